import { darken, mix } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Setting } from '../setting.ts';
import { type Point, Sketch } from '../shapes/sketch.ts';

const crowdColours = ['#e2574c', '#f2c14e', '#4f8fd0', '#f5f1ea', '#6fb56b', '#e08fb0', '#3d4f7a'];

/** Two tiers in a bow around the field, full of people. */
export function stands(setting: Setting): Layer {
  const {
    leftPx,
    rightPx,
    centreXPx,
    horizonYPx,
    figureHeightPx: size,
    daylight,
    chance,
  } = setting;
  const sketch = new Sketch();
  const dark = daylight.dark;
  const floodlit = (colour: string, depth: number) =>
    dark ? mix(daylight.paint(colour, depth), colour, 0.62) : daylight.paint(colour, depth);
  // The bow: higher and nearer at the sides.
  const bow = (x: number, base: number, lift: number) =>
    horizonYPx +
    size * 0.035 -
    size * (base + lift * Math.abs((x - centreXPx) / (rightPx - centreXPx)) ** 1.7);
  const band = (low: number, high: number, lowLift: number, highLift: number, fill: string) => {
    const xs = Array.from({ length: 25 }, (_, i) => leftPx + ((rightPx - leftPx) * i) / 24);
    sketch.polygon(
      [
        ...xs.map((x): Point => [x, bow(x, low, lowLift)]),
        ...[...xs].reverse().map((x): Point => [x, bow(x, high, highLift)]),
      ],
      fill,
    );
  };
  band(-0.02, 0.05, 0, 0.03, floodlit('#3f6fb0', 0.2));
  band(0.05, 0.24, 0.03, 0.16, floodlit('#7d8797', 0.35));
  band(0.24, 0.275, 0.16, 0.185, floodlit('#e9ecf0', 0.25));
  band(0.275, 0.46, 0.185, 0.33, floodlit('#6d7888', 0.4));
  band(0.46, 0.53, 0.33, 0.4, floodlit('#f4f5f7', 0.25));
  band(0.445, 0.462, 0.32, 0.332, darken(floodlit('#5f6878', 0.4), 0.3));
  for (const [low, high, lowLift, highLift, rows] of [
    [0.06, 0.235, 0.035, 0.155, 9],
    [0.285, 0.44, 0.19, 0.315, 8],
  ]) {
    for (let row = 0; row < rows; row++) {
      const share = (row + 0.5) / rows;
      const base = low + (high - low) * share;
      const lift = lowLift + (highLift - lowLift) * share;
      const step = size * 0.0155;
      for (let x = leftPx + (row % 2) * step * 0.5; x < rightPx; x += step) {
        if (chance() < 0.14 || setting.unwanted.has('people')) continue;
        const radius =
          size * 0.0052 * (1 + (0.3 * Math.abs(x - centreXPx)) / (rightPx - centreXPx));
        sketch.circle(x, bow(x, base, lift), radius, floodlit(chance.pick(crowdColours), 0.35));
      }
    }
  }
  // Boards along the field, without a word on them.
  for (let i = 0; i < 10; i++) {
    const x = leftPx + ((rightPx - leftPx) * i) / 10;
    sketch.rect(
      x + 1,
      horizonYPx + size * 0.015,
      (rightPx - leftPx) / 10 - 2,
      size * 0.04,
      floodlit(['#d9483f', '#2f6fb8', '#f0b93a', '#2f9a68'][i % 4], 0.15),
    );
  }
  return { svg: sketch.svg(), depth: 0.88 };
}
