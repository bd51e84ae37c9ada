import { mix, toRgb } from '../../../../paint/colour.ts';
import type { SpriteShape } from '../life/particles.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { paintHall, paintLantern, paintRoof } from '../shapes/chinese.ts';
import { paintPavement } from '../shapes/pavement.ts';
import { type Point, Sketch } from '../shapes/sketch.ts';
import { paintSky, twinklingStars } from '../shapes/sky.ts';

export const place: Place = {
  outdoors: true,
  time: 'night',
  paint(setting): Painting {
    const { horizonYPx, daylight } = setting;
    const festive = setting.kind === 'lantern-festival' || setting.lights.has('lanterns');
    return {
      layers: [
        far(setting),
        ...twinklingStars(setting, horizonYPx),
        ...(festive && daylight.dark ? [skyLanterns(setting)] : []),
        houses(setting),
        ground(setting),
        strings(setting, 2.6, 0.4),
        strings(setting, 1.5, 0.8),
        nearLanterns(setting),
      ],
      ...(daylight.dark
        ? {
            light: {
              tint: [0.86, 0.66, 0.54] as const,
              ambient: 0.55,
              keyColour: toRgb('#ffb066'),
              keyFrom: 'above' as const,
              rim: toRgb('#ff8a4a'),
              rimStrength: 0.5,
            },
            reflection: 0.12,
          }
        : {}),
    };
  },
};

function far(setting: Setting): Layer {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  paintSky(sketch, setting, horizonYPx + 4);
  if (daylight.dark) sketch.glow(centreXPx, horizonYPx, size * 0.85, '#ff8a3c', 0.6, size * 0.6);
  const gate = setting.groundYPx(7);
  paintHall(
    sketch,
    setting,
    { x: centreXPx, y: gate, half: widthPx * 0.2, height: size * 0.4, depth: 0.3 },
    { storeys: 2, lit: daylight.dark, tile: '#46536a', wall: '#a83a2c' },
  );
  return { svg: sketch.svg(), depth: 0.95 };
}

/** Two rows of houses that run towards the gate. */
function houses(setting: Setting): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  for (const [distance, at] of [
    [4.6, 0.27],
    [3.2, 0.38],
    [2.2, 0.52],
  ]) {
    for (const side of [-1, 1]) {
      const x = centreXPx + side * widthPx * at;
      const y = setting.groundYPx(distance);
      const half = (size * 0.44) / distance ** 0.75;
      const tall = (size * 1.9) / distance;
      const depth = 0.06 * distance;
      const wall = mix(
        daylight.paint('#8d5a44', depth),
        daylight.dark ? '#c8733c' : daylight.paint('#8d5a44', depth),
        daylight.dark ? 0.3 : 0,
      );
      sketch.rect(
        x - half * 0.86,
        y - tall,
        half * 1.72,
        tall,
        sketch.vertical([
          [0, mix(wall, '#1a1420', 0.4)],
          [1, wall],
        ]),
      );
      const wood = daylight.shadow('#5b2f22', depth);
      for (const floor of [0.12, 0.58]) {
        for (const bay of [-0.62, -0.21, 0.21, 0.62]) {
          const box = { x: x + bay * half, y: y - tall * (floor + 0.28), half: half * 0.15 };
          paintLattice(sketch, setting, { ...box, tall: tall * 0.28 }, depth, wood);
        }
      }
      paintRoof(
        sketch,
        setting,
        { x, y: y - tall * 0.5, half: half * 1.02, height: tall * 0.11, depth },
        '#414c60',
        0.86,
      );
      paintRoof(
        sketch,
        setting,
        { x, y: y - tall * 0.98, half: half * 1.08, height: tall * 0.24, depth },
        '#414c60',
        0.66,
      );
      const inner = x - side * half * 0.92;
      for (const level of [0.47, 0.93])
        paintLantern(
          sketch,
          inner,
          y - tall * level + (size * 0.075) / distance ** 0.7,
          (size * 0.052) / distance ** 0.7,
          '#e2382c',
          daylight.dark ? 0.5 : 0,
        );
    }
  }
  return { svg: sketch.svg(), depth: 0.68 };
}

/** A folding door: paper behind a lattice above, a panel of wood below. x: of its middle, y: of its upper edge. */
function paintLattice(
  sketch: Sketch,
  { daylight }: Setting,
  { x, y, half, tall }: { x: number; y: number; half: number; tall: number },
  depth: number,
  wood: string,
): void {
  const paper = tall * 0.66;
  const fill = daylight.dark
    ? sketch.vertical([
        [0, '#a8582e'],
        [0.6, '#e29a4c'],
        [1, '#f2bd6c'],
      ])
    : daylight.paint('#e8d4b0', depth);
  sketch.rect(x - half, y, half * 2, tall, wood);
  sketch.rect(x - half * 0.86, y + half * 0.14, half * 1.72, paper - half * 0.14, fill);
  const bar = (points: readonly Point[]) => sketch.line([...points], wood, half * 0.1);
  for (const at of [-0.43, 0, 0.43])
    bar([
      [x + at * half, y],
      [x + at * half, y + paper],
    ]);
  for (const at of [0.2, 0.4, 0.6, 0.8])
    bar([
      [x - half, y + paper * at],
      [x + half, y + paper * at],
    ]);
  const panel = mix(wood, daylight.dark ? '#b4622f' : daylight.paint('#b4775a', depth), 0.45);
  sketch.rect(x - half * 0.74, y + paper + tall * 0.05, half * 1.48, tall * 0.24, panel);
}

function ground(setting: Setting): Layer {
  const { centreXPx, floorYPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  paintPavement(sketch, setting, setting.snowy ? '#e6ebf2' : '#8f857f', {
    rows: 10,
    joint: '#4f4644',
    top: setting.groundYPx(6.6),
  });
  if (daylight.dark) {
    sketch.glow(centreXPx, setting.groundYPx(3), size * 0.55, '#ff9a4c', 0.6, size * 0.2);
    sketch.glow(centreXPx, floorYPx, size * 0.7, '#ffb168', 0.42, size * 0.15);
  }
  return { svg: sketch.svg(), depth: 0, ground: true };
}

/** Lanterns on a cord across the street, above the dancer's head. */
function strings(setting: Setting, distance: number, lift: number): Layer {
  const { leftPx, rightPx, horizonYPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const y = horizonYPx - (size * (0.72 + lift * 0.52)) / 1;
  const sag = size * 0.1;
  const count = Math.round(6 + distance);
  const at = (share: number): Point => [
    leftPx + (rightPx - leftPx) * share,
    y + sag * (1 - (share * 2 - 1) ** 2) - sag,
  ];
  sketch.curve([0, 0.25, 0.5, 0.75, 1].map(at), daylight.shadow('#3a2a2a'), size * 0.004);
  for (let i = 0; i < count; i++) {
    const [x, cordY] = at((i + 0.5) / count);
    const radius = (size * 0.066) / distance ** 0.6;
    const colour = setting.colours[0] ?? ['#e2382c', '#ee6a2e', '#e2382c', '#f0a33a'][i % 4];
    paintLantern(sketch, x, cordY + radius * 1.6, radius, colour, daylight.dark ? 0.6 : 0);
  }
  return {
    svg: sketch.svg(),
    depth: 1 - 1 / distance,
    life: { swing: { pivotYPx: y, tangent: 0.05, seconds: 4 + distance / 3, phase: distance } },
  };
}

/** One large lantern at each side, before the dancer. */
function nearLanterns(setting: Setting): Layer {
  const { leftPx, rightPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  for (const side of [-1, 1]) {
    const edge = side < 0 ? leftPx : rightPx;
    const x = edge - side * size * 0.1;
    const y = size * (side === daylight.side ? 0.42 : 0.32);
    sketch.line(
      [
        [x, 0],
        [x, y - size * 0.1],
      ],
      '#5a3a2a',
      size * 0.005,
    );
    paintLantern(sketch, x, y, size * 0.075, '#dc332a', daylight.dark ? 0.6 : 0.1);
  }
  return {
    svg: sketch.svg(),
    depth: -0.3,
    before: true,
    life: { swing: { pivotYPx: 0, tangent: 0.025, seconds: 3.8 } },
  };
}

/** Paper lanterns that rise into the night. */
function skyLanterns(setting: Setting) {
  const { leftPx, rightPx, horizonYPx, figureHeightPx: size } = setting;
  const svg =
    '<defs><linearGradient id="p" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#f7a24a"/><stop offset="1" stop-color="#ffe39a"/></linearGradient><radialGradient id="h"><stop offset="0" stop-color="#ffb55a" stop-opacity=".55"/><stop offset="1" stop-color="#ffb55a" stop-opacity="0"/></radialGradient></defs><circle r="1" fill="url(#h)"/><path d="M-.3 -.4Q0 -.55 .3 -.4L.24 .32Q0 .42 -.24 .32Z" fill="url(#p)"/>';
  const shape: SpriteShape = { svg, radiusPx: size * 0.05 };
  return {
    shapes: [shape],
    count: 34,
    area: { left: leftPx, right: rightPx, top: -size * 0.06, bottom: horizonYPx - size * 0.2 },
    yPxPerSecond: -size * 0.03,
    swingPx: size * 0.02,
    swingSeconds: 8,
    scale: [0.25, 1] as const,
    depth: 0.9,
  };
}
