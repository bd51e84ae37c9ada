import { mix } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { homeDust, homeLight } from '../shapes/home.ts';
import { paintRoom } from '../shapes/room.ts';
import { Sketch } from '../shapes/sketch.ts';

const back = 2.3;

export const place: Place = {
  outdoors: false,
  time: 'night',
  horizon: 0.42,
  paint(setting): Painting {
    return {
      layers: [floor(setting), hall(setting), homeDust(setting)],
      ...homeLight(setting),
      reflection: 0.15,
    };
  },
};

function floor(setting: Setting): Layer {
  const sketch = new Sketch();
  const wall = setting.colours[0] ?? '#e9d9b8';
  const boards = setting.daylight.dark ? '#8a5a3c' : '#c08f63';
  paintRoom(sketch, setting, {
    wall: mix(wall, '#7a4f3a', setting.daylight.dark ? 0.2 : 0),
    floor: boards,
    distance: back,
  });
  return { svg: sketch.svg(), depth: 0.5 };
}

/** Pillars, tall windows and a chandelier. */
function hall(setting: Setting): Layer {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const meet = setting.groundYPx(back);
  const gold = '#d8ad55';
  for (const at of [-0.3, 0.3]) {
    const x = centreXPx + at * widthPx - size * 0.1;
    const y = horizonYPx - size * 0.62;
    const [top, middle, low] = daylight.sky;
    sketch.path(
      `M${x} ${meet - size * 0.1}V${y + size * 0.1}A${size * 0.1} ${size * 0.1} 0 0 1 ${x + size * 0.2} ${y + size * 0.1}V${meet - size * 0.1}Z`,
      sketch.vertical([
        [0, top],
        [0.6, middle],
        [1, low],
      ]),
      `stroke="${gold}" stroke-width="${(size * 0.016).toFixed(1)}"`,
    );
    for (const bar of [0.5])
      sketch.line(
        [
          [x + size * 0.2 * bar, y],
          [x + size * 0.2 * bar, meet - size * 0.1],
        ],
        gold,
        size * 0.007,
      );
    for (let i = 1; i < 5; i++)
      sketch.line(
        [
          [x, y + size * 0.13 * i],
          [x + size * 0.2, y + size * 0.13 * i],
        ],
        gold,
        size * 0.005,
      );
    for (const edge of [-1, 1])
      sketch.path(
        `M${x + size * (0.1 + edge * 0.15)} ${y - size * 0.04}Q${x + size * (0.1 + edge * 0.06)} ${y + size * 0.3} ${x + size * (0.1 + edge * 0.14)} ${meet - size * 0.08}h${edge * size * 0.05}V${y - size * 0.04}Z`,
        '#a32f3a',
      );
  }
  for (const at of [-0.5, -0.11, 0.11, 0.5]) {
    const x = centreXPx + at * widthPx * 0.96;
    sketch.rect(
      x - size * 0.03,
      0,
      size * 0.06,
      meet,
      sketch.horizontal([
        [0, '#cdb98f'],
        [0.4, '#fbf3df'],
        [1, '#c2ac80'],
      ]),
    );
    sketch.rect(x - size * 0.042, meet - size * 0.06, size * 0.084, size * 0.06, '#d9c79e');
  }
  const y = size * 0.14;
  sketch.glow(centreXPx, y, size * 0.6, '#ffe2a0', 0.7);
  sketch.line(
    [
      [centreXPx, 0],
      [centreXPx, y],
    ],
    gold,
    size * 0.01,
  );
  for (const [reach, dy] of [
    [0.19, 0.05],
    [0.11, -0.01],
  ]) {
    sketch.ellipse(
      centreXPx,
      y + size * dy,
      size * reach,
      size * reach * 0.2,
      'none',
      `stroke="${gold}" stroke-width="${(size * 0.011).toFixed(1)}"`,
    );
    for (let i = 0; i < 9; i++) {
      const angle = (i / 9) * 2 * Math.PI;
      const x = centreXPx + Math.cos(angle) * size * reach;
      const cy = y + size * dy + Math.sin(angle) * size * reach * 0.2;
      sketch.rect(x - size * 0.005, cy - size * 0.03, size * 0.01, size * 0.03, '#fff8ea');
      sketch.glow(x, cy - size * 0.036, size * 0.03, '#fff0c0', 1);
      sketch.circle(x, cy + size * 0.02, size * 0.006, '#ffffff', 'opacity="0.8"');
    }
  }
  return { svg: sketch.svg(), depth: 0.5 };
}
