import type { Finish, FinishAsk } from './finish.ts';
import { steepnessOf } from './steepness.ts';
import { chromaTable, inSteps, lineTable, lumaTable } from './tones.ts';

interface Manner {
  readonly tones: Uint8Array;
  readonly lines: Uint16Array;
  readonly chroma: Uint8Array;
  /** How far apart the pixels are that a line stands between: as wide as it is. */
  readonly reachPx: number;
}

const mix = (a: number, b: number, share: number) => a + (b - a) * share;

/** Cartoons: thick lines, flat strong colours. Anime: thin lines, soft tones, bright light and blue in the shade. */
const manners: Readonly<Record<'cartoon' | 'anime', () => Manner>> = {
  cartoon: () => ({
    tones: lumaTable((share) => mix(share ** 0.92, inSteps(share ** 0.92, 6, 0.7), 0.6)),
    lines: lineTable(40, 120, 0.25),
    chroma: chromaTable(1.4),
    reachPx: 2,
  }),
  anime: () => ({
    tones: lumaTable((share) => mix(0.05, 1.04, mix(share, inSteps(share, 4, 0.7), 0.35) ** 0.82)),
    lines: lineTable(30, 110, 0.35),
    chroma: chromaTable(1.18),
    reachPx: 1,
  }),
};

/** Lines where the picture is steep, and fewer tones between them. */
export function finishOutlined(
  { widthPx, heightPx }: FinishAsk,
  manner: 'cartoon' | 'anime',
): Finish {
  const { tones, lines, chroma, reachPx } = manners[manner]();
  const count = widthPx * heightPx;
  const drawn = new Uint8Array(count);
  const steepness = steepnessOf(widthPx, reachPx);
  const margin = steepness.marginPx;
  return ({ i420 }) => {
    drawn.set(i420.subarray(0, count));
    for (let at = 0; at < count; at++) i420[at] = tones[drawn[at]];
    for (let y = margin; y < heightPx - margin; y++) {
      const end = (y + 1) * widthPx - margin;
      for (let at = y * widthPx + margin; at < end; at++) {
        i420[at] = 16 + (((i420[at] - 16) * lines[steepness.at(drawn, at)]) >> 8);
      }
    }
    for (let at = count; at < i420.length; at++) i420[at] = chroma[i420[at]];
  };
}
