import { darken, lighten, mix } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Setting } from '../setting.ts';
import { Sketch } from '../shapes/sketch.ts';

const plaster = ['#f0dcc0', '#e8c4a4', '#d9d3c4', '#f0cfc0', '#cfd8d2'];

const shutters = ['#5f8aa6', '#6f9a86', '#8f7fb0', '#4f7f9a'];

/** Houses with slate roofs, shutters and balconies, left and right. */
export function row(setting: Setting, distance: number): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight, chance, snowy } = setting;
  const sketch = new Sketch();
  const depth = distance > 3 ? 0.3 : 0.1;
  const y = setting.groundYPx(distance);
  // The landmark's side stays open.
  for (const side of distance > 3 ? [-1, 1] : [daylight.side]) {
    const half = (size * 0.47) / distance ** 0.8;
    const x =
      centreXPx + side * widthPx * (distance < 3 ? 0.45 : side === daylight.side ? 0.28 : 0.48);
    const tall = (size * 2.05 * chance(0.9, 1.08)) / distance;
    const wall = chance.pick(plaster);
    const isLit = side !== daylight.side;
    sketch.rect(
      x - half,
      y - tall,
      half * 2,
      tall,
      isLit
        ? daylight.paint(wall, depth)
        : mix(daylight.shadow(wall, depth), daylight.paint(wall, depth), 0.45),
    );
    const slate = snowy ? '#f1f4f8' : '#6b7a92';
    sketch.polygon(
      [
        [x - half * 1.05, y - tall],
        [x - half * 0.86, y - tall * 1.22],
        [x + half * 0.86, y - tall * 1.22],
        [x + half * 1.05, y - tall],
      ],
      sketch.vertical([
        [0, daylight.paint(lighten(slate, 0.1), depth)],
        [1, daylight.paint(darken(slate, 0.1), depth)],
      ]),
    );
    sketch.rect(
      x - half * 1.07,
      y - tall * 1.012,
      half * 2.14,
      tall * 0.024,
      daylight.paint('#f7efe2', depth),
    );
    sketch.rect(
      x + half * 0.42,
      y - tall * 1.32,
      half * 0.2,
      tall * 0.16,
      daylight.paint('#b9705a', depth),
    );
    const shutter = daylight.paint(chance.pick(shutters), depth);
    for (const bay of [-0.56, 0, 0.56]) {
      const wx = x + bay * half;
      if (bay !== 0) {
        sketch.rect(
          wx - half * 0.13,
          y - tall * 1.17,
          half * 0.26,
          tall * 0.15,
          daylight.paint('#f7efe2', depth),
          `rx="${(half * 0.12).toFixed(1)}"`,
        );
        sketch.rect(
          wx - half * 0.09,
          y - tall * 1.15,
          half * 0.18,
          tall * 0.12,
          daylight.dark ? '#ffd88e' : daylight.shadow('#5f7390', depth),
        );
      }
      for (const floor of [0.4, 0.7]) {
        const wy = y - tall * (floor + 0.18);
        const high = tall * 0.18;
        sketch.rect(
          wx - half * 0.13,
          wy,
          half * 0.26,
          high,
          daylight.dark && chance() < 0.65 ? '#ffd88e' : daylight.shadow('#6a7f98', depth),
        );
        sketch.rect(wx - half * 0.25, wy, half * 0.115, high, shutter);
        sketch.rect(wx + half * 0.135, wy, half * 0.115, high, shutter);
        if (floor < 0.5) {
          sketch.rect(
            wx - half * 0.27,
            wy + high,
            half * 0.54,
            tall * 0.012,
            daylight.shadow('#3a3d48', depth),
          );
          for (let i = 0; i < 7; i++)
            sketch.circle(
              wx - half * 0.24 + i * half * 0.08,
              wy + high - tall * 0.006,
              half * 0.045,
              daylight.paint(i % 2 ? '#e0566f' : '#6fa05a', depth),
            );
        }
      }
    }
    const shop = daylight.paint(chance.pick(['#39566f', '#7a3f48', '#3f6658']), depth);
    sketch.rect(x - half, y - tall * 0.33, half * 2, tall * 0.33, shop);
    for (const bay of [-0.58, 0.12])
      sketch.rect(
        x + bay * half - half * 0.26,
        y - tall * 0.27,
        half * 0.56,
        tall * 0.23,
        daylight.dark ? '#ffe0a4' : daylight.paint('#d5e3e6', depth),
      );
    sketch.rect(
      x + half * 0.56,
      y - tall * 0.28,
      half * 0.3,
      tall * 0.28,
      daylight.shadow('#4a332c', depth),
    );
    for (let i = 0; i < 10; i++) {
      const from = x - half * 1.02 + i * half * 0.204;
      const fill = daylight.paint(i % 2 ? '#f7f0e4' : '#c94f4a', depth);
      sketch.path(
        `M${from} ${y - tall * 0.36}h${half * 0.204}v${tall * 0.06}a${half * 0.102} ${tall * 0.022} 0 0 1 ${-half * 0.204} 0Z`,
        fill,
      );
    }
  }
  return { svg: sketch.svg(), depth: 1 - 1 / distance };
}
