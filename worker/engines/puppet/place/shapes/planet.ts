import { darken, lighten } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Setting } from '../setting.ts';
import { Sketch } from '../shapes/sketch.ts';

/** A world with bands and a ring, beside the dancer's head. */
export function planet(setting: Setting, colour: string): Layer {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const side = -daylight.side;
  const x = centreXPx + side * widthPx * 0.3;
  const y = horizonYPx - size * chance(0.68, 0.78);
  const radius = size * 0.17;
  sketch.glow(x, y, radius * 2.2, colour, 0.4);
  const tilt = `rotate(${side * -18} ${x} ${y})`;
  const ring = (front: boolean) => {
    for (const [share, opacity] of [
      [1.95, 0.45],
      [1.72, 0.8],
      [1.5, 0.55],
    ]) {
      const [rx, ry] = [radius * share, radius * share * 0.26];
      sketch.add(
        `<path d="M${x - rx} ${y}A${rx} ${ry} 0 0 ${front ? 0 : 1} ${x + rx} ${y}" fill="none" stroke="${lighten(colour, 0.5)}" stroke-width="${(radius * 0.12).toFixed(1)}" opacity="${opacity}" transform="${tilt}"/>`,
      );
    }
  };
  ring(false);
  sketch.add(`<clipPath id="world"><circle cx="${x}" cy="${y}" r="${radius}"/></clipPath>`);
  sketch.circle(x, y, radius, colour);
  sketch.group('clip-path="url(#world)"', () => {
    [
      lighten(colour, 0.3),
      darken(colour, 0.16),
      lighten(colour, 0.16),
      darken(colour, 0.25),
      lighten(colour, 0.4),
    ].forEach((band, i) => {
      const by = y + radius * (-0.75 + i * 0.36);
      sketch.add(
        `<rect x="${x - radius}" y="${by}" width="${radius * 2}" height="${radius * (0.12 + 0.05 * (i % 3))}" fill="${band}" opacity="0.75" transform="${tilt}"/>`,
      );
    });
    sketch.circle(
      x + daylight.side * radius * -0.62,
      y + radius * 0.3,
      radius * 1.25,
      '#080418',
      'opacity="0.5"',
    );
    sketch.circle(
      x + daylight.side * radius * 0.5,
      y - radius * 0.35,
      radius * 0.9,
      '#ffffff',
      'opacity="0.1"',
    );
  });
  ring(true);
  return { svg: sketch.svg(), depth: 0.97 };
}

export function moons(setting: Setting): Layer {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const x = centreXPx + daylight.side * widthPx * 0.34;
  const y = horizonYPx - size * 0.36;
  sketch.circle(x, y, size * 0.045, '#c9c4d8');
  sketch.circle(
    x - daylight.side * size * 0.014,
    y + size * 0.008,
    size * 0.04,
    '#77708f',
    'opacity="0.75"',
  );
  return { svg: sketch.svg(), depth: 0.95 };
}
