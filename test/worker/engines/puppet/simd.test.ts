import { describe, expect, it } from 'vitest';
import { convertToI420 } from '../../../../core/media/i420.ts';
import { drawOwnShadow } from '../../../../worker/engines/puppet/own-shadow-draw.ts';
import { drawRow } from '../../../../worker/engines/puppet/place/raster/draw-row.ts';
import { drawSprite } from '../../../../worker/engines/puppet/place/raster/draw-sprite.ts';
import { createSheet } from '../../../../worker/engines/puppet/place/raster/sheet.ts';
import { drawMesh } from '../../../../worker/engines/puppet/raster.ts';
import { createRandom } from '../../../../worker/engines/puppet/seeded-random.ts';
import { createCanvasMemory } from '../../../../worker/engines/puppet/simd/canvas-memory.ts';
import {
  createPatchMemory,
  patchSidePx,
} from '../../../../worker/engines/puppet/simd/patch-memory.ts';
import { ownShadowOf } from './own-shadow-of.ts';

const random = createRandom(5);
const byte = () => Math.floor(random() * 256);

/** An opaque canvas, once in a memory of its own and once in a plain array. */
function twoCanvases(widthPx: number, heightPx: number) {
  const memory = createCanvasMemory(widthPx, heightPx);
  const pixels = new Uint32Array(widthPx * heightPx).map(
    () => (0xff000000 | (byte() << 16) | (byte() << 8) | byte()) >>> 0,
  );
  memory.pixels.set(pixels);
  const { touchedFrom, touchedTo } = memory;
  const touched = {
    touchedFrom: new Int32Array(heightPx).fill(widthPx),
    touchedTo: new Int32Array(heightPx),
  };
  return {
    quick: { widthPx, heightPx, pixels: memory.pixels, memory, touchedFrom, touchedTo },
    plain: { widthPx, heightPx, pixels, ...touched },
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

/** A texture as a layer's is: clear as far as a triangle of its corners reaches. */
function aTexture(widthPx: number, heightPx: number) {
  const { pixels } = paint(widthPx, heightPx);
  const texels = new Uint32Array(pixels.buffer);
  for (let i = 0; i < texels.length; i++) {
    const [x, y] = [i % widthPx, Math.floor(i / widthPx)];
    if (Math.min(x, y, widthPx - 1 - x, heightPx - 1 - y) < 2) texels[i] = 0;
  }
  return { xPx: 3, yPx: 5, widthPx, texels };
}

/** Triangles whose corners lie anywhere on a texture, and anywhere on and beside the canvas. */
function triangles(count: number, texture: { xPx: number; yPx: number }, sidePx: number) {
  const between = (least: number, most: number) => least + (most - least) * random();
  const corners = { rest: new Float32Array(count * 6), posed: new Float32Array(count * 6) };
  for (let i = 0; i < count * 6; i += 2) {
    corners.rest[i] = texture.xPx + between(2, sidePx - 2);
    corners.rest[i + 1] = texture.yPx + between(2, sidePx - 2);
    corners.posed[i] = between(-30, 120);
    corners.posed[i + 1] = between(-30, 90);
    // Some edges are level, as a grid's at rest are.
    if (random() < 0.3) corners.posed[i + 1] = Math.round(corners.posed[i + 1] / 20) * 20 + 0.5;
  }
  return { ...corners, indices: Uint16Array.from({ length: count * 3 }, (_, i) => i) };
}

describe('the loops over several pixels', () => {
  it('draw triangles as the plain loop does', () => {
    const { quick, plain } = twoCanvases(90, 60);
    const before = plain.pixels.slice();
    const texture = aTexture(40, 40);
    for (let round = 0; round < 30; round++) {
      const { indices, rest, posed } = triangles(2, texture, 40);
      for (const canvas of [quick, plain]) {
        canvas.touchedFrom.fill(90);
        canvas.touchedTo.fill(0);
        drawMesh(canvas, texture, indices, rest, posed);
      }
      expect([...quick.touchedFrom]).toEqual([...plain.touchedFrom]);
      expect([...quick.touchedTo]).toEqual([...plain.touchedTo]);
    }
    expect(plain.pixels.filter((pixel, i) => pixel !== before[i]).length).toBeGreaterThan(2000);
    expect([...quick.pixels]).toEqual([...plain.pixels]);
  });

  it('draw what finds no room in the memory all the same', () => {
    const { quick, plain } = twoCanvases(16, 8);
    const texture = aTexture(80, 80);
    const { indices, rest, posed } = triangles(20, texture, 80);
    expect(quick.memory.rowsOf(texture.texels, 80)).toBeNull();
    drawMesh(quick, texture, indices, rest, posed);
    drawMesh(plain, texture, indices, rest, posed);
    expect([...quick.pixels]).toEqual([...plain.pixels]);
  });

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

  it.each([
    { dx: 0, dy: 0, strength: 1 },
    { dx: -12, dy: -1, strength: 0.3 },
    { dx: 61, dy: 3, strength: 0.95 },
    { dx: 83, dy: 0, strength: 1 },
  ])('take light away as the plain loop does, moved by ($dx, $dy)', ({ dx, dy, strength }) => {
    const { quick, plain } = twoCanvases(91, 8);
    const before = plain.pixels.slice();
    const place = { xPx: 7, yPx: 1, widthPx: 40, heightPx: 6 };
    // Darker, lighter, not at all; the rows end at odd places.
    const shadow = ownShadowOf('feet', place, (x, y) => (x < 34 - y ? 1.9 * random() : 1));
    for (const canvas of [quick, plain]) drawOwnShadow(canvas, { shadow, dx, dy, strength });
    expect(plain.pixels).not.toEqual(before);
    expect([...quick.pixels]).toEqual([...plain.pixels]);
    expect([...quick.touchedTo]).toEqual([...plain.touchedTo]);
  });

  describe.each([
    { kind: 'paint', strength: 256, glow: false },
    { kind: 'faint paint', strength: 100, glow: false },
    { kind: 'light', strength: 256, glow: true },
    { kind: 'faint light', strength: 77, glow: true },
  ])('of $kind', ({ strength, glow }) => {
    it.each([-3.5, 0, 2.25, 17])('draw rows as the plain loop does, moved by %f', (leftPx) => {
      const { quick, plain } = twoCanvases(90, 4);
      const before = plain.pixels.slice();
      const sheet = createSheet(paint(83, 4), 0);
      for (let y = 0; y < 4; y++) {
        drawRow(quick, y, sheet, y, leftPx, strength, glow);
        drawRow(plain, y, sheet, y, leftPx, strength, glow);
      }
      expect(plain.pixels).not.toEqual(before);
      expect([...quick.pixels]).toEqual([...plain.pixels]);
    });

    it.each([
      [-3.5, -2],
      [9.25, 1],
      [35, 8],
    ])('draw a sprite as the plain loop does, at %f, %i', (leftPx, topPx) => {
      const { quick, plain } = twoCanvases(40, 12);
      const before = plain.pixels.slice();
      const sheet = createSheet(paint(13, 7), 0);
      drawSprite(quick, sheet, topPx, leftPx, strength, glow);
      drawSprite(plain, sheet, topPx, leftPx, strength, glow);
      expect(plain.pixels).not.toEqual(before);
      expect(differenceOf(quick.pixels, plain.pixels)).toBeLessThanOrEqual(1);
    });
  });

  it('compare patches as the plain loop does, up to the last pixel of the picture', () => {
    const [widthPx, heightPx] = [19, 11];
    const memory = createPatchMemory(widthPx * heightPx);
    for (let at = 0; at < memory.pixels.length; at++) {
      const weight = [1, 4, 127][at % 3];
      memory.pixels[at] = (weight << 24) | (byte() << 16) | (byte() << 8) | byte();
    }
    const channels = new Uint8Array(memory.pixels.slice().buffer);
    const plain = (a: number, b: number) => {
      let sum = 0;
      for (let i = 0; i < patchSidePx ** 2; i++) {
        const way = Math.floor(i / patchSidePx) * widthPx + (i % patchSidePx);
        for (let c = 0; c < 3; c++) {
          const apart = channels[(a + way) * 4 + c] - channels[(b + way) * 4 + c];
          sum += channels[(a + way) * 4 + 3] * apart ** 2;
        }
      }
      return sum;
    };
    const corners = Array.from({ length: 60 }, () => [
      Math.floor(random() * (heightPx - patchSidePx + 1)) * widthPx,
      Math.floor(random() * (widthPx - patchSidePx + 1)),
    ]).map(([row, column]) => row + column);
    corners.push(0, (heightPx - patchSidePx + 1) * widthPx - patchSidePx);
    for (const [i, a] of corners.entries()) {
      const b = corners[corners.length - 1 - i];
      expect(memory.difference(a, b, widthPx)).toBe(plain(a, b));
      expect(memory.difference(a, a, widthPx)).toBe(0);
    }
  });
});

/** The largest of a channel. The plain loop leaves out what is too faint to be seen. */
function differenceOf(a: Uint32Array, b: Uint32Array): number {
  const bytes = new Uint8Array(b.buffer, b.byteOffset, b.byteLength);
  return new Uint8Array(a.buffer, a.byteOffset, a.byteLength).reduce(
    (most, value, i) => Math.max(most, Math.abs(value - bytes[i])),
    0,
  );
}
