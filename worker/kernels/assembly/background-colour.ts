import { ColourSamples, differenceToSamples, sampleColours } from './colour-evidence';
import { Bytes, floats, reserve } from './memory';
import { pushPull } from './push-pull';
import { copyRegion, Region } from './region';
import { BACKGROUND } from './trimap';

/** What the background may look like behind the figure: colours seen near by, and the smooth
 *  continuation from all sides. */
@unmanaged
export class GroundColours {
  samples: ColourSamples = changetype<ColourSamples>(0);
  smooth: Region = changetype<Region>(0);
}

/** What it may look like by what a trimap, [y, x], has as background. */
export function surmiseGround(region: Region, trimap: Bytes): GroundColours {
  const count = region.count;
  const known = floats(count);
  for (let i = 0; i < count; i++) known[i] = trimap[i] === BACKGROUND ? 1 : 0;
  const ground = changetype<GroundColours>(reserve(offsetof<GroundColours>()));
  ground.samples = sampleColours(region, trimap, BACKGROUND);
  const smooth = copyRegion(region);
  pushPull(smooth.red, smooth.green, smooth.blue, known, region.widthPx, region.heightPx, null);
  ground.smooth = smooth;
  return ground;
}

/** Light varies over a wall: the smooth continuation may be this much darker or brighter, at a price
 *  in levels for each unit of brightness. */
const DARKEST = 0.8;
const BRIGHTEST = 1.2;
const BRIGHTNESS_PRICE = 60;

/** Difference of a colour to the background surmised at (x, y), levels; below `enough` it need not be
 *  the least. */
export function differenceToGround(
  ground: GroundColours,
  r: f64,
  g: f64,
  b: f64,
  x: i32,
  y: i32,
  enough: f64,
): f64 {
  const smooth = ground.smooth;
  const i = y * smooth.widthPx + x;
  const sr = smooth.red[i];
  const sg = smooth.green[i];
  const sb = smooth.blue[i];
  const length = sr * sr + sg * sg + sb * sb + 1;
  const fit = (r * sr + g * sg + b * sb) / length;
  const light = min(BRIGHTEST, max(DARKEST, fit));
  const dr = r - light * sr;
  const dg = g - light * sg;
  const db = b - light * sb;
  const toSmooth = sqrt(dr * dr + dg * dg + db * db) + BRIGHTNESS_PRICE * abs(light - 1);
  if (toSmooth < enough) return toSmooth;
  return differenceToSamples(ground.samples, r, g, b, x, y, toSmooth);
}
