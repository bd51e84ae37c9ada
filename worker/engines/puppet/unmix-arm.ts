/** A mixed pixel's colour is changed by no more than this, levels: what the body has there is a guess. */
const changeMost = 140;
/** The body must be so opaque under an arm's edge for the arm's colour to be told from it. */
const opaqueFrom = 0.9;

/** An arm's own colours along its soft edge, so that the arm over the body gives the photo: the body's colour does
 *  not go along with the arm.
 *  colours: rgb [y, x, channel], the photo's; arm: [y, x] 0..1, how much the arm covers; body: what is under it, opacity
 *  [y, x] 0..1 and colours as above. Returns rgb [y, x, channel]. */
export function unmixArm(
  colours: Uint8Array,
  arm: Float32Array,
  body: { readonly opacity: Float32Array; readonly colours: Uint8Array },
): Uint8Array {
  const unmixed = colours.slice();
  for (let i = 0; i < arm.length; i++) {
    const share = arm[i];
    if (share <= 0 || share >= 1 || body.opacity[i] < opaqueFrom) continue;
    for (let at = i * 3; at < i * 3 + 3; at++) {
      const exact = (colours[at] - (1 - share) * body.colours[at]) / share;
      const change = Math.max(-changeMost, Math.min(changeMost, exact - colours[at]));
      unmixed[at] = Math.max(0, Math.min(255, Math.round(colours[at] + change)));
    }
  }
  return unmixed;
}
