import type { Layer } from '../place.ts';
import type { Setting } from '../setting.ts';
import { Sketch } from './sketch.ts';

const tints = ['#e9564a', '#f2b13c', '#4fa3d9', '#6fbf73', '#b071d0'];

/** A big wheel beside the dancer, and the tents of a fair. */
export function ferrisWheel(setting: Setting): Layer[] {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const x = centreXPx - daylight.side * widthPx * 0.2;
  const radius = size * 0.36;
  const y = horizonYPx - radius * 1.12;
  const steel = daylight.dark ? '#f6d9ff' : daylight.paint('#f2f2f4', 0.2);
  for (const foot of [-0.5, 0.5])
    sketch.line(
      [
        [x, y],
        [x + foot * radius, horizonYPx + size * 0.03],
      ],
      steel,
      size * 0.014,
    );
  for (const share of [1, 0.9])
    sketch.circle(
      x,
      y,
      radius * share,
      'none',
      `stroke="${steel}" stroke-width="${(size * 0.008).toFixed(1)}"`,
    );
  for (let i = 0; i < 16; i++) {
    const angle = (i / 16) * 2 * Math.PI;
    const [ex, ey] = [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius];
    sketch.line(
      [
        [x, y],
        [ex, ey],
      ],
      steel,
      size * 0.003,
    );
    const tint = tints[i % tints.length];
    if (daylight.dark) sketch.glow(ex, ey, size * 0.07, tint, 0.8);
    sketch.circle(
      ex,
      ey + size * 0.02,
      size * 0.024,
      daylight.dark ? tint : daylight.paint(tint, 0.15),
    );
  }
  sketch.circle(x, y, size * 0.03, steel);
  const tent = (at: number, half: number, tint: string) => {
    const tx = centreXPx + widthPx * at;
    const base = horizonYPx + size * 0.04;
    for (let i = 0; i < 6; i++) {
      const stripe = daylight.paint(i % 2 ? '#ffffff' : tint, 0.2);
      const from = tx - half + (i * half) / 3;
      sketch.polygon(
        [
          [from, base - half * 0.8],
          [from + half / 3, base - half * 0.8],
          [from + half / 3, base],
          [from, base],
        ],
        stripe,
      );
      sketch.polygon(
        [
          [from - (i === 0 ? half * 0.1 : 0), base - half * 0.8],
          [from + half / 3 + (i === 5 ? half * 0.1 : 0), base - half * 0.8],
          [tx, base - half * 1.7],
        ],
        stripe,
      );
    }
  };
  tent(daylight.side * 0.34, size * 0.15, '#d94a44');
  tent(daylight.side * 0.12, size * 0.09, '#3f8fc0');
  return [{ svg: sketch.svg(), depth: 0.84 }];
}
