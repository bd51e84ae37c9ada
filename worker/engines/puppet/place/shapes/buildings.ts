import { darken, type Hex, lighten, mix } from '../../../../paint/colour.ts';
import type { Setting } from '../setting.ts';
import type { Sketch } from './sketch.ts';

export interface BlockPlace {
  readonly x: number;
  /** Where it stands. */
  readonly y: number;
  readonly half: number;
  readonly height: number;
  readonly depth: number;
}

const paneLights: readonly Hex[] = ['#ffd98a', '#ffe9b8', '#ffc46b', '#cfe6ff'];

/** A tower with a lit and a shaded side, and windows in a grid. Some are lit at night. */
export function paintBlock(
  sketch: Sketch,
  setting: Setting,
  { x, y, half, height, depth }: BlockPlace,
  wall: Hex,
  { style = 0, litShare = 0.42 }: { style?: number; litShare?: number } = {},
): void {
  const { daylight, chance, figureHeightPx: size } = setting;
  const lit = daylight.paint(wall, depth);
  const shade = daylight.shadow(darken(wall, 0.08), depth);
  const top = y - height;
  const turnX = x - daylight.side * half * 0.25;
  sketch.rect(x - half, top, half * 2, height, lit);
  if (daylight.side > 0) sketch.rect(x - half, top, turnX - (x - half), height, shade);
  else sketch.rect(turnX, top, x + half - turnX, height, shade);
  if (style === 1)
    sketch.rect(x - half * 0.62, top - height * 0.06, half * 1.24, height * 0.06, lit);
  if (style === 2) {
    sketch.rect(x - half * 0.7, top - height * 0.05, half * 1.4, height * 0.05, lit);
    sketch.rect(x - half * 0.4, top - height * 0.1, half * 0.8, height * 0.05, shade);
    sketch.line(
      [
        [x, top - height * 0.1],
        [x, top - height * 0.26],
      ],
      shade,
      half * 0.08,
    );
  }
  if (style === 3)
    sketch.polygon(
      [
        [x - half, top + 0.5],
        [x + daylight.side * half, top - height * 0.09],
        [x + half, top + 0.5],
      ],
      lit,
    );
  const pitch = Math.max(3.2, size * 0.03 * (1 - depth * 0.55));
  const columns = Math.max(2, Math.floor((half * 2) / pitch));
  const rows = Math.floor((height * 0.94) / (pitch * 1.35));
  const dark = daylight.dark;
  const glass = dark
    ? daylight.shadow('#28324f', depth)
    : mix(daylight.paint('#7fa9c9', depth), lit, 0.45);
  const wide = ((half * 2) / columns) * 0.52;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const px = x - half + ((column + 0.5) / columns) * half * 2;
      const py = top + pitch * 0.9 + row * pitch * 1.35;
      const isLit = dark && chance() < litShare;
      const fill = isLit ? mix(chance.pick(paneLights), daylight.haze, depth * 0.45) : glass;
      sketch.rect(px - wide / 2, py, wide, pitch * 0.72, fill);
    }
  }
}

/** A sign that shines: a tube frame, and strokes that read as writing from afar. */
export function paintNeonSign(
  sketch: Sketch,
  setting: Setting,
  {
    x,
    y,
    width,
    height,
    colour,
  }: { x: number; y: number; width: number; height: number; colour: Hex },
): void {
  const { chance } = setting;
  sketch.glow(x, y, Math.max(width, height) * 1.25, colour, 0.6);
  sketch.rect(
    x - width / 2,
    y - height / 2,
    width,
    height,
    '#150f26',
    `rx="${(Math.min(width, height) * 0.14).toFixed(1)}"`,
  );
  const tube = Math.min(width, height) * 0.075;
  sketch.rect(
    x - width * 0.43,
    y - height * 0.45,
    width * 0.86,
    height * 0.9,
    'none',
    `rx="${(Math.min(width, height) * 0.1).toFixed(1)}" stroke="${colour}" stroke-width="${tube.toFixed(1)}"`,
  );
  const isTall = height > width;
  const count = Math.max(1, Math.round(isTall ? height / width : width / height));
  const cell = (isTall ? height : width) / (count + 0.4);
  const bright = lighten(colour, 0.55);
  for (let i = 0; i < count; i++) {
    const along = (i - (count - 1) / 2) * cell;
    const [cx, cy] = isTall ? [x, y + along] : [x + along, y];
    const half = Math.min(width, height) * 0.24;
    // Strokes without a meaning: nobody's shop.
    const strokes: [number, number, number, number][] = [
      [-1, -0.8, 1, -0.8],
      [0, -1, 0, 1],
      [-0.9, 0.1, 0.9, 0.1],
      [-0.9, 0.95, 0.9, 0.95],
      [-0.8, -0.4, -0.8, 0.7],
      [0.8, -0.4, 0.8, 0.7],
    ];
    for (const [ax, ay, bx, by] of strokes.filter((_, k) => k < 2 || chance() < 0.55)) {
      sketch.line(
        [
          [cx + ax * half, cy + ay * half],
          [cx + bx * half, cy + by * half],
        ],
        bright,
        tube * 0.9,
      );
    }
  }
}

export const neonColours: readonly Hex[] = [
  '#ff3d9a',
  '#2fe6ff',
  '#ffb02e',
  '#9b5cff',
  '#47f59a',
  '#ff5a4a',
];
