import { describe, expect, it } from 'vitest';
import { convertToI420 } from '../../../../core/media/i420.ts';
import { drawRow } from '../../../../worker/engines/puppet/place/raster/draw-row.ts';
import { createSheet } from '../../../../worker/engines/puppet/place/raster/sheet.ts';
import { createRandom } from '../../../../worker/engines/puppet/seeded-random.ts';
import { createCanvasMemory } from '../../../../worker/engines/puppet/simd/canvas-memory.ts';

const random = createRandom(5);
const byte = () => Math.floor(random() * 256);

/** An opaque canvas, once in a memory of its own and once in a plain array. */
function twoCanvases(widthPx: number, heightPx: number) {
  const memory = createCanvasMemory(widthPx, heightPx);
  const pixels = new Uint32Array(widthPx * heightPx).map(
    () => (0xff000000 | (byte() << 16) | (byte() << 8) | byte()) >>> 0,
  );
  memory.pixels.set(pixels);
  const touched = () => ({
    touchedFrom: new Int32Array(heightPx).fill(widthPx),
    touchedTo: new Int32Array(heightPx),
  });
  return {
    quick: { widthPx, heightPx, pixels: memory.pixels, memory, ...touched() },
    plain: { widthPx, heightPx, pixels, ...touched() },
  };
}

/** Premultiplied paint of every strength; some of it none at all, some opaque. */
function paint(widthPx: number, heightPx: number) {
  const pixels = new Uint8Array(widthPx * heightPx * 4);
  for (let i = 0; i < pixels.length; i += 4) {
    const alpha = [0, 255, byte(), byte()][byte() & 3];
    for (let c = 0; c < 3; c++) pixels[i + c] = (byte() * alpha) / 255;
    pixels[i + 3] = alpha;
  }
  return { widthPx, heightPx, pixels };
}

describe('the loops over several pixels', () => {
  it.each([40, 62, 70])('convert %i columns as the plain loop does', (widthPx) => {
    const { quick, plain } = twoCanvases(widthPx, 6);
    const from = Int32Array.of(0, 0, 5, 3, 0, 20);
    const to = Int32Array.of(widthPx, widthPx, 33, 30, widthPx, 31);
    const i420 = new Uint8Array(quick.memory.i420.length);
    convertToI420(quick, from, to, quick.memory.i420);
    convertToI420(plain, from, to, i420);
    expect(new Set(i420).size).toBeGreaterThan(50);
    expect([...quick.memory.i420]).toEqual([...i420]);
  });

  it.each([-3.5, 0, 2.25, 17])('cover as the plain loop does, moved by %f', (leftPx) => {
    const { quick, plain } = twoCanvases(90, 4);
    const before = plain.pixels.slice();
    const sheet = createSheet(paint(83, 4), 0);
    for (let y = 0; y < 4; y++) {
      drawRow(quick, y, sheet, y, leftPx, 256, false);
      drawRow(plain, y, sheet, y, leftPx, 256, false);
    }
    expect(plain.pixels).not.toEqual(before);
    expect([...quick.pixels]).toEqual([...plain.pixels]);
  });
});
