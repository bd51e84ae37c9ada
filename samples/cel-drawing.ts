import type { Drawing } from './shading.ts';
import type { Point } from './svg-path.ts';
import { smoothOpen } from './svg-path.ts';

export interface CelDrawing {
  /** A flat shape with one hard-edged shade on the side away from the light, and an ink line.
   *  shadePx: how far the light shape is moved up and left over the shade. */
  cel(path: string, colour: string, shade: string, shadePx: number): void;
  /** A shade of its own shape within the shapes given. */
  tone(path: string, colour: string, inside: readonly string[], opacity?: number): void;
  ink(points: readonly Point[], widthPx: number, colour?: string): void;
  put(svg: string): void;
  write(): string;
}

/** A figure in the manner of drawn animation. */
export function createCelDrawing(drawing: Drawing, inkColour: string, inkPx: number): CelDrawing {
  const parts: string[] = [];
  return {
    cel(path, colour, shade, shadePx) {
      const lit = `<path d="${path}" fill="${colour}" transform="translate(${-shadePx} ${-shadePx * 0.35})"/>`;
      parts.push(
        drawing.within([path], `<path d="${path}" fill="${shade}"/>${lit}`),
        `<path d="${path}" fill="none" stroke="${inkColour}" stroke-width="${inkPx}" stroke-linejoin="round"/>`,
      );
    },
    tone(path, colour, inside, opacity = 1) {
      parts.push(
        drawing.within(inside, `<path d="${path}" fill="${colour}" opacity="${opacity}"/>`),
      );
    },
    ink(points, widthPx, colour = inkColour) {
      parts.push(
        `<path d="${smoothOpen(points)}" fill="none" stroke="${colour}" stroke-width="${widthPx}" stroke-linecap="round"/>`,
      );
    },
    put(svg) {
      parts.push(svg);
    },
    write: () => parts.join(''),
  };
}
