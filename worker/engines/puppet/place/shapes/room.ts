import { darken, type Hex, lighten, mix } from '../../../../paint/colour.ts';
import type { Setting } from '../setting.ts';
import type { Point, Sketch } from './sketch.ts';

export interface Room {
  readonly wall: Hex;
  readonly floor: Hex;
  /** Where wall and floor meet, in the dancer's distances. */
  readonly distance: number;
}

/** A back wall, a skirting and boards in perspective. Returns the row where they meet. */
export function paintRoom(
  sketch: Sketch,
  setting: Setting,
  { wall, floor, distance }: Room,
): number {
  const {
    leftPx,
    rightPx,
    heightPx,
    centreXPx,
    widthPx,
    horizonYPx,
    floorYPx,
    figureHeightPx: size,
    chance,
  } = setting;
  const meet = setting.groundYPx(distance);
  sketch.rect(
    leftPx,
    0,
    rightPx - leftPx,
    meet + 2,
    sketch.vertical([
      [0, darken(wall, 0.14)],
      [0.6, wall],
      [1, darken(wall, 0.06)],
    ]),
  );
  sketch.rect(
    leftPx,
    meet,
    rightPx - leftPx,
    heightPx - meet,
    sketch.vertical([
      [0, darken(floor, 0.22)],
      [0.35, floor],
      [1, darken(floor, 0.2)],
    ]),
  );
  const spread = (at: number, y: number) =>
    centreXPx + (at * widthPx * (y - horizonYPx)) / (floorYPx - horizonYPx);
  for (let k = -18; k <= 18; k++) {
    const at = k / 8;
    if (chance() < 0.5)
      sketch.polygon(
        [
          [spread(at, meet), meet],
          [spread(at + 0.125, meet), meet],
          [spread(at + 0.125, heightPx), heightPx],
          [spread(at, heightPx), heightPx],
        ],
        lighten(floor, 0.2),
        `opacity="${chance(0.1, 0.3).toFixed(2)}"`,
      );
    sketch.line(
      [
        [spread(at, meet), meet],
        [spread(at, heightPx), heightPx],
      ],
      darken(floor, 0.4),
      size * 0.0028,
      'opacity="0.55"',
    );
  }
  sketch.rect(leftPx, meet - size * 0.03, rightPx - leftPx, size * 0.03, mix(wall, '#ffffff', 0.5));
  sketch.rect(
    leftPx,
    meet - size * 0.004,
    rightPx - leftPx,
    size * 0.006,
    darken(floor, 0.5),
    'opacity="0.5"',
  );
  return meet;
}

/** A window with bars, and the sky in it. */
export function paintWindow(
  sketch: Sketch,
  setting: Setting,
  x: number,
  y: number,
  width: number,
  height: number,
  frame: Hex = '#f6f0e6',
): void {
  const { daylight, figureHeightPx: size } = setting;
  const [top, middle, low] = daylight.sky;
  sketch.rect(x - size * 0.02, y - size * 0.02, width + size * 0.04, height + size * 0.04, frame);
  sketch.rect(
    x,
    y,
    width,
    height,
    sketch.vertical([
      [0, top],
      [0.6, middle],
      [1, low],
    ]),
  );
  const hill = [
    [x, y + height * 0.8],
    [x + width * 0.3, y + height * 0.68],
    [x + width * 0.65, y + height * 0.78],
    [x + width, y + height * 0.7],
  ] as Point[];
  sketch.polygon(
    [...hill, [x + width, y + height], [x, y + height]],
    daylight.paint('#7fae72', 0.4),
  );
  if (daylight.moon) sketch.circle(x + width * 0.72, y + height * 0.22, width * 0.09, daylight.sun);
  for (let i = 0; i < 14 * daylight.stars; i++)
    sketch.circle(
      x + width * ((i * 0.618) % 1),
      y + height * 0.62 * ((i * 0.377) % 1),
      size * 0.0022,
      '#ffffff',
    );
  const bar = Math.max(1.5, size * 0.011);
  sketch.rect(x + width / 2 - bar / 2, y, bar, height, frame);
  sketch.rect(x, y + height * 0.42, width, bar, frame);
  sketch.rect(
    x - size * 0.035,
    y + height + size * 0.015,
    width + size * 0.07,
    size * 0.022,
    darken(frame, 0.06),
  );
}
