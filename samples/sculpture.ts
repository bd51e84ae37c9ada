import type { BodyPlan } from './body-plan.ts';
import type { Drawing, Material } from './shading.ts';
import type { Point } from './svg-path.ts';
import { smoothOpen } from './svg-path.ts';

export interface Sculpture {
  /** Adds a shaded shape over the others, with the shade that it casts on them (0..1). */
  add(path: string, colour: string, round: number, cast?: number, material?: Material): void;
  /** A fold or groove: a dark line with a light one beside it; widths in head heights. */
  groove(
    points: readonly Point[],
    inside: readonly string[],
    wide?: number,
    opacity?: number,
  ): void;
  /** Anything else, over what is there. */
  put(svg: string): void;
  /** All shapes added so far. */
  outline(): readonly string[];
  write(): string;
}

/** A figure built from shaded shapes, from back to front. */
export function createSculpture(
  drawing: Drawing,
  { px }: BodyPlan,
  look: { readonly material: Material; readonly shade: string; readonly light: string },
): Sculpture {
  const outline: string[] = [];
  const parts: string[] = [];
  return {
    add(path, colour, round, cast = 0.4, material = look.material) {
      if (outline.length > 0 && cast > 0) {
        const shadow = drawing.soft(path, look.shade, { blurPx: px(0.055), opacity: cast });
        const moved = `<g transform="translate(${px(0.03)} ${px(0.05)})">${shadow}</g>`;
        parts.push(drawing.within([...outline], moved));
      }
      outline.push(path);
      parts.push(drawing.solid(path, colour, material, px(round)));
    },
    groove(points, inside, wide = 0.022, opacity = 0.6) {
      const path = smoothOpen(points);
      const line = (colour: string, share: number, strokePx: number) =>
        drawing.soft(path, colour, { blurPx: px(wide / 3), opacity: opacity * share, strokePx });
      const lit = `<g transform="translate(${px(0.018)} ${px(0.014)})">${line(look.light, 0.5, px(wide * 0.7))}</g>`;
      parts.push(drawing.within(inside, line(look.shade, 1, px(wide)) + lit));
    },
    put(svg) {
      parts.push(svg);
    },
    outline: () => [...outline],
    write: () => parts.join(''),
  };
}
