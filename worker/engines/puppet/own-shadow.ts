/** What a shadow goes along with: the floor between the feet, the pelvis. Or it is the narrow rim round
 *  a foot or the body in its pose at rest, which the matte left to the ground: it goes along with that
 *  and is gone once that has moved in itself. */
export type Followed = 'feet' | 'pelvis' | 'rimL' | 'rimR' | 'rimBody';

/** A shadow that the figure casts in its photo, taken off the background so that it can go with the
 *  figure. */
export interface OwnShadow {
  readonly follows: Followed;
  /** Its place in the picture at rest. */
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** [y, x, (r, g, b, a)], the share of light that is left, in fullLight; full outside the spans, and in a.
   *  More than full in a rim brighter than the ground. */
  readonly light: Uint16Array;
  /** The bytes of `light`, for a canvas whose memory holds them too. */
  readonly packed: Uint32Array;
  /** [y], the columns spanFrom..spanTo of a row where it is not full; none when spanFrom >= spanTo. */
  readonly spanFrom: Int32Array;
  readonly spanTo: Int32Array;
}

/** All of the light, in the steps of an own shadow. */
export const fullLight = 32768;

/** Nothing is lit up more than this. */
export const lightMost = 1.9;

/** Less shade than this is next to nothing. */
const shadeLeast = 0.006;

/** Packs light into a shadow. lightAt: [y, x, (r, g, b)], 0..lightMost, of a box at (xPx, yPx); null where
 *  there is next to no shade. */
export function packShadow(
  follows: Followed,
  { xPx, yPx, widthPx, heightPx }: Pick<OwnShadow, 'xPx' | 'yPx' | 'widthPx' | 'heightPx'>,
  lightAt: (x: number, y: number, channel: number) => number,
): OwnShadow | null {
  const light = new Uint16Array(widthPx * heightPx * 4).fill(fullLight);
  const spanFrom = new Int32Array(heightPx).fill(widthPx);
  const spanTo = new Int32Array(heightPx);
  let isSeen = false;
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const at = (y * widthPx + x) * 4;
      let most = 0;
      for (let c = 0; c < 3; c++) {
        const share = Math.max(0, Math.min(lightMost, lightAt(x, y, c)));
        light[at + c] = Math.round(fullLight * share);
        most = Math.max(most, Math.abs(1 - share));
      }
      if (most < shadeLeast) continue;
      isSeen = true;
      if (x < spanFrom[y]) spanFrom[y] = x;
      spanTo[y] = x + 1;
    }
  }
  if (!isSeen) return null;
  const packed = new Uint32Array(light.buffer);
  return { follows, xPx, yPx, widthPx, heightPx, light, packed, spanFrom, spanTo };
}

/** A shadow of a figure that is drawn `scale` times as large, about (xPx, yPx) of the picture. */
export function scaleShadow(
  shadow: OwnShadow,
  scale: number,
  about: { readonly xPx: number; readonly yPx: number },
): OwnShadow {
  if (scale === 1) return shadow;
  const xPx = Math.floor(about.xPx + (shadow.xPx - about.xPx) * scale);
  const yPx = Math.floor(about.yPx + (shadow.yPx - about.yPx) * scale);
  const widthPx = Math.max(1, Math.round(shadow.widthPx * scale));
  const heightPx = Math.max(1, Math.round(shadow.heightPx * scale));
  const place = (to: number, origin: number) => origin + (to + 0.5 - origin) / scale - 0.5;
  return (
    packShadow(shadow.follows, { xPx, yPx, widthPx, heightPx }, (x, y, c) =>
      sampleLight(
        shadow,
        place(xPx + x, about.xPx) - shadow.xPx,
        place(yPx + y, about.yPx) - shadow.yPx,
        c,
      ),
    ) ?? shadow
  );
}

/** The share of light left at (x, y) of a shadow's box, between its pixels; 1 outside. */
function sampleLight(shadow: OwnShadow, x: number, y: number, channel: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, down] = [x - left, y - top];
  const at = (column: number, row: number) =>
    column < 0 || row < 0 || column >= shadow.widthPx || row >= shadow.heightPx
      ? 1
      : shadow.light[(row * shadow.widthPx + column) * 4 + channel] / fullLight;
  return (
    (1 - down) * ((1 - right) * at(left, top) + right * at(left + 1, top)) +
    down * ((1 - right) * at(left, top + 1) + right * at(left + 1, top + 1))
  );
}

/** The mean share of light that a shadow takes away in a box of the picture, 0..1. */
export function meanShade(
  shadow: OwnShadow,
  box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  },
): number {
  let sum = 0;
  let count = 0;
  for (let y = Math.floor(box.top); y < box.bottom; y++) {
    for (let x = Math.floor(box.left); x < box.right; x++) {
      sum += 1 - sampleLight(shadow, x - shadow.xPx, y - shadow.yPx, 1);
      count++;
    }
  }
  return count === 0 ? 0 : sum / count;
}

/** A picture under shadows at their place at rest. rgb: [y, x, 3], which stays as it is. */
export function castAtRest(
  rgb: Uint8Array,
  picture: { readonly widthPx: number },
  shadows: readonly OwnShadow[],
): Uint8Array {
  const out = rgb.slice();
  for (const { xPx, yPx, widthPx, heightPx, light, spanFrom, spanTo } of shadows) {
    for (let y = 0; y < heightPx; y++) {
      for (let x = spanFrom[y]; x < spanTo[y]; x++) {
        const to = ((yPx + y) * picture.widthPx + xPx + x) * 3;
        const from = (y * widthPx + x) * 4;
        for (let c = 0; c < 3; c++) {
          out[to + c] = Math.min(255, Math.round((out[to + c] * light[from + c]) / fullLight));
        }
      }
    }
  }
  return out;
}
