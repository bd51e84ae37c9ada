import { describe, expect, test } from 'vitest';
import { bones, jointCount } from '../../../../../core/dance/skeleton.ts';
import { affineSize } from '../../../../../worker/engines/puppet/bone-affines.ts';
import { createClothMotion } from '../../../../../worker/engines/puppet/drawn/cloth-motion.ts';
import { placeInCloth } from '../../../../../worker/engines/puppet/drawn/cloth-net.ts';
import { createDrawnOrder } from '../../../../../worker/engines/puppet/drawn/drawn-order.ts';
import { mostBones } from '../../../../../worker/engines/puppet/drawn/node-bones.ts';
import type { PhotoHead } from '../../../../../worker/engines/puppet/drawn/photo-head.ts';
import { planeOf } from '../../../../../worker/engines/puppet/framing.ts';
import { createPosedBones } from '../../../../../worker/engines/puppet/posed-bones.ts';
import { rasterise } from '../../../../../worker/paint/rasterise.ts';
import { dancing, drawn, size } from './drawn-frames.ts';
import { paperHead } from './paper-head.ts';

/** A paper head whose hair falls far down on both sides. */
async function longHaired(): Promise<PhotoHead> {
  const head = await paperHead();
  const [widthPx, heightPx] = [head.widthPx, 240];
  const svg =
    '<rect x="4" y="50" width="24" height="180" fill="#33251f"/><rect x="92" y="50" width="24" height="180" fill="#33251f"/>';
  const { pixels } = await rasterise(svg, widthPx, heightPx);
  pixels.set(
    head.rgba.map((value, i) => Math.max(value, pixels[i])),
    0,
  );
  return { ...head, heightPx, rgba: pixels };
}

/** How far the nodes of the hair's lowest row are from where a stiff head would have them, in every frame, units. */
async function swingOfHair() {
  const figure = await drawn('a dress', { head: await longHaired() });
  const net = figure.nets.find(({ piece }) => piece.layer === 'head');
  if (!net) throw new Error('no hair');
  const { choreography, framing } = dancing(figure);
  const rest = planeOf(choreography.rest);
  const affinesAt = createPosedBones(rest, framing.joints, framing.scale);
  const move = createClothMotion(figure, rest, choreography.framesPerSecond);
  const affines = new Float32Array(mostBones * affineSize);
  const headBone = bones.findIndex(({ name }) => name === 'head') * affineSize;
  const { middleXPx, floorYPx, pxPerUnit } = figure.place;
  return Array.from({ length: choreography.frameCount }, (_, frame) => {
    affines.set(affinesAt(frame));
    const joints = jointCount * 2;
    move(affines, framing.joints.subarray(frame * joints, (frame + 1) * joints), framing.scale);
    return Array.from({ length: net.columns }, (_, column) => {
      const [unitsX, unitsY] = placeInCloth(net.piece, column / (net.columns - 1), 1);
      const [x, y] = [middleXPx + unitsX * pxPerUnit, floorYPx + (unitsY - 1000) * pxPerUnit];
      const [a, b, c, d, e, f] = affines.subarray(headBone, headBone + affineSize);
      const node = (net.firstBone + net.rows * net.columns + column) * affineSize;
      const [dx, dy] = [
        affines[node + 2] - (a * x + b * y + c),
        affines[node + 5] - (d * x + e * y + f),
      ];
      return Math.hypot(dx, dy) / (pxPerUnit * framing.scale);
    });
  });
}

describe('long hair', () => {
  test('swings on both sides of the neck, and not before it', async () => {
    const frames = await swingOfHair();
    const most = (column: number) => Math.max(...frames.map((swings) => swings[column]));
    const last = frames[0].length - 1;
    expect(most(0)).toBeGreaterThan(6);
    expect(most(last)).toBeGreaterThan(6);
    expect(most(last / 2)).toBeLessThan(1.5);
    // It stays hair that hangs from a head.
    expect(most(0)).toBeLessThan(80);
  });

  test('no figure has more nodes than a mesh can name bones', async () => {
    const clothes = 'a blue hanfu, a red cape, an apron, a long coat, a skirt and a scarf';
    const { nets } = await drawn(clothes, { head: await longHaired() });
    const { firstBone, columns, rows } = nets[nets.length - 1];
    expect(firstBone + columns * (rows + 1)).toBeLessThanOrEqual(mostBones);
  });

  test('short hair goes with the head', async () => {
    const { nets } = await drawn('T-shirt and jeans');
    expect(nets.filter(({ piece }) => piece.layer === 'head')).toEqual([]);
  });

  test('falls over the shoulders; hands may be before the face', async () => {
    const figure = await drawn('a coat');
    const { choreography } = dancing(figure);
    const orderAt = createDrawnOrder(choreography, size.heightPx, figure.hemOverShoes);
    for (let frame = 0; frame < choreography.frameCount; frame += 10) {
      const order = orderAt(frame);
      for (const side of ['L', 'R'] as const) {
        const head = order.indexOf('head');
        expect(order.indexOf(`upperArm${side}`)).toBeLessThan(head);
        const isBefore = order.indexOf(`upperArm${side}`) > order.indexOf('body');
        expect(order.indexOf(`foreArm${side}`) > head).toBe(isBefore);
      }
    }
  });
});
