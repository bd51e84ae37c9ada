import { mix, toRgb } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { neonColours, paintBlock, paintNeonSign } from '../shapes/buildings.ts';
import { ferrisWheel } from '../shapes/ferris-wheel.ts';
import { paintPavement } from '../shapes/pavement.ts';
import { Sketch } from '../shapes/sketch.ts';
import { cloudLayer, paintSky, twinklingStars } from '../shapes/sky.ts';

const walls = ['#a9bdd0', '#c9c6c2', '#8fa9c4', '#d3c0ab', '#9db3bb', '#b8b3c6'];

export const place: Place = {
  outdoors: true,
  time: 'day',
  paint(setting): Painting {
    const { horizonYPx, daylight, kind } = setting;
    const isNeon = daylight.dark;
    return {
      layers: [
        far(setting),
        ...twinklingStars(setting, horizonYPx * 0.5, 12),
        cloudLayer(setting, horizonYPx, { count: 3, from: 0.08, to: 0.5 }),
        skyline(setting, 0.86, 0.62, 11, 0.5),
        ...(kind === 'amusement-park' ? ferrisWheel(setting) : []),
        skyline(setting, 0.7, 0.36, 7, 0.85),
        avenue(setting),
        ground(setting),
        ...(isNeon ? signs(setting) : [planters(setting)]),
      ],
      ...(isNeon
        ? {
            light: {
              tint: [0.86, 0.76, 0.98] as const,
              ambient: 0.5,
              keyColour: toRgb('#ff7ac0'),
              keyFrom: daylight.side < 0 ? ('left' as const) : ('right' as const),
              rim: toRgb('#35e0ff'),
              rimStrength: 0.6,
            },
            reflection: setting.wet ? 0.4 : 0.22,
          }
        : {}),
    };
  },
};

function far(setting: Setting): Layer {
  const { centreXPx, horizonYPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  paintSky(sketch, setting, horizonYPx + 4);
  if (daylight.dark) {
    sketch.glow(centreXPx, horizonYPx, size * 1.05, '#c04ad0', 0.55, size * 0.7);
    sketch.glow(centreXPx, horizonYPx, size * 0.6, '#ff8a5a', 0.45, size * 0.4);
  }
  return { svg: sketch.svg(), depth: 1 };
}

/** Towers side by side; the ones in the middle are lower, so that the dancer's head has the sky. */
function skyline(
  setting: Setting,
  layerDepth: number,
  depth: number,
  count: number,
  rise: number,
): Layer {
  const { leftPx, rightPx, horizonYPx, figureHeightPx: size, chance } = setting;
  const sketch = new Sketch();
  const width = rightPx - leftPx;
  for (let i = 0; i < count; i++) {
    const share = (i + 0.5) / count;
    const aside = Math.abs(share * 2 - 1);
    const height = size * rise * (0.34 + 0.66 * aside ** 1.2) * chance(0.75, 1.2);
    const half = (width / count) * chance(0.42, 0.56);
    paintBlock(
      sketch,
      setting,
      { x: leftPx + width * share, y: horizonYPx + size * 0.03, half, height, depth },
      chance.pick(walls),
      { style: Math.floor(chance(0, 4)) },
    );
  }
  return { svg: sketch.svg(), depth: layerDepth };
}

/** The near houses at both edges. */
function avenue(setting: Setting): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, chance, daylight } = setting;
  const sketch = new Sketch();
  for (const side of [-1, 1]) {
    const y = setting.groundYPx(2.6);
    const half = widthPx * 0.13;
    const x = centreXPx + side * widthPx * 0.47;
    paintBlock(
      sketch,
      setting,
      { x, y, half, height: size * (side === daylight.side ? 0.98 : 1.2), depth: 0.14 },
      chance.pick(['#b0a39b', '#9aa7b8', '#c2ab94']),
      { litShare: 0.5 },
    );
    const shop = daylight.dark ? '#ffdf9c' : daylight.paint('#cfe2ea', 0.1);
    sketch.rect(x - half, y - size * 0.15, half * 2, size * 0.15, daylight.shadow('#4a4a55', 0.1));
    for (const bay of [-0.66, 0, 0.66])
      sketch.rect(x + bay * half - half * 0.27, y - size * 0.125, half * 0.54, size * 0.115, shop);
    const awning = chance.pick(['#c94a44', '#3f8a86', '#d9973b']);
    sketch.polygon(
      [
        [x - half, y - size * 0.165],
        [x + half, y - size * 0.165],
        [x + half * 1.06, y - size * 0.128],
        [x - half * 1.06, y - size * 0.128],
      ],
      daylight.paint(awning, 0.1),
    );
  }
  return { svg: sketch.svg(), depth: 0.6 };
}

function ground(setting: Setting): Layer {
  const { centreXPx, floorYPx, widthPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  paintPavement(
    sketch,
    setting,
    setting.snowy ? '#e8edf3' : daylight.dark ? '#7d7a90' : '#c3bfba',
    {
      rows: 8,
      columns: 5,
      joint: daylight.dark ? '#4a4662' : '#938e89',
      top: setting.groundYPx(30),
    },
  );
  if (!daylight.dark) return { svg: sketch.svg(), depth: 0, ground: true };
  for (let i = 0; i < 9; i++) {
    const x = centreXPx + widthPx * chance(-0.5, 0.5);
    const y = setting.groundYPx(chance(1, 2.4));
    sketch.glow(
      x,
      y,
      size * chance(0.04, 0.09),
      chance.pick(neonColours),
      setting.wet ? 0.75 : 0.4,
      size * chance(0.12, 0.24),
    );
  }
  sketch.glow(centreXPx, floorYPx, size * 0.5, '#c77aff', 0.3, size * 0.1);
  return { svg: sketch.svg(), depth: 0, ground: true };
}

/** Neon at both sides: each side's signs breathe in a rhythm of their own. */
function signs(setting: Setting): Layer[] {
  const { centreXPx, widthPx, figureHeightPx: size, chance } = setting;
  const first = setting.colours.length > 0 ? setting.colours : neonColours;
  return [0, 1].map((group) => {
    const sketch = new Sketch();
    for (let i = 0; i < 4; i++) {
      const side = i % 2 ? 1 : -1;
      const isTall = (i + group) % 3 !== 2;
      const width = size * (isTall ? 0.085 : 0.17);
      const height = size * (isTall ? chance(0.22, 0.3) : 0.075);
      const rank = Math.floor(i / 2) + group * 2;
      const y = setting.horizonYPx - size * (0.02 + 0.22 * rank) + size * chance(-0.02, 0.02);
      paintNeonSign(sketch, setting, {
        x: centreXPx + side * widthPx * (0.37 + 0.06 * (rank % 2)),
        y,
        width,
        height,
        colour: mix(chance.pick(first), '#ffffff', 0.05),
      });
    }
    return {
      svg: sketch.svg(),
      depth: 0.55,
      life: { pulse: { low: 0.78, high: 1, seconds: 2.6 + group * 1.3, phase: group * 0.4 } },
    };
  });
}

/** Trees in tubs along the pavement, by day. */
function planters(setting: Setting): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight, chance, season, snowy } = setting;
  const sketch = new Sketch();
  for (const side of [-1, 1]) {
    const x = centreXPx + side * widthPx * 0.41;
    const y = setting.groundYPx(1.75);
    const leaf = snowy ? '#e6edf3' : season === 'autumn' ? '#dd8a2e' : '#5f9f55';
    sketch.ellipse(
      x - daylight.side * size * 0.06,
      y,
      size * 0.13,
      size * 0.012,
      daylight.shadow('#8a857f'),
      'opacity="0.7"',
    );
    sketch.rect(
      x - size * 0.01,
      y - size * 0.3,
      size * 0.02,
      size * 0.25,
      daylight.shadow('#6a4f3f'),
    );
    for (let i = 0; i < 9; i++) {
      const angle = i * 2.4;
      const bx = x + Math.cos(angle) * size * 0.05;
      const by = y - size * 0.34 + Math.sin(angle) * size * 0.05;
      sketch.circle(bx, by, size * 0.05, daylight.shadow(leaf, 0.05));
      sketch.circle(
        bx + daylight.side * size * 0.01,
        by - size * 0.014,
        size * chance(0.03, 0.038),
        daylight.paint(leaf, 0.05),
      );
    }
    sketch.polygon(
      [
        [x - size * 0.055, y - size * 0.08],
        [x + size * 0.055, y - size * 0.08],
        [x + size * 0.045, y],
        [x - size * 0.045, y],
      ],
      daylight.paint('#8d8f95'),
    );
  }
  return { svg: sketch.svg(), depth: 0.43 };
}
