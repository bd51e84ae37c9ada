import { describe, expect, test } from 'vitest';
import { createChance } from '../../../soak/chance.ts';
import { drawSheets, groundFrame, type Paint, type Sheet, shifted, stay } from './drawn-sheets.ts';
import { difference, none } from './same-bytes.ts';

const size = { widthPx: 96, heightPx: 64 };

const chance = createChance(9);
const colours = Array.from({ length: size.widthPx * size.heightPx }, () => {
  const level = chance() < 0.2 ? Math.round(chance()) * 255 : null;
  const value = () => level ?? Math.floor(chance() * 256);
  return [value(), value(), value()] as [number, number, number];
});
const speckled: Paint = (x, y) => colours[y * size.widthPx + x]!;

describe('a frame', () => {
  test('is BT.709 in the limited range, chroma the mean of four pixels', async () => {
    const drawn = await groundFrame({ ...size, ground: speckled });
    const lumaSize = size.widthPx * size.heightPx;
    // ITU-R BT.709-6, 3.2 to 3.5: E'Y from E'R, E'G, E'B; then quantised to 8 bits.
    const lumaOf = ([r, g, b]: readonly number[]) =>
      (0.2126 * r! + 0.7152 * g! + 0.0722 * b!) / 255;
    let [lumaAway, chromaAway] = [0, 0];
    for (let y = 0; y < size.heightPx; y += 2) {
      for (let x = 0; x < size.widthPx; x += 2) {
        let [blue, red] = [0, 0];
        for (const [dx, dy] of [
          [0, 0],
          [1, 0],
          [0, 1],
          [1, 1],
        ] as const) {
          const colour = speckled(x + dx, y + dy) as [number, number, number];
          const luma = lumaOf(colour);
          const at = drawn[(y + dy) * size.widthPx + x + dx]!;
          lumaAway = Math.max(lumaAway, Math.abs(at - (16 + 219 * luma)));
          blue += (colour[2] / 255 - luma) / 1.8556 / 4;
          red += (colour[0] / 255 - luma) / 1.5748 / 4;
        }
        const at = lumaSize + ((y / 2) * size.widthPx) / 2 + x / 2;
        const [u, v] = [drawn[at]!, drawn[at + lumaSize / 4]!];
        chromaAway = Math.max(chromaAway, Math.abs(u - (128 + 224 * blue)));
        chromaAway = Math.max(chromaAway, Math.abs(v - (128 + 224 * red)));
      }
    }
    expect(lumaAway).toBeLessThanOrEqual(1);
    expect(chromaAway).toBeLessThanOrEqual(1);
  });

  test('keeps nothing of the frames before it, in every order', async () => {
    const film: Sheet = {
      ...{ xPx: 11, yPx: 9, widthPx: 27, heightPx: 31 },
      paint: () => [250, 10, 10, 90],
    };
    const moves = [
      stay,
      shifted(13, 7),
      shifted(200, 0),
      shifted(-20, -15),
      shifted(50.5, 20.25),
      stay,
    ];
    const drawing = { ...size, ground: speckled, sheets: [film], shadow: true };
    const together = await drawSheets({ ...drawing, frames: moves });
    expect(together).toHaveLength(moves.length);
    for (const [i, move] of moves.entries()) {
      // The floor that shadows lie on is where the first frame stands.
      const [, alone] = await drawSheets({ ...drawing, frames: [moves[0]!, move] });
      expect(difference(together[i]!, alone!), `frame ${i}`).toEqual(none);
    }
    const empty = await groundFrame({ ...size, ground: speckled });
    expect(difference(together[0]!, empty).most).toBeGreaterThan(20);
  });

  test('is the bare ground again when everything has left it', async () => {
    const paper: Sheet = {
      ...{ xPx: 1, yPx: 1, widthPx: 93, heightPx: 61 },
      paint: () => [255, 255, 255],
    };
    const frames = [stay, shifted(-500, 0), shifted(0, 500)];
    const drawn = await drawSheets({ ...size, ground: speckled, sheets: [paper], frames });
    const empty = await groundFrame({ ...size, ground: speckled });
    expect(difference(drawn[1]!, empty)).toEqual(none);
    expect(difference(drawn[2]!, empty)).toEqual(none);
  });

  test('has a shadow under the feet that goes when they leave the floor', async () => {
    const white: Paint = () => [255, 255, 255];
    const drawing = { ...size, ground: white, sheets: [], shadow: true };
    const [standing, jumping] = await drawSheets({ ...drawing, frames: [stay, shifted(0, -40)] });
    const lumaSize = size.widthPx * size.heightPx;
    const darkest = standing!
      .subarray(0, lumaSize)
      .indexOf(Math.min(...standing!.subarray(0, lumaSize)));
    expect(standing![darkest]).toBeLessThan(190);
    expect(darkest / size.widthPx).toBeGreaterThan(0.8 * size.heightPx);
    expect(Math.min(...jumping!.subarray(0, lumaSize))).toBeGreaterThan(standing![darkest]!);
  });
});
