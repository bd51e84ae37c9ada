import { type Hex, mix } from '../../../../paint/colour.ts';
import type { Setting } from '../setting.ts';
import type { Sketch } from './sketch.ts';

/** Slabs in perspective, from the horizon to the viewer; wet ones mirror the sky. top: where it begins. */
export function paintPavement(
  sketch: Sketch,
  setting: Setting,
  stone: Hex,
  {
    rows = 8,
    columns = 7,
    joint = '#8a857c',
    top = setting.groundYPx(4.3),
  }: { rows?: number; columns?: number; joint?: Hex; top?: number } = {},
): void {
  const {
    leftPx,
    rightPx,
    heightPx,
    horizonYPx,
    floorYPx,
    centreXPx,
    widthPx,
    daylight,
    wet,
    chance,
  } = setting;
  const near = daylight.paint(stone);
  const far = mix(
    daylight.paint(mix(stone, '#ffffff', 0.25), 0.2),
    daylight.sky[2],
    wet ? 0.35 : 0.1,
  );
  sketch.rect(
    leftPx,
    top,
    rightPx - leftPx,
    heightPx - top,
    sketch.vertical([
      [0, far],
      [0.45, near],
      [1, mix(near, daylight.shadow(stone), 0.6)],
    ]),
  );
  const line = daylight.shadow(joint);
  // Rows at equal distances; a half row each other one, as masons lay them.
  const distances = Array.from({ length: rows * 3 }, (_, i) => 0.62 + i * (3 / rows));
  const ys = distances
    .map((distance) => setting.groundYPx(distance))
    .filter((y) => y > top && y < heightPx + 40);
  ys.forEach((y, i) => {
    const thick = (2.2 * (y - horizonYPx)) / (floorYPx - horizonYPx);
    const width = Math.max(0.6, (thick * widthPx) / 576);
    sketch.line(
      [
        [leftPx, y],
        [rightPx, y],
      ],
      line,
      width,
      'opacity="0.55"',
    );
    const upper = ys[i + 1] ?? top;
    for (let k = -columns * 3; k <= columns * 3; k++) {
      const at = (k + (i % 2) / 2) * (widthPx / columns);
      const spread = (row: number) =>
        centreXPx + (at * (row - horizonYPx)) / (floorYPx - horizonYPx);
      if (spread(y) < leftPx - 40 || spread(y) > rightPx + 40) continue;
      sketch.line(
        [
          [spread(y), y],
          [spread(upper), upper],
        ],
        line,
        width * 0.8,
        'opacity="0.45"',
      );
      if (chance() < 0.12) {
        const next = ((k + 1 + (i % 2) / 2) * widthPx) / columns;
        const beside = (row: number) =>
          centreXPx + (next * (row - horizonYPx)) / (floorYPx - horizonYPx);
        sketch.polygon(
          [
            [spread(y), y],
            [beside(y), y],
            [beside(upper), upper],
            [spread(upper), upper],
          ],
          line,
          'opacity="0.13"',
        );
      }
    }
  });
  if (wet) paintPuddles(sketch, setting, top);
}

/** Puddles that mirror the sky. */
function paintPuddles(sketch: Sketch, setting: Setting, top: number): void {
  const { leftPx, rightPx, heightPx, figureHeightPx: size, daylight, chance } = setting;
  for (let i = 0; i < 9; i++) {
    const share = chance();
    const y = top + (heightPx - top) * (0.12 + 0.85 * share);
    const half = size * (0.04 + 0.16 * share) * chance(0.6, 1.2);
    sketch.ellipse(
      chance(leftPx, rightPx),
      y,
      half,
      half * 0.16,
      sketch.vertical([
        [0, mix(daylight.sky[1], '#ffffff', 0.2), 0.5],
        [1, daylight.sky[0], 0.35],
      ]),
    );
  }
}
