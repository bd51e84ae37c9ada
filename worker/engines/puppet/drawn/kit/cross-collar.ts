import type { Look } from '../look.ts';
import type { StiffPiece } from '../piece.ts';
import { bodice } from './bodice.ts';
import { paintCloth } from './cloth.ts';
import { closedShape, type Point } from './svg-path.ts';
import type { Tailor } from './tailor.ts';

/** A top whose fronts cross, edged with a band; the left front lies over the right one. */
export function crossTop(
  tailor: Tailor,
  {
    hem,
    band,
    under,
    ease = [6, 6, 6],
    width = 17,
    look,
  }: {
    readonly hem: number;
    readonly band: Look;
    /** What shows at the throat. */
    readonly under?: Look;
    readonly ease?: readonly [number, number, number];
    readonly width?: number;
    readonly look?: Look;
  },
): StiffPiece[] {
  const pieces: StiffPiece[] = [];
  if (under) {
    pieces.push({
      layer: 'body',
      svg: bodice(tailor, { neckline: 'crew', sleeved: true, hem: 400, look: under }),
    });
  }
  const strips = strip(tailor, -1, width, band) + strip(tailor, 1, width, band);
  pieces.push({
    layer: 'body',
    svg: bodice(tailor, {
      neckline: 'vee',
      sleeved: true,
      hem,
      ease,
      print: strips,
      ...(look ? { look } : {}),
    }),
  });
  return pieces;
}

/** A band from one side of the neck across the chest to the other side. */
function strip({ shape, ink }: Tailor, o: 1 | -1, width: number, look: Look): string {
  const neck = shape.neckHalf;
  const edge: Point[] = [
    [o * (neck + 1), 160],
    [o * neck * 0.55, 212],
    [o * -8, 268],
    [o * -80, 378],
  ];
  const form = closedShape(
    edge,
    [...edge]
      .reverse()
      .map(([x, y], i): Point => [x + o * width * 0.9, y + (i === 0 ? width : width * 0.55)]),
  );
  return paintCloth(look, form, { from: [-70, 250], to: [70, 250], round: 0.5 }, ink);
}
