import { darken, toRgb } from '../../../../paint/colour.ts';
import { softDot } from '../life/particles.ts';
import type { Layer } from '../place.ts';
import type { Painting } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import type { Room } from '../shapes/room.ts';
import { paintRoom } from '../shapes/room.ts';
import { Sketch } from '../shapes/sketch.ts';

export const spines = [
  '#9c4a3c',
  '#c98f4a',
  '#4f6f7a',
  '#7a5a7f',
  '#6f8560',
  '#d9c49a',
  '#3f5573',
  '#b0655a',
];

/** Wall and boards; darker in the evening. */
export function readingRoom(setting: Setting, { wall, floor, distance }: Room): Layer {
  const sketch = new Sketch();
  const dim = setting.daylight.dark ? darken(wall, 0.25) : wall;
  paintRoom(sketch, setting, { wall: dim, floor, distance });
  return { svg: sketch.svg(), depth: 0, ground: true };
}

/** Warm light from above. */
export function readingLight({
  daylight,
}: Setting): Pick<Painting, 'light' | 'shadow' | 'reflection'> {
  return {
    light: {
      tint: daylight.dark ? [0.97, 0.86, 0.73] : [1, 0.95, 0.88],
      ambient: 0.6,
      keyColour: toRgb('#ffe2b0'),
      keyFrom: 'above',
      rim: toRgb('#ffe0a8'),
      rimStrength: 0.25,
    },
    shadow: { colour: [52, 34, 24], strength: 0.42, softness: 0.7 },
    reflection: 0.1,
  };
}

/** A pool of light on the boards. */
export function shine(setting: Setting): Layer {
  const { centreXPx, floorYPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const light = daylight.dark ? '#ffc673' : '#ffe9c0';
  sketch.glow(centreXPx, setting.groundYPx(2.4), size * 0.3, light, 0.5, size * 0.12);
  sketch.glow(centreXPx, floorYPx, size * 0.55, light, 0.3, size * 0.1);
  return { svg: sketch.svg(), depth: 0, ground: true, glow: true };
}

/** Dust in the light. */
export function dust(setting: Setting) {
  const { leftPx, rightPx, heightPx, figureHeightPx: size } = setting;
  return {
    shapes: [softDot('#ffefc8', size * 0.007, 0.2)],
    count: 40,
    area: { left: leftPx, right: rightPx, top: 0, bottom: heightPx },
    yPxPerSecond: -size * 0.012,
    swingPx: size * 0.03,
    swingSeconds: 8,
    scale: [0.4, 1] as const,
    glow: true,
    opacity: 0.8,
    twinkle: { seconds: 4, low: 0 },
    before: 0.3,
    depth: 0.4,
  };
}
