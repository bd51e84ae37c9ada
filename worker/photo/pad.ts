import type { Picture } from '../../core/media/picture.ts';
import type { Canvas } from './canvas.ts';

/** How fast the blur along an edge grows with the distance from it: standard deviation per px. */
const blurGrowth = 0.6;

/** The edge's colour is averaged over this many px inward, so that grain makes no streaks. */
const edgeDepthPx = 4;

/** Lays a photo on its canvas. Beyond the photo its edge goes on, blurred along the edge more and more
 *  with the distance: calm, without a seam, and without a second copy of anything in the photo.
 *  content: rgb [y, x, channel] of the size of canvas.content. */
export function padToCanvas(content: Uint8Array, canvas: Canvas): Picture {
  const { widthPx, heightPx, content: box } = canvas;
  if (box.widthPx === widthPx && box.heightPx === heightPx) {
    return { widthPx, heightPx, rgb: content };
  }
  const rgb = new Uint8Array(widthPx * heightPx * 3);
  for (let y = 0; y < box.heightPx; y++) {
    const row = content.subarray(y * box.widthPx * 3, (y + 1) * box.widthPx * 3);
    rgb.set(row, ((box.yPx + y) * widthPx + box.xPx) * 3);
  }
  const sideways = box.widthPx < widthPx;
  // Along the edge, and across it: steps in the rgb array.
  const along = { count: sideways ? heightPx : widthPx, step: (sideways ? widthPx : 1) * 3 };
  const acrossStep = (sideways ? 1 : widthPx) * 3;
  const before = sideways ? box.xPx : box.yPx;
  const inside = sideways ? box.widthPx : box.heightPx;
  const total = sideways ? widthPx : heightPx;
  extend(rgb, along, before * acrossStep, -acrossStep, before, inside);
  extend(
    rgb,
    along,
    (before + inside - 1) * acrossStep,
    acrossStep,
    total - before - inside,
    inside,
  );
  return { widthPx, heightPx, rgb };
}

interface Along {
  readonly count: number;
  readonly step: number;
}

/** Fills `count` lines outward from the edge line that begins at `edge`. */
function extend(
  rgb: Uint8Array,
  along: Along,
  edge: number,
  outward: number,
  count: number,
  insideCount: number,
): void {
  if (count <= 0) return;
  const depth = Math.min(edgeDepthPx, insideCount);
  for (let channel = 0; channel < 3; channel++) {
    const first = new Float64Array(along.count);
    const deep = new Float64Array(along.count);
    for (let i = 0; i < along.count; i++) {
      const at = edge + i * along.step + channel;
      first[i] = rgb[at];
      for (let k = 0; k < depth; k++) deep[i] += rgb[at - k * outward] / depth;
    }
    for (let d = 1; d <= count; d++) {
      const line = blur(d < depth ? mix(first, deep, d / depth) : deep, blurGrowth * d);
      for (let i = 0; i < along.count; i++) {
        rgb[edge + d * outward + i * along.step + channel] = Math.round(line[i]);
      }
    }
  }
}

function mix(a: Float64Array, b: Float64Array, share: number): Float64Array {
  return a.map((value, i) => value + (b[i] - value) * share);
}

/** Two box blurs whose variance together is sigma², with the ends held. */
function blur(line: Float64Array, sigma: number): Float64Array {
  // A box of half-width r (length 2r, weights at its ends cut) has variance r²/3.
  const radius = sigma * Math.sqrt(1.5);
  return box(box(line, radius), radius);
}

/** Mean over [i − radius, i + radius] of the line as a piecewise constant function. */
function box(line: Float64Array, radius: number): Float64Array {
  const count = line.length;
  const sums = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) sums[i + 1] = sums[i] + line[i];
  const integral = (x: number): number => {
    if (x <= 0) return x * line[0];
    if (x >= count) return sums[count] + (x - count) * line[count - 1];
    const whole = Math.floor(x);
    return sums[whole] + (x - whole) * line[whole];
  };
  const half = Math.max(radius, 0.5);
  return line.map((_, i) => (integral(i + 0.5 + half) - integral(i + 0.5 - half)) / (2 * half));
}
