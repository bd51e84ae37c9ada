import type { Layer } from '../place.ts';
import type { Setting } from '../setting.ts';
import { Sketch } from '../shapes/sketch.ts';

/** The mirror ball, to the side of the dancer's head. */
export function ball(setting: Setting): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const x = centreXPx + daylight.side * widthPx * 0.27;
  const y = size * 0.16;
  const radius = size * 0.085;
  sketch.line(
    [
      [x, 0],
      [x, y - radius],
    ],
    '#6a6078',
    size * 0.005,
  );
  sketch.glow(x, y, radius * 3.4, '#e8dcff', 0.55);
  sketch.circle(x, y, radius, '#4a4066');
  for (let row = -5; row <= 5; row++) {
    const latitude = (row / 6) * (Math.PI / 2);
    const count = Math.round(14 * Math.cos(latitude));
    for (let i = 0; i < count; i++) {
      const longitude = ((i + 0.5) / count - 0.5) * Math.PI;
      const px = x + Math.sin(longitude) * Math.cos(latitude) * radius;
      const py = y + Math.sin(latitude) * radius;
      const wide = radius * 0.13 * Math.max(0.25, Math.cos(longitude));
      sketch.rect(
        px - wide / 2,
        py - radius * 0.06,
        wide,
        radius * 0.12,
        chance.pick(['#ffffff', '#d8d0ee', '#a79fc6', '#ff9fd0', '#9fe4ff', '#7f76a0']),
      );
    }
  }
  return { svg: sketch.svg(), depth: 0.2 };
}
