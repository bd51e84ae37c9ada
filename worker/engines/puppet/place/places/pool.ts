import { mix } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { paintPalm } from '../shapes/palm.ts';
import { paintPavement } from '../shapes/pavement.ts';
import { type Point, Sketch } from '../shapes/sketch.ts';
import { cloudLayer, paintSky, twinklingStars } from '../shapes/sky.ts';

export const place: Place = {
  outdoors: true,
  time: 'day',
  paint(setting): Painting {
    const { horizonYPx } = setting;
    return {
      layers: [
        far(setting),
        ...twinklingStars(setting, horizonYPx * 0.7),
        cloudLayer(setting, horizonYPx, { count: 4, from: 0.15, to: 0.7 }),
        terrace(setting),
        pool(setting),
        ripples(setting),
        furniture(setting),
      ],
      reflection: 0.1,
    };
  },
};

function far(setting: Setting): Layer {
  const { leftPx, rightPx, horizonYPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  paintSky(sketch, setting, horizonYPx + 4);
  for (let i = 0; i < 40; i++) {
    const x = leftPx + ((rightPx - leftPx) * i) / 39;
    const green = daylight.paint(chance.pick(['#5fa065', '#4f9060', '#78b070']), 0.4);
    sketch.circle(x, horizonYPx - size * chance(0, 0.05), size * chance(0.04, 0.07), green);
  }
  return { svg: sketch.svg(), depth: 0.95 };
}

function terrace(setting: Setting): Layer {
  const sketch = new Sketch();
  const style = { rows: 7, columns: 5, joint: '#b09c80', top: setting.groundYPx(9) };
  paintPavement(sketch, setting, '#eedfc6', style);
  return { svg: sketch.svg(), depth: 0, ground: true };
}

/** Where the water's edge lies at a distance: left and right. */
function sides(setting: Setting, distance: number): readonly [Point, Point] {
  const { centreXPx, widthPx } = setting;
  const y = setting.groundYPx(distance);
  const half = (widthPx * 0.78) / distance;
  return [
    [centreXPx - half, y],
    [centreXPx + half, y],
  ];
}

function pool(setting: Setting): Layer {
  const { figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const [farLeft, farRight] = sides(setting, 5.2);
  const [nearLeft, nearRight] = sides(setting, 1.32);
  const rim = [farLeft, farRight, nearRight, nearLeft];
  const white = daylight.paint('#fbf7ee');
  const edge = `stroke="${white}" stroke-width="${size * 0.03}" stroke-linejoin="round"`;
  const glow = daylight.dark ? 0.6 : 0;
  const deep = mix(daylight.paint('#2f9fd0'), '#2fb8e0', glow);
  const shallow = mix(daylight.paint('#6fdbe4'), '#8ff0f4', glow);
  sketch.polygon(rim, white, edge);
  sketch.polygon(
    rim,
    sketch.vertical([
      [0, deep],
      [1, shallow],
    ]),
  );
  const wall = size * 0.022;
  const lip: Point[] = [
    [farLeft[0], farLeft[1] + wall],
    [farRight[0], farRight[1] + wall],
  ];
  sketch.polygon([farLeft, farRight, lip[1], lip[0]], mix(deep, '#ffffff', 0.25));
  for (const at of [-0.5, 0, 0.5]) {
    const along = ([left, right]: readonly [Point, Point]): Point => [
      (left[0] + right[0]) / 2 + ((right[0] - left[0]) / 2) * at,
      left[1],
    ];
    const lane = [along(sides(setting, 5)), along(sides(setting, 1.36))];
    sketch.line(lane, mix(deep, '#12508a', 0.5), size * 0.008, 'opacity="0.55"');
  }
  return { svg: sketch.svg(), depth: 0, ground: true };
}

/** The net of light on the water. */
function ripples(setting: Setting): Layer {
  const { figureHeightPx: size, chance } = setting;
  const sketch = new Sketch();
  for (let row = 0; row < 13; row++) {
    const distance = 4.6 / (1 + row * 0.19);
    const [left, right] = sides(setting, Math.max(1.4, distance));
    const count = 9;
    const points = Array.from({ length: count }, (_, i): Point => {
      const x = left[0] + (right[0] - left[0]) * (0.05 + (0.9 * i) / (count - 1));
      return [x, left[1] + ((i % 2 ? 1 : -1) * size * 0.012 * chance(0.5, 1.2)) / distance];
    });
    sketch.curve(points, '#ffffff', (size * 0.006) / distance ** 0.5, 'opacity="0.45"');
  }
  const life = { wobble: { amplitudePx: size * 0.012, wavelengthPx: size * 0.1, seconds: 3 } };
  return { svg: sketch.svg(), depth: 0, ground: true, life };
}

/** A palm, a parasol and a deck chair. */
function furniture(setting: Setting): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const side = daylight.side;
  const palm = { x: centreXPx - side * widthPx * 0.48, y: setting.groundYPx(1.5), depth: 0.08 };
  paintPalm(sketch, setting, { ...palm, height: size * 1.02, lean: side * size * 0.04 });
  const x = centreXPx + side * widthPx * 0.43;
  const y = setting.groundYPx(1.5);
  const top = y - size * 0.62;
  const tint = setting.colours[0] ?? chance.pick(['#e8615a', '#f0a63f', '#3f9fb5']);
  sketch.line(
    [
      [x, y],
      [x, top],
    ],
    daylight.paint('#efe6d6'),
    size * 0.012,
  );
  const half = size * 0.24;
  for (let i = 0; i < 6; i++) {
    const [a, b] = [x - half + (i * half) / 3, x - half + ((i + 1) * half) / 3];
    const fill = daylight.paint(i % 2 ? '#fbf6ec' : tint);
    const hem = `A${half / 6} ${size * 0.02} 0 0 0`;
    sketch.path(`M${x} ${top - size * 0.1}L${b} ${top}${hem} ${a} ${top}Z`, fill);
  }
  const seat: Point[] = [
    [x - side * size * 0.16, y - size * 0.07],
    [x + side * size * 0.04, y - size * 0.08],
    [x + side * size * 0.13, y - size * 0.22],
  ];
  sketch.line(seat, daylight.paint('#fbf6ec'), size * 0.028);
  for (const dx of [-0.13, 0.03]) {
    const foot = x + side * size * dx;
    sketch.line(
      [
        [foot, y - size * 0.07],
        [foot, y],
      ],
      daylight.shadow('#a9825c'),
      size * 0.01,
    );
  }
  return { svg: sketch.svg(), depth: 0.33 };
}
