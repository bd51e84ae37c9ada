import { expect, test } from 'vitest';
import { jointCount } from '../../../../../core/dance/skeleton.ts';
import { affineSize } from '../../../../../worker/engines/puppet/bone-affines.ts';
import { createClothMotion } from '../../../../../worker/engines/puppet/drawn/cloth-motion.ts';
import { placeInCloth } from '../../../../../worker/engines/puppet/drawn/cloth-net.ts';
import type { DrawnFigure } from '../../../../../worker/engines/puppet/drawn/drawn-figure.ts';
import { mostBones } from '../../../../../worker/engines/puppet/drawn/node-bones.ts';
import { planeOf } from '../../../../../worker/engines/puppet/framing.ts';
import { createPosedBones } from '../../../../../worker/engines/puppet/posed-bones.ts';
import { dancing, drawn } from './drawn-frames.ts';

/** Where all nodes of all cloths are in every frame: [frame][net][node, (x, y)], px. */
function followNodes(figure: DrawnFigure, shake = 1): number[][][] {
  const { choreography, framing } = dancing(figure);
  const rest = planeOf(choreography.rest);
  const joints = framing.joints.map((value, i) => {
    const atRest = rest[i % (jointCount * 2)];
    return atRest + (value - atRest) * shake;
  });
  const affinesAt = createPosedBones(rest, joints, framing.scale);
  const move = createClothMotion(figure, rest, choreography.framesPerSecond);
  const affines = new Float32Array(mostBones * affineSize);
  return Array.from({ length: choreography.frameCount }, (_, frame) => {
    affines.set(affinesAt(frame));
    const size = jointCount * 2;
    move(affines, joints.subarray(frame * size, (frame + 1) * size), framing.scale);
    return figure.nets.map(({ firstBone, columns, rows }) =>
      Array.from({ length: columns * (rows + 1) * 2 }, (_, i) => {
        const bone = firstBone + (i >> 1);
        return affines[bone * affineSize + (i % 2 === 0 ? 2 : 5)];
      }),
    );
  });
}

/** The longest way from a cloth's first node to another one, px. */
function reachOf(nodes: readonly number[]): number {
  let reach = 0;
  for (let i = 2; i < nodes.length; i += 2) {
    reach = Math.max(reach, Math.hypot(nodes[i] - nodes[0], nodes[i + 1] - nodes[1]));
  }
  return reach;
}

test('cloth stays as large as it is over a whole dance, and three times as wild a one', async () => {
  const figure = await drawn('a blue hanfu and a red cape');
  expect(figure.nets.length).toBeGreaterThan(3);
  for (const shake of [1, 3]) {
    for (const nets of followNodes(figure, shake)) {
      nets.forEach((nodes, i) => {
        const { piece } = figure.nets[i];
        const corners = [0, 1].flatMap((down) =>
          [0, 1].map((across) => placeInCloth(piece, across, down)),
        );
        const diagonal = Math.max(
          ...corners.flatMap((a) => corners.map((b) => Math.hypot(a[0] - b[0], a[1] - b[1]))),
        );
        expect(nodes.every(Number.isFinite)).toBe(true);
        expect(reachOf(nodes)).toBeLessThan(2 * diagonal * figure.place.pxPerUnit);
      });
    }
  }
});

test('the same dance moves cloth the same way', async () => {
  const figure = await drawn('a red dress');
  expect(followNodes(figure)).toEqual(followNodes(figure));
});

test('cloth swings: it lags behind the body and comes back', async () => {
  const figure = await drawn('a red dress');
  const frames = followNodes(figure);
  const skirt = figure.nets.findIndex(({ piece }) => piece.layer === 'skirt');
  const { columns, rows } = figure.nets[skirt];
  const middle = columns >> 1;
  // How far the hem's middle is beside the waist's.
  const lag = frames.map(
    (nets) => nets[skirt][(rows * columns + middle) * 2] - nets[skirt][middle * 2],
  );
  expect(Math.max(...lag)).toBeGreaterThan(4);
  expect(Math.min(...lag)).toBeLessThan(-3);
  const steps = lag.slice(1).map((value, i) => Math.abs(value - lag[i]));
  expect(Math.max(...steps)).toBeLessThan(0.06 * 512);
});

test('at rest, cloth hangs as it was drawn', async () => {
  const figure = await drawn('a blue hanfu');
  const [first] = followNodes(figure, 0);
  figure.nets.forEach(({ piece, columns, rows }, i) => {
    for (let row = 0; row <= rows; row++) {
      for (let column = 0; column < columns; column++) {
        const [x, y] = placeInCloth(piece, column / (columns - 1), row / rows);
        const at = (row * columns + column) * 2;
        const { middleXPx, floorYPx, pxPerUnit } = figure.place;
        const scale = 1;
        expect(Math.abs(first[i][at] - (middleXPx + x * pxPerUnit)) * scale).toBeLessThan(12);
        expect(Math.abs(first[i][at + 1] - (floorYPx + (y - 1000) * pxPerUnit))).toBeLessThan(60);
      }
    }
  });
});
