import { toRgb } from '../../../../paint/colour.ts';
import { softDot } from '../life/particles.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { bareHills, lunarGround } from '../shapes/lunar.ts';
import { Sketch } from '../shapes/sketch.ts';

export const place: Place = {
  outdoors: false,
  time: 'night',
  paint(setting): Painting {
    return {
      layers: [
        mouth(setting),
        bareHills(setting, stone, '#2a2c40'),
        lunarGround(setting, stone),
        teeth(setting),
        glints(setting),
      ],
      light: {
        tint: [0.9, 0.82, 0.74],
        ambient: 0.5,
        keyColour: toRgb('#ffc98a'),
        keyFrom: setting.daylight.side < 0 ? 'left' : 'right',
        rim: toRgb('#ffbf7a'),
        rimStrength: 0.5,
      },
      shadow: { colour: [14, 14, 24], strength: 0.62, softness: 0.25 },
    };
  },
};

const stone = '#7d6a5c';

/** Where the light comes in. */
function mouth(setting: Setting): Layer {
  const { leftPx, rightPx, heightPx, centreXPx, horizonYPx, figureHeightPx: size } = setting;
  const sketch = new Sketch();
  sketch.rect(
    leftPx,
    0,
    rightPx - leftPx,
    heightPx,
    sketch.vertical([
      [0, '#15100f'],
      [0.6, '#3a2a22'],
      [1, '#241a16'],
    ]),
  );
  sketch.glow(centreXPx, horizonYPx - size * 0.15, size * 0.75, '#ffdba0', 0.75);
  sketch.ellipse(
    centreXPx,
    horizonYPx - size * 0.12,
    size * 0.3,
    size * 0.42,
    sketch.radial([
      [0, '#fff3d0'],
      [0.7, '#ffd890'],
      [1, '#ffd890', 0],
    ]),
  );
  return { svg: sketch.svg(), depth: 0.9 };
}

/** Teeth of stone, above and at the sides. */
function teeth(setting: Setting): Layer {
  const { leftPx, rightPx, heightPx, figureHeightPx: size, chance } = setting;
  const sketch = new Sketch();
  for (const [tone, reach] of [
    ['#4a382e', 1],
    ['#2b201b', 0.7],
  ] as const) {
    for (let i = 0; i < 13; i++) {
      const share = i / 12;
      const aside = Math.abs(share * 2 - 1);
      const x = leftPx + (rightPx - leftPx) * share;
      const tall = size * reach * (0.12 + 0.5 * aside ** 2.4) * chance(0.7, 1.2);
      const half = size * chance(0.05, 0.09);
      sketch.path(
        `M${x - half} -5Q${x - half * 0.3} ${tall * 0.5} ${x} ${tall}Q${x + half * 0.3} ${tall * 0.5} ${x + half} -5Z`,
        tone,
      );
    }
    for (const side of [-1, 1]) {
      const edge = side < 0 ? leftPx : rightPx;
      const wide = size * 0.2 * reach;
      sketch.path(
        `M${edge} 0L${edge - side * wide} 0Q${edge - side * wide * 0.4} ${heightPx * 0.4} ${edge - side * wide * 0.7} ${heightPx * 0.68}L${edge - side * wide * 1.3} ${heightPx * 0.8}L${edge} ${heightPx * 0.84}Z`,
        tone,
      );
    }
  }
  return { svg: sketch.svg(), depth: 0.3 };
}

function glints(setting: Setting) {
  const { leftPx, rightPx, heightPx, figureHeightPx: size } = setting;
  return {
    shapes: [softDot('#ffe0a8', size * 0.01, 0.2)],
    count: 40,
    area: { left: leftPx, right: rightPx, top: 0, bottom: heightPx },
    yPxPerSecond: -size * 0.02,
    swingPx: size * 0.03,
    scale: [0.4, 1] as const,
    glow: true,
    twinkle: { seconds: 4, low: 0 },
    before: 0.2,
    depth: 0.5,
  };
}
