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
        pyramids(setting),
        dunes(setting),
        desertGround(setting, sandTone),
        desertDust(setting),
      ],
      shadow: { strength: 0.48 },
    };
  },
};

function pyramids(setting: Setting): Layer {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const base = horizonYPx + size * 0.03;
  const side = -daylight.side;
  for (const [at, height, depth] of [
    [0.05, 0.26, 0.6],
    [-0.36 * side, 0.36, 0.5],
    [0.33 * side, 0.62, 0.38],
  ]) {
    const x = centreXPx + widthPx * at + chance(-5, 5);
    const half = size * height * 0.85;
    const top: Point = [x, base - size * height];
    const split: Point = [x + side * half * 0.3, base];
    sketch.polygon([[x - half, base], top, [x + half, base]], daylight.paint('#e8c184', depth));
    sketch.polygon([top, split, [x + side * half, base]], daylight.shadow('#c1915f', depth));
    for (let row = 1; row < 9; row++) {
      const share = row / 9;
      const y = base - size * height * (1 - share);
      sketch.line(
        [
          [x - half * share, y],
          [x + half * share, y],
        ],
        daylight.shadow('#a97c52', depth),
        size * 0.0016,
        'opacity="0.4"',
      );
    }
  }
  return { svg: sketch.svg(), depth: 0.92 };
}
