import type { Layer } from '../place.ts';
import type { Setting } from '../setting.ts';
import { Sketch } from '../shapes/sketch.ts';

export function curtains(setting: Setting): Layer {
  const { leftPx, rightPx, figureHeightPx: size, chance } = setting;
  const sketch = new Sketch();
  const foot = setting.groundYPx(1.35);
  for (const side of [-1, 1]) {
    const edge = side < 0 ? leftPx : rightPx;
    const folds = 6;
    const fold = size * 0.036;
    for (let i = folds; i >= 0; i--) {
      const out = edge - side * fold * i;
      const sweep = fold * 0.7 * chance(0.6, 1.2);
      const fill = sketch.horizontal([
        [0, '#5c0f18'],
        [0.4, '#b3222e'],
        [0.62, '#d23a42'],
        [1, '#6d131d'],
      ]);
      const [a, b] = side < 0 ? [out - fold, out + fold * 0.35] : [out - fold * 0.35, out + fold];
      sketch.path(
        `M${a} -5L${b} -5Q${b - side * -sweep * 0.2} ${foot * 0.5} ${b - side * sweep * 0.6} ${foot}L${a - side * sweep * 0.6} ${foot}Q${a} ${foot * 0.5} ${a} -5Z`,
        fill,
      );
    }
  }
  const count = 9;
  for (let i = 0; i < count; i++) {
    const x = leftPx + ((rightPx - leftPx) * (i + 0.5)) / count;
    const half = (rightPx - leftPx) / count / 1.8;
    sketch.path(
      `M${x - half} -5L${x + half} -5L${x + half} ${size * 0.03}Q${x} ${size * 0.12} ${x - half} ${size * 0.03}Z`,
      sketch.horizontal([
        [0, '#6d131d'],
        [0.45, '#c8323b'],
        [1, '#6d131d'],
      ]),
    );
    sketch.curve(
      [
        [x - half, size * 0.03],
        [x, size * 0.075],
        [x + half, size * 0.03],
      ],
      '#e2b04a',
      size * 0.008,
    );
  }
  return { svg: sketch.svg(), depth: 0.24 };
}
