import { drawLines } from './draw-lines.ts';
import type { Finish, FinishAsk } from './finish.ts';
import { reachOf } from './steepness.ts';
import { black, chromaTable, inSteps, lineTable, lumaTable } from './tones.ts';

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
  const reach = reachOf(widthPx, reachPx);
  const count = widthPx * heightPx;
  const drawn = new Uint8Array(count);
  return ({ i420 }) => {
    drawn.set(i420.subarray(0, count));
    drawLines(drawn, i420, widthPx, heightPx, reach, tones, lines, black);
    for (let at = count; at < i420.length; at++) i420[at] = chroma[i420[at]];
  };
}
