import { type Figure, type LandmarkName, landmarkIndex } from '../../../../core/dance/figure.ts';
import type { BuildName } from '../drawn/body-shape.ts';

/** Below this a joint is guessed. */
const visibilityMin = 0.5;

/** Narrower shoulders than this, as a share of the trunk's length, are seen from the side. */
const shouldersMin = 0.5;

/** Where the waist is looked for, from the shoulders (0) to the hips (1). */
const waistShares = [0.45, 0.5, 0.55, 0.6, 0.65, 0.7];

/** Width of a waist in its clothes as a share of the trunk's length: below the first it is slim, above the second
 *  sturdy. The bodies that are drawn have 0.41, 0.48 and 0.68; a shirt adds a tenth, an open jacket or a
 *  spacesuit makes 0.7 to 0.8 of anybody, so only who is plainly broader than that is called so. */
const slimBelow = 0.45;
const sturdyAbove = 0.85;

/** How somebody in a photo is built, where the figure tells: the width of the waist against the trunk. Null where it is
 *  turned or hidden, or where arms lie against it. Muscles cannot be told from clothes.
 *  figure: landmarks in px, alpha [y, x] of a picture of this size. */
export function findBuild(
  { landmarks, visibility, alpha }: Figure,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): BuildName | null {
  const at = (name: LandmarkName) => {
    const i = landmarkIndex[name];
    return { x: landmarks[2 * i], y: landmarks[2 * i + 1], seen: visibility[i] };
  };
  const joints = (['leftShoulder', 'rightShoulder', 'leftHip', 'rightHip'] as const).map(at);
  if (joints.some(({ seen }) => seen < visibilityMin)) return null;
  const [shoulderL, shoulderR, hipL, hipR] = joints;
  const top = middle(shoulderL, shoulderR);
  const bottom = middle(hipL, hipR);
  const trunkPx = Math.hypot(bottom.x - top.x, bottom.y - top.y);
  if (!(trunkPx > 0) || bottom.y <= top.y) return null;
  if (Math.hypot(shoulderL.x - shoulderR.x, shoulderL.y - shoulderR.y) < shouldersMin * trunkPx) {
    return null;
  }
  const widths = waistShares.flatMap((share) => {
    const y = Math.round(top.y + (bottom.y - top.y) * share);
    const x = Math.round(top.x + (bottom.x - top.x) * share);
    if (x < 0 || x >= widthPx || y < 0 || y >= heightPx || alpha[y * widthPx + x] < 128) return [];
    const [from, to] = runAbout(alpha.subarray(y * widthPx, (y + 1) * widthPx), x);
    const armsAway = (['left', 'right'] as const).every((side) => {
      const arm = armAt([at(`${side}Shoulder`), at(`${side}Elbow`), at(`${side}Wrist`)], y);
      return arm === null || arm < from || arm > to;
    });
    return armsAway ? [(to - from + 1) / trunkPx] : [];
  });
  if (widths.length < waistShares.length / 2) return null;
  widths.sort((a, b) => a - b);
  const waist = widths[Math.floor(widths.length / 2)];
  return waist < slimBelow ? 'slim' : waist > sturdyAbove ? 'sturdy' : 'medium';
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function middle(a: Place, b: Place): Place {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** The first and last column of what is there about a column. */
function runAbout(row: Uint8Array, x: number): [number, number] {
  let [from, to] = [x, x];
  while (from > 0 && row[from - 1] >= 128) from--;
  while (to + 1 < row.length && row[to + 1] >= 128) to++;
  return [from, to];
}

/** Where an arm crosses a row; null where it does not. */
function armAt(arm: readonly Place[], y: number): number | null {
  for (let i = 0; i + 1 < arm.length; i++) {
    const [a, b] = [arm[i], arm[i + 1]];
    const share = (y - a.y) / (b.y - a.y);
    if (share >= 0 && share <= 1) return a.x + (b.x - a.x) * share;
  }
  return null;
}
