import { mix } from '../../../../paint/colour.ts';
import { softDot } from '../life/particles.ts';
import type { Layer } from '../place.ts';
import type { Setting } from '../setting.ts';
import { type Point, Sketch, smooth } from '../shapes/sketch.ts';
import { paintSky } from '../shapes/sky.ts';

export const sandTone = '#ecb878';

/** The sky alone. */
export function desertSky(setting: Setting): Layer {
  const sketch = new Sketch();
  paintSky(sketch, setting, setting.horizonYPx + 2);
  return { svg: sketch.svg(), depth: 1 };
}

/** A dune: its crest from left to right, a lit and a shaded flank. */
function paintDune(
  sketch: Sketch,
  setting: Setting,
  x: number,
  base: number,
  half: number,
  height: number,
  depth: number,
): void {
  const { daylight, chance } = setting;
  const side = daylight.side;
  const crest: Point = [x + side * -half * 0.08, base - height];
  const outline: Point[] = [
    [x - half, base],
    [x - half * 0.55, base - height * 0.35],
    [x - half * 0.2, base - height * 0.86],
    crest,
    [x + half * 0.25, base - height * 0.8],
    [x + half * 0.6, base - height * 0.33],
    [x + half, base],
  ];
  sketch.path(
    `${smooth(outline)}Z`,
    sketch.vertical([
      [0, daylight.paint(mix(sandTone, '#fff2c4', 0.25), depth)],
      [1, daylight.paint(sandTone, depth)],
    ]),
  );
  const toShade = -side;
  const spine: Point[] = [
    crest,
    [x + toShade * half * 0.02, base - height * 0.7],
    [x + toShade * half * chance(0.14, 0.2), base - height * 0.42],
    [x + toShade * half * 0.1, base - height * 0.2],
    [x + toShade * half * 0.3, base],
  ];
  const edge: Point[] = [
    [x + toShade * half, base],
    [x + toShade * half * 0.58, base - height * 0.34],
    [x + toShade * half * 0.23, base - height * 0.83],
    crest,
  ];
  sketch.path(
    `${smooth(spine)}L${smooth(edge).slice(1)}Z`,
    daylight.shadow(mix(sandTone, '#c46a4a', 0.35), depth),
  );
}

/** Three rows of dunes before the horizon. */
export function dunes(setting: Setting): Layer {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size, chance } = setting;
  const sketch = new Sketch();
  const rows: [number, number, number, number][] = [
    [0.72, 0.015, 0.12, 0.8],
    [0.5, 0.04, 0.2, 1],
    [0.28, 0.09, 0.2, 1.1],
  ];
  rows.forEach(([depth, down, rise, wide], i) => {
    for (let k = 0; k < 3; k++) {
      const offset = (k - 1) * 0.46 + (i % 2 ? 0.22 : -0.05) + chance(-0.06, 0.06);
      const x = centreXPx + widthPx * offset;
      const calm = Math.abs(offset) < 0.18 ? 0.5 : 1;
      paintDune(
        sketch,
        setting,
        x,
        horizonYPx + size * (down + 0.02),
        size * 0.42 * wide,
        size * rise * calm * chance(0.75, 1.2),
        depth,
      );
    }
  });
  return { svg: sketch.svg(), depth: 0.85 };
}

/** Sand, or ash, with the wind's marks. */
export function desertGround(setting: Setting, own: string): Layer {
  const { leftPx, rightPx, heightPx, horizonYPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const top = horizonYPx + size * 0.085;
  const line = Array.from(
    { length: 7 },
    (_, i): Point => [
      leftPx + ((rightPx - leftPx) * i) / 6,
      top + size * 0.02 * Math.sin(i * 1.7 + 1),
    ],
  );
  sketch.path(
    `${smooth(line)}L${rightPx} ${heightPx}L${leftPx} ${heightPx}Z`,
    sketch.vertical([
      [0, daylight.paint(mix(own, '#fff0c4', 0.3), 0.15)],
      [0.4, daylight.paint(own)],
      [1, mix(daylight.paint(own), daylight.shadow(own), 0.5)],
    ]),
  );
  for (let i = 0; i < 34; i++) {
    const share = (i / 34) ** 1.3;
    const y = top + size * 0.03 + (heightPx - top) * share;
    const gap = size * (0.03 + 0.1 * share);
    const start = chance(leftPx - size * 0.1, rightPx - size * 0.3);
    const points = Array.from(
      { length: 6 },
      (_, k): Point => [start + k * gap, y + (k % 2 ? -1 : 1) * size * (0.002 + 0.006 * share)],
    );
    sketch.curve(
      points,
      daylight.shadow(mix(own, '#c0784c', 0.3)),
      size * (0.002 + 0.004 * share),
      'opacity="0.4"',
    );
  }
  return { svg: sketch.svg(), depth: 0, ground: true };
}

/** What the wind carries over the ground. */
export function desertDust(setting: Setting) {
  const { leftPx, rightPx, heightPx, horizonYPx, figureHeightPx: size } = setting;
  return {
    shapes: [softDot('#fff0d0', size * 0.008, 0.2)],
    count: 40,
    area: { left: leftPx, right: rightPx, top: horizonYPx, bottom: heightPx },
    xPxPerSecond: size * 0.14,
    swingPx: size * 0.02,
    scale: [0.4, 1] as const,
    opacity: 0.55,
    before: 0.4,
    depth: 0.5,
  };
}
