import type { Setting } from '../setting.ts';
import { type Point, type Sketch, smooth } from './sketch.ts';

/** A palm: (x, y) where it stands, lean: how far its top is to the side, px. depth: how far away, for its colours. */
export function paintPalm(
  sketch: Sketch,
  setting: Setting,
  {
    x,
    y,
    height,
    lean,
    depth = 0.1,
  }: { x: number; y: number; height: number; lean: number; depth?: number },
): void {
  const { daylight, chance } = setting;
  const bark = daylight.paint('#a5835c', depth);
  const barkShade = daylight.shadow('#7d5f45', depth);
  const bend = (share: number): Point => [x + lean * share ** 1.7, y - height * share];
  const trunk = [0, 0.25, 0.5, 0.75, 1].map(bend);
  sketch.curve(trunk, barkShade, height * 0.05);
  sketch.curve(
    trunk.map(([px, py]) => [px + daylight.side * height * 0.009, py] as Point),
    bark,
    height * 0.028,
  );
  for (let share = 0.08; share < 0.98; share += 0.055) {
    const [px, py] = bend(share);
    sketch.curve(
      [
        [px - height * 0.02, py],
        [px, py + height * 0.008],
        [px + height * 0.02, py],
      ],
      barkShade,
      height * 0.006,
      'opacity="0.55"',
    );
  }
  const [topX, topY] = bend(1);
  const leaf = daylight.paint('#4c9a50', depth);
  const fronds = 11;
  for (const isFront of [false, true]) {
    for (let i = 0; i < fronds; i++) {
      if ((i % 2 === 1) !== isFront) continue;
      const angle = -0.15 + (Math.PI + 0.3) * ((i + chance(-0.2, 0.2)) / (fronds - 1));
      const reach = height * chance(0.36, 0.46);
      const fill = isFront ? leaf : daylight.shadow('#35784a', depth);
      paintFrond(
        sketch,
        topX,
        topY,
        Math.cos(angle) * reach,
        -Math.sin(angle) * reach * 0.62,
        reach,
        fill,
      );
    }
  }
  for (const [dx, dy] of [
    [-0.018, 0.02],
    [0.02, 0.025],
    [0, 0.036],
  ]) {
    sketch.circle(
      topX + dx * height,
      topY + dy * height,
      height * 0.019,
      daylight.shadow('#7a5a3c', depth),
    );
  }
}

/** A feather that rises and then hangs, its lower edge cut into leaflets. */
export function paintFrond(
  sketch: Sketch,
  x: number,
  y: number,
  dx: number,
  dy: number,
  reach: number,
  fill: string,
): void {
  const droop = reach * 0.42;
  const rib = (share: number): Point => [
    x + dx * share,
    y + dy * share * 1.5 + droop * share * share,
  ];
  const shares = [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1];
  const upper = shares.map(rib);
  let d = smooth(upper);
  for (let i = shares.length - 1; i > 0; i--) {
    const share = shares[i];
    const [rx, ry] = rib(share - 0.04);
    const [nx, ny] = rib(Math.max(0, share - 0.12));
    const width = reach * 0.2 * Math.sin(Math.PI * Math.min(0.96, share * 0.9 + 0.12));
    d += `L${(rx + dx * 0.05).toFixed(1)} ${(ry + width).toFixed(1)}L${nx.toFixed(1)} ${(ny + width * 0.3).toFixed(1)}`;
  }
  sketch.path(`${d}Z`, fill);
}
