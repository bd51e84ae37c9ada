import { expect, test } from 'vitest';
import { fillHiddenArm } from '../../../../worker/engines/puppet/hidden-arm.ts';

const widthPx = 100;
const heightPx = 220;
const box = { xPx: 0, yPx: 0, widthPx, heightPx };
const count = widthPx * heightPx;
const alpha = new Float32Array(count).fill(1);
const colours = Uint8Array.from({ length: count * 3 }, (_, i) => [170, 115, 80][i % 3]!);
const limb = [
  [50, 10],
  [50, 90],
  [50, 170],
  [50, 200],
] as const;
const profile = {
  radiusAt: () => 20,
  radii: [0, 1].map(() => Array<number>(24).fill(20)),
  free: [0, 1].map(() => new Uint8Array(24)),
};

/** The left half of the arm shows, with a soft edge of four columns. */
const shareAt = (x: number) => Math.max(0, Math.min(1, (52 - x) / 4));
const arm = Float32Array.from({ length: count }, (_, i) =>
  i % widthPx >= 30 ? shareAt(i % widthPx) : 0,
);

test('an arm has no gap where what shows of it goes over into what is hidden', () => {
  const hidden = fillHiddenArm(limb, profile, arm, alpha, colours, box, () => 2, widthPx)!;
  for (let x = 42; x < 64; x++) {
    const at = 60 * widthPx + x;
    const cover = arm[at]! + (1 - arm[at]!) * hidden.opacity[at]!;
    expect(cover).toBeGreaterThan(0.97);
  }
  expect(hidden.opacity[60 * widthPx + 40]).toBe(0);
});

test('what is hidden of an arm goes on a little under what shows, so that no light shines between them', () => {
  const sharp = Float32Array.from({ length: count }, (_, i) => (i % widthPx < 50 ? 1 : 0));
  const hidden = fillHiddenArm(limb, profile, sharp, alpha, colours, box, () => 2, widthPx)!;
  expect(hidden.opacity[60 * widthPx + 49]).toBe(1);
  expect(hidden.opacity[60 * widthPx + 47]).toBe(0);
});

test('what is hidden of a drawn arm has a line round it like the rest', () => {
  const ink = { line: [40, 30, 30], flat: [170, 115, 80] };
  const hidden = fillHiddenArm(
    ...([limb, profile, arm, alpha, colours, box, () => 2, widthPx, ink] as const),
  )!;
  const at = (x: number) => hidden.colours[(60 * widthPx + x) * 3];
  expect(at(69)).toBe(ink.line[0]);
  expect(at(64)).toBe(170);
});

test('what is hidden of a drawn arm has no shade that the body casts on the rest', () => {
  const shaded = Uint8Array.from({ length: count * 3 }, (_, i) => {
    const isShaded = Math.abs(Math.floor(i / 3 / widthPx) - 90) < 30;
    return (isShaded ? [150, 98, 62] : [170, 115, 80])[i % 3]!;
  });
  const ink = { line: [40, 30, 30], flat: [170, 115, 80] };
  const [drawn, plain] = [ink, null].map((one) => {
    const hidden = fillHiddenArm(
      ...([limb, profile, arm, alpha, shaded, box, () => 2, widthPx, one] as const),
    )!;
    return hidden.colours[(90 * widthPx + 60) * 3]!;
  });
  expect(drawn).toBe(170);
  expect(plain).toBeLessThan(155);
});

test('a bite of an armpit is hidden arm enough to be filled', () => {
  const isBitten = (x: number, y: number) => x >= 64 && y >= 20 && y < 40;
  const bitten = Float32Array.from({ length: count }, (_, i) =>
    isBitten(i % widthPx, Math.floor(i / widthPx)) ? 0 : 1,
  );
  const hidden = fillHiddenArm(limb, profile, bitten, alpha, colours, box, () => 2, widthPx)!;
  expect(hidden.opacity[30 * widthPx + 66]).toBe(1);
});
