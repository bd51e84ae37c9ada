import { mix, toRgb } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { closed, heightsInRow, roughLine } from '../shapes/ridge.ts';
import { type Point, Sketch, smooth } from '../shapes/sketch.ts';
import { paintSky, twinklingStars } from '../shapes/sky.ts';
import { paintConifer } from '../shapes/trees.ts';

export const place: Place = {
  outdoors: true,
  time: 'night',
  paint(setting): Painting {
    const { horizonYPx } = setting;
    const green = setting.colours[0] ?? '#3ff0a0';
    return {
      layers: [
        far(setting),
        ...twinklingStars(setting, horizonYPx),
        curtain(setting, mix(green, '#a05cf0', 0.65), 0.16, 0.85, 0.2, 9),
        curtain(setting, green, 0.28, 1.25, 0.6, 7),
        ridge(setting),
        ground(setting, green),
        firs(setting),
      ],
      light: {
        tint: [0.66, 0.84, 0.86],
        ambient: 0.5,
        keyColour: toRgb(mix(green, '#ffffff', 0.4)),
        keyFrom: 'above',
        rim: toRgb(green),
        rimStrength: 0.55,
      },
      reflection: 0.1,
    };
  },
};

function far(setting: Setting): Layer {
  const { horizonYPx } = setting;
  const sketch = new Sketch();
  paintSky(sketch, setting, horizonYPx + 4);
  return { svg: sketch.svg(), depth: 1 };
}

/** A curtain of light: a bright hem that winds across the sky, and rays that fade upwards from it. */
function curtain(
  setting: Setting,
  colour: string,
  from: number,
  strength: number,
  phase: number,
  seconds: number,
): Layer {
  const { leftPx, rightPx, horizonYPx, figureHeightPx: size, chance } = setting;
  const sketch = new Sketch();
  const width = rightPx - leftPx + size * 0.2;
  const hem = (share: number) =>
    horizonYPx * (from + 0.3) +
    horizonYPx *
      (0.14 * Math.sin(share * 5.2 + phase * 8) + 0.07 * Math.sin(share * 11 + phase * 3)) -
    horizonYPx * 0.12 * share;
  const count = 80;
  sketch.group(sketch.blur(size * 0.007), () => {
    for (let i = 0; i < count; i++) {
      const share = i / (count - 1);
      const x = leftPx - size * 0.1 + width * share;
      const y = hem(share);
      const tall = horizonYPx * chance(0.28, 0.55);
      const fold = 0.55 + 0.45 * Math.sin(share * 22 + phase * 10);
      const fill = sketch.vertical([
        [0, mix(colour, '#9a6bff', 0.7), 0],
        [0.5, mix(colour, '#7a8cff', 0.25), 0.3],
        [0.88, colour, 0.85],
        [0.96, mix(colour, '#ffffff', 0.35), 0.75],
        [1, colour, 0],
      ]);
      sketch.rect(
        x,
        y - tall,
        (width / count) * 1.5,
        tall * 1.06,
        fill,
        `opacity="${(strength * (0.35 + 0.65 * fold) * chance(0.6, 1)).toFixed(2)}"`,
      );
    }
  });
  return {
    svg: sketch.svg(),
    depth: 0.98,
    glow: true,
    life: {
      wobble: {
        amplitudePx: size * 0.035,
        wavelengthPx: horizonYPx * 0.75,
        seconds: seconds * 1.3,
      },
      pulse: { low: 0.62, high: 1, seconds, phase },
    },
  };
}

function ridge(setting: Setting): Layer {
  const { horizonYPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const back = roughLine(
    setting,
    horizonYPx + 3,
    size * 0.24,
    heightsInRow(chance, 9, 0.4, 1),
    0.7,
  );
  sketch.path(
    closed(back, horizonYPx + 6),
    sketch.vertical([
      [0, mix(daylight.paint('#c9d8ea', 0.2), '#2c6f72', 0.3)],
      [1, daylight.paint('#7f95bd', 0.4)],
    ]),
  );
  for (let i = 0; i < 60; i++) {
    const x = setting.leftPx + ((setting.rightPx - setting.leftPx) * (i + chance())) / 60;
    const tall = size * chance(0.03, 0.075);
    sketch.polygon(
      [
        [x - tall * 0.25, horizonYPx + 4],
        [x, horizonYPx + 4 - tall],
        [x + tall * 0.25, horizonYPx + 4],
      ],
      daylight.shadow('#1f3a4a', 0.25),
    );
  }
  return { svg: sketch.svg(), depth: 0.92 };
}

function ground(setting: Setting, green: string): Layer {
  const { leftPx, rightPx, heightPx, horizonYPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const snow = daylight.paint('#ffffff');
  sketch.rect(
    leftPx,
    horizonYPx + 2,
    rightPx - leftPx,
    heightPx - horizonYPx,
    sketch.vertical([
      [0, mix(snow, green, 0.3)],
      [0.3, mix(snow, green, 0.14)],
      [1, daylight.shadow('#d9e6fa')],
    ]),
  );
  for (let i = 0; i < 4; i++) {
    const y = horizonYPx + (heightPx - horizonYPx) * (0.12 + 0.2 * i);
    const line = Array.from(
      { length: 6 },
      (_, k): Point => [leftPx + ((rightPx - leftPx) * k) / 5, y + size * 0.035 * chance(-1, 1)],
    );
    sketch.path(
      `${smooth(line)}L${rightPx} ${y + size * 0.2}L${leftPx} ${y + size * 0.2}Z`,
      sketch.vertical([
        [0, mix(snow, green, 0.22), 0.8],
        [0.6, mix(snow, green, 0.1), 0],
      ]),
    );
  }
  return { svg: sketch.svg(), depth: 0, ground: true };
}

function firs(setting: Setting): Layer {
  const { centreXPx, widthPx, daylight, chance } = setting;
  const sketch = new Sketch();
  for (const side of [-1, 1]) {
    for (let i = 0; i < 3; i++) {
      const distance = 3 - i * 0.6;
      const height = setting.sizePx(distance) * chance(0.95, 1.35);
      const x = centreXPx + side * widthPx * (0.3 + 0.085 * i + chance(0, 0.03));
      paintConifer(
        sketch,
        { ...setting, snowy: true, daylight: { ...daylight, paint: daylight.shadow } },
        { x, y: setting.groundYPx(distance) + 3, height, depth: 0.1 },
      );
    }
  }
  return { svg: sketch.svg(), depth: 0.6 };
}
