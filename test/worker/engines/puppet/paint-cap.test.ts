import { expect, test } from 'vitest';
import type { Limb } from '../../../../worker/engines/puppet/limb.ts';
import { paintCap } from '../../../../worker/engines/puppet/paint-cap.ts';

const widthPx = 120;
const heightPx = 120;
const box = { xPx: 0, yPx: 0, widthPx, heightPx };
/** An upper arm that hangs, and a forearm that goes out to the right from an elbow at (40, 80). */
const limb: Limb = [
  [40, 10],
  [40, 80],
  [110, 80],
  [118, 80],
];
const shaded = [150, 110, 90];
const lit = [240, 210, 190];

test('the round end of an upper arm has its own colours, not those of the forearm over it', () => {
  const opacity = new Float32Array(widthPx * heightPx);
  const colours = new Uint8Array(widthPx * heightPx * 3);
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      const isFore = Math.abs(y - 80) < 12 && x > 28;
      const isUpper = Math.abs(x - 40) < 12 && y < 80;
      if (isFore || isUpper) opacity[i] = 1;
      colours.set(isFore ? lit : shaded, i * 3);
    }
  }
  const painted = paintCap(colours, opacity, box, limb, 12);
  const at = (x: number, y: number) => painted[(y * widthPx + x) * 3];
  expect(Math.abs(at(45, 86)! - shaded[0]!)).toBeLessThan(10);
  // What the rest pose shows of the upper arm stays.
  expect(at(36, 74)).toBe(lit[0]);
  expect(at(40, 40)).toBe(shaded[0]);
});

test('the outline of a drawn upper arm does not run into its round end', () => {
  const outline = [30, 40, 30];
  const opacity = new Float32Array(widthPx * heightPx);
  const colours = new Uint8Array(widthPx * heightPx * 3);
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      const isFore = Math.abs(y - 80) < 12 && x > 28;
      const isUpper = Math.abs(x - 40) < 12 && y < 80;
      if (isFore || isUpper) opacity[i] = 1;
      colours.set(isFore ? lit : Math.abs(x - 40) < 7 ? shaded : outline, i * 3);
    }
  }
  const painted = paintCap(colours, opacity, box, limb, 12);
  for (const x of [34, 45]) {
    expect(painted[(86 * widthPx + x) * 3], `column ${x}`).toBeGreaterThan(shaded[0]! - 10);
  }
});

test('a narrow drawn arm gives its round end its colour and not that of its lines', () => {
  const outline = [30, 40, 30];
  const opacity = new Float32Array(widthPx * heightPx);
  const colours = new Uint8Array(widthPx * heightPx * 3);
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      const isFore = Math.abs(y - 80) < 12 && x > 28;
      const isUpper = x >= 36 && x < 45 && y < 80;
      if (isFore || isUpper) opacity[i] = 1;
      colours.set(isFore ? lit : x < 41 ? shaded : outline, i * 3);
    }
  }
  const ink = { line: outline, flat: shaded };
  const [plain, drawn] = [null, ink].map(
    (one) => paintCap(colours, opacity, box, limb, 12, opacity, one)[(86 * widthPx + 45) * 3]!,
  );
  expect(drawn).toBe(shaded[0]);
  expect(plain).toBeLessThan(shaded[0]! - 10);
});

test('the round end of a drawn arm is flat where the arm lies in shade, and has a line round it', () => {
  const ink = { line: [30, 40, 30], flat: [220, 190, 160] };
  const shade = [200, 160, 120];
  const opacity = new Float32Array(widthPx * heightPx);
  const colours = new Uint8Array(widthPx * heightPx * 3);
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      const isFore = Math.abs(y - 80) < 20 && x > 20;
      const isUpper = Math.abs(x - 40) < 20 && y < 80;
      if (isFore || isUpper) opacity[i] = 1;
      colours.set(isFore ? lit : shade, i * 3);
    }
  }
  const painted = paintCap(colours, opacity, box, limb, 18, opacity, ink);
  const at = (x: number, y: number) => painted[(y * widthPx + x) * 3];
  expect(at(44, 86)).toBe(ink.flat[0]);
  expect(at(40, 97)).toBe(ink.line[0]);
  // The arm ends sooner than the circle there.
  const cut = opacity.map((share, i) => (i >= 94 * widthPx ? 0 : share));
  const narrow = paintCap(colours, cut, box, limb, 18, cut, ink);
  expect(narrow[(93 * widthPx + 40) * 3]).toBe(ink.line[0]);
});
