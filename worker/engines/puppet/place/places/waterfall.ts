import { mix } from '../../../../paint/colour.ts';
import { type Particles, softDot } from '../life/particles.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Chance, Setting } from '../setting.ts';
import { cliffs, halfShare, topOf } from '../shapes/cliffs.ts';
import { type Point, Sketch, smooth } from '../shapes/sketch.ts';
import { paintSky } from '../shapes/sky.ts';
import { grassColour, paintTuft } from '../shapes/trees.ts';

export const place: Place = {
  outdoors: true,
  time: 'morning',
  paint(setting): Painting {
    return {
      layers: [
        sky(setting),
        cliffs(setting),
        fall(setting),
        foam(setting),
        drops(setting),
        basin(setting),
        bank(setting),
        spray(setting),
      ],
    };
  },
};

function sky(setting: Setting): Layer {
  const sketch = new Sketch();
  paintSky(sketch, setting, setting.horizonYPx);
  return { svg: sketch.svg(), depth: 1 };
}

function paintStrands(
  sketch: Sketch,
  setting: Setting,
  chance: Chance,
  count: number,
  fill: string,
): void {
  const { horizonYPx, centreXPx, widthPx, figureHeightPx: size } = setting;
  const top = topOf(setting);
  for (let i = 0; i < count; i++) {
    const x = centreXPx + widthPx * halfShare * chance(-0.96, 0.96);
    const from = top + size * chance(0, 0.5);
    const points: Point[] = [
      [x, from],
      [x + size * chance(-0.008, 0.008), from + size * 0.2],
      [x, Math.min(horizonYPx + size * 0.06, from + size * chance(0.3, 0.6))],
    ];
    sketch.curve(points, fill, size * chance(0.004, 0.014), 'opacity="0.6"');
  }
}

/** The falling water itself. */
function fall(setting: Setting): Layer {
  const { horizonYPx, centreXPx, widthPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const top = topOf(setting);
  const base = horizonYPx + size * 0.07;
  const wide = widthPx * halfShare;
  const water = daylight.paint('#c8e8f0', 0.1);
  const white = daylight.paint('#ffffff');
  const d = `M${centreXPx - wide} ${top}Q${centreXPx} ${top - size * 0.03} ${centreXPx + wide} ${top}L${centreXPx + wide * 1.12} ${base}L${centreXPx - wide * 1.12} ${base}Z`;
  sketch.path(
    d,
    sketch.vertical([
      [0, daylight.paint('#8fc8d8', 0.1)],
      [0.12, water],
      [0.8, water],
      [1, white],
    ]),
  );
  paintStrands(sketch, setting, chance, 60, white);
  paintStrands(sketch, setting, chance, 26, daylight.paint('#8fc4d6'));
  return { svg: sketch.svg(), depth: 0.74 };
}

/** Flecks that fall with the water. */
function drops(setting: Setting): Particles {
  const { horizonYPx, centreXPx, widthPx, figureHeightPx: size, daylight } = setting;
  const wide = widthPx * halfShare;
  const streak = `<path d="M0 -.9V.9" stroke="${daylight.paint('#ffffff')}" stroke-width=".16" stroke-linecap="round" stroke-opacity=".8"/>`;
  return {
    shapes: [{ svg: streak, radiusPx: size * 0.05 }],
    count: 90,
    area: {
      left: centreXPx - wide,
      right: centreXPx + wide,
      top: topOf(setting),
      bottom: horizonYPx + size * 0.02,
    },
    yPxPerSecond: size * 0.85,
    scale: [0.4, 1],
    opacity: 0.8,
    depth: 0.74,
  };
}

function foam(setting: Setting): Layer {
  const { horizonYPx, centreXPx, widthPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  for (let i = 0; i < 26; i++) {
    const x = centreXPx + widthPx * halfShare * chance(-1.3, 1.3);
    const radius = size * chance(0.02, 0.05);
    sketch.circle(
      x,
      horizonYPx + size * chance(0.03, 0.08),
      radius,
      daylight.paint('#ffffff', 0.05),
      'opacity="0.7"',
    );
  }
  return {
    svg: sketch.svg(),
    depth: 0.72,
    life: { swell: { amplitudePx: size * 0.008, seconds: 1.6 } },
  };
}

/** The pool under the fall. */
function basin(setting: Setting): Layer {
  const { leftPx, rightPx, horizonYPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const top = horizonYPx + size * 0.06;
  const low = setting.groundYPx(1.4);
  const fill = sketch.vertical([
    [0, daylight.paint('#d2eef0')],
    [0.3, daylight.paint('#5fb8bd')],
    [1, daylight.paint('#2f8f9c')],
  ]);
  sketch.rect(leftPx, top, rightPx - leftPx, low - top + size * 0.06, fill);
  for (let i = 0; i < 30; i++) {
    const share = i / 30;
    const half = size * (0.03 + 0.12 * share) * chance(0.6, 1.3);
    const x = chance(leftPx, rightPx);
    const y = top + (low - top) * share;
    sketch.curve(
      [
        [x - half, y],
        [x, y + half * 0.07],
        [x + half, y],
      ],
      daylight.paint('#e8fafa'),
      size * 0.004,
      'opacity="0.6"',
    );
  }
  const life = { wobble: { amplitudePx: size * 0.006, wavelengthPx: size * 0.06, seconds: 2.2 } };
  return { svg: sketch.svg(), depth: 0, ground: true, life };
}

/** Moss and stones, where the dancer stands. */
function bank(setting: Setting): Layer {
  const {
    leftPx,
    rightPx,
    heightPx,
    centreXPx,
    widthPx,
    figureHeightPx: size,
    daylight,
    chance,
  } = setting;
  const sketch = new Sketch();
  const top = setting.groundYPx(1.42);
  const moss = grassColour(setting, '#7fae5a');
  const line = Array.from(
    { length: 8 },
    (_, i): Point => [
      leftPx + ((rightPx - leftPx) * i) / 7,
      top + size * 0.014 * Math.sin(i * 2.1),
    ],
  );
  const fill = sketch.vertical([
    [0, daylight.paint(mix(moss, '#f0f0b8', 0.2))],
    [0.4, daylight.paint(moss)],
    [1, daylight.shadow(mix(moss, '#4f7f4a', 0.4))],
  ]);
  sketch.path(`${smooth(line)}L${rightPx} ${heightPx}L${leftPx} ${heightPx}Z`, fill);
  for (let i = 0; i < 60; i++) {
    const y = top + (heightPx - top) * chance() + size * 0.03;
    paintTuft(
      sketch,
      setting,
      chance(leftPx, rightPx),
      y,
      size * chance(0.02, 0.04),
      daylight.shadow(mix(moss, '#4f8a4a', 0.4)),
    );
  }
  for (let i = 0; i < 10; i++) {
    const x = centreXPx + (i % 2 ? 1 : -1) * widthPx * chance(0.22, 0.55);
    const y = setting.groundYPx(chance(1.05, 1.5));
    const radius = size * chance(0.025, 0.07);
    sketch.ellipse(x, y, radius, radius * 0.62, daylight.shadow('#7f8884'));
    sketch.ellipse(
      x + daylight.side * radius * 0.15,
      y - radius * 0.12,
      radius * 0.75,
      radius * 0.42,
      daylight.paint('#a3aca4'),
    );
  }
  return { svg: sketch.svg(), depth: 0, ground: true };
}

/** Mist where the water falls. */
function spray(setting: Setting): Particles {
  const { horizonYPx, centreXPx, widthPx, figureHeightPx: size } = setting;
  const wide = widthPx * halfShare * 1.5;
  return {
    shapes: [softDot('#f4fcff', size * 0.07, 0.05)],
    count: 22,
    area: {
      left: centreXPx - wide,
      right: centreXPx + wide,
      top: horizonYPx - size * 0.15,
      bottom: horizonYPx + size * 0.14,
    },
    yPxPerSecond: -size * 0.05,
    swingPx: size * 0.04,
    scale: [0.5, 1.2],
    opacity: 0.4,
    twinkle: { seconds: 4, low: 0.1 },
    depth: 0.7,
  };
}
