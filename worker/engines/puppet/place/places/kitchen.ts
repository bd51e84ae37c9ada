import { lighten, mix } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { homeColours, homeDust, homeLight, homeRoom, type Scheme } from '../shapes/home.ts';
import { Sketch } from '../shapes/sketch.ts';

export const place: Place = {
  outdoors: false,
  time: 'afternoon',
  horizon: 0.42,
  paint(setting): Painting {
    const scheme = homeColours(setting);
    return {
      layers: [homeRoom(setting, scheme, false), kitchen(setting, scheme), homeDust(setting)],
      ...homeLight(setting),
    };
  },
};

function kitchen(setting: Setting, { sofa: cloth, accent }: Scheme): Layer {
  const { leftPx, rightPx, centreXPx, widthPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const y = setting.groundYPx(2.1);
  const unit = size / 2.1;
  const front = mix(cloth, '#f4efe6', 0.35);
  sketch.rect(leftPx, y - unit * 0.52, rightPx - leftPx, unit * 0.52, front);
  sketch.rect(leftPx, y - unit * 0.57, rightPx - leftPx, unit * 0.06, '#f3ece0');
  for (let i = 0; i < 8; i++) {
    const x = leftPx + ((rightPx - leftPx) * i) / 8;
    sketch.rect(
      x + 3,
      y - unit * 0.49,
      (rightPx - leftPx) / 8 - 6,
      unit * 0.42,
      lighten(front, 0.12),
      'rx="2"',
    );
    sketch.rect(
      x + (rightPx - leftPx) / 16 - unit * 0.05,
      y - unit * 0.44,
      unit * 0.1,
      unit * 0.018,
      '#8a7a66',
    );
  }
  const side = -daylight.side;
  const hob = centreXPx + side * widthPx * 0.34;
  sketch.rect(hob - unit * 0.28, y - unit * 0.5, unit * 0.56, unit * 0.48, '#4a4d54', 'rx="3"');
  sketch.rect(hob - unit * 0.2, y - unit * 0.38, unit * 0.4, unit * 0.26, '#23262c', 'rx="3"');
  sketch.rect(hob - unit * 0.13, y - unit * 0.7, unit * 0.26, unit * 0.13, '#c94f44', 'rx="3"');
  sketch.line(
    [
      [hob - unit * 0.2, y - unit * 0.66],
      [hob + unit * 0.2, y - unit * 0.66],
    ],
    '#9c3b33',
    unit * 0.02,
  );
  sketch.polygon(
    [
      [hob - unit * 0.12, y - unit * 1.55],
      [hob + unit * 0.12, y - unit * 1.55],
      [hob + unit * 0.3, y - unit * 1.18],
      [hob - unit * 0.3, y - unit * 1.18],
    ],
    '#b9bcc0',
  );
  for (const [row, count] of [
    [1.3, 5],
    [1.62, 4],
  ]) {
    const sx = hob + side * 0 - side * unit * 0.36;
    sketch.rect(
      Math.min(sx, sx - side * unit * 0.62),
      y - unit * row,
      unit * 0.62,
      unit * 0.03,
      '#9a6f4e',
    );
    for (let i = 0; i < count; i++)
      sketch.rect(
        Math.min(sx, sx - side * unit * 0.62) + unit * (0.05 + i * 0.12),
        y - unit * (row + 0.12),
        unit * 0.08,
        unit * 0.12,
        [accent, '#f4efe6', cloth, '#c97a5a'][i % 4],
        'rx="2"',
      );
  }
  return { svg: sketch.svg(), depth: 0.52 };
}
