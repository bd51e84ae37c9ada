import type { PhotoHead } from '../../../../../worker/engines/puppet/drawn/photo-head.ts';
import { rasterise } from '../../../../../worker/paint/rasterise.ts';

/** A head of three ellipses: hair, face, neck. */
export async function paperHead(): Promise<PhotoHead> {
  const svg =
    '<ellipse cx="60" cy="60" rx="46" ry="58" fill="#33251f"/>' +
    '<rect x="44" y="100" width="32" height="48" fill="#d9a184"/>' +
    '<ellipse cx="60" cy="74" rx="36" ry="48" fill="#efbb9d"/>';
  const { pixels } = await rasterise(svg, 120, 150);
  return {
    widthPx: 120,
    heightPx: 150,
    rgba: pixels,
    chin: [60, 122],
    eyeL: [48, 72],
    eyeR: [72, 72],
    skin: [239, 187, 157],
    shade: [190, 132, 106],
    neck: [217, 161, 132],
    neckWidthPx: 32,
    showsNeck: true,
    lightFrom: 0,
    rollRad: 0,
    yawRad: 0,
  };
}
