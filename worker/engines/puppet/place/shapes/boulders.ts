import { darken, lighten } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Setting } from '../setting.ts';
import { type Point, Sketch, smooth } from './sketch.ts';

/** Boulders along an edge. out: how far from the middle the nearest one lies, as a share of the width. */
export function boulders(setting: Setting, distance: number, count: number, out: number): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight, chance, snowy } = setting;
  const sketch = new Sketch();
  const y = setting.groundYPx(distance);
  const depth = 0.3 * (1 - 1 / distance);
  for (let i = 0; i < count; i++) {
    const side = i % 2 ? 1 : -1;
    const share = out + ((0.62 - out) * (i + chance(0, 0.7))) / count;
    const x = centreXPx + side * widthPx * share;
    const half = (size / distance) * chance(0.1, 0.19) * (distance > 3 ? 1.5 : 1);
    const tall = half * chance(0.75, 1.1);
    const foot = y + half * 0.1;
    const stone = chance.pick(['#8b8882', '#78797c', '#96908a']);
    const outline: Point[] = [
      [x - half, foot],
      [x - half * 0.86, foot - tall * 0.55],
      [x - half * 0.3, foot - tall],
      [x + half * 0.35, foot - tall * 0.9],
      [x + half * 0.9, foot - tall * 0.45],
      [x + half, foot],
    ];
    sketch.ellipse(
      x,
      foot,
      half * 1.1,
      half * 0.14,
      daylight.shadow('#3f5a5c', depth),
      'opacity="0.5"',
    );
    sketch.path(
      `${smooth(outline)}Z`,
      sketch.vertical([
        [0, daylight.paint(lighten(stone, 0.2), depth)],
        [1, daylight.shadow(darken(stone, 0.15), depth)],
      ]),
    );
    const cap = outline.slice(1, 5).map(([px, py]): Point => [px, py + tall * 0.16]);
    sketch.path(
      `${smooth(outline.slice(1, 5))}L${smooth([...cap].reverse()).slice(1)}Z`,
      snowy ? daylight.paint('#ffffff', depth) : daylight.paint('#7f9a5c', depth),
      snowy ? '' : 'opacity="0.45"',
    );
  }
  return { svg: sketch.svg(), depth: 1 - 1 / distance };
}
