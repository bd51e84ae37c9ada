import { darken, lighten, mix } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import {
  homeColours,
  homeDust,
  homeLight,
  homeRoom,
  rug,
  type Scheme,
  standardLamp,
} from '../shapes/home.ts';
import { Sketch } from '../shapes/sketch.ts';

export const place: Place = {
  outdoors: false,
  time: 'afternoon',
  horizon: 0.42,
  paint(setting): Painting {
    const scheme = homeColours(setting);
    return {
      layers: [
        homeRoom(setting, scheme),
        sofa(setting, scheme),
        rug(setting, scheme),
        standardLamp(setting),
        homeDust(setting),
      ],
      ...homeLight(setting),
    };
  },
};

function sofa(setting: Setting, { sofa: cloth, accent }: Scheme): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const side = -daylight.side;
  const y = setting.groundYPx(1.95);
  const x = centreXPx + side * widthPx * 0.2;
  const half = size * 0.36;
  const tone = daylight.dark ? mix(cloth, '#5a3a2a', 0.3) : cloth;
  sketch.ellipse(x, y, half * 1.1, size * 0.02, '#3a2a22', 'opacity="0.3"');
  const soft = (px: number, py: number, w: number, h: number, fill: string, r = 0.03) =>
    sketch.rect(px, py, w, h, fill, `rx="${(size * r).toFixed(1)}"`);
  soft(x - half, y - size * 0.31, half * 2, size * 0.22, darken(tone, 0.1), 0.04);
  for (const at of [-1, 1])
    soft(
      x + (at < 0 ? -half * 0.86 : half * 0.02),
      y - size * 0.28,
      half * 0.84,
      size * 0.17,
      tone,
      0.03,
    );
  for (const at of [-1, 1])
    soft(
      x + (at < 0 ? -half * 0.86 : half * 0.02),
      y - size * 0.155,
      half * 0.84,
      size * 0.07,
      lighten(tone, 0.14),
      0.025,
    );
  soft(x - half * 0.9, y - size * 0.1, half * 1.8, size * 0.075, darken(tone, 0.16), 0.015);
  for (const at of [-1, 1])
    soft(
      x + at * half - size * 0.045,
      y - size * 0.22,
      size * 0.09,
      size * 0.19,
      darken(tone, 0.04),
      0.035,
    );
  for (const at of [-0.8, 0.8])
    sketch.line(
      [
        [x + at * half, y - size * 0.03],
        [x + at * half, y],
      ],
      '#5a3f2e',
      size * 0.016,
    );
  sketch.add(`<g transform="rotate(${side * 12} ${x + side * half * 0.6} ${y - size * 0.2})">`);
  soft(
    x + side * half * 0.6 - size * 0.06,
    y - size * 0.26,
    size * 0.12,
    size * 0.115,
    accent,
    0.02,
  );
  sketch.add('</g>');
  // A plant beside the window.
  const px = centreXPx + daylight.side * widthPx * 0.45;
  const py = setting.groundYPx(1.75);
  for (let i = 0; i < 11; i++) {
    const lean = (i - 5) * size * 0.026;
    sketch.curve(
      [
        [px, py - size * 0.1],
        [px + lean * 0.6, py - size * 0.28],
        [px + lean * 1.6, py - size * (0.42 - 0.025 * Math.abs(i - 5))],
      ],
      i % 2 ? '#5f9560' : '#3f7550',
      size * 0.024,
    );
  }
  sketch.polygon(
    [
      [px - size * 0.06, py - size * 0.12],
      [px + size * 0.06, py - size * 0.12],
      [px + size * 0.045, py],
      [px - size * 0.045, py],
    ],
    '#d9cbb8',
  );
  return { svg: sketch.svg(), depth: 0.45 };
}
