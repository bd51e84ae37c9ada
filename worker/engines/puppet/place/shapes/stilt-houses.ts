import type { Layer } from '../place.ts';
import type { Setting } from '../setting.ts';
import { Sketch } from './sketch.ts';

/** Huts under thatch that stand in the water, and the walk that leads to them. */
export function stiltHouses(setting: Setting): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const side = -daylight.side;
  const huts = [
    { distance: 5.4, out: 0.1 },
    { distance: 4, out: 0.24 },
    { distance: 3, out: 0.42 },
  ];
  const wood = (depth: number) => daylight.shadow('#7d5c42', depth);
  const walkAt = (out: number, distance: number): readonly [number, number] => [
    centreXPx + side * widthPx * out,
    setting.groundYPx(distance) - (size / distance) * 0.16,
  ];
  sketch.line(
    [
      walkAt(0.04, 6.4),
      ...huts.map(({ out, distance }) => walkAt(out, distance)),
      walkAt(0.62, 2.6),
    ],
    wood(0.25),
    size * 0.008,
  );
  for (const { distance, out } of huts) {
    const depth = 0.1 + distance * 0.05;
    const unit = size / distance;
    const x = centreXPx + side * widthPx * out;
    const water = setting.groundYPx(distance);
    const floor = water - unit * 0.18;
    for (const leg of [-0.24, -0.08, 0.08, 0.24]) {
      sketch.rect(x + unit * leg - unit * 0.012, floor, unit * 0.024, unit * 0.2, wood(depth));
    }
    sketch.ellipse(
      x,
      water + unit * 0.02,
      unit * 0.36,
      unit * 0.02,
      daylight.shadow('#2f8f94', depth),
      'opacity="0.5"',
    );
    sketch.rect(
      x - unit * 0.36,
      floor - unit * 0.02,
      unit * 0.72,
      unit * 0.035,
      daylight.paint('#a97f58', depth),
    );
    sketch.rect(
      x - unit * 0.24,
      floor - unit * 0.26,
      unit * 0.48,
      unit * 0.25,
      daylight.paint('#c49a6c', depth),
    );
    const pane = daylight.dark ? '#ffd48a' : daylight.shadow('#5b4636', depth);
    sketch.rect(x - unit * 0.15, floor - unit * 0.2, unit * 0.11, unit * 0.1, pane);
    sketch.rect(x + unit * 0.03, floor - unit * 0.22, unit * 0.11, unit * 0.21, pane);
    if (daylight.dark) sketch.glow(x, floor - unit * 0.1, unit * 0.5, '#ffbf70', 0.5);
    const thatch = sketch.vertical([
      [0, daylight.paint('#b08a54', depth)],
      [1, daylight.shadow('#7f6038', depth)],
    ]);
    sketch.path(
      `M${x} ${floor - unit * 0.58}Q${x + unit * 0.14} ${floor - unit * 0.36} ${x + unit * 0.4} ${floor - unit * 0.21}L${x - unit * 0.4} ${floor - unit * 0.21}Q${x - unit * 0.14} ${floor - unit * 0.36} ${x} ${floor - unit * 0.58}Z`,
      thatch,
    );
  }
  return { svg: sketch.svg(), depth: 0.72 };
}
