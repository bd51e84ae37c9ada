import { darken, mix } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Setting } from '../setting.ts';
import { Sketch } from './sketch.ts';

const goods = [
  '#e8574c',
  '#f2b84b',
  '#6fb26a',
  '#4f9fd0',
  '#b98ad0',
  '#f4efe2',
  '#e88aa4',
  '#3f8f86',
];

/** A shelf on either side of an aisle, its goods towards the viewer; the far ones fade. */
export function shelves(setting: Setting, distance: number, accent: string): Layer {
  const { centreXPx, widthPx, chance } = setting;
  const sketch = new Sketch();
  const unit = setting.sizePx(distance);
  const foot = setting.groundYPx(distance);
  const fade = Math.min(0.6, distance * 0.08);
  const tone = (colour: string) => mix(colour, '#f4f5f4', fade);
  const tall = unit * 1.02;
  const wide = unit * 0.62;
  for (const side of [-1, 1]) {
    const inner = centreXPx + (side * widthPx * 0.56) / distance ** 0.86;
    const left = side < 0 ? inner - wide : inner;
    sketch.rect(left, foot - tall, wide, tall, tone('#d5d9dc'));
    sketch.rect(left, foot - tall, wide, unit * 0.07, tone(accent));
    const rows = 5;
    for (let row = 0; row < rows; row++) {
      const board = foot - unit * 0.06 - (unit * 0.88 * row) / rows;
      sketch.rect(left, board, wide, unit * 0.022, tone('#aab2b8'));
      let x = left + unit * 0.015;
      while (x < left + wide - unit * 0.04) {
        const fill = tone(chance.pick(goods));
        const run = Math.min(1 + Math.floor(chance(1, 4)), 4);
        const width = unit * chance(0.035, 0.06);
        const high = unit * chance(0.08, 0.135);
        for (let i = 0; i < run && x + width < left + wide; i++, x += width + unit * 0.004) {
          sketch.rect(x, board - high, width, high, fill, `rx="${(unit * 0.006).toFixed(1)}"`);
          sketch.rect(
            x,
            board - high * 0.62,
            width,
            high * 0.26,
            tone('#fbf8f0'),
            'opacity="0.75"',
          );
        }
        x += unit * 0.012;
      }
    }
    // The end of the shelf towards the aisle.
    const edge = side < 0 ? inner - unit * 0.02 : inner;
    sketch.rect(edge, foot - tall, unit * 0.02, tall, tone(darken('#b9c0c5', 0.1)));
    sketch.ellipse(
      left + wide / 2,
      foot,
      wide * 0.55,
      unit * 0.016,
      tone('#8d9096'),
      'opacity="0.35"',
    );
  }
  return { svg: sketch.svg(), depth: 1 - 1 / distance };
}
