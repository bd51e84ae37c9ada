import { isBent } from '../../../core/dance/bent-elbow.ts';
import { type ArmPiece, createArmWeights } from './arm-weights.ts';
import { blendRim } from './blend-rim.ts';
import type { BodyPlan } from './body-plan.ts';
import { createLayer } from './create-layer.ts';
import type { Layer, LayerName } from './cutout.ts';
import { fillHiddenArm } from './hidden-arm.ts';
import { type Limb, placeOnLimb } from './limb.ts';
import { paintCap } from './paint-cap.ts';
import type { PartLabels } from './part-labels.ts';
import type { PixelBox } from './pixel-box.ts';
import type { ShoulderCap } from './shoulder-cap.ts';

/** The round end that both halves have at a bent elbow is the largest circle about the elbow within the
 *  arm, and a little more; least and most in arm radii, its soft rim in px. */
const capShare = 1.08;
const capLeast = 0.6;
const capMost = 2.2;
const capRimPx = 2;
const capWays = 24;
/** So many ways may be shorter: the elbow is not in the middle of the arm. */
const capNarrow = 3;

export interface ArmSource {
  readonly pictureWidthPx: number;
  readonly box: PixelBox;
  /** [y, x] 0..1 over the box. */
  readonly alpha: Float32Array;
  /** rgb [y, x, channel] over the box. */
  readonly colours: Uint8Array;
  readonly labels: PartLabels;
  /** The colour of the line drawn round the arm, rgb; null where there is none. */
  readonly line: readonly number[] | null;
}

/** One arm's layers, from back to front: what the body hides, and what shows; each in three where the elbow is
 *  bent. arm: [y, x] 0..1, how much of a pixel is the arm. */
export function cutArm(
  source: ArmSource,
  plan: BodyPlan,
  side: 'L' | 'R',
  arm: Float32Array,
  cap: ShoulderCap,
): { readonly hidden: Layer[]; readonly shown: Layer[] } {
  const { alpha, colours, box, labels, line, pictureWidthPx } = source;
  const profile = labels.profiles[side];
  const limb = plan.arms[side];
  const evidence = labels.evidence[side];
  const hidden = fillHiddenArm(
    limb,
    profile,
    arm,
    alpha,
    colours,
    box,
    evidence,
    pictureWidthPx,
    line,
  );
  const shown = arm.map((share, i) => alpha[i] * Math.max(share, cap.arm[i]));
  // Skinned smoothly, a bent elbow would tear when it bends the other way.
  const pieces = isBent(limb[0], limb[1], limb[2])
    ? (['elbow', 'upper', 'fore'] as const)
    : (['whole'] as const);
  const radiusPx = measureCap(shown, alpha, box, limb[1], plan.armRadiusPx);
  const cut = (name: 'hidden' | 'shown', opacity: Float32Array, rgb: Uint8Array) =>
    pieces
      .map((piece) =>
        createLayer(
          layerNames[name][piece](side),
          piece === 'whole' ? opacity : keepPiece(opacity, box, limb, piece, radiusPx),
          piece === 'upper' ? paintCap(rgb, opacity, box, limb, radiusPx, line !== null) : rgb,
          box,
          createArmWeights(plan, side, piece),
        ),
      )
      .filter((layer) => layer !== null);
  return {
    hidden: hidden ? cut('hidden', hidden.opacity, hidden.colours) : [],
    shown: cut('shown', shown, hidden ? blendRim(colours, hidden, box) : colours),
  };
}

const layerNames: Record<'hidden' | 'shown', Record<ArmPiece, (side: 'L' | 'R') => LayerName>> = {
  hidden: {
    whole: (side) => `hiddenArm${side}`,
    elbow: (side) => `hiddenElbow${side}`,
    upper: (side) => `hiddenArm${side}`,
    fore: (side) => `hiddenForeArm${side}`,
  },
  shown: {
    whole: (side) => `arm${side}`,
    elbow: (side) => `elbow${side}`,
    upper: (side) => `arm${side}`,
    fore: (side) => `foreArm${side}`,
  },
};

/** How far the arm reaches about its elbow on its narrow sides, where the background ends it. */
function measureCap(
  opacity: Float32Array,
  alpha: Float32Array,
  box: PixelBox,
  [x, y]: Limb[number],
  armRadiusPx: number,
): number {
  const reachOf = (way: number) => {
    const [dx, dy] = [Math.cos(way), Math.sin(way)];
    for (let reach = 0; reach < capMost * armRadiusPx; reach++) {
      const px = Math.floor(x + dx * reach) - box.xPx;
      const py = Math.floor(y + dy * reach) - box.yPx;
      const isInside = px >= 0 && py >= 0 && px < box.widthPx && py < box.heightPx;
      if (!isInside || alpha[py * box.widthPx + px] < 0.5) return reach;
      if (opacity[py * box.widthPx + px] < 0.5) return Number.NaN;
    }
    return capMost * armRadiusPx;
  };
  const reaches = Array.from({ length: capWays }, (_, i) => reachOf((i * 2 * Math.PI) / capWays))
    .filter((reach) => !Number.isNaN(reach))
    .sort((a, b) => a - b);
  const narrow = reaches[Math.min(capNarrow, reaches.length - 1)] ?? armRadiusPx;
  return Math.max(capLeast * armRadiusPx, capShare * narrow);
}

/** The halves have what is beside their bones and a round end about the elbow; the elbow's own piece is the
 *  corner outside that end. */
function keepPiece(
  opacity: Float32Array,
  box: PixelBox,
  limb: Limb,
  piece: Exclude<ArmPiece, 'whole'>,
  radiusPx: number,
): Float32Array {
  const [, [elbowX, elbowY]] = limb;
  const kept = new Float32Array(opacity.length);
  for (let y = 0, i = 0; y < box.heightPx; y++) {
    for (let x = 0; x < box.widthPx; x++, i++) {
      if (opacity[i] === 0) continue;
      const [px, py] = [box.xPx + x + 0.5, box.yPx + y + 0.5];
      const { along } = placeOnLimb(limb, px, py);
      const inside = (radiusPx - Math.hypot(px - elbowX, py - elbowY)) / capRimPx + 0.5;
      const inCap = Math.max(0, Math.min(1, inside));
      const beside = piece === 'upper' ? along < 1 : along > 1;
      // The corner goes on a little under the round ends.
      const inCorner = along === 1 ? Math.max(0, Math.min(1, 2 - inside)) : 0;
      kept[i] = opacity[i] * (piece === 'elbow' ? inCorner : beside ? 1 : inCap);
    }
  }
  return kept;
}
