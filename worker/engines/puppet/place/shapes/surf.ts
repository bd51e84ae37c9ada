import { lighten } from '../../../../paint/colour.ts';
import { type Particles, softDot } from '../life/particles.ts';
import type { Layer } from '../place.ts';
import type { Setting } from '../setting.ts';
import { type Point, Sketch, smooth } from '../shapes/sketch.ts';

export function shoreline(setting: Setting, y: number, phase: number): Point[] {
  const { leftPx, rightPx, figureHeightPx: size } = setting;
  return Array.from({ length: 13 }, (_, i) => {
    const x = leftPx + ((rightPx - leftPx) * i) / 12;
    return [
      x,
      y + size * 0.012 * Math.sin(i * 1.15 + phase) + size * 0.007 * Math.sin(i * 2.6 + phase * 2),
    ];
  });
}

/** A sheet of water that runs up the sand and back. */
export function surf(
  setting: Setting,
  shoreYPx: number,
  below: number,
  opacity: number,
  phase: number,
): Layer {
  const { figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const y = shoreYPx + size * below;
  const edge = shoreline(setting, y, 2.2 + phase * 9);
  const foam = daylight.paint('#ffffff');
  const back = shoreline(setting, y - size * 0.075, 1 + phase * 9).reverse();
  const water = daylight.paint('#7fd6cf');
  sketch.path(
    `${smooth(edge)}L${smooth(back).slice(1)}Z`,
    sketch.vertical([
      [0, water, 0],
      [0.55, water, opacity * 0.75],
      [1, foam, opacity],
    ]),
  );
  sketch.curve(edge, foam, size * 0.009, `opacity="${Math.min(1, opacity + 0.12)}"`);
  sketch.curve(
    edge.map(([px, py]) => [px, py + size * 0.009] as Point),
    daylight.shadow('#8a6a48'),
    size * 0.006,
    `opacity="${opacity * 0.3}"`,
  );
  return {
    svg: sketch.svg(),
    depth: 0.43,
    life: { swell: { amplitudePx: size * 0.016, seconds: 5, phase } },
  };
}

/** Waves far out: strokes that are longer and farther apart the nearer they are. */
export function swellLines(setting: Setting, shoreYPx: number): Layer {
  const { leftPx, rightPx, horizonYPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const light = lighten(daylight.paint('#8fe0dc'), 0.25);
  for (let i = 0; i < 46; i++) {
    const share = (i / 46) ** 1.6;
    const y = horizonYPx + (shoreYPx - horizonYPx) * (0.03 + 0.9 * share);
    const half = size * (0.02 + 0.14 * share) * chance(0.6, 1.5);
    const x = chance(leftPx, rightPx);
    const thick = size * (0.0012 + 0.005 * share);
    const points: Point[] = [
      [x - half, y],
      [x - half * 0.3, y - thick],
      [x + half * 0.4, y + thick * 0.4],
      [x + half, y],
    ];
    sketch.curve(points, light, thick, `opacity="${(0.25 + 0.3 * share).toFixed(2)}"`);
  }
  return {
    svg: sketch.svg(),
    depth: 0.8,
    life: { wobble: { amplitudePx: size * 0.006, wavelengthPx: size * 0.09, seconds: 3.2 } },
  };
}

/** The sun on the waves. */
export function glints(setting: Setting, shoreYPx: number): Particles {
  const { leftPx, rightPx, horizonYPx, figureHeightPx: size, daylight } = setting;
  return {
    shapes: [softDot(daylight.sun, size * 0.012, 0.3)],
    count: 46,
    area: { left: leftPx, right: rightPx, top: horizonYPx + 2, bottom: shoreYPx - size * 0.02 },
    scale: [0.35, 0.9],
    glow: true,
    twinkle: { seconds: 1.9, low: 0 },
    depth: 0.9,
  };
}
