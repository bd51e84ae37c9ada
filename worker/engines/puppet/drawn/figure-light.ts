import type { Rgb } from '../../../paint/colour.ts';
import type { PlacedPicture } from './placed-picture.ts';
import { smoothStep } from './smooth-step.ts';

/** The light of a place on whoever stands there. */
export interface FigureLight {
  /** What every colour is multiplied by, 1 for daylight. */
  readonly tint: Rgb;
  /** Light from everywhere, 0..1: where there is little, the side away from the key lies in the dark. */
  readonly ambient: number;
  /** What the lit side takes on, 0..255. */
  readonly keyColour: Rgb;
  readonly keyFrom: 'left' | 'right' | 'above' | 'behind';
  /** The colour of a bright edge, 0..255; null where there is none. */
  readonly rim: Rgb | null;
  readonly rimStrength: number;
  /** What lies in the air or the water between: its colour, 0..255, and how much of it, 0..1. */
  readonly veil?: { readonly colour: Rgb; readonly share: number };
}

export const daylight: FigureLight = {
  tint: [1, 1, 1],
  ambient: 1,
  keyColour: [255, 255, 255],
  keyFrom: 'left',
  rim: null,
  rimStrength: 0,
};

/** How far a bright light's colour is taken for white, as eyes do; of a dim one's, less. Brightest channels.
 *  Source: CIECAM02's degree of adaptation, which falls with the luminance. */
const adapted = { most: 0.6, from: 0.6, to: 0.95 };
/** Farther from the figure's middle than this the light changes little any more, units. */
const sideReach = 170;
const sideMost = 0.6;
/** How wide the bright edge is, units. */
const rimWidth = 9;
/** How much of the key's colour the lit side takes on. */
const keyShare = 0.22;

/** A whole figure at rest. alpha: [y, x], 0..255, of the clip's picture. */
export interface Silhouette {
  readonly alpha: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Lights a painted layer in place. middleXPx: of the figure; rimShare: how much of the bright edge a place of the clip
 *  gets, 0..1. */
export function lightUp(
  { pixels, widthPx, heightPx, xPx, yPx }: PlacedPicture,
  light: FigureLight,
  silhouette: Silhouette,
  middleXPx: number,
  pxPerUnit: number,
  rimShare: (xPx: number, yPx: number) => number = () => 1,
): void {
  const toLight = { left: [-1, -0.35], right: [1, -0.35], above: [0, -1], behind: [0, 0] }[
    light.keyFrom
  ];
  const reach = Math.max(1, Math.round(rimWidth * pxPerUnit));
  const tint = adaptedTo(light.tint, light.tint);
  const keyColour = adaptedTo(light.keyColour, light.tint);
  const veil = light.veil ?? { colour: [0, 0, 0], share: 0 };
  const dim = 0.38 * (1 - Math.min(1, light.ambient));
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const i = (y * widthPx + x) * 4;
      const alpha = pixels[i + 3];
      if (alpha === 0) continue;
      const aside = ((xPx + x - middleXPx) / (sideReach * pxPerUnit)) * toLight[0];
      const side = sideMost * Math.tanh(aside / sideMost);
      const shade = 1 - dim * (0.5 - 0.5 * side);
      const key = keyShare * (0.5 + 0.5 * side);
      const rim =
        light.rim === null
          ? 0
          : light.rimStrength *
            rimShare(xPx + x, yPx + y) *
            edgeAt(silhouette, xPx + x, yPx + y, toLight, reach);
      for (let c = 0; c < 3; c++) {
        const tinted = pixels[i + c] * tint[c] * shade;
        const lit = tinted * (1 - key + (key * keyColour[c]) / 255);
        const keyed = lit + veil.share * ((veil.colour[c] * alpha) / 255 - lit);
        const edge = light.rim === null ? 0 : rim * ((light.rim[c] * alpha) / 255 - keyed);
        pixels[i + c] = Math.min(alpha, Math.round(keyed + Math.max(0, edge)));
      }
    }
  }
}

/** A colour of a light as it looks to whoever has got used to it. */
function adaptedTo(colour: Rgb, tint: Rgb): Rgb {
  const share = adapted.most * smoothStep(adapted.from, adapted.to, Math.max(...tint));
  const white = Math.max(...colour);
  const [r, g, b] = colour;
  const paled = (value: number) => value + (white - value) * share;
  return [paled(r), paled(g), paled(b)];
}

/** How near the figure's edge towards the light is, 0..1. From behind, every edge. */
function edgeAt(
  { alpha, widthPx, heightPx }: Silhouette,
  x: number,
  y: number,
  [dx, dy]: readonly number[],
  reach: number,
): number {
  const alphaAt = (px: number, py: number) =>
    px < 0 || py < 0 || px >= widthPx || py >= heightPx ? 0 : alpha[py * widthPx + px];
  const open = (stepX: number, stepY: number) => {
    let sum = 0;
    for (let step = 1; step <= reach; step++) {
      sum += 255 - alphaAt(Math.round(x + stepX * step), Math.round(y + stepY * step));
    }
    return sum / (255 * reach);
  };
  const most = dx === 0 && dy === 0 ? Math.max(open(-1, 0), open(1, 0), open(0, -1)) : open(dx, dy);
  return Math.min(0.85, 1.5 * most ** 1.3);
}
