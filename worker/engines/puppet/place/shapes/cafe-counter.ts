import { darken, lighten } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Setting } from '../setting.ts';
import { Sketch } from './sketch.ts';

/** A counter with a coffee machine and cakes under glass, shelves of cups, and a slate with drawings on it. */
export function cafeCounter(setting: Setting, wood: string): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const distance = 2.5;
  const unit = setting.sizePx(distance);
  const y = setting.groundYPx(distance);
  const side = -daylight.side;
  const x = centreXPx + side * widthPx * 0.34;
  const half = unit * 0.72;
  // Shelves on the wall behind it.
  for (const level of [1.02, 1.24]) {
    const shelf = y - unit * level;
    sketch.rect(x - half * 0.8, shelf, half * 1.6, unit * 0.025, darken(wood, 0.2));
    for (let i = 0; i < 9; i++) {
      const cup = x - half * 0.72 + (half * 1.44 * i) / 8;
      const tall = unit * chance(0.06, 0.13);
      const fill = chance.pick(['#f4efe6', '#c9a06a', '#6f8f88', '#b9543f', '#e8c27a', '#4a3a32']);
      sketch.rect(
        cup - unit * 0.03,
        shelf - tall,
        unit * 0.06,
        tall,
        fill,
        `rx="${(unit * 0.012).toFixed(1)}"`,
      );
    }
  }
  const slate = { x: x - half * 0.55, y: y - unit * 1.78, width: half * 1.1, height: unit * 0.42 };
  sketch.rect(
    slate.x - unit * 0.02,
    slate.y - unit * 0.02,
    slate.width + unit * 0.04,
    slate.height + unit * 0.04,
    wood,
  );
  sketch.rect(slate.x, slate.y, slate.width, slate.height, '#2f3a38');
  for (let i = 0; i < 3; i++) {
    const cx = slate.x + slate.width * (0.2 + 0.3 * i);
    const cy = slate.y + slate.height * 0.42;
    sketch.path(
      `M${cx - unit * 0.06} ${cy}H${cx + unit * 0.06}Q${cx + unit * 0.05} ${cy + unit * 0.1} ${cx} ${cy + unit * 0.1}Q${cx - unit * 0.05} ${cy + unit * 0.1} ${cx - unit * 0.06} ${cy}Z`,
      'none',
      `stroke="#e9e2d0" stroke-width="${(unit * 0.012).toFixed(1)}"`,
    );
    sketch.rect(
      cx - unit * 0.07,
      cy + unit * 0.15,
      unit * 0.14,
      unit * 0.012,
      '#e9e2d0',
      'opacity="0.7"',
    );
  }
  // The counter itself.
  const top = y - unit * 0.62;
  sketch.rect(
    x - half,
    top,
    half * 2,
    unit * 0.62,
    sketch.vertical([
      [0, wood],
      [1, darken(wood, 0.35)],
    ]),
  );
  for (let i = 1; i < 7; i++) {
    sketch.rect(
      x - half + (half * 2 * i) / 7,
      top,
      unit * 0.01,
      unit * 0.62,
      darken(wood, 0.45),
      'opacity="0.5"',
    );
  }
  sketch.rect(x - half * 1.04, top - unit * 0.05, half * 2.08, unit * 0.06, '#e9e0d2');
  // The machine.
  const machine = x - side * half * 0.1;
  sketch.rect(
    machine - unit * 0.2,
    top - unit * 0.33,
    unit * 0.4,
    unit * 0.28,
    '#c9ced2',
    `rx="${(unit * 0.03).toFixed(1)}"`,
  );
  sketch.rect(
    machine - unit * 0.2,
    top - unit * 0.33,
    unit * 0.4,
    unit * 0.07,
    '#b9473a',
    `rx="${(unit * 0.03).toFixed(1)}"`,
  );
  sketch.rect(machine - unit * 0.15, top - unit * 0.2, unit * 0.3, unit * 0.12, '#4b5054');
  for (const at of [-0.07, 0.07])
    sketch.rect(
      machine + unit * at - unit * 0.02,
      top - unit * 0.2,
      unit * 0.04,
      unit * 0.05,
      '#e8ecef',
    );
  // Cakes under glass.
  const glass = x + side * half * 0.55;
  for (let i = 0; i < 3; i++) {
    const cake = glass + unit * (i - 1) * 0.13;
    const fill = chance.pick(['#e8a0a8', '#8a5a3c', '#f2d48a', '#c9d89a']);
    sketch.rect(cake - unit * 0.05, top - unit * 0.13, unit * 0.1, unit * 0.075, fill);
    sketch.rect(cake - unit * 0.05, top - unit * 0.14, unit * 0.1, unit * 0.02, lighten(fill, 0.5));
  }
  sketch.rect(
    glass - unit * 0.22,
    top - unit * 0.24,
    unit * 0.44,
    unit * 0.19,
    '#dff0f2',
    'opacity="0.25"',
  );
  sketch.rect(glass - unit * 0.22, top - unit * 0.25, unit * 0.44, unit * 0.015, '#f4f8f8');
  sketch.ellipse(x, y, half * 1.1, size * 0.012, darken(wood, 0.7), 'opacity="0.35"');
  return { svg: sketch.svg(), depth: 0.6 };
}
