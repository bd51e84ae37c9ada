import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { desertDust, desertGround, desertSky, dunes } from '../shapes/dunes.ts';
import { Sketch } from '../shapes/sketch.ts';
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
        volcano(setting),
        dunes(setting),
        desertGround(setting, '#8f6f66'),
        desertDust(setting),
      ],
      shadow: { strength: 0.48 },
    };
  },
};

function volcano(setting: Setting): Layer {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const x = centreXPx - daylight.side * widthPx * 0.28;
  const base = horizonYPx + size * 0.04;
  const height = size * 0.62;
  const half = size * 0.6;
  sketch.glow(x, base - height, size * 0.5, '#ff7a35', 0.8);
  for (let i = 0; i < 9; i++)
    sketch.circle(
      x + Math.sin(i * 2.1) * size * 0.05 * (1 + i * 0.25),
      base - height - size * 0.055 * i,
      size * (0.05 + 0.012 * i),
      daylight.shadow('#8a7c80', 0.3),
      'opacity="0.75"',
    );
  sketch.path(
    `M${x - half} ${base}Q${x - half * 0.35} ${base - height * 0.35} ${x - half * 0.14} ${base - height}L${x + half * 0.14} ${base - height}Q${x + half * 0.35} ${base - height * 0.35} ${x + half} ${base}Z`,
    daylight.shadow('#6a4a4c', 0.3),
  );
  for (const lean of [-0.1, 0.02, 0.12]) {
    sketch.curve(
      [
        [x + half * lean, base - height],
        [x + half * lean * 1.6, base - height * 0.7],
        [x + half * lean * 2.6 - 6, base - height * 0.45],
        [x + half * lean * 3.4, base - height * 0.15],
      ],
      '#ff6a2a',
      size * 0.014,
    );
    sketch.curve(
      [
        [x + half * lean, base - height],
        [x + half * lean * 1.6, base - height * 0.7],
        [x + half * lean * 2.6 - 6, base - height * 0.45],
      ],
      '#ffd257',
      size * 0.006,
    );
  }
  return { svg: sketch.svg(), depth: 0.92 };
}
