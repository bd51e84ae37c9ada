import { differenceToGround, surmiseGround } from './background-colour';
import { differenceToSamples, sampleColours, spreadAt } from './colour-evidence';
import { distanceTo } from './distance';
import { Bytes, bytes, Floats, floats, mark, release } from './memory';
import { Region } from './region';
import { BACKGROUND, FIGURE, UNKNOWN } from './trimap';

/** An outcrop differs from the plain background farther out at least so much, levels, and more where
 *  the background varies; and it differs from the figure at most by this share of that. */
const STRANGE_LEVELS: f64 = 30;
const STRANGE_PER_SPREAD: f64 = 2;
const FIGURE_SHARE: f64 = 0.3;
const BUSY_LEVELS: f64 = 16;

/** Parts of the figure that the network took for background: corners of a hem, a strand of hair.
 *  Makes UNKNOWN in the trimap, and undecided in the logits, what lies near the figure, is marked
 *  BACKGROUND, and has the figure's colours and not those of the background farther out. Left alone, it
 *  would also spoil the samples of the background. reachPx: how far such parts may stick out. */
export function doubtOutcrops(region: Region, trimap: Bytes, reachPx: f64, logits: Floats): void {
  const marked = mark();
  const count = region.count;
  const body = bytes(count);
  for (let i = 0; i < count; i++) body[i] = trimap[i] === BACKGROUND ? 0 : 1;
  const away = floats(count);
  distanceTo(body, region.widthPx, region.heightPx, away);
  const farther = bytes(count);
  for (let i = 0; i < count; i++) {
    farther[i] = trimap[i] === BACKGROUND && away[i] <= reachPx ? UNKNOWN : trimap[i];
  }
  const ground = surmiseGround(region, farther);
  const figure = sampleColours(region, trimap, FIGURE);
  for (let y = 0, i = 0; y < region.heightPx; y++) {
    for (let x = 0; x < region.widthPx; x++, i++) {
      if (trimap[i] !== BACKGROUND || away[i] > reachPx) continue;
      const spread = spreadAt(ground.samples, x, y);
      if (spread > BUSY_LEVELS) continue;
      const least = STRANGE_LEVELS + STRANGE_PER_SPREAD * spread;
      const r = region.red[i];
      const g = region.green[i];
      const b = region.blue[i];
      const strange = differenceToGround(ground, r, g, b, x, y, least);
      if (strange < least) continue;
      const most = FIGURE_SHARE * strange;
      if (differenceToSamples(figure, r, g, b, x, y, most) >= most) continue;
      trimap[i] = UNKNOWN;
      logits[i] = 0;
    }
  }
  release(marked);
}
