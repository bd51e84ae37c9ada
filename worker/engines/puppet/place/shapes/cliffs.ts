import type { Layer } from '../place.ts';
import type { Setting } from '../setting.ts';
import { Sketch } from './sketch.ts';
import { leafColours } from './trees.ts';

/** Half of the fall's width, as a share of the picture's. */
export const halfShare = 0.2;

/** The row from which the water falls. */
export const topOf = ({ horizonYPx, figureHeightPx: size }: Setting) => horizonYPx - size * 0.78;

/** Rock at both sides in slabs, with woods on top. */
export function cliffs(setting: Setting): Layer {
  const {
    leftPx,
    rightPx,
    horizonYPx,
    centreXPx,
    widthPx,
    figureHeightPx: size,
    daylight,
    chance,
  } = setting;
  const sketch = new Sketch();
  const base = horizonYPx + size * 0.06;
  const top = topOf(setting);
  sketch.rect(leftPx, top, rightPx - leftPx, base - top, daylight.shadow('#6a7470', 0.25));
  const leaves = leafColours(setting, ['#4f9058', '#3f7f52', '#6aa45c']);
  for (const side of [-1, 1]) {
    for (let i = 0; i < 26; i++) {
      const x = centreXPx + side * widthPx * (halfShare + 0.02 + chance() * 0.42);
      const y = top + (base - top) * chance(0, 0.9);
      const slab = { x, y, wide: size * chance(0.05, 0.1), tall: size * chance(0.1, 0.22) };
      paintSlab(sketch, setting, slab, side);
    }
    for (let i = 0; i < 24; i++) {
      const x = centreXPx + side * widthPx * (halfShare - 0.02 + chance() * 0.46);
      const y = top + size * chance(-0.1, 0.05);
      const radius = size * chance(0.05, 0.09);
      const leaf = chance.pick(leaves);
      sketch.circle(x, y, radius, daylight.shadow(leaf, 0.2));
      sketch.circle(
        x + daylight.side * radius * 0.25,
        y - radius * 0.3,
        radius * 0.7,
        daylight.paint(leaf, 0.2),
      );
    }
  }
  return { svg: sketch.svg(), depth: 0.75 };
}

function paintSlab(
  sketch: Sketch,
  { daylight }: Setting,
  { x, y, wide, tall }: { x: number; y: number; wide: number; tall: number },
  side: number,
): void {
  const isLit = side !== daylight.side;
  const fill = isLit ? daylight.paint('#8d9690', 0.25) : daylight.shadow('#7d8782', 0.25);
  sketch.polygon(
    [
      [x - wide, y],
      [x + wide, y + wide * 0.2],
      [x + wide * 0.9, y + tall],
      [x - wide * 0.8, y + tall * 0.9],
    ],
    fill,
    'opacity="0.75"',
  );
  sketch.line(
    [
      [x - wide, y],
      [x + wide, y + wide * 0.2],
    ],
    daylight.paint('#b8c0b6', 0.2),
    wide * 0.1,
    'opacity="0.7"',
  );
}
