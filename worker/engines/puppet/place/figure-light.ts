import { mix, toRgb } from '../../../paint/colour.ts';
import type { Daylight } from './daylight.ts';
import type { FigureLight, GroundShadow } from './place.ts';

/** How the day's light falls on a figure. A photo has a light of its own: half of the hour's colour is enough. */
export function figureLight(daylight: Daylight): FigureLight {
  const { dark, veil, clear, sun, side, height } = daylight;
  const [r, g, b] = toRgb(mix(daylight.tint, '#ffffff', dark ? 0.28 : 0.4));
  return {
    tint: [r / 255, g / 255, b / 255],
    ambient: Math.min(0.9, (dark ? 0.4 : 0.5) + veil),
    keyColour: toRgb(sun),
    keyFrom: height > 0.75 ? 'above' : side < 0 ? 'left' : 'right',
    rim: clear ? toRgb(sun) : null,
    rimStrength: clear ? (dark || height < 0.1 ? 0.5 : 0.25) : 0,
  };
}

export function groundShadow(daylight: Daylight): GroundShadow {
  const { clear, dark } = daylight;
  return {
    colour: toRgb(daylight.shadow('#3a3a48')),
    strength: clear && !dark ? 0.5 : 0.34,
    softness: clear && !dark ? 0.45 : 0.8,
  };
}
