import { mix } from '../../../../paint/colour.ts';
import { softDot } from '../life/particles.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { paintHall, paintLantern, paintRoof } from '../shapes/chinese.ts';
import { paintPavement } from '../shapes/pavement.ts';
import { type Point, Sketch, smooth } from '../shapes/sketch.ts';
import { cloudLayer, paintSky, twinklingStars } from '../shapes/sky.ts';
import { leafColours, paintTree } from '../shapes/trees.ts';

export const place: Place = {
  outdoors: true,
  time: 'morning',
  paint(setting): Painting {
    const { horizonYPx } = setting;
    return {
      layers: [
        far(setting),
        ...twinklingStars(setting, horizonYPx * 0.6),
        cloudLayer(setting, horizonYPx, { count: 3, from: 0.1, to: 0.5 }),
        hall(setting),
        ground(setting),
        court(setting),
        smoke(setting),
        eaves(setting),
      ],
    };
  },
};

const golden = (setting: Setting) => setting.kind === 'palace';

function far(setting: Setting): Layer {
  const { leftPx, rightPx, horizonYPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  paintSky(sketch, setting, horizonYPx + 2);
  for (const depth of [0.85, 0.65]) {
    const line = Array.from(
      { length: 8 },
      (_, i): Point => [
        leftPx + ((rightPx - leftPx) * i) / 7,
        horizonYPx - size * (0.34 - depth * 0.22) * chance(0.5, 1.4),
      ],
    );
    sketch.path(
      `${smooth(line)}L${rightPx} ${horizonYPx + 3}L${leftPx} ${horizonYPx + 3}Z`,
      daylight.paint('#6f9a8d', depth),
    );
  }
  return { svg: sketch.svg(), depth: 1 };
}

function hall(setting: Setting): Layer {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const y = setting.groundYPx(4.2);
  const tile = golden(setting) ? '#d9a43a' : '#51606f';
  const leaves = leafColours(setting, ['#4f8b58', '#3f7c52']);
  for (const side of [-1, 1]) {
    paintTree(
      sketch,
      setting,
      {
        x: centreXPx + side * widthPx * chance(0.36, 0.44),
        y: horizonYPx + size * 0.06,
        height: size * chance(0.5, 0.62),
        depth: 0.35,
      },
      chance.pick(leaves),
    );
  }
  if (!golden(setting))
    pagoda(sketch, setting, centreXPx - daylight.side * widthPx * 0.33, horizonYPx + size * 0.05);
  paintHall(
    sketch,
    setting,
    { x: centreXPx, y, half: widthPx * 0.43, height: size * 0.56, depth: 0.16 },
    {
      tile,
      storeys: golden(setting) ? 2 : 1,
      lit: daylight.dark,
      wall: golden(setting) ? '#b8352b' : '#a8402f',
    },
  );
  return { svg: sketch.svg(), depth: 0.76 };
}

function pagoda(sketch: Sketch, setting: Setting, x: number, y: number): void {
  const { figureHeightPx: size, daylight } = setting;
  let base = y;
  for (let i = 0; i < 6; i++) {
    const half = size * (0.085 - 0.008 * i);
    const tall = size * 0.085;
    sketch.rect(x - half * 0.72, base - tall, half * 1.44, tall, daylight.paint('#c6a98a', 0.45));
    sketch.rect(
      x - half * 0.2,
      base - tall * 0.7,
      half * 0.4,
      tall * 0.7,
      daylight.dark ? '#e9b566' : daylight.shadow('#8a5a48', 0.45),
    );
    paintRoof(
      sketch,
      setting,
      { x, y: base - tall * 0.9, half, height: size * 0.042, depth: 0.42 },
      '#55616f',
      0.55,
    );
    base -= tall + size * 0.018;
  }
  sketch.line(
    [
      [x, base + size * 0.01],
      [x, base - size * 0.1],
    ],
    daylight.shadow('#6b5a4a', 0.4),
    size * 0.008,
  );
}

function ground(setting: Setting): Layer {
  const sketch = new Sketch();
  paintPavement(sketch, setting, setting.snowy ? '#eef2f7' : '#c9c1b2', {
    rows: 9,
    joint: '#8f877b',
  });
  return { svg: sketch.svg(), depth: 0, ground: true };
}

/** Stone lanterns, and the incense burner at one side. */
function court(setting: Setting): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  const stone = daylight.paint('#a9a597', 0.05);
  const shade = daylight.shadow('#87857c', 0.05);
  for (const side of [-1, 1]) {
    const x = centreXPx + side * widthPx * 0.4;
    const y = setting.groundYPx(1.7);
    const unit = size * 0.07;
    sketch.ellipse(
      x - daylight.side * unit,
      y,
      unit * 1.9,
      unit * 0.25,
      daylight.shadow('#7d776c'),
      'opacity="0.6"',
    );
    sketch.rect(x - unit * 0.7, y - unit * 0.5, unit * 1.4, unit * 0.5, shade);
    sketch.rect(
      x - unit * 0.32,
      y - unit * 3,
      unit * 0.64,
      unit * 2.5,
      sketch.horizontal([
        [0, daylight.side < 0 ? stone : shade],
        [1, daylight.side < 0 ? shade : stone],
      ]),
    );
    sketch.rect(x - unit * 0.8, y - unit * 3.35, unit * 1.6, unit * 0.4, stone);
    sketch.rect(x - unit * 0.6, y - unit * 4.5, unit * 1.2, unit * 1.2, shade);
    sketch.rect(
      x - unit * 0.34,
      y - unit * 4.3,
      unit * 0.68,
      unit * 0.85,
      daylight.dark ? '#ffd27a' : daylight.shadow('#4d4a45'),
    );
    if (daylight.dark) sketch.glow(x, y - unit * 3.9, unit * 5, '#ffb45a', 0.6);
    paintRoof(
      sketch,
      setting,
      { x, y: y - unit * 4.4, half: unit * 1.15, height: unit * 0.8, depth: 0.05 },
      '#8d8b83',
      0.25,
    );
  }
  return { svg: sketch.svg(), depth: 0.41 };
}

function smoke(setting: Setting) {
  const { centreXPx, widthPx, horizonYPx, figureHeightPx: size, daylight } = setting;
  const x = centreXPx + daylight.side * widthPx * 0.25;
  return {
    shapes: [softDot(mix(daylight.haze, '#ffffff', 0.5), size * 0.05, 0.02)],
    count: 16,
    area: {
      left: x - size * 0.02,
      right: x + size * 0.02,
      top: horizonYPx - size * 0.4,
      bottom: horizonYPx + size * 0.1,
    },
    yPxPerSecond: -size * 0.05,
    swingPx: size * 0.03,
    swingSeconds: 5,
    scale: [0.5, 1.2] as const,
    opacity: 0.2,
    depth: 0.75,
  };
}

/** A corner of a roof near the viewer, with lanterns under it. */
function eaves(setting: Setting): Layer {
  const { leftPx, rightPx, figureHeightPx: size, daylight } = setting;
  const sketch = new Sketch();
  for (const side of [-1, 1]) {
    const edge = side < 0 ? leftPx : rightPx;
    paintLantern(
      sketch,
      edge - side * size * 0.14,
      size * 0.11,
      size * 0.048,
      '#d9362c',
      daylight.dark ? 0.7 : 0.12,
    );
  }
  return {
    svg: sketch.svg(),
    depth: -0.15,
    before: true,
    life: { swing: { pivotYPx: 0, tangent: 0.035, seconds: 4.2 } },
  };
}
