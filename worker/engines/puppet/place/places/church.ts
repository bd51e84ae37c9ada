import { mix } from '../../../../paint/colour.ts';
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
        readingRoom(setting, { wall: '#d9cdb8', floor: '#a5947d', distance: 5 }),
        windows(setting),
        shine(setting),
        dust(setting),
      ],
      ...readingLight(setting),
    };
  },
};

/** Three tall windows of coloured glass, and rows of benches. */
function windows(setting: Setting): Layer {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const meet = setting.groundYPx(5);
  for (const at of [-0.34, 0, 0.34]) {
    const half = size * (at === 0 ? 0.1 : 0.08);
    const x = centreXPx + at * widthPx;
    const top = horizonYPx - size * (at === 0 ? 0.66 : 0.52);
    const glass = ['#d9534a', '#4f7fd0', '#e8b84a', '#5aa97a', '#8a62c0'];
    const arch = `M${x - half} ${meet - size * 0.1}V${top + half}Q${x - half * 0.9} ${top - half * 0.5} ${x} ${top - half}Q${x + half * 0.9} ${top - half * 0.5} ${x + half} ${top + half}V${meet - size * 0.1}Z`;
    sketch.add(`<clipPath id="w${at * 100}"><path d="${arch}"/></clipPath>`);
    sketch.group(`clip-path="url(#w${at * 100})"`, () => {
      for (let row = 0; row < 12; row++) {
        for (let column = 0; column < 4; column++)
          sketch.rect(
            x - half + (column * half) / 2,
            top - half + row * half * 0.7,
            half / 2 - 1,
            half * 0.7 - 1,
            mix(chance.pick(glass), '#ffffff', daylight.dark ? 0 : 0.3),
          );
      }
    });
    sketch.path(arch, 'none', `stroke="#7d6f5c" stroke-width="${(size * 0.014).toFixed(1)}"`);
    sketch.glow(x, top + size * 0.2, size * 0.3, '#fff0cc', 0.3);
  }
  for (const distance of [4, 2.9, 2.1, 1.55]) {
    for (const side of [-1, 1]) {
      const y = setting.groundYPx(distance);
      const wide = (widthPx * 0.34) / distance ** 0.6;
      const from = centreXPx + (side * (widthPx * 0.62)) / distance ** 0.75 - (side < 0 ? wide : 0);
      const tall = (size * 0.46) / distance;
      sketch.rect(
        from,
        y - tall,
        wide,
        tall,
        sketch.vertical([
          [0, '#9a6a44'],
          [0.2, '#7d5233'],
          [1, '#5f3d26'],
        ]),
        'rx="2"',
      );
    }
  }
  return { svg: sketch.svg(), depth: 0.7 };
}
