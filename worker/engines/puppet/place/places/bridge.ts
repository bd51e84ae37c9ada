import { mix } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { type Point, Sketch, smooth } from '../shapes/sketch.ts';
import { cloudLayer, paintSky, twinklingStars } from '../shapes/sky.ts';
import { glints, swellLines } from '../shapes/surf.ts';

const steel = '#c9503c';

/** A hanging bridge over the water: its towers, cables and road. */
export const place: Place = {
  outdoors: true,
  time: 'afternoon',
  paint(setting): Painting {
    const { horizonYPx, daylight } = setting;
    const edgeYPx = setting.groundYPx(1.2);
    return {
      layers: [
        far(setting),
        ...twinklingStars(setting, horizonYPx * 0.7),
        cloudLayer(setting, horizonYPx, { count: 4, from: 0.15, to: 0.75 }),
        swellLines(setting, edgeYPx),
        ...(daylight.clear ? [glints(setting, edgeYPx)] : []),
        road(setting),
        span(setting),
      ],
    };
  },
};

function far(setting: Setting): Layer {
  const { leftPx, rightPx, heightPx, horizonYPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  paintSky(sketch, setting, horizonYPx + 4);
  const line = Array.from(
    { length: 8 },
    (_, i): Point => [
      leftPx + ((rightPx - leftPx) * i) / 7,
      horizonYPx - size * chance(0.03, 0.13),
    ],
  );
  sketch.path(
    `${smooth(line)}L${rightPx} ${horizonYPx + 4}L${leftPx} ${horizonYPx + 4}Z`,
    daylight.paint('#6f9a92', 0.7),
  );
  const deep = mix(daylight.paint('#2a7aa5'), daylight.sky[0], 0.2);
  const fill = sketch.vertical([
    [0, mix(deep, daylight.sky[2], 0.45)],
    [0.2, deep],
    [1, daylight.paint('#1f5f88')],
  ]);
  sketch.rect(leftPx, horizonYPx, rightPx - leftPx, heightPx - horizonYPx, fill);
  return { svg: sketch.svg(), depth: 1 };
}

/** at: to the side, up: above the road, in figure heights at the dancer's distance. */
function onBridge(setting: Setting, at: number, distance: number, up: number): Point {
  const { centreXPx, figureHeightPx: size } = setting;
  return [centreXPx + (at * size) / distance, setting.groundYPx(distance) - (up * size) / distance];
}

const half = 0.62;
const farEnd = 14;
const nearEnd = 0.7;

function road(setting: Setting): Layer {
  const { leftPx, rightPx, heightPx, figureHeightPx: size, daylight, snowy } = setting;
  const sketch = new Sketch();
  const at = (side: number, distance: number) => onBridge(setting, side, distance, 0);
  const stone = snowy ? '#e9eef3' : '#8d9098';
  const near = setting.groundYPx(nearEnd);
  const fill = sketch.vertical([
    [0, daylight.paint(stone, 0.4)],
    [0.4, daylight.paint(stone)],
    [1, daylight.shadow(stone)],
  ]);
  sketch.polygon(
    [at(-half, farEnd), at(half, farEnd), at(half, nearEnd), at(-half, nearEnd)],
    fill,
  );
  if (near < heightPx)
    sketch.rect(leftPx, near - 1, rightPx - leftPx, heightPx - near + 1, daylight.shadow(stone));
  for (const side of [-1, 1]) {
    const walk = [
      at(side * 0.42, farEnd),
      at(side * half, farEnd),
      at(side * half, nearEnd),
      at(side * 0.42, nearEnd),
    ];
    sketch.polygon(walk, daylight.paint(snowy ? '#f6f8fb' : '#bcb5ac', 0.05));
  }
  for (let distance = 1.5; distance < farEnd; distance *= 1.3) {
    const dash = [
      at(-0.012, distance),
      at(0.012, distance),
      at(0.012, distance * 1.13),
      at(-0.012, distance * 1.13),
    ];
    sketch.polygon(dash, daylight.paint('#f6e9b8'));
  }
  for (let distance = nearEnd; distance < farEnd; distance *= 1.22) {
    sketch.line(
      [at(-half, distance), at(half, distance)],
      daylight.shadow(stone),
      (size * 0.004) / distance,
      'opacity="0.5"',
    );
  }
  return { svg: sketch.svg(), depth: 0, ground: true };
}

/** Two towers over the road, the cables between them, hangers, and the rails. */
function span(setting: Setting): Layer {
  const { figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const at = (side: number, distance: number, up: number) =>
    onBridge(setting, side * half, distance, up);
  const lit = (depth: number) => daylight.paint(steel, depth);
  // Heights of the cable along the bridge: high at the towers, low between them.
  const cable = (distance: number) => {
    const share = Math.log(distance / 1.7) / Math.log(7 / 1.7);
    return share < 0
      ? 2.75 + share * 1.1
      : share > 1
        ? 2.75
        : 0.75 + 2 * Math.abs(share * 2 - 1) ** 1.7;
  };
  const distances = Array.from({ length: 30 }, (_, i) => 7 * (nearEnd / 7) ** (i / 29));
  paintTower(sketch, setting, 7, 0.4);
  for (const side of [-1, 1]) {
    for (const distance of distances) {
      const hanger = [at(side, distance, cable(distance)), at(side, distance, 0)];
      sketch.line(hanger, lit(0.2), (size * 0.005) / distance ** 0.8);
    }
    for (let i = 0; i + 1 < distances.length; i++) {
      const [from, to] = [distances[i], distances[i + 1]];
      const piece = [at(side, from, cable(from)), at(side, to, cable(to))];
      sketch.line(piece, lit(0.12), (size * 0.026) / to);
    }
    for (const up of [0.16, 0.32]) {
      const rail = [at(side, farEnd, up), at(side, nearEnd, up)];
      const [a, b] = [at(side, farEnd, up + 0.03), at(side, nearEnd, up + 0.03)];
      sketch.polygon([...rail, b, a], lit(0.1));
    }
    for (let distance = nearEnd; distance < 9; distance *= 1.12) {
      sketch.line(
        [at(side, distance, 0), at(side, distance, 0.33)],
        daylight.shadow(steel, 0.1),
        (size * 0.014) / distance,
      );
    }
  }
  paintTower(sketch, setting, 1.7, 0.06);
  return { svg: sketch.svg(), depth: 0.45 };
}

function paintTower(sketch: Sketch, setting: Setting, distance: number, depth: number): void {
  const { figureHeightPx: size, daylight } = setting;
  const tall = 2.85;
  const wide = (size * 0.11) / distance;
  for (const side of [-1, 1]) {
    const [x, y] = onBridge(setting, side * half, distance, 0);
    const top = y - (size * tall) / distance;
    sketch.rect(x - wide / 2, top, wide, y - top, daylight.paint(steel, depth));
    sketch.rect(
      side === daylight.side ? x - wide / 2 : x,
      top,
      wide / 2,
      y - top,
      daylight.shadow(steel, depth),
    );
  }
  for (const up of [1.5, 2.1, 2.7]) {
    const [left, y] = onBridge(setting, -half, distance, up);
    const [right] = onBridge(setting, half, distance, up);
    sketch.rect(left, y, right - left, wide * 0.8, daylight.paint(steel, depth));
  }
}
