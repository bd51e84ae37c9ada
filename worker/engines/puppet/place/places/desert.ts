import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { desertDust, desertGround, desertSky, dunes, sandTone } from '../shapes/dunes.ts';
import { type Point, Sketch } from '../shapes/sketch.ts';
import { cloudLayer, twinklingStars } from '../shapes/sky.ts';

export const place: Place = {
  outdoors: true,
  time: 'afternoon',
  paint(setting): Painting {
    const { horizonYPx } = setting;
    return {
      layers: [
        desertSky(setting),
        ...twinklingStars(setting, horizonYPx),
        cloudLayer(setting, horizonYPx, { count: 2, from: 0.2, to: 0.6, scale: 0.8 }),
        dunes(setting),
        desertGround(setting, sandTone),
        cacti(setting),
        desertDust(setting),
      ],
      shadow: { strength: 0.48 },
    };
  },
};

function cacti(setting: Setting): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const green = daylight.paint('#5c8f5a', 0.1);
  const shade = daylight.shadow('#3f7350', 0.1);
  const saguaro = (x: number, distance: number) => {
    const y = setting.groundYPx(distance);
    const tall = (size * chance(0.62, 0.8)) / distance;
    const wide = tall * 0.16;
    sketch.ellipse(
      x - daylight.side * tall * 0.3,
      y,
      tall * 0.36,
      tall * 0.03,
      daylight.shadow('#c08a5e'),
      'opacity="0.7"',
    );
    const limb = (points: Point[], thick: number) => {
      sketch.line(points, shade, thick);
      sketch.line(
        points.map(([px, py]) => [px + daylight.side * thick * 0.16, py] as Point),
        green,
        thick * 0.6,
      );
    };
    limb(
      [
        [x, y],
        [x, y - tall],
      ],
      wide,
    );
    limb(
      [
        [x, y - tall * 0.4],
        [x - wide * 1.7, y - tall * 0.42],
        [x - wide * 1.7, y - tall * 0.72],
      ],
      wide * 0.72,
    );
    limb(
      [
        [x, y - tall * 0.52],
        [x + wide * 1.6, y - tall * 0.54],
        [x + wide * 1.6, y - tall * 0.86],
      ],
      wide * 0.72,
    );
  };
  const side = -daylight.side;
  saguaro(centreXPx + side * widthPx * chance(0.38, 0.44), 1.5);
  saguaro(centreXPx - side * widthPx * chance(0.36, 0.45), 3.2);
  for (let i = 0; i < 5; i++) {
    const x = centreXPx + (i % 2 ? 1 : -1) * widthPx * chance(0.26, 0.5);
    const y = setting.groundYPx(chance(1.1, 2.2));
    sketch.ellipse(x, y, size * 0.03, size * 0.017, daylight.shadow('#a97452'));
    sketch.ellipse(
      x + daylight.side * size * 0.006,
      y - size * 0.004,
      size * 0.02,
      size * 0.01,
      daylight.paint('#d29a68'),
    );
  }
  return { svg: sketch.svg(), depth: 0.3 };
}
