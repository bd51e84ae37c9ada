import { mix } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { type Point, Sketch, smooth } from '../shapes/sketch.ts';
import { cloudLayer, paintSky, twinklingStars } from '../shapes/sky.ts';
import { glints } from '../shapes/surf.ts';
import { grassColour, leafColours, paintConifer, paintTuft } from '../shapes/trees.ts';

export const place: Place = {
  outdoors: true,
  time: 'morning',
  paint(setting): Painting {
    const { horizonYPx, daylight } = setting;
    const shoreYPx = setting.groundYPx(1.45);
    return {
      layers: [
        far(setting),
        ...twinklingStars(setting, horizonYPx * 0.7),
        cloudLayer(setting, horizonYPx, { count: 4, from: 0.12, to: 0.6 }),
        shoreWoods(setting),
        water(setting, shoreYPx),
        ...(daylight.clear ? [glints(setting, shoreYPx)] : []),
        bank(setting, shoreYPx),
        reeds(setting, shoreYPx),
      ],
    };
  },
};

/** Mountains, and the sky above them. */
function ranges(setting: Setting): [Point[], string][] {
  const { leftPx, rightPx, horizonYPx, figureHeightPx: size, daylight } = setting;
  return [0.85, 0.6].map((depth, k) => {
    const line = Array.from({ length: 8 }, (_, i): Point => {
      const aside = Math.abs(i / 3.5 - 1);
      const rise = (0.12 + 0.2 * aside) * (k ? 0.6 : 1) * (0.75 + 0.35 * Math.sin(i * 2.4 + k));
      return [leftPx + ((rightPx - leftPx) * i) / 7, horizonYPx - size * rise];
    });
    return [line, daylight.paint(k ? '#5f9080' : '#7f9fb8', depth)];
  });
}

function far(setting: Setting): Layer {
  const { leftPx, rightPx, horizonYPx } = setting;
  const sketch = new Sketch();
  paintSky(sketch, setting, horizonYPx + 4);
  for (const [line, fill] of ranges(setting)) {
    sketch.path(`${smooth(line)}L${rightPx} ${horizonYPx + 4}L${leftPx} ${horizonYPx + 4}Z`, fill);
  }
  return { svg: sketch.svg(), depth: 1 };
}

function shoreWoods(setting: Setting): Layer {
  const { leftPx, rightPx, horizonYPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const leaves = leafColours(setting, ['#4f8b68', '#3f7a5f', '#5f9a6a']);
  for (let i = 0; i < 40; i++) {
    const share = (i + chance()) / 40;
    const tall = size * chance(0.03, 0.06) * (0.6 + Math.abs(share * 2 - 1));
    const x = leftPx + (rightPx - leftPx) * share;
    const place = { x, y: horizonYPx + 3, height: tall * 1.5, depth: 0.5 };
    if (i % 3) paintConifer(sketch, setting, place, chance.pick(leaves));
    else sketch.circle(x, horizonYPx, tall * 0.45, daylight.paint(chance.pick(leaves), 0.5));
  }
  return { svg: sketch.svg(), depth: 0.92 };
}

/** The water, with the mountains upside down in it. */
function water(setting: Setting, shoreYPx: number): Layer {
  const { leftPx, rightPx, horizonYPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const [top, middle, low] = daylight.sky;
  const tint = daylight.paint('#3f9ab0');
  const width = rightPx - leftPx;
  const fill = sketch.vertical([
    [0, mix(low, tint, 0.25)],
    [0.4, mix(middle, tint, 0.3)],
    [1, mix(top, tint, 0.55)],
  ]);
  sketch.rect(leftPx, horizonYPx + 2, width, shoreYPx - horizonYPx + size * 0.05, fill);
  for (const [line, colour] of ranges(setting)) {
    const mirrored = line.map(([x, y]): Point => [x, horizonYPx + (horizonYPx - y) * 0.62]);
    const d = `${smooth(mirrored)}L${rightPx} ${horizonYPx}L${leftPx} ${horizonYPx}Z`;
    sketch.path(d, mix(colour, tint, 0.35), 'opacity="0.5"');
  }
  for (let i = 0; i < 30; i++) {
    const share = (i / 30) ** 1.4;
    const y = horizonYPx + size * 0.01 + (shoreYPx - horizonYPx) * share;
    const half = size * (0.03 + 0.12 * share) * chance(0.6, 1.3);
    const x = chance(leftPx, rightPx);
    const thick = size * (0.001 + 0.003 * share);
    sketch.line(
      [
        [x - half, y],
        [x + half, y],
      ],
      mix(low, '#ffffff', 0.4),
      thick,
      'opacity="0.5"',
    );
  }
  const life = { wobble: { amplitudePx: size * 0.005, wavelengthPx: size * 0.05, seconds: 3 } };
  return { svg: sketch.svg(), depth: 0.75, life };
}

function bank(setting: Setting, shoreYPx: number): Layer {
  const { leftPx, rightPx, heightPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  const grass = grassColour(setting, '#86b860');
  const line = Array.from(
    { length: 8 },
    (_, i): Point => [
      leftPx + ((rightPx - leftPx) * i) / 7,
      shoreYPx + size * 0.012 * Math.sin(i * 1.8),
    ],
  );
  const edge = line.map(([x, y]): Point => [x, y + size * 0.014]);
  const close = `L${rightPx} ${heightPx}L${leftPx} ${heightPx}Z`;
  sketch.path(`${smooth(line)}${close}`, daylight.paint('#d8c49a'));
  const stops = [
    [0, daylight.paint(mix(grass, '#f4f0b0', 0.25))],
    [0.4, daylight.paint(grass)],
    [1, mix(daylight.paint(grass), daylight.shadow('#4f8a4f'), 0.5)],
  ] as const;
  sketch.path(`${smooth(edge)}${close}`, sketch.vertical(stops));
  for (let i = 0; i < 70; i++) {
    const share = (i / 70) ** 0.8;
    const y = shoreYPx + size * 0.05 + (heightPx - shoreYPx) * share;
    const fill = daylight.shadow(mix(grass, '#4f8a4f', 0.35));
    paintTuft(sketch, setting, chance(leftPx, rightPx), y, size * (0.015 + 0.025 * share), fill);
  }
  return { svg: sketch.svg(), depth: 0, ground: true };
}

/** Reeds at both sides. */
function reeds(setting: Setting, shoreYPx: number): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, daylight, chance } = setting;
  const sketch = new Sketch();
  for (let i = 0; i < 26; i++) {
    const x = centreXPx + (i % 2 ? 1 : -1) * widthPx * chance(0.34, 0.54);
    const y = shoreYPx + size * chance(0.01, 0.05);
    const tall = size * chance(0.16, 0.34);
    const lean = size * chance(-0.03, 0.03);
    const green = i % 3 ? daylight.paint('#6f9f58') : daylight.shadow('#4f8250');
    sketch.curve(
      [
        [x, y],
        [x + lean * 0.4, y - tall * 0.5],
        [x + lean, y - tall],
      ],
      green,
      size * 0.008,
    );
    if (i % 3) continue;
    const head: Point[] = [
      [x + lean, y - tall - size * 0.04],
      [x + lean, y - tall],
    ];
    sketch.line(head, daylight.paint('#8a5f3c'), size * 0.016);
  }
  const life = { swing: { pivotYPx: shoreYPx, tangent: 0.03, seconds: 4 } };
  return { svg: sketch.svg(), depth: 0.3, life };
}
