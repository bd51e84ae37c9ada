import { darken, lighten } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { dust, readingLight, readingRoom, shine } from '../shapes/reading-room.ts';
import { Sketch } from '../shapes/sketch.ts';

export const place: Place = {
  outdoors: false,
  time: 'afternoon',
  horizon: 0.42,
  paint(setting): Painting {
    return {
      layers: [
        readingRoom(setting, { wall: '#ece6dc', floor: '#b59a78', distance: 4 }),
        pictures(setting),
        shine(setting),
        dust(setting),
      ],
      ...readingLight(setting),
    };
  },
};

/** Pictures in gold under their lamps, and two vases. */
function pictures(setting: Setting): Layer {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size } = setting;
  const sketch = new Sketch();
  for (const [at, w, h, tone] of [
    [-0.33, 0.2, 0.28, '#5f8fa8'],
    [0.33, 0.22, 0.2, '#c98a5a'],
    [-0.06, 0.1, 0.14, '#8a9f6a'],
  ] as const) {
    const x = centreXPx + at * widthPx - (size * w) / 2;
    const y = horizonYPx - size * (0.32 + h / 2);
    sketch.rect(
      x - size * 0.015,
      y - size * 0.015,
      size * (w + 0.03),
      size * (h + 0.03),
      '#c9a352',
    );
    sketch.rect(
      x,
      y,
      size * w,
      size * h,
      sketch.vertical([
        [0, lighten(tone, 0.45)],
        [0.55, tone],
        [0.56, darken(tone, 0.25)],
        [1, darken(tone, 0.45)],
      ]),
    );
    sketch.glow(x + (size * w) / 2, y, size * w * 1.1, '#fff3d4', 0.5);
  }
  for (const side of [-1, 1]) {
    const x = centreXPx + side * widthPx * 0.4;
    const y = setting.groundYPx(1.8);
    sketch.rect(x - size * 0.07, y - size * 0.26, size * 0.14, size * 0.26, '#f3eee4');
    sketch.ellipse(
      x,
      y - size * 0.36,
      size * 0.045,
      size * 0.1,
      sketch.horizontal([
        [0, '#b9b2a6'],
        [1, '#efe9dd'],
      ]),
    );
    sketch.circle(x, y - size * 0.49, size * 0.04, '#ddd6c9');
  }
  return { svg: sketch.svg(), depth: 0.7 };
}
