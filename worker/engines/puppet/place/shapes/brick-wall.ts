import type { Setting } from '../setting.ts';
import { type Point, type Sketch, smooth } from '../shapes/sketch.ts';

export const brick = '#b5a58e';

/** The wall along a crest: its face, its battlements, and towers. */
export function paintWall(
  sketch: Sketch,
  setting: Setting,
  path: readonly Point[],
  height: (share: number) => number,
  depth: number,
  towers: readonly number[],
): void {
  const { daylight } = setting;
  const lit = daylight.paint(brick, depth);
  const shade = daylight.shadow('#927f6c', depth);
  const top = path.map(([x, y], i): Point => [x, y - height(i / (path.length - 1))]);
  sketch.path(
    `${smooth(top)}L${smooth([...path].reverse()).slice(1)}Z`,
    sketch.vertical([
      [0, lit],
      [1, shade],
    ]),
  );
  for (let i = 0; i + 1 < top.length; i++) {
    const [from, to] = [top[i], top[i + 1]];
    const tall = height(i / (top.length - 1)) * 0.34;
    const count = Math.max(
      2,
      Math.round(Math.hypot(to[0] - from[0], to[1] - from[1]) / (tall * 1.5)),
    );
    for (let k = 0; k < count; k++) {
      const share = k / count;
      const x = from[0] + (to[0] - from[0]) * share;
      const y = from[1] + (to[1] - from[1]) * share;
      sketch.rect(x - tall * 0.42, y - tall * 0.7, tall * 0.84, tall, lit);
    }
  }
  sketch.curve(
    top.map(([x, y], i) => [x, y + height(i / (top.length - 1)) * 0.24] as Point),
    shade,
    height(0.5) * 0.06,
    'opacity="0.7"',
  );
  for (const share of towers) {
    const i = Math.round(share * (path.length - 1));
    const [x, y] = path[i];
    paintTower(sketch, setting, x, y, height(share) * 1.5, depth);
  }
}

export function paintTower(
  sketch: Sketch,
  setting: Setting,
  x: number,
  y: number,
  half: number,
  depth: number,
): void {
  const { daylight } = setting;
  const tall = half * 2.6;
  const [left, right] =
    daylight.side < 0
      ? [daylight.paint(brick, depth), daylight.shadow('#98866f', depth)]
      : [daylight.shadow('#98866f', depth), daylight.paint(brick, depth)];
  sketch.polygon(
    [
      [x - half, y + half * 0.3],
      [x - half * 0.9, y - tall],
      [x + half * 0.9, y - tall],
      [x + half, y + half * 0.3],
    ],
    sketch.horizontal([
      [0, left],
      [0.62, left],
      [0.63, right],
      [1, right],
    ]),
  );
  sketch.rect(
    x - half * 1.02,
    y - tall,
    half * 2.04,
    half * 0.16,
    daylight.shadow('#8a7864', depth),
  );
  for (let k = 0; k < 5; k++)
    sketch.rect(
      x - half * 0.96 + k * half * 0.42,
      y - tall - half * 0.3,
      half * 0.26,
      half * 0.32,
      k < 3 ? left : right,
    );
  for (const at of [-0.55, -0.05, 0.5]) {
    sketch.path(
      `M${x + at * half - half * 0.13} ${y - tall * 0.5}v${-half * 0.42}a${half * 0.13} ${half * 0.13} 0 0 1 ${half * 0.26} 0v${half * 0.42}Z`,
      daylight.dark ? '#e8ad5a' : daylight.shadow('#4a3f3a', depth),
    );
  }
}
