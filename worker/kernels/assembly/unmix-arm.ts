import { Bytes, Floats } from './memory';

/** The body must be so opaque under an arm's edge for the arm's colour to be told from it. */
const opaqueFrom: f64 = 0.9;
/** Pixels that are so much the arm's, within so many px, tell which colours it has there; each second one is asked. */
const surelyArm: f64 = 0.98;
const nearPx = 6;
/** A mixed pixel's colour is changed by no more than this, levels: what the body has there is a guess. */
const changeMost: f64 = 140;
/** What is outside of the arm's colours by more than this, levels, is taken for a wrong guess by this share. */
const outsideMost: f64 = 20;
const wrongShare: f64 = 0.35;
/** The same of an arm that no line is drawn round. */
const wrongShareBare: f64 = 1;

/** An arm's own colours along its soft edge, so that the arm over the body gives the photo: the body's colour does
 *  not go along with the arm.
 *  colours: rgb [y, x, channel], the photo's; arm: [y, x] 0..1, how much the arm covers; bodyOpacity, bodyColours: what is
 *  under it, [y, x] 0..1 and as `colours`; unmixed: the photo's colours, of which the edge's are changed. */
export function unmixArm(
  colours: Bytes,
  arm: Floats,
  bodyOpacity: Floats,
  bodyColours: Bytes,
  widthPx: i32,
  heightPx: i32,
  isOutlined: bool,
  unmixed: Bytes,
): void {
  const wrong = isOutlined ? wrongShare : wrongShareBare;
  for (let at = 0; at < widthPx * heightPx; at++) {
    const share = arm[at];
    if (share <= 0 || share >= 1 || bodyOpacity[at] < opaqueFrom) continue;
    for (let c = 0; c < 3; c++) {
      const i = at * 3 + c;
      const photo: f64 = colours[i];
      const exact = (photo - (1 - share) * <f64>bodyColours[i]) / share;
      const own = clamp(exact, photo - changeMost, photo + changeMost);
      const likely = clampNear(own, colours, c, arm, at, widthPx, widthPx * heightPx);
      unmixed[i] = <i32>clamp(Math.round(own + wrong * (likely - own)), 0, 255);
    }
  }
}

function clamp(value: f64, from: f64, to: f64): f64 {
  return Math.max(from, Math.min(to, value));
}

/** A channel's level, no further outside of what the arm has near a pixel than it may be; as it is where nothing near is
 *  surely the arm. */
function clampNear(
  level: f64,
  colours: Bytes,
  channel: i32,
  arm: Floats,
  at: i32,
  widthPx: i32,
  count: i32,
): f64 {
  let least = 255;
  let most = 0;
  for (let dy = -nearPx; dy <= nearPx; dy += 2) {
    for (let dx = -nearPx; dx <= nearPx; dx += 2) {
      const near = at + dy * widthPx + dx;
      if (near < 0 || near >= count || !(arm[near] >= surelyArm)) continue;
      const own = colours[near * 3 + channel];
      least = min(least, own);
      most = max(most, own);
    }
  }
  return least > most ? level : clamp(level, <f64>least - outsideMost, <f64>most + outsideMost);
}
