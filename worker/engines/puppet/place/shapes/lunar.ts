import { darken, lighten, mix } from '../../../../paint/colour.ts';
import { softDot } from '../life/particles.ts';
import type { Layer } from '../place.ts';
import type { Setting } from '../setting.ts';
import { closed, heightsInRow, roughLine } from '../shapes/ridge.ts';
import { Sketch } from '../shapes/sketch.ts';

/** Hills without a tree. haze: what they fade into. */
export function bareHills(setting: Setting, dust: string, haze: string): Layer {
  const { horizonYPx, figureHeightPx: size, chance } = setting;
  const sketch = new Sketch();
  for (const [rise, share] of [
    [0.2, 0.55],
    [0.11, 0.3],
  ]) {
    const line = roughLine(
      setting,
      horizonYPx + size * 0.02,
      size * rise,
      heightsInRow(chance, 9, 0.35, 1),
      0.45,
    );
    sketch.path(
      closed(line, horizonYPx + size * 0.06),
      sketch.vertical([
        [0, mix(dust, haze, share)],
        [1, mix(darken(dust, 0.25), haze, share)],
      ]),
    );
  }
  return { svg: sketch.svg(), depth: 0.92 };
}

/** Dust with craters, stones, and footprints that lead to where the dancer stands. */
export function lunarGround(setting: Setting, dust: string): Layer {
  const {
    leftPx,
    rightPx,
    heightPx,
    horizonYPx,
    floorYPx,
    centreXPx,
    widthPx,
    figureHeightPx: size,
    daylight,
    chance,
  } = setting;
  const sketch = new Sketch();
  const top = horizonYPx + size * 0.02;
  sketch.rect(
    leftPx,
    top,
    rightPx - leftPx,
    heightPx - top,
    sketch.vertical([
      [0, darken(dust, 0.3)],
      [0.3, dust],
      [0.75, lighten(dust, 0.12)],
      [1, darken(dust, 0.25)],
    ]),
  );
  // Craters: a shaded bowl with a lit rim on the far side from the sun.
  const crater = (x: number, y: number, half: number) => {
    const flat = 0.2 + (0.1 * (y - horizonYPx)) / (floorYPx - horizonYPx);
    sketch.ellipse(x, y, half * 1.12, half * 1.12 * flat, lighten(dust, 0.28));
    sketch.ellipse(x, y + half * 0.02, half, half * flat, darken(dust, 0.42));
    sketch.ellipse(
      x - daylight.side * half * 0.16,
      y + half * flat * 0.22,
      half * 0.8,
      half * flat * 0.72,
      darken(dust, 0.2),
    );
  };
  crater(centreXPx - daylight.side * widthPx * 0.3, setting.groundYPx(2.2), size * 0.15);
  crater(centreXPx + daylight.side * widthPx * 0.34, setting.groundYPx(3.4), size * 0.1);
  crater(centreXPx + daylight.side * widthPx * 0.36, setting.groundYPx(1.25), size * 0.12);
  for (let i = 0; i < 14; i++)
    crater(chance(leftPx, rightPx), setting.groundYPx(chance(1.4, 6)), size * chance(0.012, 0.035));
  for (let i = 0; i < 46; i++) {
    const share = chance();
    const y = top + size * 0.03 + (heightPx - top) * share;
    const radius = size * (0.003 + 0.011 * share) * chance(0.5, 1.3);
    const x = chance(leftPx, rightPx);
    sketch.ellipse(
      x - daylight.side * radius * 1.1,
      y + radius * 0.25,
      radius * 1.7,
      radius * 0.5,
      darken(dust, 0.5),
      'opacity="0.5"',
    );
    sketch.ellipse(x, y, radius, radius * 0.7, darken(dust, 0.18));
    sketch.ellipse(
      x + daylight.side * radius * 0.25,
      y - radius * 0.2,
      radius * 0.6,
      radius * 0.38,
      lighten(dust, 0.3),
    );
  }
  // Footprints that lead to where the dancer stands.
  for (let i = 0; i < 7; i++) {
    const y = setting.groundYPx(1.15 + i * 0.16);
    const x =
      centreXPx - daylight.side * (size * 0.12 + i * size * 0.05) + (i % 2 ? 1 : -1) * size * 0.02;
    sketch.ellipse(x, y, size * 0.017, size * 0.007, darken(dust, 0.45), 'opacity="0.75"');
  }
  return { svg: sketch.svg(), depth: 0, ground: true };
}

/** Dust that hangs, for want of air. */
export function hangingDust(setting: Setting, dust: string) {
  const { leftPx, rightPx, heightPx, horizonYPx, figureHeightPx: size } = setting;
  return {
    shapes: [softDot(lighten(dust, 0.4), size * 0.006, 0.3)],
    count: 30,
    area: { left: leftPx, right: rightPx, top: horizonYPx, bottom: heightPx },
    yPxPerSecond: -size * 0.015,
    swingPx: size * 0.02,
    swingSeconds: 7,
    scale: [0.4, 1] as const,
    opacity: 0.7,
    before: 0.3,
    depth: 0.5,
  };
}
