import { darken, type Hex, lighten } from '../../../../paint/colour.ts';
import type { Setting } from '../setting.ts';
import { type Point, type Sketch, smooth } from './sketch.ts';

export interface RoofPlace {
  readonly x: number;
  /** The eaves' row. */
  readonly y: number;
  /** Half of what it spans at the eaves. */
  readonly half: number;
  readonly height: number;
  readonly depth: number;
}

/** A tiled roof whose eaves curl up at the corners. ridge: half of its ridge, as a share of half. */
export function paintRoof(
  sketch: Sketch,
  { daylight }: Setting,
  { x, y, half, height, depth }: RoofPlace,
  tile: Hex = '#4f5b6b',
  ridge = 0.5,
): void {
  const lit = daylight.paint(tile, depth);
  const shade = daylight.shadow(darken(tile, 0.2), depth);
  const curl = height * 0.34;
  const top = y - height;
  const flank = (side: -1 | 1): Point[] => [
    [x + side * half * ridge, top],
    [x + side * half * (ridge + (1 - ridge) * 0.3), top + height * 0.5],
    [x + side * half * (ridge + (1 - ridge) * 0.68), y - height * 0.14],
    [x + side * half * 1.06, y - curl],
  ];
  const eaves: Point[] = [
    [x + half * 1.06, y - curl],
    [x + half * 0.8, y],
    [x + half * 0.3, y + height * 0.05],
    [x - half * 0.3, y + height * 0.05],
    [x - half * 0.8, y],
    [x - half * 1.06, y - curl],
  ];
  const body = `${smooth(flank(1))}L${smooth(eaves).slice(1)}L${smooth(flank(-1).reverse()).slice(1)}Z`;
  sketch.path(
    body,
    sketch.vertical([
      [0, lit],
      [1, shade],
    ]),
  );
  for (let i = 1; i < 12; i++) {
    const share = (i / 12) * 2 - 1;
    sketch.curve(
      [
        [x + share * half * ridge, top],
        [x + share * half * (ridge + (1 - ridge) * 0.35), top + height * 0.55],
        [x + share * half * 0.92, y - Math.abs(share) ** 4 * curl * 0.5],
      ],
      daylight.shadow(darken(tile, 0.4), depth),
      height * 0.025,
      'opacity="0.55"',
    );
  }
  sketch.curve(eaves, daylight.paint(lighten(tile, 0.18), depth), height * 0.075);
  sketch.line(
    [
      [x - half * ridge * 1.04, top],
      [x + half * ridge * 1.04, top],
    ],
    shade,
    height * 0.12,
  );
  for (const side of [-1, 1]) {
    const tip = x + side * half * ridge * 1.08;
    sketch.curve(
      [
        [tip - side * height * 0.1, top],
        [tip + side * height * 0.04, top - height * 0.06],
        [tip + side * height * 0.06, top - height * 0.2],
      ],
      shade,
      height * 0.08,
    );
  }
}

/** A red paper lantern with ribs and a tassel; it glows by itself. */
export function paintLantern(
  sketch: Sketch,
  x: number,
  y: number,
  radius: number,
  colour: Hex = '#e23b2e',
  glow = 0.6,
): void {
  if (glow > 0) sketch.glow(x, y, radius * 3.2, '#ff9a4a', glow);
  const gold = '#f3c45a';
  sketch.line(
    [
      [x, y - radius * 1.7],
      [x, y - radius * 0.9],
    ],
    gold,
    radius * 0.07,
  );
  sketch.ellipse(
    x,
    y,
    radius * 1.12,
    radius * 0.92,
    sketch.radial([
      [0, lighten(colour, 0.5)],
      [0.45, lighten(colour, 0.16)],
      [1, darken(colour, 0.12)],
    ]),
  );
  for (const share of [0.35, 0.75]) {
    sketch.ellipse(
      x,
      y,
      radius * 1.12 * share,
      radius * 0.92,
      'none',
      `stroke="${darken(colour, 0.22)}" stroke-width="${(radius * 0.05).toFixed(1)}" opacity="0.6"`,
    );
  }
  sketch.rect(x - radius * 0.5, y - radius * 1.02, radius, radius * 0.18, gold);
  sketch.rect(x - radius * 0.5, y + radius * 0.84, radius, radius * 0.18, gold);
  for (const at of [-0.22, 0, 0.22]) {
    sketch.line(
      [
        [x + at * radius, y + radius],
        [x + at * radius * 0.8, y + radius * 1.75],
      ],
      gold,
      radius * 0.09,
    );
  }
}

/** A hall on pillars under one or two roofs. */
export function paintHall(
  sketch: Sketch,
  setting: Setting,
  { x, y, half, height, depth }: RoofPlace,
  {
    wall = '#b23a2e',
    tile = '#4f5b6b',
    storeys = 1,
    lit = false,
  }: { wall?: Hex; tile?: Hex; storeys?: number; lit?: boolean } = {},
): void {
  const { daylight } = setting;
  let base = y;
  let reach = half;
  const storey = height / (storeys + 0.35 * (storeys - 1) + 0.45);
  sketch.rect(
    x - half * 1.04,
    y - height * 0.05,
    half * 2.08,
    height * 0.05,
    daylight.paint('#cfc7ba', depth),
  );
  base -= height * 0.05;
  for (let level = 0; level < storeys; level++) {
    const tall = storey * (level === 0 ? 0.62 : 0.4);
    const inner = reach * 0.8;
    sketch.rect(
      x - inner,
      base - tall,
      inner * 2,
      tall,
      sketch.vertical([
        [0, daylight.shadow(darken(wall, 0.25), depth)],
        [0.35, daylight.paint(wall, depth)],
        [1, daylight.paint(wall, depth)],
      ]),
    );
    const bays = level === 0 ? 5 : 3;
    for (let bay = 0; bay < bays; bay++) {
      const bx = x - inner + ((bay + 0.5) / bays) * inner * 2;
      const wide = (inner / bays) * 0.62;
      const pane = lit ? '#ffcf73' : daylight.shadow('#6b2a20', depth);
      sketch.rect(bx - wide, base - tall * 0.74, wide * 2, tall * (level === 0 ? 0.74 : 0.5), pane);
      for (const bar of [-0.5, 0, 0.5])
        sketch.line(
          [
            [bx + wide * bar, base - tall * 0.74],
            [bx + wide * bar, base - tall * 0.24],
          ],
          daylight.shadow('#8c3325', depth),
          wide * 0.1,
        );
    }
    for (let post = 0; post <= bays; post++) {
      const px = x - inner + (post / bays) * inner * 2;
      sketch.rect(
        px - inner * 0.02,
        base - tall,
        inner * 0.04,
        tall,
        daylight.paint('#8f2b22', depth),
      );
    }
    sketch.rect(
      x - inner * 1.02,
      base - tall * 1.02,
      inner * 2.04,
      tall * 0.13,
      daylight.paint('#2f6f73', depth),
    );
    paintRoof(
      sketch,
      setting,
      {
        x,
        y: base - tall * 0.95,
        half: reach,
        height: storey * (level === storeys - 1 ? 0.5 : 0.3),
        depth,
      },
      tile,
      level === storeys - 1 ? 0.45 : 0.72,
    );
    base -= tall + storey * 0.24;
    reach *= 0.78;
  }
}
