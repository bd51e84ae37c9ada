import { darken, lighten, mix, toRgb } from '../../../../paint/colour.ts';
import { softDot } from '../life/particles.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { curtains } from '../shapes/curtain.ts';
import { Sketch } from '../shapes/sketch.ts';
import { beams, rig, spot } from '../shapes/stage-lights.ts';

export const place: Place = {
  outdoors: false,
  time: 'night',
  horizon: 0.36,
  paint(setting): Painting {
    const { chance, daylight } = setting;
    const [first, second] =
      setting.colours.length > 0
        ? [setting.colours[0], setting.colours[1] ?? '#ffd08a']
        : chance.pick([
            ['#5a6bff', '#ff5aa8'],
            ['#8a4dff', '#2fd4ff'],
            ['#ff6a4a', '#ffc14a'],
            ['#2fa8ff', '#9b6bff'],
          ]);
    return {
      layers: [
        back(setting, first),
        boards(setting, first),
        rig(setting),
        ...beams(setting, first, second),
        spot(setting),
        curtains(setting),
        sparks(setting),
        audience(setting, first),
      ],
      light: {
        tint: [1, 0.97, 0.95],
        ambient: 0.4,
        keyColour: toRgb('#fff0d6'),
        keyFrom: 'above',
        rim: toRgb(daylight.side < 0 ? lighten(first, 0.2) : lighten(second, 0.2)),
        rimStrength: 0.7,
      },
      shadow: { colour: [14, 8, 18], strength: 0.5, softness: 0.4 },
      reflection: 0.22,
    };
  },
};

function back(setting: Setting, colour: string): Layer {
  const { leftPx, rightPx, heightPx, centreXPx, horizonYPx, figureHeightPx: size } = setting;
  const sketch = new Sketch();
  const deep = mix(darken(colour, 0.78), '#120c1e', 0.5);
  sketch.rect(
    leftPx,
    0,
    rightPx - leftPx,
    heightPx,
    sketch.vertical([
      [0, darken(deep, 0.3)],
      [0.5, mix(deep, colour, 0.22)],
      [0.75, mix(deep, colour, 0.32)],
      [1, deep],
    ]),
  );
  sketch.glow(centreXPx, horizonYPx - size * 0.3, size * 0.95, colour, 0.5);
  // A wall of lamps behind, in arches.
  for (let ring = 0; ring < 5; ring++) {
    const radius = size * (0.42 + 0.12 * ring);
    const count = 22 + ring * 5;
    for (let i = 0; i <= count; i++) {
      const angle = Math.PI * (i / count);
      const x = centreXPx - Math.cos(angle) * radius;
      const y = horizonYPx + size * 0.06 - Math.sin(angle) * radius * 1.15;
      sketch.circle(
        x,
        y,
        size * 0.0055,
        lighten(colour, 0.6),
        `opacity="${(0.75 - ring * 0.12).toFixed(2)}"`,
      );
    }
  }
  return { svg: sketch.svg(), depth: 0.6 };
}

function boards(setting: Setting, colour: string): Layer {
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
  const sketch = new Sketch();
  const top = setting.groundYPx(3);
  const wood = mix('#8a5a3c', colour, 0.22);
  sketch.rect(
    leftPx,
    top,
    rightPx - leftPx,
    heightPx - top,
    sketch.vertical([
      [0, darken(wood, 0.5)],
      [0.4, darken(wood, 0.15)],
      [1, darken(wood, 0.42)],
    ]),
  );
  const spread = (at: number, y: number) =>
    centreXPx + (at * widthPx * (y - horizonYPx)) / (floorYPx - horizonYPx);
  for (let k = -14; k <= 14; k++) {
    const at = k / 9;
    sketch.line(
      [
        [spread(at, top), top],
        [spread(at, heightPx), heightPx],
      ],
      darken(wood, 0.6),
      size * 0.0035,
      'opacity="0.7"',
    );
    if (chance() < 0.45)
      sketch.polygon(
        [
          [spread(at, top), top],
          [spread(at + 1 / 9, top), top],
          [spread(at + 1 / 9, heightPx), heightPx],
          [spread(at, heightPx), heightPx],
        ],
        '#000000',
        'opacity="0.13"',
      );
  }
  sketch.glow(centreXPx, floorYPx, size * 0.62, '#ffe9c4', 0.85, size * 0.12);
  const edge = setting.groundYPx(0.8);
  if (edge < heightPx) {
    sketch.rect(
      leftPx,
      edge,
      rightPx - leftPx,
      heightPx - edge,
      sketch.vertical([
        [0, '#2a1a20'],
        [1, '#0c070c'],
      ]),
    );
    sketch.rect(leftPx, edge - size * 0.006, rightPx - leftPx, size * 0.012, lighten(wood, 0.15));
    for (let i = 0; i < 11; i++)
      sketch.glow(
        leftPx + ((rightPx - leftPx) * (i + 0.5)) / 11,
        edge + size * 0.012,
        size * 0.03,
        '#ffe3a6',
        0.9,
      );
  }
  return { svg: sketch.svg(), depth: 0, ground: true };
}

/** Heads and hands before the stage. */
function audience(setting: Setting, colour: string): Layer {
  const { leftPx, rightPx, heightPx, figureHeightPx: size, chance } = setting;
  const sketch = new Sketch();
  const dark = mix('#0b0710', darken(colour, 0.7), 0.35);
  for (let i = 0; i < 13; i++) {
    const x = leftPx + ((rightPx - leftPx) * (i + chance(0.2, 0.8))) / 13;
    const y = heightPx - size * chance(-0.015, 0.03);
    const head = size * chance(0.026, 0.034);
    sketch.circle(x, y, head, dark);
    sketch.ellipse(x, y + head * 2.1, head * 1.9, head * 1.3, dark);
    if (chance() < 0.3) {
      const side = chance() < 0.5 ? -1 : 1;
      sketch.line(
        [
          [x + side * head * 1.5, y + head * 2],
          [x + side * head * 1.9, y - head * 0.8],
        ],
        dark,
        head * 0.55,
      );
    }
  }
  return {
    svg: sketch.svg(),
    depth: -0.4,
    before: true,
    shows: 'people',
    life: { swell: { amplitudePx: size * 0.006, seconds: 1 } },
  };
}

function sparks(setting: Setting) {
  const { leftPx, rightPx, floorYPx, figureHeightPx: size } = setting;
  return {
    shapes: [softDot('#fff2d0', size * 0.008, 0.2)],
    count: 40,
    area: { left: leftPx, right: rightPx, top: 0, bottom: floorYPx },
    yPxPerSecond: size * 0.02,
    swingPx: size * 0.03,
    swingSeconds: 6,
    scale: [0.4, 1] as const,
    glow: true,
    twinkle: { seconds: 2.3, low: 0 },
    before: 0.3,
    depth: 0.4,
  };
}
