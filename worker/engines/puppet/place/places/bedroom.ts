import { lighten } from '../../../../paint/colour.ts';
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
        bed(setting, scheme),
        rug(setting, scheme),
        standardLamp(setting),
        homeDust(setting),
      ],
      ...homeLight(setting),
    };
  },
};

function bed(setting: Setting, { sofa: cloth, accent }: Scheme): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const x = centreXPx - daylight.side * widthPx * 0.22;
  const y = setting.groundYPx(1.7);
  const half = size * 0.4;
  const round = (px: number, py: number, w: number, h: number, fill: string, r: number) =>
    sketch.rect(px, py, w, h, fill, `rx="${(size * r).toFixed(1)}"`);
  round(x - half * 1.02, y - size * 0.46, half * 2.04, size * 0.42, '#9a6f4e', 0.04);
  round(x - half, y - size * 0.22, half * 2, size * 0.2, '#f7f2ea', 0.04);
  for (const at of [-0.48, 0.48])
    round(x + at * half - size * 0.13, y - size * 0.3, size * 0.26, size * 0.12, '#ffffff', 0.05);
  round(x - half * 1.03, y - size * 0.17, half * 2.06, size * 0.16, cloth, 0.035);
  round(x - half * 1.03, y - size * 0.18, half * 2.06, size * 0.05, lighten(accent, 0.3), 0.02);
  for (const at of [-0.9, 0.9])
    sketch.rect(
      x + at * half - size * 0.012,
      y - size * 0.02,
      size * 0.024,
      size * 0.03,
      '#6f4f3a',
    );
  return { svg: sketch.svg(), depth: 0.41 };
}
