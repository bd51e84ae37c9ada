import { mix, toRgb } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { paintRipples } from '../shapes/ripples.ts';
import { Sketch } from '../shapes/sketch.ts';
import { cloudLayer, paintSky, twinklingStars } from '../shapes/sky.ts';
import { houses } from '../shapes/street-houses.ts';

export const place: Place = {
  outdoors: true,
  time: 'afternoon',
  paint(setting): Painting {
    const { horizonYPx, daylight, wet } = setting;
    const isDim = daylight.dark || wet;
    return {
      layers: [
        far(setting),
        ...twinklingStars(setting, horizonYPx * 0.4, 8),
        cloudLayer(setting, horizonYPx, { count: 2, from: 0.08, to: 0.4 }),
        houses(setting),
        ground(setting, isDim),
        ...(wet ? paintRipples(setting) : []),
        lamps(setting, isDim),
      ],
      ...(isDim
        ? {
            light: {
              tint: daylight.dark ? ([0.84, 0.76, 0.78] as const) : ([0.88, 0.9, 0.95] as const),
              ambient: 0.6,
              keyColour: toRgb('#ffcf8a'),
              keyFrom: daylight.side < 0 ? ('left' as const) : ('right' as const),
              rim: toRgb('#ffc27a'),
              rimStrength: 0.4,
            },
          }
        : {}),
      reflection: wet ? 0.4 : 0,
    };
  },
};

function far(setting: Setting): Layer {
  const {
    centreXPx,
    horizonYPx,
    figureHeightPx: size,
    daylight,
    chance,
    leftPx,
    rightPx,
  } = setting;
  const sketch = new Sketch();
  paintSky(sketch, setting, horizonYPx + 4);
  if (daylight.dark) sketch.glow(centreXPx, horizonYPx, size * 0.6, '#ffab66', 0.45);
  for (let i = 0; i < 14; i++) {
    const x = leftPx + ((rightPx - leftPx) * i) / 13;
    sketch.rect(
      x - size * 0.06,
      horizonYPx - size * chance(0.1, 0.26),
      size * 0.12,
      size * 0.3,
      daylight.paint('#93a2b4', chance(0.7, 0.85)),
    );
  }
  return { svg: sketch.svg(), depth: 1 };
}

function ground(setting: Setting, isDim: boolean): Layer {
  const {
    centreXPx,
    widthPx,
    leftPx,
    rightPx,
    heightPx,
    horizonYPx,
    floorYPx,
    figureHeightPx: size,
    daylight,
    wet,
    snowy,
    chance,
  } = setting;
  const sketch = new Sketch();
  const road = snowy ? '#dfe6ee' : '#7c7f88';
  const top = horizonYPx + 2;
  const far = mix(daylight.paint(road, 0.35), daylight.sky[2], wet ? 0.5 : 0.1);
  const near = mix(daylight.paint(road), daylight.sky[1], wet ? 0.28 : 0);
  sketch.rect(
    leftPx,
    top,
    rightPx - leftPx,
    heightPx - top,
    sketch.vertical([
      [0, far],
      [0.3, near],
      [1, mix(near, daylight.shadow('#5d606b'), 0.6)],
    ]),
  );
  const half = (share: number, y: number) =>
    (widthPx * share * (y - horizonYPx)) / (floorYPx - horizonYPx);
  for (const side of [-1, 1]) {
    const kerb = daylight.paint(snowy ? '#f2f5f9' : '#b7b2ab', 0.05);
    sketch.polygon(
      [
        [centreXPx + side * half(0.47, top), top],
        [centreXPx + side * half(0.8, top), top],
        [centreXPx + side * half(0.8, heightPx), heightPx],
        [centreXPx + side * half(0.47, heightPx), heightPx],
      ],
      mix(kerb, daylight.sky[1], wet ? 0.25 : 0),
    );
    sketch.line(
      [
        [centreXPx + side * half(0.47, top), top],
        [centreXPx + side * half(0.47, heightPx), heightPx],
      ],
      daylight.shadow('#8a867f'),
      size * 0.01,
    );
  }
  // The middle line in dashes; the dancer stands on a crossing.
  for (let distance = 1.62; distance < 14; distance *= 1.32) {
    const [from, to] = [setting.groundYPx(distance), setting.groundYPx(distance * 1.14)];
    sketch.polygon(
      [
        [centreXPx - half(0.012, from), from],
        [centreXPx + half(0.012, from), from],
        [centreXPx + half(0.012, to), to],
        [centreXPx - half(0.012, to), to],
      ],
      daylight.paint('#f2efe6', 0.1),
      'opacity="0.85"',
    );
  }
  const [crossFrom, crossTo] = [setting.groundYPx(0.84), setting.groundYPx(1.3)];
  for (let i = -4; i <= 4; i++) {
    const at = i * 0.112;
    sketch.polygon(
      [
        [centreXPx + half(at - 0.03, crossFrom), crossFrom],
        [centreXPx + half(at + 0.03, crossFrom), crossFrom],
        [centreXPx + half(at + 0.03, crossTo), crossTo],
        [centreXPx + half(at - 0.03, crossTo), crossTo],
      ],
      daylight.paint('#f4f1ea'),
      'opacity="0.8"',
    );
  }
  if (wet || daylight.dark) {
    for (let i = 0; i < 12; i++) {
      const side = i % 2 ? 1 : -1;
      const x = centreXPx + side * widthPx * chance(0.12, 0.5);
      sketch.glow(
        x,
        setting.groundYPx(chance(1.1, 3)),
        size * chance(0.03, 0.07),
        chance.pick(['#ffd07a', '#ffb45e', '#ff8a6a', '#9fd0ff']),
        (wet ? 0.7 : 0.35) * (isDim ? 1 : 0.5),
        size * chance(0.14, 0.26),
      );
    }
  }
  return { svg: sketch.svg(), depth: 0, ground: true };
}

function lamps(setting: Setting, isDim: boolean): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const iron = daylight.shadow('#34363d', 0.05);
  for (const [side, distance] of [
    [-1, 1.6],
    [1, 1.6],
    [-1, 3.4],
    [1, 3.4],
  ]) {
    const x = centreXPx + (side * widthPx * 0.56) / distance ** 0.8;
    const y = setting.groundYPx(distance);
    const tall = (size * 1.3) / distance;
    const unit = tall * 0.055;
    sketch.line(
      [
        [x, y],
        [x, y - tall],
      ],
      iron,
      unit * 0.42,
    );
    sketch.line(
      [
        [x, y],
        [x, y - tall * 0.1],
      ],
      iron,
      unit,
    );
    sketch.curve(
      [
        [x, y - tall],
        [x - side * unit * 0.8, y - tall - unit * 1.3],
        [x - side * unit * 2.4, y - tall - unit],
      ],
      iron,
      unit * 0.36,
    );
    const lx = x - side * unit * 2.4;
    const ly = y - tall - unit * 0.4;
    if (isDim) sketch.glow(lx, ly + unit * 0.6, unit * 8, '#ffc878', 0.8);
    sketch.polygon(
      [
        [lx - unit * 0.5, ly - unit * 0.6],
        [lx + unit * 0.5, ly - unit * 0.6],
        [lx + unit, ly + unit * 0.5],
        [lx - unit, ly + unit * 0.5],
      ],
      iron,
    );
    sketch.ellipse(
      lx,
      ly + unit * 0.55,
      unit * 0.85,
      unit * 0.4,
      isDim ? '#fff0c9' : daylight.paint('#f2ecdd'),
    );
  }
  return { svg: sketch.svg(), depth: 0.4 };
}
