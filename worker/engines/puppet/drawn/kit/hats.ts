import type { Look } from '../look.ts';
import { shadeOf } from '../look.ts';
import type { StiffPiece } from '../piece.ts';
import { paintCloth } from './cloth.ts';
import { filled } from './ink.ts';
import type { Tailor } from './tailor.ts';

/** Paints a shape about the head: x from its middle in half widths, y down from the rim's height. */
export interface HatPen {
  /** Half the head's width with its hair, units. */
  readonly half: number;
  /** The rim's height: on the brow. */
  readonly rim: number;
  /** Top of the hair. */
  readonly top: number;
  readonly cloth: (path: string, look?: Look, print?: string) => string;
}

export function hatPen({ head, look: own, ink }: Tailor): HatPen {
  const half = head.half + 3;
  return {
    half,
    rim: Math.max(head.top + 34, 30),
    top: head.top,
    cloth: (path, look = own, print = '') =>
      paintCloth(
        look,
        path,
        { from: [-half * 1.3, 0], to: [half * 1.3, 0], print, round: 0.9 },
        ink,
      ),
  };
}

/** A round crown from the rim up. */
export function crownShape({ half, rim, top }: HatPen, room = 8, sink = 0): string {
  const up = top - room;
  return `M${-half} ${rim + sink}C${-half * 1.02} ${rim - (rim - up) * 0.9} ${-half * 0.62} ${up} 0 ${up}C${half * 0.62} ${up} ${half * 1.02} ${rim - (rim - up) * 0.9} ${half} ${rim + sink}Q0 ${rim + sink + 12} ${-half} ${rim + sink}Z`;
}

/** A brim seen from the front: the part behind the head, and the part before it. */
export function brim(
  pen: HatPen,
  wide: number,
  thick: number,
  look: Look,
  droop = 0,
): StiffPiece[] {
  const { half, rim } = pen;
  const outer = half * wide;
  const back = `M${-outer} ${rim + droop}C${-outer * 0.6} ${rim - thick} ${outer * 0.6} ${rim - thick} ${outer} ${rim + droop}C${outer * 0.5} ${rim + thick * 0.4} ${-outer * 0.5} ${rim + thick * 0.4} ${-outer} ${rim + droop}Z`;
  const front = `M${-outer} ${rim + droop}C${-outer * 0.85} ${rim - thick * 0.5} ${-half} ${rim - 6} ${-half} ${rim - 6}Q0 ${rim + 8} ${half} ${rim - 6}C${half} ${rim - 6} ${outer * 0.85} ${rim - thick * 0.5} ${outer} ${rim + droop}C${outer * 0.5} ${rim + thick} ${-outer * 0.5} ${rim + thick} ${-outer} ${rim + droop}Z`;
  return [
    { layer: 'hatBack', svg: filled(back, shadeOf(look.colour, 0.9)) },
    { layer: 'hat', svg: pen.cloth(front, look) },
  ];
}
