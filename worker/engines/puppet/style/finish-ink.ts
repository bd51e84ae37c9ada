import { createRandom } from '../seeded-random.ts';
import { drawLines } from './draw-lines.ts';
import type { Finish, FinishAsk } from './finish.ts';
import { layPaper, type Paper } from './lay-paper.ts';
import { reachOf } from './steepness.ts';
import { black, chromaTable, inSteps, lineTable, lumaTable, white } from './tones.ts';

/** A brush is this wide, as a share of the picture's shorter side. */
const brushShare = 0.0035;

/** The chroma of paper that is a little yellow. */
const paperBlue = 121;
const paperRed = 131;

/** How light a painting is on the whole, 0..1: ink leaves most of the paper bare. */
const lightness = 0.62;

/** Ink on paper: a few washes of grey, brush lines where the picture is steep, and a hint of its colours. Towards the
 *  edges the paper stays bare. */
export function finishInk({ widthPx, heightPx, seed }: FinishAsk): Finish {
  const count = widthPx * heightPx;
  const paper = layPaper(widthPx, heightPx, createRandom(seed ^ 0x1a4));
  const reachPx = Math.max(1, Math.round(brushShare * Math.min(widthPx, heightPx)));
  const reach = reachOf(widthPx, reachPx);
  const lines = lineTable(24, 140, 0.22);
  const [blue, red] = [chromaTable(0.3, paperBlue), chromaTable(0.42, paperRed)];
  const drawn = new Uint8Array(count);
  let washes: Uint8Array | null = null;
  return ({ i420 }) => {
    drawn.set(i420.subarray(0, count));
    washes ??= mixWashes(drawn);
    drawLines(drawn, i420, widthPx, heightPx, reach, washes, lines, 0);
    layInk(i420, paper);
    const quarter = count / 4;
    for (let at = 0; at < quarter; at++) {
      const share = paper.colouredShare[at];
      const [u, v] = [count + at, count + quarter + at];
      i420[u] = paperBlue + (((blue[i420[u]] - paperBlue) * share) >> 8);
      i420[v] = paperRed + (((red[i420[v]] - paperRed) * share) >> 8);
    }
  };
}

/** From bare paper to what is painted, and the grain of the paper in all of it. ink: [y, x], how much light is left. */
function layInk(ink: Uint8Array, { grain, covered }: Paper): void {
  for (let at = 0; at < grain.length; at++) {
    const bare = 255 - (((255 - ink[at]) * covered[at]) >> 8);
    ink[at] = black + ((bare * grain[at]) >> 8);
  }
}

/** From luma to how much light a wash leaves, 0..255. A dark picture is painted with thinner ink. */
function mixWashes(luma: Uint8Array): Uint8Array {
  let sum = 0;
  for (let at = 0; at < luma.length; at++) sum += luma[at];
  const mean = Math.min(0.95, Math.max(0.05, (sum / luma.length - black) / (white - black)));
  const gamma = Math.min(1.3, Math.max(0.3, Math.log(lightness) / Math.log(mean)));
  const toned = lumaTable((share) => 0.06 + 0.94 * inSteps(share ** gamma, 5, 0.8));
  return toned.map((value) => Math.round(((value - black) / (white - black)) * 255));
}
