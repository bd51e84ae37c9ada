import { mix, toRgb } from '../../../../paint/colour.ts';
import { softDot } from '../life/particles.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { paintLantern } from '../shapes/chinese.ts';
import { marketStalls } from '../shapes/market-stalls.ts';
import { paintPavement } from '../shapes/pavement.ts';
import { paintRipples } from '../shapes/ripples.ts';
import { type Point, Sketch } from '../shapes/sketch.ts';
import { cloudLayer, paintSky, twinklingStars } from '../shapes/sky.ts';

export const place: Place = {
  outdoors: true,
  time: 'night',
  horizon: 0.44,
  paint(setting): Painting {
    const { horizonYPx, daylight, wet } = setting;
    const isLit = daylight.dark || wet;
    return {
      layers: [
        far(setting, isLit),
        ...twinklingStars(setting, horizonYPx * 0.5, 12),
        cloudLayer(setting, horizonYPx, { count: 2, from: 0.08, to: 0.35 }),
        ground(setting, isLit),
        ...(wet ? paintRipples(setting) : []),
        ...[5.6, 4, 2.9, 2.1, 1.52].map((distance) => marketStalls(setting, distance, isLit)),
        strings(setting, isLit),
        ...(isLit ? [bulbs(setting)] : []),
        steam(setting),
      ],
      ...(isLit
        ? {
            light: {
              tint: [0.98, 0.85, 0.74] as const,
              ambient: 0.55,
              keyColour: toRgb('#ffbf73'),
              keyFrom: daylight.side < 0 ? ('left' as const) : ('right' as const),
              rim: toRgb('#ffb25e'),
              rimStrength: 0.5,
            },
          }
        : {}),
      reflection: wet ? 0.4 : 0.05,
    };
  },
};

/** Houses with lit windows at the end of the lane. */
function far(setting: Setting, isLit: boolean): Layer {
  const {
    leftPx,
    rightPx,
    centreXPx,
    horizonYPx,
    figureHeightPx: size,
    daylight,
    chance,
  } = setting;
  const sketch = new Sketch();
  paintSky(sketch, setting, horizonYPx + 4);
  if (isLit) sketch.glow(centreXPx, horizonYPx, size * 0.75, '#ff9a4a', 0.5);
  for (let i = 0; i < 11; i++) {
    const width = size * chance(0.1, 0.16);
    const x = leftPx + ((rightPx - leftPx) * (i + chance(-0.2, 0.2))) / 10 - width / 2;
    const tall = size * chance(0.28, 0.62);
    sketch.rect(
      x,
      horizonYPx - tall,
      width,
      tall + size * 0.06,
      daylight.paint('#6f7288', chance(0.5, 0.68)),
    );
    for (let row = 0; row < tall / (size * 0.055) - 1; row++) {
      for (const at of [0.18, 0.56]) {
        if (!isLit || chance() < 0.45) continue;
        const y = horizonYPx - tall + size * (0.02 + 0.055 * row);
        sketch.rect(
          x + width * at,
          y,
          width * 0.24,
          size * 0.026,
          chance.pick(['#ffd587', '#ffe4ad', '#ff9f6a']),
          'opacity="0.8"',
        );
      }
    }
  }
  return { svg: sketch.svg(), depth: 1 };
}

function ground(setting: Setting, isLit: boolean): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, chance, snowy, wet } = setting;
  const sketch = new Sketch();
  paintPavement(sketch, setting, snowy ? '#e3e9f0' : '#9a8b82', { top: setting.groundYPx(8) });
  if (isLit) {
    for (let i = 0; i < 12; i++) {
      const side = i % 2 ? 1 : -1;
      const distance = chance(1.1, 3.4);
      sketch.glow(
        centreXPx + (side * widthPx * chance(0.2, 0.5)) / distance ** 0.6,
        setting.groundYPx(distance),
        size * chance(0.06, 0.12),
        chance.pick(['#ffb45e', '#ff8a5a', '#ffd07a']),
        wet ? 0.7 : 0.4,
        size * (wet ? 0.2 : 0.07),
      );
    }
  }
  return { svg: sketch.svg(), depth: 0, ground: true };
}

/** How a string hangs across the lane. */
function sag(setting: Setting, distance: number, steps: number): Point[] {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size } = setting;
  const half = (widthPx * 0.78) / distance ** 0.7;
  const top = horizonYPx - (size * 0.92) / distance ** 0.72;
  return Array.from({ length: steps + 1 }, (_, i): Point => {
    const share = i / steps;
    return [
      centreXPx + half * (2 * share - 1),
      top + (size / distance) * 0.16 * (1 - (2 * share - 1) ** 2),
    ];
  });
}

const stringDistances = [3.8, 2.4, 1.6];

/** Paper lanterns and bulbs on strings above the lane. */
function strings(setting: Setting, isLit: boolean): Layer {
  const { daylight, figureHeightPx: size, colours, chance } = setting;
  const sketch = new Sketch();
  const own = colours.length > 0 ? colours : ['#e2442f', '#f08a3a', '#e2442f', '#f2b84b'];
  for (const distance of stringDistances) {
    const points = sag(setting, distance, 8);
    sketch.curve(points, daylight.shadow('#3a3238', 0.1), size * 0.003);
    points.slice(1, -1).forEach(([x, y], i) => {
      const radius = (size / distance) * 0.055;
      if (i % 2 === 0) {
        paintLantern(
          sketch,
          x,
          y + radius * 1.7,
          radius,
          own[i % own.length] ?? chance.pick(own),
          isLit ? 0.5 : 0,
        );
      } else {
        sketch.circle(x, y + radius * 0.3, radius * 0.22, isLit ? '#fff2cf' : '#efe4cc');
      }
    });
  }
  return {
    svg: sketch.svg(),
    depth: 0.5,
    life: { swing: { pivotYPx: -size * 0.2, tangent: 0.007, seconds: 4.2 } },
  };
}

function bulbs(setting: Setting) {
  const { figureHeightPx: size } = setting;
  const at = stringDistances.flatMap((distance) =>
    sag(setting, distance, 8)
      .slice(1, -1)
      .map(([x, y]): Point => [x, y + size * 0.02]),
  );
  return {
    shapes: [softDot('#ffc878', size * 0.055, 0.12)],
    count: at.length,
    at,
    area: { left: 0, right: 1, top: 0, bottom: 1 },
    glow: true,
    twinkle: { seconds: 3.4, low: 0.4 },
    opacity: 0.8,
    depth: 0.5,
  };
}

/** Steam of the kitchens. */
function steam(setting: Setting) {
  const { leftPx, rightPx, horizonYPx, floorYPx, figureHeightPx: size, daylight } = setting;
  return {
    shapes: [softDot(mix('#ffffff', '#ffcf9a', daylight.dark ? 0.4 : 0), size * 0.09, 0.05)],
    count: 16,
    area: {
      left: leftPx,
      right: rightPx,
      top: horizonYPx - size * 0.35,
      bottom: floorYPx - size * 0.2,
    },
    yPxPerSecond: -size * 0.06,
    swingPx: size * 0.03,
    swingSeconds: 6,
    scale: [0.5, 1.1] as const,
    opacity: 0.22,
    twinkle: { seconds: 5, low: 0.1 },
    depth: 0.6,
  };
}
