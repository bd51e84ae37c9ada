import { mix } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Setting } from '../setting.ts';
import { type Point, Sketch } from '../shapes/sketch.ts';

export const lamps = ['#ff3d9a', '#2fd8ff', '#ffd23f', '#8f5bff', '#4df0a0'];

function tileAt(setting: Setting, column: number, row: number): Point[] {
  const { centreXPx, widthPx, horizonYPx, floorYPx } = setting;
  const corner = (k: number, j: number): Point => {
    const y = setting.groundYPx(0.66 * 1.2 ** j);
    return [centreXPx + ((k * widthPx) / 4.6) * ((y - horizonYPx) / (floorYPx - horizonYPx)), y];
  };
  return [
    corner(column - 0.47, row + 0.04),
    corner(column + 0.47, row + 0.04),
    corner(column + 0.47, row + 0.94),
    corner(column - 0.47, row + 0.94),
  ];
}

export function floor(setting: Setting, first: string, second: string): Layer {
  const { leftPx, rightPx, heightPx, centreXPx, floorYPx, figureHeightPx: size } = setting;
  const sketch = new Sketch();
  const top = setting.groundYPx(3.3);
  sketch.rect(
    leftPx,
    top,
    rightPx - leftPx,
    heightPx - top,
    sketch.vertical([
      [0, '#1d1030'],
      [1, '#0c0618'],
    ]),
  );
  for (let row = 0; row < 9; row++) {
    for (let column = -9; column <= 9; column++)
      sketch.polygon(
        tileAt(setting, column, row),
        mix('#2a1848', (row + column) % 2 ? first : second, 0.2),
        'opacity="0.9"',
      );
  }
  sketch.glow(centreXPx, floorYPx, size * 0.5, '#ffffff', 0.28, size * 0.1);
  return { svg: sketch.svg(), depth: 0, ground: true };
}

/** Tiles that light up in turns. */
export function tiles(setting: Setting): Layer[] {
  const { chance } = setting;
  return [0, 1, 2].map((group) => {
    const sketch = new Sketch();
    for (let row = 0; row < 9; row++) {
      for (let column = -9; column <= 9; column++) {
        if (Math.floor(chance(0, 4)) !== group) continue;
        sketch.polygon(
          tileAt(setting, column, row),
          lamps[(row * 2 + column + 20) % lamps.length],
          'opacity="0.62"',
        );
      }
    }
    return {
      svg: sketch.svg(),
      depth: 0,
      ground: true,
      life: { pulse: { low: 0.05, high: 1, seconds: 1.9, phase: group / 3 } },
    };
  });
}
