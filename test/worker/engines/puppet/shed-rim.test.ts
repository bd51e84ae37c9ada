import { expect, test } from 'vitest';
import { shedRim } from './arm-kernels.ts';

const widthPx = 90;
const heightPx = 60;
const box = { xPx: 0, yPx: 0, widthPx, heightPx };
const alpha = new Float32Array(widthPx * heightPx).fill(1);
const skin = [170, 115, 80];
const dark = [60, 30, 10];
const hair = [160, 100, 50];
const cloth = [90, 85, 95];
const band = [220, 110, 30];
const reachPx = 16;
/** A tube that the whole picture lies deep in, and one that nothing of it lies in. */
const thickPx = 1000;
const thinPx = -1;

/** Labels have an arm left of column 45. */
const arm = Float32Array.from({ length: widthPx * heightPx }, (_, i) => (i % widthPx < 45 ? 1 : 0));

type Look = (x: number, y: number) => readonly number[];

function shed(look: Look, isOver = true, isOutlined = false): (x: number, y?: number) => number {
  const colours = Uint8Array.from(
    { length: widthPx * heightPx * 3 },
    (_, i) => look(Math.floor(i / 3) % widthPx, Math.floor(i / 3 / widthPx))[i % 3]!,
  );
  const left = shedRim(arm, alpha, colours, box, reachPx, isOver ? thickPx : thinPx, isOutlined);
  return (x, y = 30) => left[y * widthPx + x]!;
}

test('the shadow of what lies over the arm goes to the body', () => {
  const at = shed((x) => (x < 39 ? skin : x < 45 ? dark : cloth));
  expect(at(36)).toBe(1);
  expect(at(41)).toBe(0);
  expect(at(44)).toBe(0);
});

test("shaded skin that the body has nowhere is the arm's, on both sides of where labels have the seam", () => {
  const [lit, shaded] = [
    [240, 220, 200],
    [222, 172, 128],
  ];
  const at = shed((x) => (x < 40 ? lit : x < 50 ? shaded : cloth));
  expect(at(42)).toBe(1);
  expect(at(47)).toBe(1);
  expect(at(53)).toBe(0);
  // The trunk shows such skin too.
  const alike = shed((x) => (x < 40 ? lit : x < 50 || x > 60 ? shaded : cloth));
  expect(alike(47)).toBe(0);
});

test('a shadow that would hang out of the body into the background stays with the arm', () => {
  const look: Look = (x, y) => (x < 39 || y >= 34 ? skin : x < 43 ? dark : cloth);
  // The body ends at row 20; only the shadow goes on below it.
  const bare = (x: number, y: number) => y >= 20 && x >= 43;
  const ends = Float32Array.from({ length: widthPx * heightPx }, (_, i) =>
    bare(i % widthPx, Math.floor(i / widthPx)) ? 0 : 1,
  );
  const colours = Uint8Array.from(
    { length: widthPx * heightPx * 3 },
    (_, i) => look(Math.floor(i / 3) % widthPx, Math.floor(i / 3 / widthPx))[i % 3]!,
  );
  const own = Float32Array.from(arm, (share, i) => (i % widthPx < 43 ? share : 0));
  const left = shedRim(own, ends, colours, box, reachPx, thickPx, false);
  expect(left[10 * widthPx + 41]).toBe(0);
  expect(left[28 * widthPx + 41]).toBe(1);
});

test('hair beyond the shadow goes with it, though its colour is nearly that of the arm', () => {
  const at = shed((x) => (x < 36 ? skin : x < 39 ? dark : hair));
  expect(at(33)).toBe(1);
  expect(at(42)).toBe(0);
});

test('an arm that looks like what is beside it keeps its seam', () => {
  const at = shed(() => skin);
  expect(at(43)).toBe(1);
  expect(at(46)).toBe(0);
});

test('a band round the sleeve stays whole', () => {
  const at = shed((x, y) => (y >= 26 && y < 34 && x < 45 ? band : x < 45 ? skin : band));
  expect(at(43)).toBe(1);
});

test('a line that is drawn round an arm stays with it, unless the body lies over the arm', () => {
  const look: Look = (x) => (x < 41 ? skin : x < 45 ? dark : cloth);
  expect(shed(look, false, true)(43)).toBe(1);
  expect(shed(look, true, true)(43)).toBe(0);
});

test('beyond its reach nothing is taken', () => {
  const at = shed((x) => (x < 20 ? dark : skin));
  expect(at(10)).toBe(1);
});
