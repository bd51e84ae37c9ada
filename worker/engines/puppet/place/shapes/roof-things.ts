import { softDot } from '../life/particles.ts';
import type { Layer } from '../place.ts';
import type { Setting } from '../setting.ts';
import { type Point, Sketch } from '../shapes/sketch.ts';

/** A water tank on legs at one side, plants and a vent at the other. */
export function things(setting: Setting): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const side = -daylight.side;
  const y = setting.groundYPx(1.75);
  const x = centreXPx + side * widthPx * 0.44;
  const unit = size * 0.15;
  const wood = sketch.horizontal(
    side < 0
      ? [
          [0, daylight.shadow('#8f6248', 0.05)],
          [1, daylight.paint('#b27a55', 0.05)],
        ]
      : [
          [0, daylight.paint('#b27a55', 0.05)],
          [1, daylight.shadow('#8f6248', 0.05)],
        ],
  );
  const iron = daylight.shadow('#4a4345', 0.05);
  for (const at of [-0.7, 0.7])
    sketch.line(
      [
        [x + at * unit, y],
        [x + at * unit, y - unit * 1.5],
      ],
      iron,
      size * 0.014,
    );
  sketch.line(
    [
      [x - unit * 0.7, y - unit * 0.2],
      [x + unit * 0.7, y - unit * 1.3],
    ],
    iron,
    size * 0.007,
  );
  sketch.line(
    [
      [x + unit * 0.7, y - unit * 0.2],
      [x - unit * 0.7, y - unit * 1.3],
    ],
    iron,
    size * 0.007,
  );
  sketch.rect(x - unit, y - unit * 3.2, unit * 2, unit * 1.75, wood);
  for (const band of [1.65, 2.3, 2.95])
    sketch.rect(x - unit * 1.02, y - unit * band, unit * 2.04, unit * 0.09, iron);
  sketch.polygon(
    [
      [x - unit * 1.12, y - unit * 3.18],
      [x, y - unit * 4.05],
      [x + unit * 1.12, y - unit * 3.18],
    ],
    daylight.shadow('#6c4b40', 0.05),
  );
  const px = centreXPx - side * widthPx * 0.42;
  for (const [dx, scale] of [
    [0, 1],
    [0.1, 0.75],
  ]) {
    const bx = px - side * size * dx;
    const by = setting.groundYPx(1.6) + size * 0.01;
    for (let i = 0; i < 9; i++) {
      const lean = (i - 4) * size * 0.022 * scale;
      sketch.curve(
        [
          [bx, by - size * 0.08 * scale],
          [bx + lean * 0.6, by - size * 0.19 * scale],
          [bx + lean * 1.5, by - size * chance(0.2, 0.28) * scale],
        ],
        i % 2 ? daylight.paint('#5f9a5a') : daylight.shadow('#41784c'),
        size * 0.02 * scale,
      );
    }
    sketch.polygon(
      [
        [bx - size * 0.05 * scale, by - size * 0.09 * scale],
        [bx + size * 0.05 * scale, by - size * 0.09 * scale],
        [bx + size * 0.038 * scale, by],
        [bx - size * 0.038 * scale, by],
      ],
      daylight.paint('#c06f4e'),
    );
  }
  return { svg: sketch.svg(), depth: 0.42 };
}

/** A cord of small lamps over the roof. */
export function bulbs(setting: Setting) {
  const { leftPx, rightPx, figureHeightPx: size, horizonYPx, daylight } = setting;
  const y = horizonYPx - size * 0.66;
  const at = Array.from({ length: 13 }, (_, i): Point => {
    const share = i / 12;
    return [
      leftPx + (rightPx - leftPx) * share,
      y -
        size *
          0.14 *
          (share < 0.5
            ? 1 - 4 * share * (0.5 - share) * 2.6
            : 1 - 4 * (share - 0.5) * (1 - share) * 2.6),
    ];
  });
  const sketch = new Sketch();
  sketch.curve(at, daylight.shadow('#3a3540'), size * 0.004);
  for (const [x, by] of at)
    sketch.circle(
      x,
      by + size * 0.012,
      size * 0.009,
      daylight.height < 0.2 || daylight.dark ? '#fff0c4' : daylight.paint('#f2e6cc'),
    );
  const cord: Layer = { svg: sketch.svg(), depth: 0.2 };
  if (!daylight.dark && daylight.height > 0.2) return [cord];
  const lights = {
    shapes: [softDot('#ffd68a', size * 0.05, 0.12)],
    count: at.length,
    at: at.map(([x, by]): Point => [x, by + size * 0.012]),
    area: { left: 0, right: 1, top: 0, bottom: 1 },
    glow: true,
    twinkle: { seconds: 4, low: 0.6 },
    depth: 0.2,
  };
  return [cord, lights];
}
