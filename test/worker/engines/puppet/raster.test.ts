import { describe, expect, test } from 'vitest';
import { jointIndex } from '../../../../core/dance/skeleton.ts';
import { createChance } from '../../../soak/chance.ts';
import {
  boneMesh,
  drawSheets,
  groundFrame,
  type Joints,
  type Paint,
  quarterTurned,
  type Sheet,
  shifted,
} from './drawn-sheets.ts';
import { difference, none } from './same-bytes.ts';

const size = { widthPx: 128, heightPx: 96 };

/** A colour of its own for every pixel. */
const noise =
  (seed: number): Paint =>
  (x, y) => {
    const chance = createChance(seed + 131 * x + 7919 * y);
    return [chance() * 255, chance() * 255, chance() * 255].map(Math.floor) as [
      number,
      number,
      number,
    ];
  };

const ground: Paint = (x, y) => [40 + x, 200 - y, (x * y) % 256];
const speckled = noise(5);
const sheet: Sheet = { xPx: 30, yPx: 20, widthPx: 44, heightPx: 38, paint: speckled };

const onSheet = (x: number, y: number) => x >= 30 && x < 74 && y >= 20 && y < 58;

describe('paper drawn on the ground', () => {
  test('at rest is the paper itself, pixel by pixel', async () => {
    const [drawn] = await drawSheets({ ...size, ground, sheets: [sheet] });
    const wanted: Paint = (x, y) => (onSheet(x, y) ? speckled(x, y) : ground(x, y));
    expect(difference(drawn!, await groundFrame({ ...size, ground: wanted }))).toEqual(none);
  });

  test.each([
    [2, 0],
    [-14, 8],
    [40, 30],
    [-52, -40],
    [90, 70],
    [-72, 0],
    [0, 1_000_000],
    [-1_000_000, 3],
  ])('moved by %i, %i px is the paper moved, as far as the picture goes', async (dx, dy) => {
    const [drawn] = await drawSheets({
      ...size,
      ground,
      sheets: [sheet],
      frames: [shifted(dx, dy)],
    });
    const wanted: Paint = (x, y) =>
      onSheet(x - dx, y - dy) ? speckled(x - dx, y - dy) : ground(x, y);
    expect(difference(drawn!, await groundFrame({ ...size, ground: wanted }))).toEqual(none);
  });

  test('moved by odd pixels has the same luma', async () => {
    const lumaSize = size.widthPx * size.heightPx;
    const frames = [shifted(7, -3)];
    const [drawn] = await drawSheets({ ...size, ground, sheets: [sheet], frames });
    const wanted: Paint = (x, y) => (onSheet(x - 7, y + 3) ? speckled(x - 7, y + 3) : ground(x, y));
    const luma = (await groundFrame({ ...size, ground: wanted })).subarray(0, lumaSize);
    expect(difference(drawn!.subarray(0, lumaSize), luma)).toEqual(none);
  });

  test('turned by a quarter is the paper turned', async () => {
    const [x0, y0] = [56, 44];
    const frames = [quarterTurned(x0, y0)];
    const [drawn] = await drawSheets({ ...size, ground, sheets: [sheet], frames });
    const wanted: Paint = (x, y) => {
      const [fromX, fromY] = [x0 + (y - y0), y0 + x0 - x - 1];
      return onSheet(fromX, fromY) ? speckled(fromX, fromY) : ground(x, y);
    };
    const turned = await groundFrame({ ...size, ground: wanted });
    expect(difference(drawn!, turned).most).toBeLessThanOrEqual(3);
  });

  test('between two pixels is their mean', async () => {
    const stripes: Paint = (x) => (x % 2 ? [255, 255, 255] : [0, 0, 0]);
    const paper = { ...sheet, paint: stripes };
    const frames = [shifted(0.5, 0)];
    const [drawn] = await drawSheets({ ...size, ground, sheets: [paper], frames });
    const grey = Math.round(16 + (219 * 127.5) / 255);
    for (let y = 20; y < 58; y++) {
      for (let x = 31; x < 74; x++) {
        expect(Math.abs(drawn![y * size.widthPx + x]! - grey)).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('half-transparent paper of many triangles', () => {
  const film: Paint = () => [200, 40, 90, 128];
  const paper = { xPx: 8, yPx: 8, widthPx: 112, heightPx: 80, paint: film };
  const [columns, rows] = [9, 6];
  const [left, top, right, bottom] = [14.3, 12.8, 113.6, 83.2];

  /** A net whose rim is straight and still. Inner knots lie at random and follow the forearm by a random share. */
  function netOf(seed: number) {
    const chance = createChance(seed);
    const [cellX, cellY] = [(right - left) / columns, (bottom - top) / rows];
    const isRim = (v: number) => {
      const [column, row] = [v % (columns + 1), Math.floor(v / (columns + 1))];
      return column === 0 || row === 0 || column === columns || row === rows;
    };
    const vertices: number[] = [];
    const triangles: number[] = [];
    for (let v = 0; v < (columns + 1) * (rows + 1); v++) {
      const away = isRim(v) ? 0 : 0.4;
      const [column, row] = [v % (columns + 1), Math.floor(v / (columns + 1))];
      vertices.push(
        left + cellX * (column + away * (chance() - 0.5)),
        top + cellY * (row + away * (chance() - 0.5)),
      );
      if (column === columns || row === rows) continue;
      const [a, b, c, d] = [v, v + 1, v + columns + 1, v + columns + 2];
      const quad = chance() < 0.5 ? [a, b, c, b, d, c] : [a, b, d, a, d, c];
      triangles.push(...(chance() < 0.5 ? quad : quad.toReversed()));
    }
    return boneMesh(vertices, triangles, (v) => {
      const share = isRim(v) ? 0 : chance();
      return [
        ['shinR', 1 - share],
        ['foreArmL', share],
      ];
    });
  }

  const armMoved = (dx: number, dy: number) => (rest: Joints) => {
    const moved = rest.slice();
    for (const name of ['elbowL', 'wristL'] as const) {
      moved[jointIndex[name] * 2]! += dx;
      moved[jointIndex[name] * 2 + 1]! += dy;
    }
    return moved;
  };

  test.each([1, 2, 3, 4, 5, 6])(
    'has no gap and nothing drawn twice, however it is bent (%i)',
    async (seed) => {
      const chance = createChance(100 + seed);
      const frames = Array.from({ length: 8 }, () =>
        armMoved(7 * (chance() - 0.5), 7 * (chance() - 0.5)),
      );
      const many = { ...paper, mesh: netOf(seed) };
      const corners = [left, top, right, top, left, bottom, right, bottom];
      const one = {
        ...paper,
        mesh: boneMesh(corners, [0, 1, 2, 1, 3, 2], () => [['shinR', 1]]),
      };
      const [wanted] = await drawSheets({ ...size, ground, sheets: [one] });
      expect(wanted).not.toEqual(await groundFrame({ ...size, ground }));
      for (const drawn of await drawSheets({ ...size, ground, sheets: [many], frames })) {
        expect(difference(drawn, wanted!)).toEqual(none);
      }
    },
  );

  test('lets the ground through by its share', async () => {
    const [drawn] = await drawSheets({ ...size, ground, sheets: [paper] });
    const inside = (x: number, y: number) => x >= 8 && x < 120 && y >= 8 && y < 88;
    const mixed: Paint = (x, y) =>
      inside(x, y)
        ? (ground(x, y).map((under, c) =>
            Math.round((film(x, y)[c]! * 128 + under! * 127) / 255),
          ) as [number, number, number])
        : ground(x, y);
    const wanted = await groundFrame({ ...size, ground: mixed });
    expect(difference(drawn!, wanted).most).toBeLessThanOrEqual(2);
  });
});
