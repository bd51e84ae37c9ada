import type { Finish, FinishAsk } from './finish.ts';
import { chromaTable, inSteps, lumaTable } from './tones.ts';

/** About as many blocks as this stand along the longer side. */
const blocksAlong = 170;

const lumaSteps = 11;
const chromaStep = 10;

/** Large square pixels of few colours. */
export function finishPixel({ widthPx, heightPx }: FinishAsk): Finish {
  // Even, so that a block has chroma of its own.
  const sidePx = Math.max(2, 2 * Math.round(Math.max(widthPx, heightPx) / blocksAlong / 2));
  const tones = lumaTable((share) => inSteps(share ** 0.95, lumaSteps, 0));
  const stronger = chromaTable(1.25);
  const colours = stronger.map(
    (chroma) => 128 + Math.round((chroma - 128) / chromaStep) * chromaStep,
  );
  const planes = [
    { from: 0, width: widthPx, height: heightPx, side: sidePx, table: tones },
    ...[0, 1].map((i) => ({
      from: widthPx * heightPx * (1 + i / 4),
      width: widthPx / 2,
      height: heightPx / 2,
      side: sidePx / 2,
      table: colours,
    })),
  ];
  const sums = new Uint32Array(Math.ceil(widthPx / sidePx));
  return ({ i420 }) => {
    for (const { from, width, height, side, table } of planes) {
      for (let top = 0; top < height; top += side) {
        const rows = Math.min(side, height - top);
        const first = from + top * width;
        sums.fill(0);
        for (let row = 0; row < rows; row++) {
          for (let left = 0, block = 0; left < width; left += side, block++) {
            const end = first + row * width + Math.min(width, left + side);
            let sum = 0;
            for (let at = first + row * width + left; at < end; at++) sum += i420[at];
            sums[block] += sum;
          }
        }
        for (let left = 0, block = 0; left < width; left += side, block++) {
          const right = Math.min(width, left + side);
          const mean = table[Math.round(sums[block] / (rows * (right - left)))];
          for (let x = left; x < right; x++) i420[first + x] = mean;
        }
        for (let row = 1; row < rows; row++) {
          i420.copyWithin(first + row * width, first, first + width);
        }
      }
    }
  };
}
