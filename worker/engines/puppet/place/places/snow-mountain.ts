import { mix } from '../../../../paint/colour.ts';
import { snow } from '../life/weather.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { closed, heightsInRow, paintPeak, roughLine } from '../shapes/ridge.ts';
import { Sketch, smooth } from '../shapes/sketch.ts';
import { cloudLayer, paintSky, twinklingStars } from '../shapes/sky.ts';
import { grassColour, paintConifer } from '../shapes/trees.ts';

export const place: Place = {
  outdoors: true,
  time: 'day',
  paint(setting): Painting {
    const { horizonYPx, weather } = setting;
    const isWhite = setting.kind !== 'mountain' || setting.snowy;
    return {
      layers: [
        far(setting, isWhite),
        ...twinklingStars(setting, horizonYPx * 0.7),
        cloudLayer(setting, horizonYPx, { count: 3, from: 0.12, to: 0.5, scale: 0.9 }),
        peaks(setting, isWhite),
        woods(setting, isWhite),
        ground(setting, isWhite),
        firs(setting, isWhite),
        ...(isWhite && !weather.has('snow') ? [{ ...snow(setting, 70), shows: 'snow' }] : []),
      ],
      shadow: { strength: 0.4 },
    };
  },
};

function far(setting: Setting, isWhite: boolean): Layer {
  const { horizonYPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  paintSky(sketch, setting, horizonYPx + 2);
  const range = roughLine(
    setting,
    horizonYPx + 2,
    size * 0.5,
    heightsInRow(chance, 7, 0.45, 0.8, false),
    0.8,
  );
  const tone = isWhite ? '#b8c7e4' : '#8fa6c6';
  sketch.path(
    closed(range, horizonYPx + 4),
    sketch.vertical([
      [0, daylight.paint(tone, 0.6)],
      [1, daylight.paint(tone, 1)],
    ]),
  );
  return { svg: sketch.svg(), depth: 1 };
}

function peaks(setting: Setting, isWhite: boolean): Layer {
  const {
    centreXPx,
    widthPx,
    leftPx,
    rightPx,
    horizonYPx,
    figureHeightPx: size,
    daylight,
    chance,
  } = setting;
  const sketch = new Sketch();
  const side = -daylight.side;
  const base = horizonYPx + size * 0.03;
  const snowLine = isWhite ? 0.62 : 0.2;
  const big = {
    x: centreXPx + side * widthPx * chance(0.24, 0.36),
    base,
    height: size * chance(0.82, 0.98),
    half: size * 0.58,
    depth: 0.4,
    snow: snowLine,
  };
  const second = {
    x: centreXPx - side * widthPx * chance(0.3, 0.46),
    base,
    height: size * chance(0.46, 0.6),
    half: size * 0.44,
    depth: 0.5,
    snow: snowLine * 0.9,
  };
  paintPeak(sketch, setting, second);
  paintPeak(sketch, setting, big);
  // Mist at their feet parts them from what is nearer.
  sketch.rect(
    leftPx,
    base - size * 0.26,
    rightPx - leftPx,
    size * 0.26,
    sketch.vertical([
      [0, daylight.haze, 0],
      [1, daylight.haze, 0.85],
    ]),
  );
  return { svg: sketch.svg(), depth: 0.93 };
}

function woods(setting: Setting, isWhite: boolean): Layer {
  const { horizonYPx, rightPx, leftPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const tone = isWhite ? mix('#3d6b72', '#a9c0d2', 0.25) : '#4f8468';
  for (let i = 0; i < 46; i++) {
    const x = leftPx + ((rightPx - leftPx) * (i + chance(0, 0.8))) / 46;
    const tall = size * chance(0.05, 0.11);
    const half = tall * 0.26;
    const y = horizonYPx + size * 0.025;
    sketch.polygon(
      [
        [x - half, y],
        [x, y - tall],
        [x + half, y],
      ],
      daylight.paint(tone, chance(0.55, 0.7)),
    );
  }
  return { svg: sketch.svg(), depth: 0.85 };
}

function ground(setting: Setting, isWhite: boolean): Layer {
  const { leftPx, rightPx, heightPx, horizonYPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const own = isWhite ? '#ffffff' : grassColour(setting, '#8bb75f');
  const lit = daylight.paint(own);
  const dim = mix(daylight.shadow(isWhite ? '#dfe9fb' : own), lit, 0.35);
  const slopes: [number, number, number][] = [
    [1, 0.35, 0.03],
    [0.7, 0.6, 0.04],
    [0.35, 1, 0.05],
  ];
  slopes.forEach(([depth, share, rise], i) => {
    const y = horizonYPx + size * (0.005 + 0.085 * i * (1 + i * 0.6));
    const line = Array.from({ length: 7 }, (_, k): [number, number] => [
      leftPx + ((rightPx - leftPx) * k) / 6,
      y - size * rise * chance(-0.4, 0.9),
    ]);
    const top = mix(lit, daylight.haze, 0.35 * depth);
    const low = mix(mix(lit, dim, share), daylight.haze, 0.25 * depth);
    sketch.path(
      `${smooth(line)}L${rightPx} ${heightPx}L${leftPx} ${heightPx}Z`,
      sketch.vertical([
        [0, top],
        [0.25, mix(top, low, 0.5)],
        [1, low],
      ]),
    );
  });
  for (let i = 0; i < 22; i++) {
    const share = chance() ** 0.8;
    const y = setting.groundYPx(1.6) + (heightPx - setting.groundYPx(1.6)) * share;
    const half = size * (0.05 + 0.14 * share) * chance(0.6, 1.2);
    const x = chance(leftPx, rightPx);
    sketch.curve(
      [
        [x - half, y],
        [x, y - half * 0.1],
        [x + half, y + half * 0.04],
      ],
      dim,
      size * (0.003 + 0.008 * share),
      'opacity="0.55"',
    );
    if (isWhite) continue;
    sketch.ellipse(x, y, half * 0.12, half * 0.05, daylight.shadow('#9a978f'));
  }
  return { svg: sketch.svg(), depth: 0, ground: true };
}

function firs(setting: Setting, isWhite: boolean): Layer {
  const { centreXPx, widthPx, daylight, chance } = setting;
  const sketch = new Sketch();
  const snowy = { ...setting, snowy: isWhite };
  for (const side of [-1, 1]) {
    const count = 2 + Math.floor(chance(0, 2));
    for (let i = 0; i < count; i++) {
      const distance = 2.6 - i * 0.5;
      const x = centreXPx + side * widthPx * (0.33 + 0.07 * i + chance(0, 0.05));
      const y = setting.groundYPx(distance);
      const height = setting.sizePx(distance) * chance(1, 1.35);
      sketch.ellipse(
        x - daylight.side * height * 0.12,
        y,
        height * 0.24,
        height * 0.025,
        daylight.shadow(isWhite ? '#bfd0ec' : '#6f9460'),
        'opacity="0.8"',
      );
      paintConifer(sketch, snowy, { x, y: y + 2, height, depth: 0.25 });
    }
  }
  return { svg: sketch.svg(), depth: 0.55 };
}
