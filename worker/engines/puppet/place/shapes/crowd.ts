import type { Layer } from '../place.ts';
import type { Setting } from '../setting.ts';
import { type Point, Sketch } from '../shapes/sketch.ts';

/** Dark dancers who leave the middle free. */
export function crowd(setting: Setting, distance: number, fill: string): Layer {
  const { centreXPx, widthPx, chance } = setting;
  const sketch = new Sketch();
  const count = distance > 2 ? 9 : 4;
  const foot = setting.groundYPx(distance);
  const tall = setting.sizePx(distance) * 0.96;
  for (let i = 0; i < count; i++) {
    const side = i % 2 ? 1 : -1;
    const from = distance > 2 ? 0.18 : 0.44;
    const x =
      centreXPx +
      side * widthPx * (from + (0.4 * Math.floor(i / 2)) / (count / 2) + chance(-0.03, 0.03));
    const height = tall * chance(0.88, 1.06);
    const head: Point = [x, foot - height * 0.92];
    sketch.ellipse(head[0], head[1], height * 0.058, height * 0.075, fill);
    sketch.path(
      `M${x - height * 0.11} ${foot - height * 0.8}Q${x} ${foot - height * 0.87} ${x + height * 0.11} ${foot - height * 0.8}L${x + height * 0.09} ${foot - height * 0.45}L${x + height * 0.1} ${foot}L${x - height * 0.1} ${foot}L${x - height * 0.09} ${foot - height * 0.45}Z`,
      fill,
    );
    for (const arm of [-1, 1]) {
      const up = chance() < 0.55;
      const shoulder: Point = [x + arm * height * 0.1, foot - height * 0.78];
      const elbow: Point = [x + arm * height * 0.19, foot - height * (up ? 0.88 : 0.62)];
      const hand: Point = up
        ? [x + arm * height * chance(0.1, 0.17), foot - height * 1.12]
        : [x + arm * height * 0.13, foot - height * 0.5];
      sketch.line([shoulder, elbow, hand], fill, height * 0.045);
    }
  }
  return {
    svg: sketch.svg(),
    depth: 1 - 1 / distance,
    shows: 'people',
    life: { swell: { amplitudePx: tall * 0.012, seconds: 0.96, phase: distance } },
  };
}
