import { mix } from '../../../../paint/colour.ts';
import type { Setting } from '../setting.ts';
import type { Point, Sketch } from '../shapes/sketch.ts';

export const pinks = ['#f7bfd0', '#f4a9c2', '#fbd5e0', '#ef94b4'];

export function paintCherry(
  sketch: Sketch,
  setting: Setting,
  x: number,
  y: number,
  height: number,
  depth: number,
): void {
  const { daylight, chance, centreXPx } = setting;
  const bark = daylight.shadow('#5c4038', depth);
  const lean = Math.sign(centreXPx - x) * height * 0.06;
  const half = height * 0.036;
  const fork: Point = [x + lean, y - height * 0.44];
  sketch.path(
    `M${x - half * 1.7} ${y}Q${x - half * 0.6} ${y - height * 0.1} ${fork[0] - half * 0.7} ${fork[1]}L${fork[0] + half * 0.7} ${fork[1]}Q${x + half} ${y - height * 0.1} ${x + half * 1.7} ${y}Z`,
    bark,
  );
  for (const reach of [-0.3, -0.12, 0.13, 0.3]) {
    sketch.curve(
      [
        fork,
        [fork[0] + reach * height * 0.5, fork[1] - height * 0.12],
        [fork[0] + reach * height, fork[1] - height * 0.27],
      ],
      bark,
      half * 0.8,
    );
  }
  const crown: [number, number][] = Array.from({ length: 22 }, (_, i) => {
    const angle = i * 2.4;
    const reach = Math.sqrt(i / 22);
    return [
      fork[0] + Math.cos(angle) * reach * height * 0.36,
      y - height * 0.7 + Math.sin(angle) * reach * height * 0.21,
    ];
  });
  const tones: [string, number, number][] = [
    [mix(daylight.shadow('#e08cae', depth), daylight.paint('#e89ab8', depth), 0.45), 0, 1],
    [daylight.paint('#f3a8c1', depth), 0.22, 0.82],
    [daylight.paint('#f9c6d6', depth), 0.5, 0.5],
  ];
  for (const [fill, lift, share] of tones) {
    for (const [bx, by] of crown) {
      const radius = height * 0.105 * (0.8 + 0.4 * chance());
      sketch.circle(
        bx + daylight.side * radius * lift * 0.5,
        by - radius * lift,
        radius * share,
        fill,
      );
    }
  }
  for (let i = 0; i < 40; i++) {
    const [bx, by] = chance.pick(crown);
    sketch.circle(
      bx + height * chance(-0.1, 0.1),
      by + height * chance(-0.1, 0.08),
      height * 0.009,
      daylight.paint('#ffffff', depth),
      'opacity="0.8"',
    );
  }
}

export function paintBlossom(
  sketch: Sketch,
  { daylight, chance }: Setting,
  x: number,
  y: number,
  radius: number,
): void {
  const fill = daylight.paint(chance.pick(pinks));
  for (let i = 0; i < 5; i++) {
    const angle = (i / 5) * 2 * Math.PI + x;
    sketch.circle(
      x + Math.cos(angle) * radius * 0.6,
      y + Math.sin(angle) * radius * 0.6,
      radius * 0.52,
      fill,
    );
  }
  sketch.circle(x, y, radius * 0.28, daylight.paint('#d9567f'));
}
