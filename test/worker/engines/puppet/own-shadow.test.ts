import { describe, expect, it } from 'vitest';
import type { Picture } from '../../../../core/media/picture.ts';
import { fillBackground } from '../../../../worker/engines/puppet/background.ts';
import { fullLight, type OwnShadow } from '../../../../worker/engines/puppet/own-shadow.ts';
import { drawOwnShadow } from '../../../../worker/engines/puppet/own-shadow-draw.ts';
import { createShadowPlaces } from '../../../../worker/engines/puppet/own-shadow-place.ts';
import { shifted, standingIn } from './drawn-sheets.ts';
import { ownShadowOf } from './own-shadow-of.ts';

const widthPx = 240;
const heightPx = 260;

/** A doll of two legs and a trunk on a plain floor, its shadow soft beside its feet. */
const isDoll = (x: number, y: number) =>
  y >= 40 && y < 210 && (y < 130 ? Math.abs(x - 110) < 26 : Math.abs(Math.abs(x - 110) - 15) < 9);
const lightAt = (x: number, y: number) =>
  1 - 0.4 * Math.max(0, 1 - ((x - 125) / 48) ** 2 - ((y - 207) / 11) ** 2);
const floorAt = (_: number, y: number) => [150 + 0.1 * y, 140, 130];

function paint(colour: (x: number, y: number) => readonly number[]): Picture {
  const rgb = new Uint8Array(widthPx * heightPx * 3);
  for (let at = 0; at < widthPx * heightPx; at++) {
    rgb.set(colour(at % widthPx, Math.trunc(at / widthPx)).map(Math.round), at * 3);
  }
  return { widthPx, heightPx, rgb };
}

const doll = [214, 60, 40];
const photo = paint((x, y) =>
  isDoll(x, y) ? doll : floorAt(x, y).map((value) => value * lightAt(x, y)),
);
const alpha = new Uint8Array(widthPx * heightPx);
const hole = new Uint8Array(widthPx * heightPx);
for (let at = 0; at < alpha.length; at++) {
  const [x, y] = [at % widthPx, Math.trunc(at / widthPx)];
  if (!isDoll(x, y)) continue;
  alpha[at] = 255;
  for (let row = y - 6; row <= y + 6; row++) {
    hole.fill(1, row * widthPx + x - 6, row * widthPx + x + 7);
  }
}
const { rgb, shadows } = fillBackground(photo, hole, {
  seed: 1,
  signal: new AbortController().signal,
  figure: { alpha, foreground: paint(() => doll).rgb },
});

const rest = standingIn(widthPx, heightPx);

/** The background under the shadows of somebody in a pose: rgb [y, x, 3]; and what was touched. */
function drawn(pose: Float32Array, of: readonly OwnShadow[] = shadows) {
  const pixels = new Uint32Array(widthPx * heightPx);
  for (let at = 0; at < pixels.length; at++) {
    const [r, g, b] = rgb.subarray(at * 3, at * 3 + 3);
    pixels[at] = (0xff000000 | (b! << 16) | (g! << 8) | r!) >>> 0;
  }
  const touchedFrom = new Int32Array(heightPx).fill(widthPx);
  const touchedTo = new Int32Array(heightPx);
  const canvas = { widthPx, heightPx, pixels, touchedFrom, touchedTo };
  const places = createShadowPlaces(of, rest, { scale: 1, joints: pose })(0);
  for (const place of places) drawOwnShadow(canvas, place);
  const out = new Uint8Array(rgb.length);
  pixels.forEach((pixel, at) => {
    out.set([pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255], at * 3);
  });
  return { rgb: out, touchedFrom, touchedTo };
}

/** The largest difference of two pictures where asked. */
function away(a: Uint8Array, b: Uint8Array, where: (x: number, y: number) => boolean): number {
  let most = 0;
  for (let i = 0; i < a.length; i++) {
    const at = Math.trunc(i / 3);
    if (!where(at % widthPx, Math.trunc(at / widthPx))) continue;
    most = Math.max(most, Math.abs(a[i]! - b[i]!));
  }
  return most;
}

const lit = paint(floorAt).rgb;

describe('the shadow that the figure has in its photo', () => {
  it('over the background gives the photo back at rest', () => {
    expect(shadows.length).toBeGreaterThan(0);
    expect(away(rgb, lit, (x, y) => lightAt(x, y) < 0.9)).toBeLessThan(14);
    expect(away(drawn(rest).rgb, photo.rgb, (x, y) => !isDoll(x, y))).toBeLessThanOrEqual(2);
  });

  it('goes with the figure by whole pixels, and none of it stays behind', () => {
    const there = drawn(shifted(20, 0)(rest)).rgb;
    const before = drawn(rest).rgb;
    for (const y of [200, 207, 214]) {
      for (let x = 60; x < 200; x++) {
        const [to, from] = [(y * widthPx + x + 20) * 3 + 1, (y * widthPx + x) * 3 + 1];
        const own = (before[from]! + 1) / (rgb[from]! + 1);
        expect(Math.abs(there[to]! - rgb[to]! * own)).toBeLessThan(3);
      }
    }
    const left = (x: number, y: number) => x < 90 && y > 195 && y < 219;
    expect(away(there, rgb, left)).toBeLessThan(4);
    expect(away(before, rgb, left)).toBeGreaterThan(15);
  });

  it('goes on beneath the feet', () => {
    const under = (205 * widthPx + 125) * 3;
    const soft = shadows.filter(({ follows }) => follows === 'feet');
    expect(drawn(rest, soft).rgb[under]! / rgb[under]!).toBeLessThan(0.85);
  });

  it('touches what it says and leaves the rest of the canvas alone', () => {
    const { rgb: there, touchedFrom, touchedTo } = drawn(shifted(20, 3)(rest));
    const isTouched = (x: number, y: number) => x >= touchedFrom[y]! && x < touchedTo[y]!;
    expect(away(there, rgb, (x, y) => !isTouched(x, y))).toBe(0);
    expect(away(there, rgb, isTouched)).toBeGreaterThan(30);
    expect(touchedTo.filter((to, y) => to > touchedFrom[y]!).length).toBeLessThan(heightPx / 4);
  });

  it('stays inside a picture that it leaves', () => {
    for (const [dx, dy] of [
      [-220, 0],
      [220, 30],
      [0, 300],
    ] as const) {
      const { touchedFrom, touchedTo } = drawn(shifted(dx, dy)(rest));
      expect(Math.min(...touchedFrom)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...touchedTo)).toBeLessThanOrEqual(widthPx);
    }
  });
});

describe('the rim round a foot', () => {
  const place = { xPx: 100, yPx: 200, widthPx: 2, heightPx: 1 };
  const rim = ownShadowOf('rimL', place, () => 0.5);
  const lifted = (byPx: number) => {
    const pose = rest.slice();
    const raised = pose.map((value, i) => (i % 2 === 1 ? value - byPx : value));
    return Float32Array.from([...pose, ...raised]);
  };
  const strengthAt = (byPx: number) =>
    createShadowPlaces([rim], rest, { scale: 1, joints: lifted(byPx) })(1)[0]!.strength;

  it('is gone once the foot is off the floor, and fades on the way', () => {
    expect(strengthAt(0)).toBe(1);
    expect(strengthAt(1)).toBeGreaterThan(0.2);
    expect(strengthAt(1)).toBeLessThan(0.9);
    expect(strengthAt(12)).toBe(0);
    expect(away(drawn(shifted(7, 0)(rest), [rim]).rgb, rgb, (x) => x < 107)).toBe(0);
    expect(away(drawn(rest, [rim]).rgb, rgb, (x) => x === 100)).toBeGreaterThan(40);
  });
});

it('a plain floor without a shadow has none', () => {
  const plain = paint((x, y) => (isDoll(x, y) ? doll : floorAt(x, y)));
  const options = { seed: 1, signal: new AbortController().signal };
  const figure = { alpha, foreground: paint(() => doll).rgb };
  const filled = fillBackground(plain, hole, { ...options, figure });
  expect(filled.shadows).toEqual([]);
});

it('a shadow on the wall on one side ends softly beneath the figure', () => {
  const beside = (x: number, y: number) =>
    1 - 0.4 * Math.exp(-(((x - 72) / 22) ** 2) - ((y - 110) / 60) ** 2);
  const wall = paint((x, y) =>
    isDoll(x, y) ? doll : floorAt(x, y).map((value) => value * beside(x, y)),
  );
  const options = { seed: 1, signal: new AbortController().signal };
  const figure = { alpha, foreground: paint(() => doll).rgb };
  const own = fillBackground(wall, hole, { ...options, figure }).shadows.find(
    ({ follows }) => follows === 'pelvis',
  );
  expect(own).toBeDefined();
  if (!own) return;
  const lightOf = (x: number) => {
    const column = x - own.xPx;
    if (column < 0 || column >= own.widthPx) return 1;
    return own.light[((110 - own.yPx) * own.widthPx + column) * 4] / fullLight;
  };
  const across = Array.from({ length: 52 }, (_, i) => lightOf(84 + i));
  const steps = across.slice(1).map((light, i) => light - across[i]!);
  expect(across[2]).toBeLessThan(0.85);
  expect(across[50]).toBeGreaterThan(0.97);
  expect(Math.max(...steps)).toBeLessThan(0.008);
});
