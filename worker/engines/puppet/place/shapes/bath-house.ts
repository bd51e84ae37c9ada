import { darken, mix } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Setting } from '../setting.ts';
import { paintLantern, paintRoof } from './chinese.ts';
import { Sketch } from './sketch.ts';

/** An open bath house at one side, with a lantern under its eaves. */
export function bathHouse(setting: Setting): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight, snowy } = setting;
  const sketch = new Sketch();
  const distance = 3;
  const y = setting.groundYPx(distance) + size * 0.02;
  const x = centreXPx - daylight.side * widthPx * 0.36;
  const half = size * 0.24;
  const tall = size * 0.3;
  const wood = daylight.paint('#7a5238', 0.15);
  const inner = daylight.dark ? '#f2b86a' : daylight.shadow('#8f6a4c', 0.15);
  sketch.rect(x - half * 0.78, y - tall, half * 1.56, tall, inner);
  for (const share of [-0.78, -0.26, 0.26, 0.78]) {
    sketch.rect(x + half * share - size * 0.008, y - tall, size * 0.016, tall, wood);
  }
  sketch.rect(x - half * 0.78, y - tall * 0.5, half * 1.56, size * 0.012, wood);
  sketch.rect(x - half * 0.86, y - tall * 0.12, half * 1.72, tall * 0.12, wood);
  const roof = { x, y: y - tall * 0.98, half: half * 1.15, height: size * 0.16, depth: 0.15 };
  paintRoof(sketch, setting, roof, snowy ? '#e9eff5' : '#4c5560', 0.5);
  const glow = daylight.dark ? 0.7 : 0;
  paintLantern(
    sketch,
    x + daylight.side * half * 0.95,
    y - tall * 0.62,
    size * 0.028,
    '#e8863a',
    glow,
  );
  return { svg: sketch.svg(), depth: 1 - 1 / distance };
}

/** Boards before a pool, from its edge at a distance to the viewer. */
export function bathDeck(setting: Setting, distance: number): Layer {
  const { leftPx, rightPx, heightPx, centreXPx, widthPx, horizonYPx, floorYPx } = setting;
  const { figureHeightPx: size, daylight, chance, snowy, wet } = setting;
  const sketch = new Sketch();
  const top = setting.groundYPx(distance);
  const plank = '#9a7350';
  const spread = (at: number, y: number) =>
    centreXPx + (at * widthPx * (y - horizonYPx)) / (floorYPx - horizonYPx);
  sketch.rect(leftPx, top, rightPx - leftPx, heightPx - top, daylight.paint(plank));
  for (let k = -12; k <= 12; k++) {
    const at = k / 9;
    const tone = mix(darken(plank, chance(0, 0.22)), '#c9d3dc', wet ? 0.25 : snowy ? 0.2 : 0);
    const ends = [top, heightPx].map((y) => [spread(at, y), spread(at + 1 / 9, y)]);
    sketch.polygon(
      [
        [ends[0][0], top],
        [ends[0][1], top],
        [ends[1][1], heightPx],
        [ends[1][0], heightPx],
      ],
      daylight.paint(tone),
    );
    sketch.line(
      [
        [ends[0][0], top],
        [ends[1][0], heightPx],
      ],
      daylight.shadow(darken(plank, 0.5)),
      size * 0.003,
      'opacity="0.6"',
    );
  }
  sketch.rect(
    leftPx,
    top - size * 0.004,
    rightPx - leftPx,
    size * 0.02,
    daylight.shadow('#5d4330'),
  );
  if (snowy)
    sketch.rect(
      leftPx,
      top - size * 0.012,
      rightPx - leftPx,
      size * 0.013,
      daylight.paint('#ffffff'),
    );
  return { svg: sketch.svg(), depth: 0, ground: true };
}
