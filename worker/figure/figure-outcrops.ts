import { differenceToGround, surmiseGround } from './background-colour.ts';
import { differenceToSamples, sampleColours, spreadAt } from './colour-evidence.ts';
import { distanceTo } from './distance.ts';
import type { Region } from './region.ts';
import { BACKGROUND, FIGURE, UNKNOWN } from './trimap.ts';

/** An outcrop differs from the plain background farther out at least so much, levels, and more where
 *  the background varies; and it differs from the figure at most by this share of that. */
const STRANGE_LEVELS = 30;
const STRANGE_PER_SPREAD = 2;
const FIGURE_SHARE = 0.3;
const BUSY_LEVELS = 16;

/** Parts of the figure that the network took for background: corners of a hem, a strand of hair.
 *  Makes UNKNOWN what lies near the figure, is marked BACKGROUND, and has the figure's colours and
 *  not those of the background farther out. Left alone, it would also spoil the samples of the
 *  background. reachPx: how far such parts may stick out.
 *  Returns [y, x], 1 where it did so. */
export function doubtOutcrops(region: Region, trimap: Uint8Array, reachPx: number): Uint8Array {
  const { widthPx, heightPx, planes } = region;
  const [red, green, blue] = planes;
  const body = new Uint8Array(trimap.length);
  for (let i = 0; i < trimap.length; i++) body[i] = trimap[i] === BACKGROUND ? 0 : 1;
  const away = distanceTo(body, widthPx, heightPx);
  const farther = trimap.slice();
  for (let i = 0; i < trimap.length; i++) {
    if (trimap[i] === BACKGROUND && away[i] <= reachPx) farther[i] = UNKNOWN;
  }
  const ground = surmiseGround(region, farther);
  const figure = sampleColours(region, trimap, FIGURE);
  const outcrops = new Uint8Array(trimap.length);
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      if (trimap[i] !== BACKGROUND || away[i] > reachPx) continue;
      const spread = spreadAt(ground.samples, x, y);
      if (spread > BUSY_LEVELS) continue;
      const least = STRANGE_LEVELS + STRANGE_PER_SPREAD * spread;
      const [r, g, b] = [red[i], green[i], blue[i]];
      const strange = differenceToGround(ground, r, g, b, x, y, least);
      if (strange < least) continue;
      if (differenceToSamples(figure, r, g, b, x, y) >= FIGURE_SHARE * strange) continue;
      trimap[i] = UNKNOWN;
      outcrops[i] = 1;
    }
  }
  return outcrops;
}
