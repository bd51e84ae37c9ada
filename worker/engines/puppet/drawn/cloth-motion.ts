import { affineSize } from '../bone-affines.ts';
import { Chains } from './chains.ts';
import { createGoal } from './cloth-goal.ts';
import { type ClothNet, placeInCloth } from './cloth-net.ts';
import type { DrawnFigure } from './drawn-figure.ts';
import type { Point } from './kit/svg-path.ts';
import { weighStiff } from './stiff-weights.ts';

/** Moves all cloths of a figure on by a frame, and writes where their nodes are into the bones' affine maps.
 *  affines: [bone, 6], the skeleton's written already; joints: [joint, (x, y)], px. */
export function createClothMotion(
  { nets, shape, place }: Pick<DrawnFigure, 'nets' | 'shape' | 'place'>,
  rest: Float32Array,
  framesPerSecond: number,
): (affines: Float32Array, joints: Float32Array, scale: number) => void {
  const toPx = ([x, y]: Point): Point => [
    place.middleXPx + x * place.pxPerUnit,
    place.floorYPx + (y - 1000) * place.pxPerUnit,
  ];
  const cloths = nets.map((net) => ({
    chains: new Chains(net, place.pxPerUnit),
    goalAt: createGoal(net.piece, rest),
    holders: holdersOf(net, (at, out) => weighHolder(net, shape)(...at, out), toPx),
    top: new Float64Array(net.columns * 2),
  }));
  return (affines, joints, scale) => {
    for (const { chains, goalAt, holders, top } of cloths) {
      holders.forEach(({ at, weights }, column) => {
        top[column * 2] = 0;
        top[column * 2 + 1] = 0;
        for (const [bone, weight] of weights) {
          const m = bone * affineSize;
          top[column * 2] +=
            weight * (affines[m] * at[0] + affines[m + 1] * at[1] + affines[m + 2]);
          top[column * 2 + 1] +=
            weight * (affines[m + 3] * at[0] + affines[m + 4] * at[1] + affines[m + 5]);
        }
      });
      chains.step(top, goalAt(joints, scale), scale, 1 / framesPerSecond);
      writeNodes(chains, affines);
    }
  };
}

function weighHolder({ piece }: ClothNet, shape: DrawnFigure['shape']) {
  const { hangsFrom } = piece;
  switch (hangsFrom) {
    case 'trunk':
    case 'shoulders':
      return weighStiff('body', shape);
    case 'head':
    case 'foreArmL':
    case 'foreArmR':
      return weighStiff(hangsFrom, shape);
    case 'handL':
      return weighStiff('heldL', shape);
    case 'handR':
      return weighStiff('heldR', shape);
  }
}

/** Where each chain begins at rest, px, and the bones that hold it there. */
function holdersOf(
  { piece, columns }: ClothNet,
  weigh: (at: Point, out: Map<number, number>) => void,
  toPx: (at: Point) => Point,
) {
  return Array.from({ length: columns }, (_, column) => {
    const at = placeInCloth(piece, column / (columns - 1), 0);
    const weights = new Map<number, number>();
    weigh(at, weights);
    return { at: toPx(at), weights };
  });
}

function writeNodes({ net, nodes }: Chains, affines: Float32Array): void {
  for (let node = 0; node < nodes.length / 2; node++) {
    const at = (net.firstBone + node) * affineSize;
    affines.fill(0, at, at + affineSize);
    affines[at + 2] = nodes[node * 2];
    affines[at + 5] = nodes[node * 2 + 1];
  }
}
