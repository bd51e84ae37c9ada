import { isBent } from '../../../core/dance/bent-elbow.ts';
import type { ArmInk } from './arm-ink.ts';
import { type ArmPiece, createArmWeights } from './arm-weights.ts';
import { blendRim } from './blend-rim.ts';
import type { BodyPlan } from './body-plan.ts';
import { createLayer } from './create-layer.ts';
import type { Layer, LayerName } from './cutout.ts';
import { dropFaint } from './drop-faint.ts';
import { isFlat } from './flat-colour.ts';
import { fillHiddenArm } from './hidden-arm.ts';
import { type Limb, placeOnLimb } from './limb.ts';
import { paintCap } from './paint-cap.ts';
import type { PartLabels } from './part-labels.ts';
import type { PixelBox } from './pixel-box.ts';

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
  /** What a drawn arm is drawn with; null where no line goes round it. */
  readonly ink: ArmInk | null;
}

/** One arm's layers, from back to front: what the body hides, and what shows; each in three where the elbow is
 *  bent. arm: [y, x] 0..1, how much of a pixel is the arm; cap: [y, x] 0..1, of the shoulder's cap. */
export function cutArm(
  source: ArmSource,
  plan: BodyPlan,
  side: 'L' | 'R',
  arm: Float32Array,
  cap: Float32Array,
): { readonly hidden: Layer[]; readonly shown: Layer[] } {
  const { alpha, colours, box, labels, ink, pictureWidthPx } = source;
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
    ink,
  );
  const shown = arm.slice();
  for (let i = 0; i < shown.length; i++) if (cap[i] > shown[i]) shown[i] = cap[i];
  dropFaint(shown, box);
  for (let i = 0; i < shown.length; i++) shown[i] *= alpha[i];
  const whole = ink && hidden ? unite(shown, hidden.opacity) : shown;
  // Skinned smoothly, a bent elbow would tear when it bends the other way.
  const pieces = isBent(limb[0], limb[1], limb[2])
    ? (['elbow', 'upper', 'fore'] as const)
    : (['whole'] as const);
  // The upper half shows its crease and its shade there at rest: they would turn with the forearm.
  const isPlain = ink
    ? (at: number) =>
        isFlat(ink.flat, colours[at * 3], colours[at * 3 + 1], colours[at * 3 + 2]) ||
        isOnOutline(whole, at, box.widthPx)
    : null;
  const radiusPx = measureCap(shown, alpha, box, limb[1], plan.armRadiusPx);
  const cut = (name: 'hidden' | 'shown', opacity: Float32Array, rgb: Uint8Array) =>
    pieces
      .map((piece) =>
        createLayer(
          layerNames[name][piece](side),
          piece === 'whole'
            ? opacity
            : keepPiece(opacity, box, limb, piece, radiusPx, piece === 'fore' ? isPlain : null),
          piece === 'upper' ? paintCap(rgb, opacity, box, limb, radiusPx, whole, ink) : rgb,
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

function unite(a: Float32Array, b: Float32Array): Float32Array {
  const both = a.slice();
  for (let i = 0; i < both.length; i++) if (b[i] > both[i]) both[i] = b[i];
  return both;
}

/** So wide is the line round a drawn arm, px. */
const linePx = 3;

/** Whether the arm ends so near that its outline is drawn there. */
function isOnOutline(whole: Float32Array, at: number, widthPx: number): boolean {
  for (const way of [1, widthPx, widthPx + 1, widthPx - 1]) {
    if (!(whole[at - linePx * way] >= 0.5 && whole[at + linePx * way] >= 0.5)) return true;
  }
  return false;
}

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
 *  corner outside that end. isPlain: what a round end may have of the other half. */
function keepPiece(
  opacity: Float32Array,
  box: PixelBox,
  limb: Limb,
  piece: Exclude<ArmPiece, 'whole'>,
  radiusPx: number,
  isPlain: ((at: number) => boolean) | null,
): Float32Array {
  const [, [elbowX, elbowY]] = limb;
  const kept = new Float32Array(opacity.length);
  for (let y = 0, i = 0; y < box.heightPx; y++) {
    for (let x = 0; x < box.widthPx; x++, i++) {
      if (opacity[i] === 0) continue;
      const [px, py] = [box.xPx + x + 0.5, box.yPx + y + 0.5];
      const { along } = placeOnLimb(limb, px, py);
      const inside = (radiusPx - Math.hypot(px - elbowX, py - elbowY)) / capRimPx + 0.5;
      const inCap = along < 1 && isPlain?.(i) === false ? 0 : Math.max(0, Math.min(1, inside));
      const beside = piece === 'upper' ? along < 1 : along > 1;
      // The corner goes on a little under the round ends.
      const inCorner = along === 1 ? Math.max(0, Math.min(1, 2 - inside)) : 0;
      kept[i] = opacity[i] * (piece === 'elbow' ? inCorner : beside ? 1 : inCap);
    }
  }
  return kept;
}
