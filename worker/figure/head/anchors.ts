import { type FaceFrame, faceToPicture } from '../../../core/dance/face-frame.ts';
import { type Figure, landmarkIndex } from '../../../core/dance/figure.ts';
import type { Head, Point } from '../../../core/dance/head.ts';
import type { Region } from '../region.ts';
import type { HeadPlan } from './head-share.ts';

export type Anchors = Pick<
  Head,
  'crown' | 'chin' | 'neckBase' | 'eyeL' | 'eyeR' | 'mouth' | 'neckWidthPx' | 'showsNeck'
>;

/** The skull's top lies about here; hair adds a little, a hat or a bun more. */
const USUAL_CROWN_V = -1.75;
const HIGHEST_CROWN_V = -2.5;

/** Places of a head, px of its region. face: [y, x, (u, v)]. */
export function findAnchors(
  region: Region,
  { landmarks }: Pick<Figure, 'landmarks'>,
  frame: FaceFrame,
  face: Float32Array,
  alpha: Float32Array,
  isSkin: Uint8Array,
  plan: HeadPlan,
): Anchors {
  const { widthPx, heightPx, stepPx } = region;
  const unit = frame.unitPx / stepPx;
  const at = (u: number, v: number): Point => {
    const [x, y] = faceToPicture(frame, u, v);
    return [(x - region.xPx) / stepPx, (y - region.yPx) / stepPx];
  };
  const place = (landmark: number): Point => [
    (landmarks[2 * landmark] - region.xPx) / stepPx,
    (landmarks[2 * landmark + 1] - region.yPx) / stepPx,
  ];
  const solid = (u: number, v: number) => {
    const [x, y] = at(u, v).map(Math.floor);
    if (x < 0 || y < 0 || x >= widthPx || y >= heightPx) return false;
    return alpha[y * widthPx + x] > 0.5;
  };
  let crownV = USUAL_CROWN_V;
  const step = 1 / unit;
  while (crownV > HIGHEST_CROWN_V && solid(0, crownV)) crownV -= step;
  while (crownV < -1 && !solid(0, crownV)) crownV += step;
  const { chinV, neckEndV } = plan;
  // The neck's width: of skin halfway between chin and end, else what necks have.
  const middleV = (chinV + neckEndV) / 2;
  let neckPixels = 0;
  let rows = 0;
  let lowestV = chinV;
  for (let i = 0; i < alpha.length; i++) {
    const v = face[2 * i + 1];
    if (!isSkin[i] || alpha[i] < 0.5 || Math.abs(face[2 * i]) > 1.3) continue;
    if (Math.abs(v - middleV) < 0.12) neckPixels++;
    if (Math.abs(face[2 * i]) < 0.25 && v > lowestV) lowestV = v;
  }
  rows = 0.24 * unit;
  const measured = neckPixels / (rows * unit);
  const showsNeck = measured > 0.6;
  return {
    crown: at(0, crownV),
    chin: at(0, chinV),
    neckBase: at(0, Math.max(lowestV, chinV + 0.2)),
    eyeL: place(landmarkIndex.rightEye),
    eyeR: place(landmarkIndex.leftEye),
    mouth: at(0, 1),
    neckWidthPx: unit * (showsNeck ? Math.min(1.9, measured) : 1.45),
    showsNeck,
  };
}
