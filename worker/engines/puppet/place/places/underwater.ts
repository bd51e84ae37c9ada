import { darken, lighten, mix, toRgb } from '../../../../paint/colour.ts';
import type { Layer, Painting, Place } from '../place.ts';
import type { Setting } from '../setting.ts';
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
        tint: dark ? [0.5, 0.68, 0.88] : [0.72, 0.92, 0.98],
        ambient: 0.6,
        keyColour: toRgb('#d8fbff'),
        keyFrom: 'above',
        rim: toRgb('#a8f0ff'),
        rimStrength: 0.4,
      },
      shadow: { colour: toRgb(darken(water[2], 0.3)), strength: 0.3, softness: 0.8 },
    };
  },
};

type Water = readonly [string, string, string];

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
        sketch.blur(size * 0.008),
      );
    }
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

/** Rocks and reefs as shapes in the blue, at both sides. */
function reefs(setting: Setting, [, middle, deep]: Water, distance: number, fade: number): Layer {
  const { leftPx, rightPx, figureHeightPx: size, chance } = setting;
  const sketch = new Sketch();
  const base = setting.groundYPx(distance) + size * 0.05;
  const count = 15;
  const line = Array.from({ length: count }, (_, i): Point => {
    const share = i / (count - 1);
    const aside = Math.abs(share * 2 - 1);
    return [
      leftPx + (rightPx - leftPx) * share,
      base - (size * (0.06 + 0.95 * aside ** 2.2) * chance(0.6, 1.1)) / distance ** 0.6,
    ];
  });
  const tone = mix(darken(deep, 0.35), middle, fade);
  sketch.path(
    `${smooth(line)}L${rightPx} ${base + size * 0.3}L${leftPx} ${base + size * 0.3}Z`,
    sketch.vertical([
      [0, mix(tone, middle, 0.25)],
      [1, tone],
    ]),
  );
  for (const [x, y] of line) {
    if (chance() < 0.4) continue;
    const tall = (size * chance(0.06, 0.14)) / distance ** 0.7;
    for (const lean of [-0.5, 0, 0.5])
      sketch.curve(
        [
          [x, y + tall * 0.3],
          [x + lean * tall * 0.5, y - tall * 0.4],
          [x + lean * tall, y - tall],
        ],
        mix(tone, middle, 0.2),
        tall * 0.14,
      );
  }
  return { svg: sketch.svg(), depth: 1 - 1 / distance };
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

function coral(setting: Setting, [, middle]: Water): Layer {
  const { centreXPx, widthPx, figureHeightPx: size, chance } = setting;
  const sketch = new Sketch();
  const tint = (colour: string, depth: number) => mix(colour, middle, depth);
  for (const side of [-1, 1]) {
    const x = centreXPx + side * widthPx * 0.42;
    const y = setting.groundYPx(1.5);
    // A rock, fans and knobs on it, a starfish before.
    sketch.path(
      `M${x - size * 0.2} ${y}Q${x - size * 0.16} ${y - size * 0.13} ${x - size * 0.03} ${y - size * 0.13}Q${x + size * 0.12} ${y - size * 0.14} ${x + size * 0.2} ${y}Z`,
      tint('#6a5f7f', 0.35),
    );
    const branch = (
      bx: number,
      by: number,
      angle: number,
      reach: number,
      fill: string,
      level: number,
    ) => {
      const [ex, ey] = [bx + Math.cos(angle) * reach, by - Math.sin(angle) * reach];
      sketch.line(
        [
          [bx, by],
          [ex, ey],
        ],
        fill,
        size * 0.007 * (level + 0.8),
      );
      if (level === 0) return;
      for (const turn of [-0.5, 0.05, 0.55])
        branch(ex, ey, angle + turn * chance(0.8, 1.2), reach * 0.68, fill, level - 1);
    };
    branch(
      x - side * size * 0.05,
      y - size * 0.1,
      Math.PI / 2 + side * 0.2,
      size * 0.1,
      tint('#f2707f', 0.18),
      3,
    );
    branch(
      x + side * size * 0.09,
      y - size * 0.08,
      Math.PI / 2 - side * 0.3,
      size * 0.08,
      tint('#f2a54a', 0.2),
      3,
    );
    for (let i = 0; i < 7; i++) {
      const bx = x + size * chance(-0.17, 0.17);
      sketch.circle(
        bx,
        y - size * chance(0, 0.06),
        size * chance(0.018, 0.034),
        tint(chance.pick(['#c86fc0', '#8f6fd0', '#f0c05a', '#ef8f8f']), 0.25),
      );
    }
    for (let i = 0; i < 3; i++) {
      const tx = x - side * size * (0.13 - 0.035 * i);
      const tall = size * (0.1 + 0.03 * i);
      sketch.rect(
        tx - size * 0.014,
        y - tall,
        size * 0.028,
        tall,
        tint('#9f7fe0', 0.25),
        `rx="${(size * 0.012).toFixed(1)}"`,
      );
      sketch.ellipse(tx, y - tall, size * 0.014, size * 0.006, tint('#4a2f7a', 0.25));
    }
  }
  return { svg: sketch.svg(), depth: 0.33 };
}

/** Ribbons of weed that sway; one side before the dancer. */
function weeds(setting: Setting, [, middle]: Water, side: number): Layer {
  const { centreXPx, widthPx, heightPx, figureHeightPx: size, chance } = setting;
  const sketch = new Sketch();
  const isNear = side === setting.daylight.side;
  const y = isNear ? heightPx + 8 : setting.groundYPx(1.7);
  for (let i = 0; i < 7; i++) {
    const x = centreXPx + side * widthPx * (isNear ? 0.47 : 0.4) + size * chance(-0.08, 0.08);
    const tall = size * chance(0.35, 0.72) * (isNear ? 0.85 : 1);
    const bend = size * 0.03;
    const points = Array.from(
      { length: 7 },
      (_, k): Point => [x + bend * Math.sin(k * 1.4 + i), y - (tall * k) / 6],
    );
    sketch.curve(
      points,
      mix(chance.pick(['#2f8f6a', '#4fae6a', '#1f7f6f']), middle, isNear ? 0.15 : 0.35),
      size * 0.022,
    );
    sketch.curve(points, mix('#8fdc9a', middle, 0.4), size * 0.005, 'opacity="0.6"');
  }
  return {
    svg: sketch.svg(),
    depth: isNear ? -0.2 : 0.4,
    before: isNear,
    life: {
      swing: { pivotYPx: y, tangent: 0.06, seconds: 5 + side * 0.7, phase: side * 0.2 },
      wobble: { amplitudePx: size * 0.008, wavelengthPx: size * 0.4, seconds: 3 },
    },
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
