import { isBent } from '../../../core/dance/bent-elbow.ts';
import { useKernels } from '../../kernels/kernels.ts';
import { type ArmInk, putInk } from './arm-ink.ts';
import { type ArmPiece, createArmWeights } from './arm-weights.ts';
import { blendRim } from './blend-rim.ts';
import type { BodyPlan } from './body-plan.ts';
import { createLayer } from './create-layer.ts';
import type { Layer, LayerName } from './cutout.ts';
import { fillHiddenArm } from './hidden-arm.ts';
import { type Limb, putLimb } from './limb.ts';
import { paintCap } from './paint-cap.ts';
import type { PartLabels } from './part-labels.ts';
import { type PixelBox, putBox } from './pixel-box.ts';

/** The round end that both halves have at a bent elbow is the largest circle about the elbow within the
 *  arm, and a little more; least and most in arm radii. */
const capShare = 1.08;
const capLeast = 0.6;
const capMost = 2.2;
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
  const shown = showArm(arm, cap, alpha, box);
  const whole = ink && hidden ? unite(shown, hidden.opacity) : shown;
  // Skinned smoothly, a bent elbow would tear when it bends the other way.
  const parts = isBent(limb[0], limb[1], limb[2]) ? pieces : (['whole'] as const);
  const radiusPx = measureCap(shown, alpha, box, limb[1], plan.armRadiusPx);
  const cut = (name: 'hidden' | 'shown', opacity: Float32Array, rgb: Uint8Array) =>
    parts
      .map((piece) =>
        createLayer(
          layerNames[name][piece](side),
          piece === 'whole' ? opacity : keepPiece(opacity, source, limb, piece, radiusPx, whole),
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

/** Of a bent arm. */
const pieces = ['elbow', 'upper', 'fore'] as const;

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

/** With the shoulder's cap: [y, x] 0..1 each. */
function showArm(
  arm: Float32Array,
  cap: Float32Array,
  alpha: Float32Array,
  { widthPx, heightPx }: PixelBox,
): Float32Array {
  return useKernels((kernels, memory) => {
    const shown = memory.put(arm);
    kernels.showArm(shown, memory.put(cap), memory.put(alpha), widthPx, heightPx);
    return memory.take(shown, new Float32Array(arm.length));
  });
}

function unite(a: Float32Array, b: Float32Array): Float32Array {
  const both = a.slice();
  for (let i = 0; i < both.length; i++) if (b[i] > both[i]) both[i] = b[i];
  return both;
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

/** What is beside a half's bones, and its round end about the elbow; or the corner outside that end. The upper half of a
 *  drawn arm shows its crease and its shade there at rest, which would turn with the forearm.
 *  opacity: [y, x] 0..1, of the arm in this layer; whole: [y, x] 0..1, all of the arm. */
function keepPiece(
  opacity: Float32Array,
  { box, colours, ink }: ArmSource,
  limb: Limb,
  piece: Exclude<ArmPiece, 'whole'>,
  radiusPx: number,
  whole: Float32Array,
): Float32Array {
  return useKernels((kernels, memory) => {
    const kept = memory.floats(opacity.length);
    const [from, rgb, all] = [opacity, colours, whole].map(memory.put);
    const [place, axis] = [putBox(memory, box), putLimb(memory, limb)];
    const at = pieces.indexOf(piece);
    kernels.keepPiece(
      ...([from, place, axis, at, radiusPx, putInk(memory, ink), rgb, all, kept] as const),
    );
    return memory.take(kept, new Float32Array(opacity.length));
  });
}
