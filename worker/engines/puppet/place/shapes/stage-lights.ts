import { lighten } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Setting } from '../setting.ts';
import { type Point, Sketch } from '../shapes/sketch.ts';

/** The truss with its lamps. */
export function rig(setting: Setting): Layer {
  const { leftPx, rightPx, figureHeightPx: size } = setting;
  const sketch = new Sketch();
  const y = size * 0.06;
  const steel = '#3c3946';
  for (const dy of [0, 0.06])
    sketch.line(
      [
        [leftPx, y + size * dy],
        [rightPx, y + size * dy],
      ],
      steel,
      size * 0.01,
    );
  const zigzag: Point[] = [];
  for (let x = leftPx, i = 0; x <= rightPx; x += size * 0.06, i++)
    zigzag.push([x, y + (i % 2) * size * 0.06]);
  sketch.line(zigzag, steel, size * 0.006);
  return { svg: sketch.svg(), depth: 0.45 };
}

/** Beams that swing from the truss. */
export function beams(setting: Setting, first: string, second: string): Layer[] {
  const { leftPx, rightPx, heightPx, figureHeightPx: size } = setting;
  const y = size * 0.12;
  return [0.1, 0.32, 0.68, 0.9].map((share, i) => {
    const sketch = new Sketch();
    const x = leftPx + (rightPx - leftPx) * share;
    const colour = i % 2 ? second : first;
    const reach = heightPx * 0.62;
    const lean = (0.5 - share) * size * 0.5;
    sketch.polygon(
      [
        [x - size * 0.015, y],
        [x + size * 0.015, y],
        [x + lean + size * 0.13, y + reach],
        [x + lean - size * 0.13, y + reach],
      ],
      sketch.vertical([
        [0, lighten(colour, 0.4), 0.85],
        [0.3, colour, 0.4],
        [1, colour, 0],
      ]),
      sketch.blur(size * 0.006),
    );
    sketch.glow(x, y, size * 0.08, lighten(colour, 0.6), 1);
    sketch.circle(x, y, size * 0.017, '#ffffff');
    return {
      svg: sketch.svg(),
      depth: 0.45,
      glow: true,
      life: {
        swing: { pivotYPx: y, tangent: 0.22, seconds: 4.6 + i * 0.7, phase: i * 0.27 },
        pulse: { low: 0.6, high: 1, seconds: 3.1, phase: i * 0.25 },
      },
    };
  });
}

/** The white cone on the dancer. */
export function spot(setting: Setting): Layer {
  const { centreXPx, floorYPx, figureHeightPx: size } = setting;
  const sketch = new Sketch();
  sketch.polygon(
    [
      [centreXPx - size * 0.03, -10],
      [centreXPx + size * 0.03, -10],
      [centreXPx + size * 0.4, floorYPx],
      [centreXPx - size * 0.4, floorYPx],
    ],
    sketch.vertical([
      [0, '#fff4dd', 0.5],
      [0.8, '#fff4dd', 0.16],
      [1, '#fff4dd', 0.06],
    ]),
    sketch.blur(size * 0.012),
  );
  return { svg: sketch.svg(), depth: 0.1, glow: true };
}
