import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { DanceError, faults } from '../../core/faults.ts';
import { canvasShape } from '../../worker/photo/canvas-shape.ts';
import { decodePhoto } from '../../worker/photo/decode.ts';
import { createChance } from './chance.ts';

const ROUNDS = 10_000;

const formats = ['jpeg', 'png', 'webp', 'avif', 'gif'] as const;

/** A small picture of a few shapes, so that no coder can make it tiny. */
async function photo(format: (typeof formats)[number]): Promise<Buffer> {
  const shapes = Array.from({ length: 12 }, (_, index) => {
    const at = index * 11;
    return `<circle cx="${at}" cy="${160 - at}" r="${8 + index}" fill="hsl(${index * 30} 70% 50%)"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="160">${shapes.join('')}</svg>`;
  return sharp(Buffer.from(svg)).toFormat(format).toBuffer();
}

describe('decodePhoto', () => {
  it.each(formats)('gives a picture or a refusal for any damaged %s', async (format) => {
    // A copy: slice() of a Buffer is a window into it.
    const whole = Uint8Array.from(await photo(format));
    const chance = createChance(format.length * 7919 + whole.length);
    const counts: Record<string, number> = {};
    for (let round = 0; round < ROUNDS / formats.length; round++) {
      const bytes = damage(whole, chance);
      const outcome = await decodePhoto(bytes).then(
        ({ picture }) => {
          const longest = Math.max(picture.widthPx, picture.heightPx);
          return longest === canvasShape.longestSidePx ? 'PICTURE' : 'WRONG_SIZE';
        },
        (error: unknown) => (error instanceof DanceError ? error.code : String(error)),
      );
      counts[outcome] = (counts[outcome] ?? 0) + 1;
    }
    process.stdout.write(`${format}: ${JSON.stringify(counts)}\n`);
    for (const outcome of Object.keys(counts)) {
      expect(outcome === 'PICTURE' || faults[outcome as keyof typeof faults]?.exit === 3).toBe(
        true,
      );
    }
  });
});

/** The bytes cut short, or with some of them changed, removed or doubled. */
function damage(whole: Uint8Array, chance: () => number): Uint8Array {
  const at = Math.floor(chance() * whole.length);
  const kind = Math.floor(chance() * 4);
  if (kind === 0) return whole.slice(0, at);
  if (kind === 1) {
    const bytes = whole.slice();
    const changes = 1 + Math.floor(chance() * 8);
    for (let change = 0; change < changes; change++) {
      bytes[Math.floor(chance() * bytes.length)] = Math.floor(chance() * 256);
    }
    return bytes;
  }
  const length = 1 + Math.floor(chance() * 64);
  const before = whole.slice(0, kind === 2 ? at : Math.min(whole.length, at + length));
  const after = whole.slice(kind === 2 ? at + length : at);
  const bytes = new Uint8Array(before.length + after.length);
  bytes.set(before);
  bytes.set(after, before.length);
  return bytes;
}
