import { describe, expect, it } from 'vitest';
import type { Picture } from '../../../../core/media/picture.ts';
import {
  type FillOptions,
  fillBackground as fillWhole,
} from '../../../../worker/engines/puppet/background.ts';

const widthPx = 200;
const heightPx = 260;
const skin = [214, 60, 40];

type Ground = (x: number, y: number) => readonly number[];
type Shape = (x: number, y: number) => boolean;

const gradient: Ground = (x, y) => [90 + 0.3 * x, 120 + 0.2 * y, 200 - 0.25 * x];
const stripes: Ground = (x) => (x % 16 < 8 ? [200, 180, 60] : [40, 60, 90]);
const noise: Ground = (x, y) => {
  const v = ((Math.imul(x * 7919 + y * 104729, 0x9e3779b1) >>> 24) & 127) + 60;
  return [v, v / 2, 255 - v];
};
const standing: Shape = (x, y) => ((x - 100) / 30) ** 2 + ((y - 120) / 85) ** 2 < 1;

function paint(ground: Ground): Picture {
  const rgb = new Uint8Array(widthPx * heightPx * 3);
  for (let at = 0; at < widthPx * heightPx; at++) {
    rgb.set(ground(at % widthPx, Math.trunc(at / widthPx)).map(Math.round), at * 3);
  }
  return { widthPx, heightPx, rgb };
}

function maskOf(shape: Shape, value = 255): Uint8Array {
  const mask = new Uint8Array(widthPx * heightPx);
  for (let at = 0; at < mask.length; at++) {
    if (shape(at % widthPx, Math.trunc(at / widthPx))) mask[at] = value;
  }
  return mask;
}

const holeOf = (shape: Shape) => maskOf(shape, 1);

/** Whether any pixel within so many is in the shape. */
function grown(shape: Shape, byPx: number): Shape {
  const mask = new Uint8Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      if (!shape(x, y)) continue;
      for (let row = Math.max(0, y - byPx); row <= Math.min(heightPx - 1, y + byPx); row++) {
        const from = row * widthPx;
        mask.fill(1, from + Math.max(0, x - byPx), from + Math.min(widthPx, x + byPx + 1));
      }
    }
  }
  return (x, y) => mask[y * widthPx + x] === 1;
}

const over =
  (ground: Ground, shape: Shape): Ground =>
  (x, y) =>
    shape(x, y) ? skin : ground(x, y);

function optionsOf(more: Partial<FillOptions> = {}): FillOptions {
  return { seed: 7, signal: new AbortController().signal, ...more };
}

/** The largest difference of a channel in a pixel, for the pixels of a shape. */
function differences(rgb: Uint8Array, truth: Uint8Array, shape: Shape): number[] {
  const all: number[] = [];
  for (let at = 0; at < widthPx * heightPx; at++) {
    if (!shape(at % widthPx, Math.trunc(at / widthPx))) continue;
    let most = 0;
    for (let c = at * 3; c < at * 3 + 3; c++) most = Math.max(most, Math.abs(rgb[c] - truth[c]));
    all.push(most);
  }
  return all;
}

const fillBackground = (...given: Parameters<typeof fillWhole>) => fillWhole(...given).rgb;

const areSame = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;

const hole = grown(standing, 9);
const figureOf = () => {
  const foreground = new Uint8Array(widthPx * heightPx * 3);
  for (let at = 0; at < widthPx * heightPx; at++) foreground.set(skin, at * 3);
  return { alpha: maskOf(standing), foreground };
};

describe('the background behind the figure', () => {
  it('gives a plain gradient back', () => {
    const rgb = fillBackground(paint(over(gradient, standing)), holeOf(hole), optionsOf());
    const away = differences(rgb, paint(gradient).rgb, hole);
    expect(Math.max(...away)).toBeLessThanOrEqual(4);
  });

  it('goes on with stripes', () => {
    const rgb = fillBackground(paint(over(stripes, standing)), holeOf(hole), optionsOf());
    const away = differences(rgb, paint(stripes).rgb, hole);
    expect(away.filter((d) => d < 30).length / away.length).toBeGreaterThan(0.9);
  });

  it.each([
    ['a gradient', gradient],
    ['stripes', stripes],
  ])('leaves every pixel outside the hole as it is: %s', (_, ground) => {
    const picture = paint(over(ground, standing));
    const untouched = picture.rgb.slice();
    const rgb = fillBackground(picture, holeOf(hole), optionsOf());
    const away = differences(rgb, untouched, (x, y) => !hole(x, y));
    expect(Math.max(...away)).toBe(0);
    expect(areSame(picture.rgb, untouched)).toBe(true);
  });

  it('is the same for the same seed', () => {
    const picture = paint(over(noise, standing));
    const once = fillBackground(picture, holeOf(hole), optionsOf());
    expect(areSame(fillBackground(picture, holeOf(hole), optionsOf()), once)).toBe(true);
    const other = fillBackground(picture, holeOf(hole), optionsOf({ seed: 8 }));
    expect(areSame(other, once)).toBe(false);
  });

  it('stops when aborted, before it begins and between two rounds', () => {
    const picture = paint(over(stripes, standing));
    const reason = new Error('enough');
    const aborted = AbortSignal.abort(reason);
    expect(() => fillBackground(picture, holeOf(hole), optionsOf({ signal: aborted }))).toThrow(
      reason,
    );
    let asked = 0;
    const soon = new AbortController().signal;
    soon.throwIfAborted = () => {
      if (++asked > 4) throw reason;
    };
    expect(() => fillBackground(picture, holeOf(hole), optionsOf({ signal: soon }))).toThrow(
      reason,
    );
    expect(asked).toBe(5);
  });
});

describe('the edge of the figure', () => {
  it('keeps the photo up to the matte, where the background is detailed', () => {
    const picture = paint(over(noise, standing));
    const options = optionsOf({ figure: figureOf() });
    const rgb = fillBackground(picture, holeOf(hole), options);
    const away = differences(rgb, picture.rgb, (x, y) => hole(x, y) && !standing(x, y));
    expect(away.filter((d) => d === 0).length / away.length).toBeGreaterThan(0.95);
    expect(Math.min(...differences(rgb, picture.rgb, standing))).toBeGreaterThan(0);
  });

  it('takes the figure out of mixed pixels', () => {
    const figure = figureOf();
    const near = grown(standing, 1);
    const rim: Shape = (x, y) => near(x, y) && !standing(x, y);
    const share = 60;
    const picture = paint((x, y) => {
      if (standing(x, y)) return skin;
      const ground = stripes(x, y);
      return rim(x, y) ? ground.map((v, c) => v + ((skin[c] - v) * share) / 255) : ground;
    });
    const soft = maskOf(rim, share);
    for (let at = 0; at < soft.length; at++) figure.alpha[at] |= soft[at];
    const rgb = fillBackground(picture, holeOf(hole), optionsOf({ figure }));
    const away = differences(rgb, paint(stripes).rgb, rim);
    expect(away.filter((d) => d < 12).length / away.length).toBeGreaterThan(0.9);
  });

  it('fills over a halo that the matte leaves out', () => {
    const near = grown(standing, 3);
    const halo: Shape = (x, y) => near(x, y) && !standing(x, y);
    const picture = paint((x, y) => {
      if (standing(x, y)) return skin;
      return halo(x, y) ? gradient(x, y).map((v) => v + 40) : gradient(x, y);
    });
    const rgb = fillBackground(picture, holeOf(hole), optionsOf({ figure: figureOf() }));
    const away = differences(rgb, paint(gradient).rgb, hole);
    expect(Math.max(...away)).toBeLessThanOrEqual(6);
  });
});

describe('what shows between the parts of a figure', () => {
  const gap: Shape = (x, y) => Math.abs(x - 100) < 11 && y > 120;
  const legs: Shape = (x, y) => Math.abs(x - 100) < 45 && y > 40 && y < 225 && !gap(x, y);
  const spot: Ground = (x, y) => {
    const light = Math.exp(-(((x - 100) / 30) ** 2) - ((y - 180) / 40) ** 2);
    return [150 + 30 * light, 150 + 30 * light, 150 + 30 * light];
  };

  it('is met by the fill without a seam', () => {
    const figure = { ...figureOf(), alpha: maskOf(legs) };
    const around = holeOf(grown(legs, 24));
    const rgb = fillBackground(paint(over(spot, legs)), around, optionsOf({ figure }));
    const at = (x: number) => rgb[(180 * widthPx + x) * 3];
    expect(at(100)).toBeGreaterThan(170);
    for (const x of [110, 89]) expect(Math.abs(at(x) - at(x - 3))).toBeLessThan(8);
    for (const x of [113, 92]) expect(Math.abs(at(x) - at(x - 3))).toBeLessThan(8);
  });
});

describe('the shadow that the figure casts', () => {
  const floor: Ground = (_, y) => [150 + 0.1 * y, 140, 130];
  const shaded = (ground: Ground, light: (x: number, y: number) => number): Picture =>
    paint((x, y) => (standing(x, y) ? skin : ground(x, y).map((v) => v * light(x, y))));

  it('vanishes from a plain floor', () => {
    const light = (x: number, y: number) =>
      1 - 0.4 * Math.max(0, 1 - ((x - 120) / 45) ** 2 - ((y - 206) / 9) ** 2);
    const rgb = fillBackground(shaded(floor, light), holeOf(hole), optionsOf());
    const away = differences(rgb, paint(floor).rgb, () => true);
    expect(Math.max(...away)).toBeLessThanOrEqual(13);
  });

  it('vanishes from a plain wall', () => {
    const light = (x: number, y: number) =>
      1 - 0.3 * Math.exp(-(((x - 72) / 22) ** 2) - ((y - 110) / 60) ** 2);
    const rgb = fillBackground(shaded(floor, light), holeOf(hole), optionsOf());
    const away = differences(rgb, paint(floor).rgb, () => true);
    expect(Math.max(...away)).toBeLessThanOrEqual(12);
  });

  it('is not seen in what is dark at the rim of the picture', () => {
    const broad: Shape = (x, y) => ((x - 100) / 60) ** 2 + ((y - 130) / 95) ** 2 < 1;
    const picture = paint((x, y) => {
      const rim = Math.max(Math.abs(x - 100) / 100, 0.4) - 0.4;
      return broad(x, y) ? skin : floor(x, y).map((v) => v * (1 - 0.8 * rim));
    });
    const rgb = fillBackground(picture, holeOf(grown(broad, 9)), optionsOf());
    const near = grown(broad, 9);
    const away = differences(rgb, picture.rgb, (x, y) => !near(x, y));
    expect(away.filter((d) => d > 0).length / away.length).toBeLessThan(0.02);
  });
});

describe('holes at the limits', () => {
  it.each<[string, Shape]>([
    ['touches every border', (x, y) => Math.abs(x - 100) < 30 || Math.abs(y - 130) < 30],
    ['leaves a corner only', (x, y) => x > 5 || y > 5],
    ['leaves one pixel', (x, y) => x > 0 || y > 0],
    ['is one pixel', (x, y) => x === 0 && y === 0],
  ])('is filled though it %s', (_, shape) => {
    for (const ground of [gradient, stripes]) {
      const picture = paint(over(ground, shape));
      const rgb = fillBackground(picture, holeOf(shape), optionsOf());
      const away = differences(rgb, picture.rgb, shape);
      expect(away.filter((d) => d > 0).length / away.length).toBeGreaterThan(0.9);
    }
  });

  it('gives the picture back without a hole, and grey when it is all hole', () => {
    const picture = paint(stripes);
    const same = fillBackground(picture, new Uint8Array(widthPx * heightPx), optionsOf());
    expect(areSame(same, picture.rgb)).toBe(true);
    const all = new Uint8Array(widthPx * heightPx).fill(1);
    expect(new Set(fillBackground(picture, all, optionsOf()))).toEqual(new Set([128]));
  });

  it('fills a picture smaller than a patch', () => {
    const rgb = new Uint8Array(5 * 4 * 3).fill(90);
    const small = fillBackground(
      { widthPx: 5, heightPx: 4, rgb },
      new Uint8Array(20).fill(1, 6, 9),
      optionsOf(),
    );
    expect(new Set(small)).toEqual(new Set([90]));
  });
});
