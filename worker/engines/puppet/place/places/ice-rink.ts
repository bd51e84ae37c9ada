import { lighten, mix } from '../../../../paint/colour.ts';
import { softDot } from '../life/particles.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { closed, heightsInRow, roughLine } from '../shapes/ridge.ts';
import { type Point, Sketch, smooth } from '../shapes/sketch.ts';
import { cloudLayer, paintSky, twinklingStars } from '../shapes/sky.ts';
import { paintConifer } from '../shapes/trees.ts';

/** Where the ice ends, in the dancer's distances. */
const shore = 4.2;

export const place: Place = {
  outdoors: true,
  time: 'afternoon',
  horizon: 0.42,
  paint(setting): Painting {
    const { horizonYPx } = setting;
    const winter = { ...setting, snowy: true };
    return {
      layers: [
        far(winter),
        ...twinklingStars(setting, horizonYPx * 0.6),
        cloudLayer(setting, horizonYPx, { count: 3, from: 0.12, to: 0.5 }),
        bank(winter),
        ice(setting),
        boards(setting),
        lights(setting),
        bulbs(setting),
        frost(setting),
      ],
      shadow: { softness: 0.7, strength: 0.3 },
      reflection: 0.32,
    };
  },
};

function far(setting: Setting): Layer {
  const { leftPx, rightPx, horizonYPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  paintSky(sketch, setting, horizonYPx + 3);
  for (const [rise, depth] of [
    [0.3, 0.82],
    [0.17, 0.66],
  ]) {
    const line = roughLine(setting, horizonYPx + 2, size * rise, heightsInRow(chance, 9, 0.3, 1));
    sketch.path(
      closed(line, horizonYPx + size * 0.1),
      sketch.vertical([
        [0, daylight.paint('#f4f8fc', depth)],
        [1, daylight.paint('#b9cbe0', depth)],
      ]),
    );
  }
  sketch.rect(
    leftPx,
    horizonYPx + 1,
    rightPx - leftPx,
    size * 0.12,
    daylight.paint('#eef4fa', 0.55),
  );
  return { svg: sketch.svg(), depth: 1 };
}

/** Pines on the far bank, under snow. */
function bank(setting: Setting): Layer {
  const { leftPx, rightPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const y = setting.groundYPx(shore);
  const count = 13;
  for (let i = 0; i < count; i++) {
    const x = leftPx + ((rightPx - leftPx) * (i + chance(0.15, 0.85))) / count;
    const height = (size / shore) * chance(1, 1.9);
    paintConifer(sketch, setting, { x, y: y - size * chance(0, 0.01), height, depth: 0.36 });
  }
  const edge: Point[] = Array.from({ length: 9 }, (_, i) => [
    leftPx + ((rightPx - leftPx) * i) / 8,
    y - size * chance(0.008, 0.035),
  ]);
  sketch.path(
    `${smooth(edge)}L${rightPx} ${y + size * 0.02}L${leftPx} ${y + size * 0.02}Z`,
    sketch.vertical([
      [0, daylight.paint('#ffffff', 0.2)],
      [1, daylight.shadow('#dbe8f4', 0.2)],
    ]),
  );
  return { svg: sketch.svg(), depth: 1 - 1 / shore };
}

function ice(setting: Setting): Layer {
  const { leftPx, rightPx, heightPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const top = setting.groundYPx(shore);
  const far = mix(daylight.paint('#dcecf6', 0.3), daylight.sky[2], 0.4);
  const near = mix(daylight.paint('#a9cfe6'), daylight.sky[1], 0.28);
  sketch.rect(
    leftPx,
    top,
    rightPx - leftPx,
    heightPx - top,
    sketch.vertical([
      [0, far],
      [0.4, mix(far, near, 0.7)],
      [1, near],
    ]),
  );
  // What skates have left: long flat curves.
  for (let i = 0; i < 70; i++) {
    const y = top + (heightPx - top) * chance() ** 1.4;
    const share = (y - top) / (heightPx - top);
    const half = size * (0.03 + 0.24 * share) * chance(0.5, 1.4);
    const x = chance(leftPx, rightPx);
    const bow = half * chance(-0.09, 0.09);
    sketch.curve(
      [
        [x - half, y + bow],
        [x, y],
        [x + half, y + bow],
      ],
      i % 4 ? daylight.paint('#ffffff') : daylight.shadow('#7fa6c4'),
      size * (0.0012 + 0.0026 * share),
      `opacity="${(0.25 + 0.35 * share).toFixed(2)}"`,
    );
  }
  if (daylight.clear && daylight.height > 0) {
    const x = setting.centreXPx + daylight.side * setting.widthPx * 0.3;
    sketch.glow(x, setting.groundYPx(2), size * 0.16, lighten(daylight.sun, 0.2), 0.5, size * 0.3);
  }
  return { svg: sketch.svg(), depth: 0, ground: true };
}

/** The low fence around, with a coloured rail. */
function boards(setting: Setting): Layer {
  const { leftPx, rightPx, figureHeightPx: size, daylight, colours, chance } = setting;
  const sketch = new Sketch();
  const distance = 3.4;
  const y = setting.groundYPx(distance);
  const tall = (size / distance) * 0.5;
  const rail = daylight.paint(
    colours[0] ?? chance.pick(['#d9483f', '#2f78b8', '#2f9a78', '#e08a3a']),
    0.15,
  );
  sketch.rect(leftPx, y - tall, rightPx - leftPx, tall, daylight.paint('#f6f8fa', 0.15));
  sketch.rect(
    leftPx,
    y - tall * 0.16,
    rightPx - leftPx,
    tall * 0.16,
    daylight.paint('#e8c34a', 0.15),
  );
  sketch.rect(leftPx, y - tall * 1.06, rightPx - leftPx, tall * 0.14, rail);
  for (let i = 0; i <= 9; i++) {
    const x = leftPx + ((rightPx - leftPx) * i) / 9;
    sketch.rect(x, y - tall * 0.92, tall * 0.04, tall * 0.76, daylight.shadow('#c3ccd6', 0.15));
  }
  sketch.rect(leftPx, y, rightPx - leftPx, tall * 0.3, rail, 'opacity="0.12"');
  return { svg: sketch.svg(), depth: 1 - 1 / distance };
}

/** Posts, and strings that hang from one to the next. */
function posts(setting: Setting): { readonly tops: readonly Point[]; readonly footYPx: number } {
  const { centreXPx, widthPx, figureHeightPx: size } = setting;
  const footYPx = setting.groundYPx(3.3);
  const top = footYPx - size * 0.62;
  return {
    tops: [-0.52, -0.2, 0.2, 0.52].map((share): Point => [centreXPx + widthPx * share, top]),
    footYPx,
  };
}

function sagging([fromX, fromY]: Point, [toX]: Point, size: number, share: number): Point {
  return [fromX + (toX - fromX) * share, fromY + size * 0.11 * (1 - (2 * share - 1) ** 2)];
}

function lights(setting: Setting): Layer {
  const { figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const { tops, footYPx } = posts(setting);
  const wood = daylight.shadow('#5d4a42', 0.15);
  for (const [x, y] of tops) {
    sketch.rect(x - size * 0.006, y, size * 0.012, footYPx - y, wood);
    sketch.ellipse(x, y, size * 0.014, size * 0.01, daylight.paint('#ffffff', 0.1));
  }
  for (let i = 0; i + 1 < tops.length; i++) {
    const string = Array.from({ length: 9 }, (_, step) =>
      sagging(tops[i], tops[i + 1], size, step / 8),
    );
    sketch.curve(string, wood, size * 0.0035);
    string.slice(1, -1).forEach(([x, y], step) => {
      const colour = ['#ffd76a', '#ff8a7a', '#8fd4ff', '#a6e08a'][(i + step) % 4];
      sketch.circle(
        x,
        y + size * 0.008,
        size * 0.0085,
        daylight.dark ? lighten(colour, 0.4) : colour,
      );
    });
  }
  return { svg: sketch.svg(), depth: 0.69 };
}

/** The bulbs' light, one after the other. */
function bulbs(setting: Setting) {
  const { figureHeightPx: size, daylight } = setting;
  const { tops } = posts(setting);
  const at = tops
    .slice(1)
    .flatMap((to, i) =>
      Array.from({ length: 7 }, (_, step) => sagging(tops[i], to, size, (step + 1) / 8)),
    );
  return {
    shapes: ['#ffd76a', '#ff8a7a', '#8fd4ff', '#a6e08a'].map((colour) =>
      softDot(colour, size * (daylight.dark ? 0.06 : 0.028), 0.12),
    ),
    count: at.length,
    at,
    area: { left: 0, right: 1, top: 0, bottom: 1 },
    glow: true,
    twinkle: { seconds: 2.6, low: 0.25 },
    opacity: daylight.dark ? 0.9 : 0.5,
    depth: 0.69,
  };
}

/** Specks of frost in the air. */
function frost(setting: Setting) {
  const { leftPx, rightPx, heightPx, figureHeightPx: size, daylight } = setting;
  return {
    shapes: [softDot(daylight.dark ? '#cfe0ff' : '#ffffff', size * 0.008, 0.3)],
    count: 36,
    area: { left: leftPx, right: rightPx, top: 0, bottom: heightPx },
    yPxPerSecond: size * 0.03,
    swingPx: size * 0.04,
    swingSeconds: 6,
    scale: [0.4, 1] as const,
    twinkle: { seconds: 3, low: 0 },
    before: 0.3,
    depth: 0.5,
    shows: 'snow',
  };
}
