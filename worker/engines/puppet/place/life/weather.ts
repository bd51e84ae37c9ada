import { mix } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Setting } from '../setting.ts';
import { Sketch } from '../shapes/sketch.ts';
import { type Particles, softDot } from './particles.ts';

/** What falls, blows and hangs in the air. */
export function weatherLife(setting: Setting): (Layer | Particles)[] {
  const { weather } = setting;
  const layers: (Layer | Particles)[] = [];
  if (weather.has('snow')) layers.push(snow(setting, 240));
  if (weather.has('rain') || weather.has('storm')) {
    layers.push(rain(setting, weather.has('storm') ? 230 : 170));
  }
  if (weather.has('storm')) layers.push(lightning(setting));
  if (weather.has('fog')) layers.push(veil(setting, 0.5, 0.55), veil(setting, 0.34, 0.3, true));
  if (weather.has('sandstorm')) {
    layers.push(veil(setting, 0.5, 0.6), veil(setting, 0.34, 0.5, true));
    layers.push(sand(setting));
  }
  if (weather.has('wind')) layers.push(motes(setting));
  return layers;
}

function wholeArea({ leftPx, rightPx, heightPx, figureHeightPx }: Setting) {
  const beyond = figureHeightPx * 0.1;
  return {
    left: leftPx - beyond,
    right: rightPx + beyond,
    top: -beyond,
    bottom: heightPx + beyond,
  };
}

/** Flakes, as in any snowy place. */
export function snow(setting: Setting, count: number): Particles {
  const size = setting.figureHeightPx;
  const windy = setting.weather.has('wind') || setting.weather.has('storm');
  return {
    shapes: [softDot(setting.daylight.dark ? '#dfe6f5' : '#ffffff', size * 0.011, 0.45)],
    count,
    area: wholeArea(setting),
    xPxPerSecond: size * (windy ? 0.3 : 0.03),
    yPxPerSecond: size * 0.22,
    swingPx: size * 0.035,
    swingSeconds: 4,
    scale: [0.3, 1.1],
    opacity: 0.9,
    before: 0.3,
    depth: 0.6,
  };
}

function rain(setting: Setting, count: number): Particles {
  const size = setting.figureHeightPx;
  const slant = setting.weather.has('storm') ? 0.3 : 0.12;
  const line = `<path d="M${slant * 0.9} -.9L${-slant * 0.9} .9" stroke="#e4eefa" stroke-width=".035" stroke-linecap="round" stroke-opacity=".6"/>`;
  return {
    shapes: [{ svg: line, radiusPx: size * 0.075 }],
    count,
    area: wholeArea(setting),
    xPxPerSecond: -size * 1.9 * slant,
    yPxPerSecond: size * 1.9,
    scale: [0.35, 1],
    opacity: setting.daylight.dark ? 0.55 : 0.75,
    before: 0.3,
    depth: 0.5,
  };
}

function sand(setting: Setting): Particles {
  const size = setting.figureHeightPx;
  return {
    shapes: [
      {
        svg: '<path d="M-.9 0H.9" stroke="#f3d6a0" stroke-width=".08" stroke-opacity=".7"/>',
        radiusPx: size * 0.03,
      },
    ],
    count: 160,
    area: wholeArea(setting),
    xPxPerSecond: size * 0.9,
    yPxPerSecond: size * 0.03,
    swingPx: size * 0.02,
    swingSeconds: 2,
    scale: [0.4, 1],
    before: 0.4,
  };
}

/** What a wind carries along: enough to see that there is one. */
function motes(setting: Setting): Particles {
  const size = setting.figureHeightPx;
  return {
    shapes: [
      {
        svg: '<path d="M-1 .1Q-.3 -.25 .2 0T1 -.1" stroke="#ffffff" stroke-width=".03" fill="none" stroke-opacity=".55" stroke-linecap="round"/>',
        radiusPx: size * 0.11,
      },
    ],
    count: 9,
    area: wholeArea(setting),
    xPxPerSecond: size * 0.5,
    swingPx: size * 0.03,
    scale: [0.5, 1],
    before: 0.4,
  };
}

/** Bands of mist that drift by. */
function veil(setting: Setting, strength: number, low: number, before = false): Layer {
  const { leftPx, rightPx, horizonYPx, heightPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const colour = mix(daylight.haze, '#ffffff', daylight.dark ? 0.05 : 0.3);
  const drift = size * 0.012;
  sketch.rect(
    leftPx - drift * 40,
    before ? heightPx * 0.55 : 0,
    rightPx - leftPx + drift * 80,
    heightPx,
    sketch.vertical(
      before
        ? [
            [0, colour, 0],
            [0.4, colour, low],
            [1, colour, low * 0.6],
          ]
        : [
            [0, colour, strength * 0.4],
            [0.55, colour, strength],
            [1, colour, 0],
          ],
    ),
  );
  for (let i = 0; i < 6; i++) {
    const y = horizonYPx + size * chance(-0.5, before ? 0.6 : 0.25);
    const x = chance(leftPx - drift * 32, rightPx);
    sketch.ellipse(
      x,
      y,
      size * chance(0.3, 0.6),
      size * chance(0.03, 0.07),
      sketch.radial([
        [0, colour, 0.5],
        [1, colour, 0],
      ]),
    );
  }
  return {
    svg: sketch.svg(),
    depth: before ? -0.2 : 0.4,
    before,
    soft: true,
    life: { driftPxPerSecond: drift },
  };
}

/** A soft light over the sky, seldom and slow: nothing flickers. */
function lightning(setting: Setting): Layer {
  const { leftPx, rightPx, horizonYPx, chance } = setting;
  const sketch = new Sketch();
  sketch.rect(
    leftPx,
    0,
    rightPx - leftPx,
    horizonYPx,
    sketch.vertical([
      [0, '#cdd8ff', 0.75],
      [0.7, '#b9c6f5', 0.3],
      [1, '#b9c6f5', 0],
    ]),
  );
  return {
    svg: sketch.svg(),
    depth: 1,
    glow: true,
    life: { pulse: { low: 0, high: 0.6, seconds: 5.3, phase: chance(), flash: true } },
  };
}
