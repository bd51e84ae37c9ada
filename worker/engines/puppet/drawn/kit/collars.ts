import { type Look, shadeOf } from '../look.ts';
import type { StiffPiece } from '../piece.ts';
import { paintCloth } from './cloth.ts';
import { line } from './ink.ts';
import { smoothShape, symmetricShape, tenth } from './svg-path.ts';
import type { Tailor } from './tailor.ts';

/** A collar that stands about the neck: height above its root. */
export function standCollar(
  { shape, look: own, ink }: Tailor,
  {
    height,
    look = own,
    trim,
  }: { readonly height: number; readonly look?: Look; readonly trim?: string },
): StiffPiece {
  const neck = shape.neckHalf + 3.5;
  const top = 176 - height;
  const outline = symmetricShape([
    [
      [0, top + 8],
      [neck * 0.7, top + 5],
      [neck, top],
    ],
    [
      [neck, top],
      [neck + 2, 172],
      [neck + 5, 180],
    ],
    [
      [neck + 5, 180],
      [neck * 0.7, 190],
      [0, 196],
    ],
  ]);
  const edge = trim ? line(`M${-neck} ${top + 1}Q0 ${top + 15} ${neck} ${top + 1}`, trim, 3.4) : '';
  return {
    layer: 'collar',
    svg: paintCloth(look, outline, { from: [-neck, 180], to: [neck, 180], print: edge }, ink),
  };
}

/** The two points of a shirt's collar. */
export function pointCollar(
  { shape, look: own, ink }: Tailor,
  { look = own, size = 1 }: { readonly look?: Look; readonly size?: number } = {},
): StiffPiece {
  const neck = shape.neckHalf;
  const svg = [1, -1].map((o) => {
    const form = `M${tenth(o * 3)} 193L${tenth(o * (neck + 4))} 163Q${tenth(o * (neck + 12))} 170 ${tenth(o * (neck + 11))} 180L${tenth(o * (18 + 12 * size))} ${tenth(202 + 12 * size)}Z`;
    return (
      paintCloth(look, form, { from: [-50, 190], to: [50, 190], round: 0.5 }, ink) +
      line(
        `M${tenth(o * 3)} 193L${tenth(o * (18 + 12 * size))} ${tenth(202 + 12 * size)}L${tenth(o * (neck + 11))} 180`,
        shadeOf(look.colour, 0.7),
        1.4,
        0.8,
      )
    );
  });
  return { layer: 'collar', svg: svg.join('') };
}

/** A hood that lies on the back, seen behind the neck and on the shoulders. */
export function hood({ shape, look, ink }: Tailor): StiffPiece[] {
  const neck = shape.neckHalf;
  const back = smoothShape([
    [0, 118],
    [44, 124],
    [neck + 34, 152],
    [neck + 30, 186],
    [0, 206],
    [-neck - 30, 186],
    [-neck - 34, 152],
    [-44, 124],
  ]);
  const dark = shadeOf(look.colour, 0.75);
  const rim = [1, -1].map((o) => {
    const form = smoothShape([
      [o * (neck + 2), 150],
      [o * (neck + 24), 146],
      [o * (neck + 34), 166],
      [o * (neck + 20), 190],
      [o * 16, 222],
      [o * 2, 222],
      [o * 14, 202],
      [o * (neck - 4), 178],
    ]);
    return paintCloth(look, form, { from: [-70, 190], to: [70, 190], round: 0.9 }, ink);
  });
  return [
    {
      layer: 'back',
      svg: paintCloth(
        { ...look, colour: dark, pattern: null },
        back,
        { from: [-66, 160], to: [66, 160] },
        ink,
      ),
    },
    { layer: 'collar', svg: rim.join('') },
  ];
}
