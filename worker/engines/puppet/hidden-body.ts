import { type Planes, pushPull } from '../../../core/media/push-pull.ts';

/** A box of the picture. */
export interface PixelBox {
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Marks where the body goes on behind the arms: between the body's own pixels in a row or a column.
 *  body, arms: [y, x], 0..1; widest: the longest gap that is closed, px. Returns [y, x], 0 or 1. */
export function closeBehindArms(
  body: Float32Array,
  arms: Float32Array,
  { widthPx, heightPx }: PixelBox,
  widest: { readonly acrossPx: number; readonly downPx: number },
): Uint8Array {
  const closed = new Uint8Array(body.length);
  closeLines(body, arms, closed, heightPx, widthPx, widthPx, 1, widest.acrossPx);
  closeLines(body, arms, closed, widthPx, heightPx, 1, widthPx, widest.downPx);
  return closed;
}

function closeLines(
  body: Float32Array,
  arms: Float32Array,
  closed: Uint8Array,
  lines: number,
  length: number,
  lineStep: number,
  step: number,
  widestPx: number,
): void {
  for (let line = 0; line < lines; line++) {
    let last = -1;
    let onlyArm = true;
    for (let i = 0; i < length; i++) {
      const at = line * lineStep + i * step;
      if (body[at] > 0.5) {
        if (last >= 0 && onlyArm && i - last > 1 && i - last <= widestPx) {
          for (let j = last + 1; j < i; j++) closed[line * lineStep + j * step] = 1;
        }
        last = i;
        onlyArm = true;
      } else if (arms[at] < 0.5) {
        onlyArm = false;
      }
    }
  }
}

/** The body's colours, with what arms hid filled in from the body around.
 *  colours: rgb [y, x, channel]; arms: [y, x] 0..1 grown by the arms' shadow; body: [y, x] 0..1. */
export function fillHiddenBody(
  colours: Uint8Array,
  body: Float32Array,
  arms: Float32Array,
  box: PixelBox,
): Uint8Array {
  const { widthPx, heightPx } = box;
  const count = widthPx * heightPx;
  const known = new Float32Array(count);
  const planes: Planes = [
    new Float32Array(count),
    new Float32Array(count),
    new Float32Array(count),
  ];
  for (let i = 0; i < count; i++) {
    known[i] = body[i] > 0.6 && arms[i] < 0.02 ? 1 : 0;
    for (let c = 0; c < 3; c++) planes[c][i] = colours[i * 3 + c];
  }
  const filled = pushPull(planes, known, widthPx, heightPx);
  const out = colours.slice();
  for (let i = 0; i < count; i++) {
    const share = arms[i];
    if (share <= 0) continue;
    for (let c = 0; c < 3; c++) {
      out[i * 3 + c] = Math.round(colours[i * 3 + c] * (1 - share) + filled[c][i] * share);
    }
  }
  return out;
}
