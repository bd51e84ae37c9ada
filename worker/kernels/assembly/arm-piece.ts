import { ArmInk } from './arm-ink';
import { dropFaint } from './drop-faint';
import { isFlat } from './flat-colour';
import { Limb, limbPlace, placeOnLimb } from './limb';
import { hypot } from './math';
import { Bytes, Floats } from './memory';
import { PixelBox } from './pixel-box';

/** The soft rim of the round end that both halves have at a bent elbow, px. */
const capRimPx: f64 = 2;

/** So wide is the line round a drawn arm, px. */
const linePx: i32 = 3;

/** The pieces that a bent arm is cut into, see puppet/arm-weights.ts. */
const elbow: i32 = 0;
const upper: i32 = 1;

/** What shows of an arm with the shoulder's cap, in place: [y, x] 0..1 each; alpha: of the figure. */
export function showArm(
  arm: Floats,
  cap: Floats,
  alpha: Floats,
  widthPx: i32,
  heightPx: i32,
): void {
  const count = widthPx * heightPx;
  for (let i = 0; i < count; i++) if (cap[i] > arm[i]) arm[i] = cap[i];
  dropFaint(arm, widthPx, heightPx);
  for (let i = 0; i < count; i++) arm[i] *= alpha[i];
}

/** The halves have what is beside their bones and a round end about the elbow; the elbow's own piece is the
 *  corner outside that end.
 *  opacity: [y, x] 0..1, of the arm in this layer; ink: of a drawn arm whose round end has nothing of the other half but
 *  its flat colour and its outline; colours: rgb [y, x, channel]; whole: [y, x] 0..1, all of the arm. */
export function keepPiece(
  opacity: Floats,
  box: PixelBox,
  limb: Limb,
  piece: i32,
  radiusPx: f64,
  ink: ArmInk | null,
  colours: Bytes,
  whole: Floats,
  kept: Floats,
): void {
  const elbowX = limb.points[2];
  const elbowY = limb.points[3];
  const place = limbPlace();
  for (let y = 0, i = 0; y < box.heightPx; y++) {
    for (let x = 0; x < box.widthPx; x++, i++) {
      if (opacity[i] === 0) continue;
      const px = <f64>(box.xPx + x) + 0.5;
      const py = <f64>(box.yPx + y) + 0.5;
      placeOnLimb(limb, px, py, place);
      const along = place.along;
      const inside = depthInCap(px - elbowX, py - elbowY, radiusPx);
      let share: f64 = 0;
      if (piece === elbow) {
        // The corner goes on a little under the round ends.
        if (along === 1) share = Math.max(0, Math.min(1, 2 - inside));
      } else if (piece === upper ? along < 1 : along > 1) {
        share = 1;
      } else if (inside > 0 && (along >= 1 || isPlain(ink, colours, whole, box, i))) {
        share = Math.min(1, inside);
      }
      kept[i] = opacity[i] * share;
    }
  }
}

/** How far within the round end a place is, by its soft rim; 0 or less outside of it. */
function depthInCap(dx: f64, dy: f64, radiusPx: f64): f64 {
  const far = radiusPx + capRimPx / 2;
  if (Math.abs(dx) >= far || Math.abs(dy) >= far) return 0;
  return (radiusPx - hypot(dx, dy)) / capRimPx + 0.5;
}

function isPlain(ink: ArmInk | null, colours: Bytes, whole: Floats, box: PixelBox, at: i32): bool {
  if (ink === null) return true;
  const flat = ink.flat;
  return (
    isFlat(flat, colours[at * 3], colours[at * 3 + 1], colours[at * 3 + 2]) ||
    isOnOutline(whole, box, at)
  );
}

/** Whether the arm ends so near that its outline is drawn there. */
function isOnOutline(whole: Floats, box: PixelBox, at: i32): bool {
  const down = box.widthPx * linePx;
  return (
    endsOn(whole, box, at, linePx) ||
    endsOn(whole, box, at, down) ||
    endsOn(whole, box, at, down + linePx) ||
    endsOn(whole, box, at, down - linePx)
  );
}

function endsOn(whole: Floats, box: PixelBox, at: i32, step: i32): bool {
  const count = box.widthPx * box.heightPx;
  return at < step || at + step >= count || whole[at - step] < 0.5 || whole[at + step] < 0.5;
}
