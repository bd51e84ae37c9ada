import { expect, test } from 'vitest';
import { blendRim } from '../../../../worker/engines/puppet/blend-rim.ts';

const widthPx = 60;
const heightPx = 40;
const box = { xPx: 0, yPx: 0, widthPx, heightPx };
const count = widthPx * heightPx;
const fill = [170, 115, 80];

/** An arm that is hidden from column 30 on; its tube ends at column 45. */
const hidden = {
  opacity: Float32Array.from({ length: count }, (_, i) =>
    i % widthPx >= 30 && i % widthPx < 45 ? 1 : 0,
  ),
  colours: Uint8Array.from({ length: count * 3 }, (_, i) => fill[i % 3]!),
  painted: Uint8Array.from({ length: count }, (_, i) => (i % widthPx < 45 ? 1 : 0)),
};

function blend(shade: number): (x: number) => number {
  const colours = Uint8Array.from({ length: count * 3 }, (_, i) => fill[i % 3]! - shade);
  const blended = blendRim(colours, hidden, box);
  return (x) => blended[(20 * widthPx + x) * 3]!;
}

test('a shade at the seam fades into the hidden part, and stays further in', () => {
  const at = blend(20);
  expect(at(29)).toBeGreaterThan(fill[0]! - 6);
  expect(at(27)).toBeGreaterThan(fill[0]! - 20);
  expect(at(27)).toBeLessThan(at(29));
  expect(at(26)).toBe(fill[0]! - 20);
  expect(at(10)).toBe(fill[0]! - 20);
});

test('what has another colour stays', () => {
  expect(blend(60)(29)).toBe(fill[0]! - 60);
});

test("what has another colour takes on the hidden part's where that goes on under the arm's soft edge", () => {
  const under = {
    ...hidden,
    opacity: hidden.opacity.map((share, i) => (i % widthPx === 29 ? 1 : share)),
  };
  const colours = Uint8Array.from({ length: count * 3 }, (_, i) => fill[i % 3]! - 60);
  const blended = blendRim(colours, under, box);
  expect(blended[(20 * widthPx + 29) * 3]).toBeGreaterThan(fill[0]! - 10);
  expect(blended[(20 * widthPx + 27) * 3]).toBe(fill[0]! - 60);
});
