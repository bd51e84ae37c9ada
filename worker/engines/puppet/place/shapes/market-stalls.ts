import { darken, lighten } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Setting } from '../setting.ts';
import { type Point, Sketch } from './sketch.ts';

const awnings = ['#d9483f', '#2f8a86', '#e0972f', '#4a6aa8', '#b8527a', '#6f9a45'];
const wares = ['#f2b84b', '#e8574c', '#8fbf5a', '#f4ead2', '#c96f3a', '#e88aa4'];

/** A stall on either side of the lane: a counter full of wares under a striped awning, lit from within. */
export function marketStalls(setting: Setting, distance: number, isLit: boolean): Layer {
  const { centreXPx, widthPx, daylight, chance } = setting;
  const sketch = new Sketch();
  const unit = setting.sizePx(distance);
  const foot = setting.groundYPx(distance);
  const depth = Math.min(0.4, distance * 0.06);
  for (const side of [-1, 1]) {
    const wide = unit * 0.72;
    const inner = centreXPx + (side * widthPx * 0.5) / distance ** 0.82;
    const left = side < 0 ? inner - wide : inner;
    const counter = foot - unit * 0.4;
    const eaves = foot - unit * 1.0;
    sketch.ellipse(
      left + wide / 2,
      foot,
      wide * 0.58,
      unit * 0.02,
      daylight.shadow('#3a3238'),
      'opacity="0.4"',
    );
    const inside = isLit ? '#f6b45c' : daylight.shadow('#a98f78', depth);
    sketch.rect(left + unit * 0.02, eaves, wide - unit * 0.04, counter - eaves, inside);
    if (isLit)
      sketch.glow(left + wide / 2, (eaves + counter) / 2, wide * 0.7, '#ffe2a0', 0.7, unit * 0.36);
    // What hangs at the back.
    for (let i = 0; i < 5; i++) {
      const x = left + wide * (0.14 + 0.18 * i);
      const length = unit * chance(0.1, 0.2);
      sketch.rect(
        x,
        eaves + unit * 0.08,
        unit * 0.05,
        length,
        darken(chance.pick(wares), isLit ? 0.18 : 0.3),
        `rx="${(unit * 0.015).toFixed(1)}"`,
      );
    }
    const wood = daylight.paint(isLit ? '#9a6a45' : '#8a6446', depth);
    for (const at of [0, wide - unit * 0.03]) {
      sketch.rect(
        left + at,
        eaves - unit * 0.04,
        unit * 0.03,
        foot - eaves + unit * 0.04,
        darken(wood, 0.25),
      );
    }
    sketch.rect(
      left,
      counter,
      wide,
      unit * 0.4,
      sketch.vertical([
        [0, wood],
        [1, darken(wood, 0.45)],
      ]),
    );
    sketch.rect(
      left - unit * 0.02,
      counter - unit * 0.03,
      wide + unit * 0.04,
      unit * 0.04,
      lighten(wood, 0.2),
    );
    for (let i = 0; i < 6; i++) {
      const x = left + wide * (0.1 + 0.16 * i);
      const fill = chance.pick(wares);
      const paint = isLit ? lighten(fill, 0.08) : daylight.paint(fill, depth);
      for (const [dx, dy] of [
        [-0.025, 0],
        [0.025, 0],
        [0, -0.04],
      ]) {
        sketch.circle(x + unit * dx, counter - unit * 0.055 + unit * dy, unit * 0.03, paint);
      }
    }
    paintAwning(
      sketch,
      setting,
      left - unit * 0.05,
      eaves,
      wide + unit * 0.1,
      unit,
      chance.pick(awnings),
      depth,
    );
  }
  return { svg: sketch.svg(), depth: 1 - 1 / distance };
}

/** Stripes that run down to a scalloped edge. */
function paintAwning(
  sketch: Sketch,
  { daylight }: Setting,
  left: number,
  y: number,
  wide: number,
  unit: number,
  colour: string,
  depth: number,
): void {
  const stripes = 8;
  const bright = daylight.dark ? 0.25 : 0;
  for (let i = 0; i < stripes; i++) {
    const fill = daylight.paint(
      lighten(i % 2 ? '#f4ead8' : colour, i % 2 ? 0 : bright * 0.4),
      depth,
    );
    const at = (share: number, inset: number) =>
      left + unit * inset + (wide - 2 * unit * inset) * share;
    const [a, b] = [i / stripes, (i + 1) / stripes];
    const corners: Point[] = [
      [at(a, 0.06), y - unit * 0.2],
      [at(b, 0.06), y - unit * 0.2],
      [at(b, 0), y],
      [at(a, 0), y],
    ];
    sketch.polygon(corners, fill);
    sketch.ellipse((at(a, 0) + at(b, 0)) / 2, y, wide / stripes / 2, unit * 0.035, fill);
  }
}
