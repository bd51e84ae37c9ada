/** The body must be so opaque under an arm's edge for the arm's colour to be told from it. */
const opaqueFrom = 0.9;
/** Pixels that are so much the arm's, within so many px, tell which colours it has there; each second one is asked. */
const surelyArm = 0.98;
const nearPx = 6;
/** A mixed pixel's colour is changed by no more than this, levels: what the body has there is a guess. */
const changeMost = 140;
/** What is outside of the arm's colours by more than this, levels, is taken for a wrong guess by this share. */
const outsideMost = 20;
const wrongShare = 0.35;
/** The same of an arm that no line is drawn round. */
const wrongShareBare = 1;

/** An arm's own colours along its soft edge, so that the arm over the body gives the photo: the body's colour does
 *  not go along with the arm.
 *  colours: rgb [y, x, channel], the photo's; arm: [y, x] 0..1, how much the arm covers; body: what is under it, opacity
 *  [y, x] 0..1 and colours as above. Returns rgb [y, x, channel]. */
export function unmixArm(
  colours: Uint8Array,
  arm: Float32Array,
  body: { readonly opacity: Float32Array; readonly colours: Uint8Array },
  widthPx: number,
  isOutlined = true,
): Uint8Array {
  const wrong = isOutlined ? wrongShare : wrongShareBare;
  const unmixed = colours.slice();
  const least = [0, 0, 0];
  const most = [0, 0, 0];
  for (let i = 0; i < arm.length; i++) {
    const share = arm[i];
    if (share <= 0 || share >= 1 || body.opacity[i] < opaqueFrom) continue;
    const isKnown = rangeNear(colours, arm, i, widthPx, least, most);
    for (let c = 0; c < 3; c++) {
      const photo = colours[i * 3 + c];
      const exact = (photo - (1 - share) * body.colours[i * 3 + c]) / share;
      const own = clamp(exact, photo - changeMost, photo + changeMost);
      const likely = isKnown ? clamp(own, least[c] - outsideMost, most[c] + outsideMost) : own;
      unmixed[i * 3 + c] = clamp(Math.round(own + wrong * (likely - own)), 0, 255);
    }
  }
  return unmixed;
}

function clamp(value: number, from: number, to: number): number {
  return Math.max(from, Math.min(to, value));
}

/** Writes the least and the most of each channel of the arm near a pixel; false where nothing near is surely the arm. */
function rangeNear(
  colours: Uint8Array,
  arm: Float32Array,
  at: number,
  widthPx: number,
  least: number[],
  most: number[],
): boolean {
  least.fill(255);
  most.fill(0);
  for (let dy = -nearPx; dy <= nearPx; dy += 2) {
    for (let dx = -nearPx; dx <= nearPx; dx += 2) {
      const near = at + dy * widthPx + dx;
      if (!(arm[near] >= surelyArm)) continue;
      for (let c = 0; c < 3; c++) {
        least[c] = Math.min(least[c], colours[near * 3 + c]);
        most[c] = Math.max(most[c], colours[near * 3 + c]);
      }
    }
  }
  return least[0] <= most[0];
}
