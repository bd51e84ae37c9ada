import { mix } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Setting } from '../setting.ts';
import { type Point, Sketch } from '../shapes/sketch.ts';

const fronts = ['#b9705a', '#c9a678', '#8c9c93', '#a98b8a', '#c48a63', '#8fa0ae'];

/** Fronts in perspective: trapezia that run towards the middle of the street. */
export function houses(setting: Setting): Layer {
  const {
    centreXPx,
    widthPx,
    horizonYPx,
    floorYPx,
    figureHeightPx: size,
    daylight,
    chance,
    wet,
  } = setting;
  const sketch = new Sketch();
  // The fronts stand this far left and right of the middle, at the dancer's distance.
  const out = widthPx * 0.62;
  const at = (side: number, distance: number, metres: number): Point => [
    centreXPx + (side * out) / distance,
    horizonYPx + (floorYPx - horizonYPx) / distance - (size * metres) / distance,
  ];
  for (const side of [-1, 1]) {
    const isLit = side !== daylight.side;
    let distance = 9;
    let i = 0;
    while (distance > 0.9) {
      const end = Math.max(0.85, distance * 0.7);
      const depth = Math.min(0.5, distance * 0.05);
      const tall = chance(1.75, 2.5) * Math.min(1.25, 0.75 + distance * 0.09);
      const wall = fronts[(i++ + (side > 0 ? 3 : 0)) % fronts.length];
      const front = isLit ? daylight.paint(wall, depth) : daylight.shadow(wall, depth);
      sketch.polygon(
        [at(side, distance, 0), at(side, distance, tall), at(side, end, tall), at(side, end, 0)],
        front,
      );
      sketch.polygon(
        [
          at(side, distance, tall),
          at(side, distance, tall + 0.07),
          at(side, end, tall + 0.07),
          at(side, end, tall),
        ],
        daylight.shadow(mix(wall, '#ffffff', 0.3), depth),
      );
      paintWindows(
        sketch,
        setting,
        (share, metres) => at(side, distance + (end - distance) * share, metres),
        tall,
        depth,
      );
      // A shop on the ground floor, with an awning.
      const glass = daylight.dark || wet ? '#ffdc98' : daylight.paint('#c9dbe0', depth);
      const where = (share: number) => distance + (end - distance) * share;
      sketch.polygon(
        [
          at(side, where(0.1), 0.04),
          at(side, where(0.1), 0.42),
          at(side, where(0.62), 0.42),
          at(side, where(0.62), 0.04),
        ],
        glass,
      );
      sketch.polygon(
        [
          at(side, where(0.7), 0),
          at(side, where(0.7), 0.42),
          at(side, where(0.92), 0.42),
          at(side, where(0.92), 0),
        ],
        daylight.shadow('#4f3d38', depth),
      );
      const awning = chance.pick(['#b9463f', '#3d7f7a', '#d99a3f', '#4a648f']);
      const hang = (share: number, outward: number, metres: number): Point => {
        const [x, y] = at(side, where(share), metres);
        return [x - (side * size * outward) / where(share), y];
      };
      sketch.polygon(
        [hang(0.05, 0, 0.56), hang(0.95, 0, 0.56), hang(0.95, 0.09, 0.45), hang(0.05, 0.09, 0.45)],
        daylight.paint(awning, depth),
      );
      distance = end;
      if (end <= 0.85) break;
    }
  }
  return { svg: sketch.svg(), depth: 0.55 };
}

function paintWindows(
  sketch: Sketch,
  setting: Setting,
  at: (share: number, metres: number) => Point,
  tall: number,
  depth: number,
): void {
  const { daylight, chance, wet } = setting;
  for (let floor = 0.72; floor + 0.3 < tall; floor += 0.46) {
    for (const share of [0.12, 0.42, 0.72]) {
      const isLit = chance() < (daylight.dark ? 0.6 : wet ? 0.4 : 0);
      const fill = isLit
        ? chance.pick(['#ffd587', '#ffe4ad', '#ffc56e'])
        : daylight.shadow('#5f7284', depth);
      const frame = daylight.paint('#efe6d8', depth);
      sketch.polygon(
        [
          at(share - 0.02, floor - 0.02),
          at(share - 0.02, floor + 0.28),
          at(share + 0.19, floor + 0.28),
          at(share + 0.19, floor - 0.02),
        ],
        frame,
      );
      sketch.polygon(
        [
          at(share, floor),
          at(share, floor + 0.26),
          at(share + 0.17, floor + 0.26),
          at(share + 0.17, floor),
        ],
        fill,
      );
      sketch.polygon(
        [
          at(share + 0.075, floor),
          at(share + 0.075, floor + 0.26),
          at(share + 0.095, floor + 0.26),
          at(share + 0.095, floor),
        ],
        frame,
      );
    }
  }
}
