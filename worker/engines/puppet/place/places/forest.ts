import { mix } from '../../../../paint/colour.ts';
import { softDot } from '../life/particles.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { type Point, Sketch, smooth } from '../shapes/sketch.ts';
import { trunks } from '../shapes/tree-trunks.ts';
import { leafColours, paintTuft } from '../shapes/trees.ts';

export const place: Place = {
  outdoors: true,
  time: 'morning',
  paint(setting): Painting {
    const { daylight } = setting;
    return {
      layers: [
        far(setting),
        trunks(setting, 5.5, 13, 0.62),
        trunks(setting, 3, 8, 0.4),
        ground(setting),
        trunks(setting, 1.55, 4, 0.12),
        ...(daylight.clear ? [beams(setting)] : []),
        bushes(setting),
        canopy(setting),
        motes(setting),
      ],
    };
  },
};

/** Light that comes through from behind the trees. */
function far(setting: Setting): Layer {
  const {
    leftPx,
    rightPx,
    heightPx,
    horizonYPx,
    centreXPx,
    figureHeightPx: size,
    daylight,
    chance,
  } = setting;
  const sketch = new Sketch();
  const [leaf] = leafColours(setting, ['#7fbf6a']);
  const mist = mix(
    daylight.paint(mix(leaf, '#e9f3c8', 0.65)),
    daylight.haze,
    daylight.dark ? 0.35 : 0.3,
  );
  const top = daylight.paint(mix(leaf, '#3b7f62', 0.55), 0.3);
  sketch.rect(
    leftPx,
    0,
    rightPx - leftPx,
    heightPx,
    sketch.vertical([
      [0, top],
      [0.3, mix(top, mist, 0.6)],
      [horizonYPx / heightPx, mist],
      [1, mist],
    ]),
  );
  sketch.glow(
    centreXPx + daylight.side * size * 0.12,
    horizonYPx - size * 0.42,
    size * 0.75,
    mix(daylight.sun, mist, 0.2),
    daylight.dark ? 0.3 : 0.8,
  );
  for (let i = 0; i < 24; i++) {
    sketch.circle(
      chance(leftPx, rightPx),
      horizonYPx - size * chance(0.5, 1.2),
      size * chance(0.08, 0.16),
      mix(top, mist, 0.55),
      'opacity="0.5"',
    );
  }
  return { svg: sketch.svg(), depth: 1 };
}

function ground(setting: Setting): Layer {
  const {
    leftPx,
    rightPx,
    heightPx,
    centreXPx,
    widthPx,
    figureHeightPx: size,
    daylight,
    chance,
    snowy,
    season,
  } = setting;
  const sketch = new Sketch();
  const top = setting.groundYPx(4.6);
  const soil = snowy ? '#eef3f8' : season === 'autumn' ? '#b9793a' : '#6f8f4c';
  const line = Array.from(
    { length: 8 },
    (_, i): Point => [leftPx + ((rightPx - leftPx) * i) / 7, top + size * chance(-0.012, 0.012)],
  );
  sketch.path(
    `${smooth(line)}L${rightPx} ${heightPx}L${leftPx} ${heightPx}Z`,
    sketch.vertical([
      [0, daylight.paint(mix(soil, '#dbe8a8', 0.35), 0.45)],
      [0.35, daylight.paint(soil, 0.1)],
      [1, daylight.shadow(mix(soil, '#3c5f3c', 0.35))],
    ]),
  );
  const path = daylight.paint(snowy ? '#dbe5f1' : '#c8a878', 0.1);
  const far = setting.groundYPx(4.4);
  sketch.path(
    `M${centreXPx - widthPx * 0.02} ${far}Q${centreXPx - widthPx * 0.1} ${setting.groundYPx(1.6)} ${centreXPx - widthPx * 0.42} ${heightPx}L${centreXPx + widthPx * 0.42} ${heightPx}Q${centreXPx + widthPx * 0.15} ${setting.groundYPx(1.6)} ${centreXPx + widthPx * 0.05} ${far}Z`,
    sketch.vertical([
      [0, path, 0.9],
      [1, path, 0.75],
    ]),
  );
  for (let i = 0; i < 70; i++) {
    const y = setting.groundYPx(chance(0.86, 2.6));
    const x = chance(leftPx, rightPx);
    const radius = (size * 0.012 * (y - top)) / (heightPx - top);
    const tone = snowy
      ? '#ffffff'
      : chance.pick(
          season === 'autumn'
            ? ['#d9702e', '#e6a83c', '#a9472c']
            : ['#8fae5a', '#5f8a49', '#c9a35a'],
        );
    sketch.ellipse(x, y, radius * 1.6, radius * 0.6, daylight.paint(tone), 'opacity="0.8"');
  }
  return { svg: sketch.svg(), depth: 0, ground: true };
}

/** Slanting light between the trees. */
function beams(setting: Setting): Layer {
  const { centreXPx, widthPx, heightPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const slant = -daylight.side * size * 0.5;
  for (let i = 0; i < 5; i++) {
    const x = centreXPx + daylight.side * widthPx * (0.6 - i * 0.19) + chance(-8, 8);
    const half = size * chance(0.025, 0.06);
    const fill = sketch.vertical([
      [0, daylight.sun, 0.42],
      [0.75, daylight.sun, 0.1],
      [1, daylight.sun, 0],
    ]);
    sketch.polygon(
      [
        [x - half, -10],
        [x + half, -10],
        [x + half * 2.2 + slant, heightPx * 0.86],
        [x - half * 2.2 + slant, heightPx * 0.86],
      ],
      fill,
      `opacity="${daylight.dark ? 0.4 : 0.75}"`,
    );
  }
  return {
    svg: `${sketch.svg()}`,
    depth: 0.4,
    glow: true,
    life: { pulse: { low: 0.55, high: 1, seconds: 7 } },
  };
}

function bushes(setting: Setting): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const leaves = leafColours(setting, ['#4f9155', '#3f7f50', '#6ba85a']);
  for (const side of [-1, 1]) {
    for (let i = 0; i < 7; i++) {
      const x = centreXPx + side * widthPx * chance(0.36, 0.56);
      const y = setting.groundYPx(chance(1.15, 1.7));
      const leaf = chance.pick(leaves);
      sketch.circle(x, y - size * 0.02, size * 0.05, daylight.shadow(leaf, 0.05));
      sketch.circle(
        x + daylight.side * size * 0.012,
        y - size * 0.036,
        size * 0.036,
        daylight.paint(leaf, 0.05),
      );
      paintTuft(
        sketch,
        setting,
        x - side * size * 0.05,
        y + size * 0.03,
        size * 0.07,
        daylight.paint(leaf),
      );
    }
  }
  return { svg: sketch.svg(), depth: 0.3 };
}

/** Leaves that hang in from above and from the sides, near the viewer. */
function canopy(setting: Setting): Layer {
  const { leftPx, rightPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const leaves = leafColours(setting, ['#2f6b48', '#3a7b4c', '#2a5f46']);
  for (let i = 0; i < 70; i++) {
    const share = i / 70;
    const x = leftPx + (rightPx - leftPx) * share;
    const aside = Math.abs(share - 0.5) * 2;
    const y = size * (0.02 + 0.16 * aside ** 2) * chance(-0.3, 1);
    const tilt = chance(-60, 60).toFixed(0);
    const fill = daylight.shadow(chance.pick(leaves));
    sketch.ellipse(
      x,
      y,
      size * 0.05,
      size * 0.021,
      fill,
      `transform="rotate(${tilt} ${x.toFixed(0)} ${y.toFixed(0)})"`,
    );
  }
  return {
    svg: sketch.svg(),
    depth: -0.25,
    before: true,
    life: { swing: { pivotYPx: 0, tangent: 0.05, seconds: 5 } },
  };
}

/** Pollen by day, fireflies by night. */
function motes(setting: Setting) {
  const { leftPx, rightPx, heightPx, figureHeightPx: size, daylight } = setting;
  const { dark } = daylight;
  return {
    shapes: [softDot(dark ? '#e8f58a' : '#fff6cf', size * (dark ? 0.02 : 0.01), 0.2)],
    count: dark ? 26 : 34,
    area: { left: leftPx, right: rightPx, top: heightPx * 0.25, bottom: heightPx * 0.95 },
    yPxPerSecond: -size * 0.015,
    swingPx: size * 0.05,
    swingSeconds: 6,
    scale: [0.4, 1] as const,
    glow: true,
    twinkle: { seconds: 3.3, low: 0.05 },
    before: 0.35,
    depth: 0.5,
  };
}
