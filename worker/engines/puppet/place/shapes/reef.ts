import { darken, mix } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Setting } from '../setting.ts';
import { type Point, Sketch, smooth } from '../shapes/sketch.ts';

export type Water = readonly [string, string, string];

/** Rocks and reefs as shapes in the blue, at both sides. */
export function reefs(
  setting: Setting,
  [, middle, deep]: Water,
  distance: number,
  fade: number,
): Layer {
  const { leftPx, rightPx, figureHeightPx: size, chance } = setting;
  const sketch = new Sketch();
  const base = setting.groundYPx(distance) + size * 0.05;
  const count = 15;
  const line = Array.from({ length: count }, (_, i): Point => {
    const share = i / (count - 1);
    const aside = Math.abs(share * 2 - 1);
    return [
      leftPx + (rightPx - leftPx) * share,
      base - (size * (0.06 + 0.95 * aside ** 2.2) * chance(0.6, 1.1)) / distance ** 0.6,
    ];
  });
  const tone = mix(darken(deep, 0.35), middle, fade);
  sketch.path(
    `${smooth(line)}L${rightPx} ${base + size * 0.3}L${leftPx} ${base + size * 0.3}Z`,
    sketch.vertical([
      [0, mix(tone, middle, 0.25)],
      [1, tone],
    ]),
  );
  for (const [x, y] of line) {
    if (chance() < 0.4) continue;
    const tall = (size * chance(0.06, 0.14)) / distance ** 0.7;
    for (const lean of [-0.5, 0, 0.5])
      sketch.curve(
        [
          [x, y + tall * 0.3],
          [x + lean * tall * 0.5, y - tall * 0.4],
          [x + lean * tall, y - tall],
        ],
        mix(tone, middle, 0.2),
        tall * 0.14,
      );
  }
  return { svg: sketch.svg(), depth: 1 - 1 / distance };
}

export function coral(setting: Setting, [, middle]: Water): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, chance } = setting;
  const sketch = new Sketch();
  const tint = (colour: string, depth: number) => mix(colour, middle, depth);
  for (const side of [-1, 1]) {
    const x = centreXPx + side * widthPx * 0.42;
    const y = setting.groundYPx(1.5);
    // A rock, fans and knobs on it, a starfish before.
    sketch.path(
      `M${x - size * 0.2} ${y}Q${x - size * 0.16} ${y - size * 0.13} ${x - size * 0.03} ${y - size * 0.13}Q${x + size * 0.12} ${y - size * 0.14} ${x + size * 0.2} ${y}Z`,
      tint('#6a5f7f', 0.35),
    );
    const branch = (
      bx: number,
      by: number,
      angle: number,
      reach: number,
      fill: string,
      level: number,
    ) => {
      const [ex, ey] = [bx + Math.cos(angle) * reach, by - Math.sin(angle) * reach];
      sketch.line(
        [
          [bx, by],
          [ex, ey],
        ],
        fill,
        size * 0.007 * (level + 0.8),
      );
      if (level === 0) return;
      for (const turn of [-0.5, 0.05, 0.55])
        branch(ex, ey, angle + turn * chance(0.8, 1.2), reach * 0.68, fill, level - 1);
    };
    branch(
      x - side * size * 0.05,
      y - size * 0.1,
      Math.PI / 2 + side * 0.2,
      size * 0.1,
      tint('#f2707f', 0.18),
      3,
    );
    branch(
      x + side * size * 0.09,
      y - size * 0.08,
      Math.PI / 2 - side * 0.3,
      size * 0.08,
      tint('#f2a54a', 0.2),
      3,
    );
    for (let i = 0; i < 7; i++) {
      const bx = x + size * chance(-0.17, 0.17);
      sketch.circle(
        bx,
        y - size * chance(0, 0.06),
        size * chance(0.018, 0.034),
        tint(chance.pick(['#c86fc0', '#8f6fd0', '#f0c05a', '#ef8f8f']), 0.25),
      );
    }
    for (let i = 0; i < 3; i++) {
      const tx = x - side * size * (0.13 - 0.035 * i);
      const tall = size * (0.1 + 0.03 * i);
      sketch.rect(
        tx - size * 0.014,
        y - tall,
        size * 0.028,
        tall,
        tint('#9f7fe0', 0.25),
        `rx="${(size * 0.012).toFixed(1)}"`,
      );
      sketch.ellipse(tx, y - tall, size * 0.014, size * 0.006, tint('#4a2f7a', 0.25));
    }
  }
  return { svg: sketch.svg(), depth: 0.33 };
}

/** Ribbons of weed that sway; one side before the dancer. */
export function weeds(setting: Setting, [, middle]: Water, side: number): Layer {
  const { centreXPx, widthPx, heightPx, figureHeightPx: size, chance } = setting;
  const sketch = new Sketch();
  const isNear = side === setting.daylight.side;
  const y = isNear ? heightPx + 8 : setting.groundYPx(1.7);
  for (let i = 0; i < 7; i++) {
    const x = centreXPx + side * widthPx * (isNear ? 0.47 : 0.4) + size * chance(-0.08, 0.08);
    const tall = size * chance(0.35, 0.72) * (isNear ? 0.85 : 1);
    const bend = size * 0.03;
    const points = Array.from(
      { length: 7 },
      (_, k): Point => [x + bend * Math.sin(k * 1.4 + i), y - (tall * k) / 6],
    );
    sketch.curve(
      points,
      mix(chance.pick(['#2f8f6a', '#4fae6a', '#1f7f6f']), middle, isNear ? 0.15 : 0.35),
      size * 0.022,
    );
    sketch.curve(points, mix('#8fdc9a', middle, 0.4), size * 0.005, 'opacity="0.6"');
  }
  return {
    svg: sketch.svg(),
    depth: isNear ? -0.2 : 0.4,
    before: isNear,
    life: {
      swing: { pivotYPx: y, tangent: 0.06, seconds: 5 + side * 0.7, phase: side * 0.2 },
      wobble: { amplitudePx: size * 0.008, wavelengthPx: size * 0.4, seconds: 3 },
    },
  };
}
