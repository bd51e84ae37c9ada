import { describe, expect, test } from 'vitest';
import { type JointName, jointCount, jointIndex } from '../../../../core/dance/skeleton.ts';
import { createLayerOrder } from '../../../../worker/engines/puppet/layer-order.ts';
import { createChance } from '../../../soak/chance.ts';
import { drawSheets, type Paint, type Sheet, stay } from './drawn-sheets.ts';

const heightPx = 1000;

/** The layers' order in every frame, when joints are as near as `depth` says. */
function ordersOf(frameCount: number, depth: (frame: number, joint: JointName) => number) {
  const joints = new Float32Array(frameCount * jointCount * 3);
  for (let frame = 0; frame < frameCount; frame++) {
    for (const [name, j] of Object.entries(jointIndex)) {
      joints[(frame * jointCount + j) * 3 + 2] = depth(frame, name as JointName);
    }
  }
  const orderAt = createLayerOrder(
    {
      framesPerSecond: 30,
      frameCount,
      joints,
      contacts: new Uint8Array(frameCount * 2),
      rest: new Float32Array(jointCount * 3),
      beats: [],
      halfBody: false,
    },
    heightPx,
  );
  return Array.from({ length: frameCount }, (_, frame) => orderAt(frame));
}

const changes = (values: readonly unknown[]) =>
  values.filter((value, i) => i > 0 && value !== values[i - 1]).length;

const isArm = (side: 'L' | 'R', name: JointName) =>
  name === `wrist${side}` || name === `elbow${side}`;

describe('the layers', () => {
  test('are all there once, the head above the body, arms above both', () => {
    const [order] = ordersOf(1, () => 0);
    expect(new Set(order).size).toBe(order!.length);
    for (const name of ['armL', 'armR', 'body', 'head', 'legL', 'legR'] as const) {
      expect(order).toContain(name);
    }
    expect(order!.indexOf('head')).toBeGreaterThan(order!.indexOf('body'));
    expect(order!.indexOf('armL')).toBeGreaterThan(order!.indexOf('head'));
    expect(order!.indexOf('armR')).toBeGreaterThan(order!.indexOf('head'));
  });

  test('have what the body hides of an arm behind the body, always', () => {
    for (const order of ordersOf(3, (frame, name) => (isArm('L', name) ? 200 * (frame - 1) : 0))) {
      for (const name of ['hiddenArmL', 'hiddenArmR'] as const) {
        expect(order).toContain(name);
        expect(order.indexOf(name)).toBeLessThan(order.indexOf('body'));
      }
    }
  });

  test.each(['L', 'R'] as const)('have arm %s behind the body once it is clearly there', (side) => {
    const [behind, before] = ordersOf(2, (frame, name) =>
      isArm(side, name) ? (frame === 0 ? -200 : 200) : 0,
    );
    const arm = `arm${side}` as const;
    expect(behind!.indexOf(arm)).toBeLessThan(behind!.indexOf('body'));
    expect(before!.indexOf(arm)).toBeGreaterThan(before!.indexOf('body'));
  });

  test.each(['L', 'R'] as const)('have leg %s before the other when its knee is nearer', (side) => {
    const [order] = ordersOf(1, (_, name) =>
      name === `knee${side}` || name === `ankle${side}` ? 150 : 0,
    );
    const other = side === 'L' ? 'legR' : 'legL';
    expect(order!.indexOf(`leg${side}`)).toBeGreaterThan(order!.indexOf(other));
  });

  // 3 cm of a figure as high as the picture.
  const tremblingPx = 0.017 * heightPx;

  test.each([-90, -75, -60, -45, -30, -15, 0, 15, 30])(
    'do not flicker when depths tremble about %i px',
    (middlePx) => {
      const chance = createChance(middlePx + 500);
      const tremble = Array.from({ length: 400 }, () => (chance() - 0.5) * tremblingPx);
      const arms = ordersOf(400, (frame, name) =>
        isArm('L', name) ? middlePx + tremble[frame]! : 0,
      );
      expect(changes(arms.map((o) => o.indexOf('armL') < o.indexOf('body')))).toBeLessThanOrEqual(
        1,
      );
      const legs = ordersOf(400, (frame, name) =>
        name === 'kneeL' || name === 'ankleL' ? (middlePx + tremble[frame]!) / 2 : 0,
      );
      expect(changes(legs.map((o) => o.indexOf('legL') < o.indexOf('legR')))).toBeLessThanOrEqual(
        1,
      );
    },
  );

  test('do not flicker when two arms before the body tremble about the same depth', () => {
    const chance = createChance(3);
    const tremble = Array.from({ length: 400 }, () => (chance() - 0.5) * tremblingPx);
    const orders = ordersOf(400, (frame, name) =>
      isArm('L', name) ? 60 + tremble[frame]! : isArm('R', name) ? 60 : 0,
    );
    expect(changes(orders.map((o) => o.indexOf('armL') < o.indexOf('armR')))).toBeLessThanOrEqual(
      1,
    );
  });

  test('change once each way when an arm goes behind the body and comes back', () => {
    const orders = ordersOf(200, (frame, name) =>
      isArm('R', name) ? 250 * Math.cos((frame / 199) * 2 * Math.PI) : 0,
    );
    expect(changes(orders.map((o) => o.indexOf('armR') < o.indexOf('body')))).toBe(2);
  });
});

describe('what is drawn', () => {
  test('is the arm over the body, and the body over the arm behind it', async () => {
    const flat =
      (value: number): Paint =>
      () => [value, value, value];
    const body: Sheet = {
      ...{ name: 'body', xPx: 20, yPx: 10, widthPx: 40, heightPx: 60 },
      paint: flat(60),
    };
    const arm: Sheet = {
      ...{ name: 'armL', xPx: 40, yPx: 30, widthPx: 40, heightPx: 10 },
      paint: flat(240),
    };
    const size = { widthPx: 96, heightPx: 80 };
    const [before, behind] = await drawSheets({
      ...size,
      ground: flat(128),
      sheets: [arm, body],
      frames: [stay, stay],
      depth: (frame, name) => (isArm('L', name) ? (frame === 0 ? 60 : -60) : 0),
    });
    const luma = (frame: Uint8Array, x: number, y: number) => frame[y * size.widthPx + x]!;
    expect(luma(before!, 50, 35)).toBeGreaterThan(200);
    expect(luma(behind!, 50, 35)).toBeLessThan(80);
    expect(luma(behind!, 70, 35)).toBeGreaterThan(200);
  });
});
