import { softDot } from '../life/particles.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { paintCastle, paintSpire } from '../shapes/castle.ts';
import { row } from '../shapes/french-houses.ts';
import { paintIronTower } from '../shapes/iron-tower.ts';
import { paintPavement } from '../shapes/pavement.ts';
import { Sketch } from '../shapes/sketch.ts';
import { cloudLayer, paintSky, twinklingStars } from '../shapes/sky.ts';
import { leafColours, paintTree } from '../shapes/trees.ts';

export const place: Place = {
  outdoors: true,
  time: 'morning',
  paint(setting): Painting {
    const { horizonYPx } = setting;
    return {
      layers: [
        far(setting),
        ...twinklingStars(setting, horizonYPx * 0.5),
        cloudLayer(setting, horizonYPx, { count: 4, from: 0.1, to: 0.6 }),
        landmark(setting),
        row(setting, 4.4),
        row(setting, 2.7),
        ground(setting),
        cafe(setting),
        birds(setting),
      ],
    };
  },
};

function far(setting: Setting): Layer {
  const { leftPx, rightPx, horizonYPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  paintSky(sketch, setting, horizonYPx + 4);
  for (let i = 0; i < 12; i++) {
    const x = leftPx + ((rightPx - leftPx) * i) / 11;
    const tall = size * chance(0.05, 0.1);
    sketch.rect(
      x - size * 0.05,
      horizonYPx - tall,
      size * 0.1,
      tall + 6,
      daylight.paint('#d9cdbc', 0.75),
    );
    sketch.polygon(
      [
        [x - size * 0.055, horizonYPx - tall],
        [x - size * 0.035, horizonYPx - tall - size * 0.03],
        [x + size * 0.035, horizonYPx - tall - size * 0.03],
        [x + size * 0.055, horizonYPx - tall],
      ],
      daylight.paint('#77869c', 0.7),
    );
  }
  return { svg: sketch.svg(), depth: 1 };
}

/** The iron tower that says France; a keep with turrets where a castle was asked for. */
function landmark(setting: Setting): Layer {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size, daylight, kind } = setting;
  const sketch = new Sketch();
  const base = horizonYPx + size * 0.03;
  if (kind === 'castle') paintCastle(sketch, setting, centreXPx, base);
  else if (kind === 'french-town' || kind === 'cafe')
    paintIronTower(sketch, setting, centreXPx - daylight.side * widthPx * 0.21, base, size * 0.86);
  else paintSpire(sketch, setting, centreXPx - daylight.side * widthPx * 0.2, base);
  return { svg: sketch.svg(), depth: 0.92 };
}

function ground(setting: Setting): Layer {
  const sketch = new Sketch();
  paintPavement(sketch, setting, setting.snowy ? '#edf1f6' : '#cbbba6', {
    rows: 14,
    columns: 11,
    joint: '#9a8a78',
    top: setting.groundYPx(9),
  });
  return { svg: sketch.svg(), depth: 0, ground: true };
}

/** A table and chairs, a lamp, a tree in a tub. */
function cafe(setting: Setting): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const side = daylight.side;
  const iron = daylight.shadow('#2f4a48');
  const y = setting.groundYPx(1.5);
  const x = centreXPx + side * widthPx * 0.4;
  const unit = size * 0.05;
  sketch.ellipse(x, y, unit * 3, unit * 0.35, daylight.shadow('#9a8b79'), 'opacity="0.6"');
  sketch.line(
    [
      [x, y],
      [x, y - unit * 3.1],
    ],
    iron,
    unit * 0.2,
  );
  sketch.ellipse(x, y, unit * 0.9, unit * 0.16, iron);
  sketch.ellipse(x, y - unit * 3.1, unit * 1.5, unit * 0.3, daylight.paint('#f4ece0'));
  sketch.rect(x - unit * 0.25, y - unit * 3.6, unit * 0.5, unit * 0.45, daylight.paint('#ffffff'));
  for (const at of [-1, 1]) {
    const cx = x + at * unit * 2.2;
    for (const leg of [-0.5, 0.5])
      sketch.line(
        [
          [cx + leg * unit, y + unit * 0.1],
          [cx + leg * unit, y - unit * 1.8],
        ],
        iron,
        unit * 0.16,
      );
    sketch.ellipse(cx, y - unit * 1.85, unit * 0.75, unit * 0.2, daylight.paint('#b98a5c'));
    sketch.path(
      `M${cx + at * unit * 0.6} ${y - unit * 1.8}Q${cx + at * unit * 0.95} ${y - unit * 3.8} ${cx + at * unit * 0.5} ${y - unit * 3.8}Q${cx + at * unit * 0.1} ${y - unit * 3.8} ${cx + at * unit * 0.3} ${y - unit * 1.8}`,
      'none',
      `stroke="${iron}" stroke-width="${(unit * 0.16).toFixed(1)}"`,
    );
  }
  paintTree(
    sketch,
    setting,
    {
      x: centreXPx - side * widthPx * 0.52,
      y: setting.groundYPx(1.6),
      height: size * 0.62,
      depth: 0.06,
    },
    chance.pick(leafColours(setting, ['#6f9f58', '#5f9455'])),
  );
  return { svg: sketch.svg(), depth: 0.35 };
}

/** Motes in the sun by day, warm lights at night. */
function birds(setting: Setting) {
  const { leftPx, rightPx, horizonYPx, figureHeightPx: size, daylight } = setting;
  if (daylight.dark) {
    return {
      shapes: [softDot('#ffd48a', size * 0.012, 0.2)],
      count: 20,
      area: {
        left: leftPx,
        right: rightPx,
        top: horizonYPx - size * 0.3,
        bottom: horizonYPx + size * 0.1,
      },
      glow: true,
      twinkle: { seconds: 3, low: 0.2 },
      depth: 0.8,
    };
  }
  const wings = (lift: number) =>
    `<path d="M-.9 ${-lift}Q-.4 ${-lift * 0.6 - 0.1} 0 .1Q.4 ${-lift * 0.6 - 0.1} .9 ${-lift}Q.4 ${-lift * 0.2} 0 .25Q-.4 ${-lift * 0.2} -.9 ${-lift}Z" fill="${daylight.shadow('#5a6072', 0.2)}"/>`;
  return {
    shapes: [0.6, 0.25, -0.15, 0.25].map((lift) => ({ svg: wings(lift), radiusPx: size * 0.02 })),
    count: 6,
    area: {
      left: leftPx - size * 0.2,
      right: rightPx + size * 0.2,
      top: horizonYPx * 0.2,
      bottom: horizonYPx * 0.55,
    },
    xPxPerSecond: size * 0.07,
    swingPx: size * 0.02,
    tumble: 6,
    scale: [0.6, 1] as const,
    depth: 0.9,
  };
}
