import { createArmWeights } from './arm-weights.ts';
import type { BodyPlan } from './body-plan.ts';
import { createLayer } from './create-layer.ts';
import type { Layer, LayerName } from './cutout.ts';
import { fillHiddenArm } from './hidden-arm.ts';
import type { PixelBox } from './hidden-body.ts';
import { type Limb, placeOnLimb } from './limb.ts';
import type { PartLabels } from './part-labels.ts';
import type { ShoulderCap } from './shoulder-cap.ts';

/** An elbow bent further than this at rest, degrees from straight, is cut through: skinned smoothly it would tear
 *  when it bends the other way. */
const bentFromDegrees = 50;
/** The round end that both halves have there, in the arm's radii, and its soft rim, px. */
const capRadii = 1.05;
const capRimPx = 2;

export interface ArmSource {
  /** The index of the picture's pixels: [y, x]. */
  readonly pictureWidthPx: number;
  readonly box: PixelBox;
  /** [y, x] 0..1 over the box. */
  readonly alpha: Float32Array;
  /** rgb [y, x, channel] over the box. */
  readonly colours: Uint8Array;
  readonly labels: PartLabels;
}

/** One arm's layers, from back to front: what the body hides, and what shows; each in two where the elbow is
 *  bent. arm: [y, x] 0..1, how much of a pixel is the arm. */
export function cutArm(
  source: ArmSource,
  plan: BodyPlan,
  side: 'L' | 'R',
  arm: Float32Array,
  cap: ShoulderCap,
): { readonly hidden: Layer[]; readonly shown: Layer[] } {
  const { alpha, colours, box, labels, pictureWidthPx } = source;
  const profile = labels.profiles[side];
  const limb = plan.arms[side];
  const evidence = labels.evidence[side];
  const hidden = fillHiddenArm(limb, profile, arm, alpha, colours, box, evidence, pictureWidthPx);
  const shown = arm.map((share, i) => alpha[i] * Math.max(share, cap.arm[i]));
  const pieces = isBent(limb) ? (['upper', 'fore'] as const) : (['whole'] as const);
  const radiusPx =
    capRadii * Math.max(profile.radiusAt(1, -1), profile.radiusAt(1, 1), plan.armRadiusPx * 0.6);
  const cut = (name: 'hidden' | 'shown', opacity: Float32Array, rgb: Uint8Array) =>
    pieces
      .map((piece) =>
        createLayer(
          layerNames[name][piece](side),
          piece === 'whole' ? opacity : keepPiece(opacity, box, limb, piece, radiusPx),
          rgb,
          box,
          createArmWeights(plan, side, piece),
        ),
      )
      .filter((layer) => layer !== null);
  return {
    hidden: hidden ? cut('hidden', hidden.opacity, hidden.colours) : [],
    shown: cut('shown', shown, colours),
  };
}

const layerNames: Record<
  'hidden' | 'shown',
  Record<'whole' | 'upper' | 'fore', (side: 'L' | 'R') => LayerName>
> = {
  hidden: {
    whole: (side) => `hiddenArm${side}`,
    upper: (side) => `hiddenArm${side}`,
    fore: (side) => `hiddenForeArm${side}`,
  },
  shown: {
    whole: (side) => `arm${side}`,
    upper: (side) => `arm${side}`,
    fore: (side) => `foreArm${side}`,
  },
};

function isBent([shoulder, elbow, wrist]: Limb): boolean {
  const upper = Math.atan2(elbow[1] - shoulder[1], elbow[0] - shoulder[0]);
  const fore = Math.atan2(wrist[1] - elbow[1], wrist[0] - elbow[0]);
  const turn = Math.abs(fore - upper);
  return (Math.min(turn, 2 * Math.PI - turn) * 180) / Math.PI > bentFromDegrees;
}

/** What is nearer to that half of the arm, and a round end about the elbow. */
function keepPiece(
  opacity: Float32Array,
  box: PixelBox,
  limb: Limb,
  piece: 'upper' | 'fore',
  radiusPx: number,
): Float32Array {
  const [, [elbowX, elbowY]] = limb;
  const kept = new Float32Array(opacity.length);
  for (let y = 0, i = 0; y < box.heightPx; y++) {
    for (let x = 0; x < box.widthPx; x++, i++) {
      if (opacity[i] === 0) continue;
      const [px, py] = [box.xPx + x + 0.5, box.yPx + y + 0.5];
      const isUpper = placeOnLimb(limb, px, py).along < 1;
      const inside = (radiusPx - Math.hypot(px - elbowX, py - elbowY)) / capRimPx + 0.5;
      const share = isUpper === (piece === 'upper') ? 1 : Math.max(0, Math.min(1, inside));
      kept[i] = opacity[i] * share;
    }
  }
  return kept;
}
