import { toRgb } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { bareHills, hangingDust, lunarGround } from '../shapes/lunar.ts';
import { Sketch } from '../shapes/sketch.ts';

export const place: Place = {
  outdoors: false,
  time: 'night',
  paint(setting): Painting {
    return {
      layers: [
        sky(setting),
        bareHills(setting, dust, '#e8b994'),
        lunarGround(setting, dust),
        rover(setting),
        hangingDust(setting, dust),
      ],
      light: {
        tint: [1, 0.84, 0.74],
        ambient: 0.5,
        keyColour: toRgb('#ffffff'),
        keyFrom: setting.daylight.side < 0 ? 'left' : 'right',
        rim: toRgb('#ffb08a'),
        rimStrength: 0.5,
      },
      shadow: { colour: [66, 24, 16], strength: 0.62, softness: 0.25 },
    };
  },
};

const dust = '#c9704a';

/** Butterscotch, with a small sun. */
function sky(setting: Setting): Layer {
  const {
    leftPx,
    rightPx,
    heightPx,
    centreXPx,
    widthPx,
    horizonYPx,
    figureHeightPx: size,
    daylight,
  } = setting;
  const sketch = new Sketch();
  sketch.rect(
    leftPx,
    0,
    rightPx - leftPx,
    heightPx,
    sketch.vertical([
      [0, '#8f5a4a'],
      [0.4, '#d09a78'],
      [horizonYPx / heightPx, '#efc9a2'],
      [1, '#efc9a2'],
    ]),
  );
  sketch.glow(
    centreXPx + daylight.side * widthPx * 0.3,
    horizonYPx - size * 0.5,
    size * 0.4,
    '#fff0dc',
    0.8,
  );
  sketch.circle(
    centreXPx + daylight.side * widthPx * 0.3,
    horizonYPx - size * 0.5,
    size * 0.03,
    '#fffaf0',
  );
  return { svg: sketch.svg(), depth: 1 };
}

/** A vehicle on six wheels, far off. */
function rover(setting: Setting): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const x = centreXPx + daylight.side * widthPx * 0.34;
  const y = setting.groundYPx(3);
  const unit = size * 0.06;
  for (const at of [-1, 0, 1]) {
    sketch.circle(x + at * unit * 1.2, y - unit * 0.35, unit * 0.36, '#3f3a3a');
    sketch.circle(x + at * unit * 1.2, y - unit * 0.35, unit * 0.14, '#9a9290');
  }
  sketch.rect(x - unit * 1.5, y - unit * 1.4, unit * 3, unit * 0.7, '#e6dccf', 'rx="3"');
  sketch.rect(x - unit * 1.7, y - unit * 1.75, unit * 2.4, unit * 0.3, '#35507f');
  sketch.line(
    [
      [x + unit, y - unit * 1.4],
      [x + unit, y - unit * 2.7],
    ],
    '#cfc6ba',
    unit * 0.16,
  );
  sketch.rect(x + unit * 0.6, y - unit * 3.1, unit * 0.8, unit * 0.45, '#e6dccf', 'rx="2"');
  return { svg: sketch.svg(), depth: 0.68 };
}
