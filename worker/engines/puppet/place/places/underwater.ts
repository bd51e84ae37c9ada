import { darken, lighten, mix, toRgb } from '../../../../paint/colour.ts';
import type { Layer } from '../place.ts';
import type { Painting, Place } from '../place-file.ts';
import type { Setting } from '../setting.ts';
import { coral, reefs, type Water, weeds } from '../shapes/reef.ts';
import { type Point, Sketch, smooth } from '../shapes/sketch.ts';

export const place: Place = {
  outdoors: false,
  time: 'day',
  paint(setting): Painting {
    const dark = setting.daylight.dark;
    const water = dark
      ? (['#0c2a55', '#08406a', '#062a4c'] as const)
      : (['#5fd0e0', '#1f8fc0', '#0f5a94'] as const);
    return {
      layers: [
        sea(setting, water),
        reefs(setting, water, 4.2, 0.62),
        ...rays(setting, dark),
        fish(setting, 0.8, 12, 0.6),
        reefs(setting, water, 2.4, 0.34),
        sand(setting, water),
        caustics(setting),
        coral(setting, water),
        weeds(setting, water, 1),
        weeds(setting, water, -1),
        fish(setting, 0.35, 5, 1),
        bubbles(setting),
      ],
      light: {
        tint: dark ? [0.5, 0.68, 0.88] : [1, 0.96, 0.96],
        ambient: 0.6,
        keyColour: toRgb(dark ? '#d8fbff' : '#fff1d2'),
        keyFrom: 'above',
        rim: toRgb('#a8f0ff'),
        rimStrength: 0.4,
        veil: { colour: toRgb(lighten(water[1], 0.3)), share: 0.1 },
      },
      shadow: { colour: toRgb(darken(water[2], 0.3)), strength: 0.3, softness: 0.8 },
    };
  },
};

function sea(setting: Setting, [top, middle, deep]: Water): Layer {
  const { leftPx, rightPx, heightPx, centreXPx, figureHeightPx: size } = setting;
  const sketch = new Sketch();
  sketch.rect(
    leftPx,
    0,
    rightPx - leftPx,
    heightPx,
    sketch.vertical([
      [0, top],
      [0.3, mix(top, middle, 0.7)],
      [0.62, middle],
      [1, deep],
    ]),
  );
  sketch.glow(centreXPx, -size * 0.05, size * 0.95, '#f2ffff', 0.85, size * 0.55);
  for (let i = 0; i < 16; i++) {
    const x = leftPx + ((rightPx - leftPx) * (i + 0.5)) / 16;
    sketch.ellipse(
      x,
      size * 0.008 + (i % 3) * size * 0.014,
      size * 0.06,
      size * 0.007,
      '#ffffff',
      'opacity="0.5"',
    );
  }
  return { svg: sketch.svg(), depth: 1 };
}

function rays(setting: Setting, dark: boolean): Layer[] {
  const { centreXPx, widthPx, heightPx, figureHeightPx: size, chance } = setting;
  return [0, 1].map((group) => {
    const sketch = new Sketch();
    sketch.group(sketch.blur(size * 0.008), () => {
      for (let i = 0; i < 4; i++) {
        const at = (i * 2 + group - 3.5) / 3.5;
        const x = centreXPx + at * widthPx * 0.3;
        const lean = at * size * 0.4;
        const half = size * chance(0.02, 0.05);
        sketch.polygon(
          [
            [x - half, -5],
            [x + half, -5],
            [x + lean + half * 3, heightPx * 0.85],
            [x + lean - half * 3, heightPx * 0.85],
          ],
          sketch.vertical([
            [0, '#eaffff', dark ? 0.25 : 0.5],
            [0.6, '#c8f6ff', dark ? 0.06 : 0.14],
            [1, '#c8f6ff', 0],
          ]),
        );
      }
    });
    return {
      svg: sketch.svg(),
      depth: 0.8,
      glow: true,
      life: {
        swing: { pivotYPx: 0, tangent: 0.05, seconds: 7 + group * 2, phase: group * 0.4 },
        pulse: { low: 0.4, high: 1, seconds: 4.2 + group, phase: group * 0.5 },
      },
    };
  });
}

function sand(setting: Setting, [, middle]: Water): Layer {
  const { leftPx, rightPx, heightPx, figureHeightPx: size, chance } = setting;
  const sketch = new Sketch();
  const top = setting.groundYPx(3);
  const pale = mix('#f0e2b8', middle, 0.32);
  const line = Array.from(
    { length: 7 },
    (_, i): Point => [
      leftPx + ((rightPx - leftPx) * i) / 6,
      top + size * 0.015 * Math.sin(i * 1.9),
    ],
  );
  sketch.path(
    `${smooth(line)}L${rightPx} ${heightPx}L${leftPx} ${heightPx}Z`,
    sketch.vertical([
      [0, mix(pale, middle, 0.55)],
      [0.35, pale],
      [1, mix(pale, darken(middle, 0.3), 0.5)],
    ]),
  );
  for (let i = 0; i < 30; i++) {
    const share = (i / 30) ** 1.2;
    const y = top + size * 0.04 + (heightPx - top) * share;
    const half = size * (0.03 + 0.1 * share) * chance(0.6, 1.2);
    const x = chance(leftPx, rightPx);
    sketch.curve(
      [
        [x - half, y],
        [x - half * 0.3, y - half * 0.09],
        [x + half * 0.3, y + half * 0.05],
        [x + half, y],
      ],
      mix(pale, darken(middle, 0.4), 0.45),
      size * (0.002 + 0.005 * share),
      'opacity="0.5"',
    );
  }
  return { svg: sketch.svg(), depth: 0, ground: true };
}

/** The net of light that waves cast on the sand. */
function caustics(setting: Setting): Layer {
  const { leftPx, rightPx, heightPx, horizonYPx, floorYPx, figureHeightPx: size, chance } = setting;
  const sketch = new Sketch();
  const top = setting.groundYPx(2.6);
  for (let row = 0; row < 10; row++) {
    const y = top + (heightPx - top) * (row / 10) ** 1.25;
    const near = (y - horizonYPx) / (floorYPx - horizonYPx);
    const step = size * 0.11 * near;
    const points: Point[] = [];
    for (let x = leftPx - step; x < rightPx + step; x += step)
      points.push([
        x + chance(-0.2, 0.2) * step,
        y + (points.length % 2 ? -1 : 1) * size * 0.017 * near * chance(0.6, 1.3),
      ]);
    sketch.curve(points, '#f4fff4', size * 0.005 * near, 'opacity="0.26"');
  }
  return {
    svg: sketch.svg(),
    depth: 0,
    ground: true,
    glow: true,
    life: { wobble: { amplitudePx: size * 0.02, wavelengthPx: size * 0.2, seconds: 4 } },
  };
}

function fish(setting: Setting, depth: number, count: number, scale: number) {
  const { leftPx, rightPx, horizonYPx, figureHeightPx: size, daylight } = setting;
  const away = size * 0.3;
  const body = (colour: string, tail: number) =>
    `<g transform="scale(${daylight.side} 1)"><path d="M.75 0Q.3 -.5 -.35 -.12L-.9 ${-0.4 + tail}Q-.72 ${tail * 0.5} -.9 ${0.4 + tail}L-.35 .12Q.3 .5 .75 0Z" fill="${colour}"/><path d="M.1 -.28Q-.05 0 .1 .28Q.3 .3 .3 0Q.3 -.3 .1 -.28Z" fill="${lighten(colour, 0.6)}"/><circle cx=".52" cy="-.06" r=".07" fill="#10233a"/></g>`;
  const colours = depth > 0.6 ? ['#4f9fd0', '#5fb0d8'] : ['#f59a3a', '#f5cf4a'];
  return {
    shapes: [-0.12, 0, 0.12, 0].map((tail, i) => ({
      svg: body(colours[depth > 0.6 ? 0 : Math.floor(i / 4)], tail),
      radiusPx: size * 0.042 * scale,
    })),
    count,
    area: {
      left: leftPx - away,
      right: rightPx + away,
      top: horizonYPx - size * 0.62,
      bottom: horizonYPx + size * 0.12,
    },
    xPxPerSecond: daylight.side * size * 0.08,
    swingPx: size * 0.01,
    tumble: 5,
    scale: [0.5, 1] as const,
    depth,
    opacity: depth > 0.6 ? 0.75 : 1,
  };
}

function bubbles(setting: Setting) {
  const { leftPx, rightPx, heightPx, figureHeightPx: size } = setting;
  const svg =
    '<circle r=".88" fill="#eaffff" fill-opacity=".14" stroke="#f4ffff" stroke-opacity=".75" stroke-width=".12"/><path d="M-.5 -.35A.6 .6 0 0 1 -.1 -.62" stroke="#ffffff" stroke-width=".16" fill="none" stroke-linecap="round"/>';
  return {
    shapes: [{ svg, radiusPx: size * 0.018 }],
    count: 46,
    area: { left: leftPx, right: rightPx, top: -size * 0.05, bottom: heightPx + size * 0.05 },
    yPxPerSecond: -size * 0.16,
    swingPx: size * 0.016,
    swingSeconds: 2,
    scale: [0.25, 1.1] as const,
    before: 0.3,
    depth: 0.5,
  };
}
