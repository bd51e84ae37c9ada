import type { ArmPlaces } from './arm-places.ts';
import { type FigureCells, part } from './figure-cells.ts';

/** From here on along an arm its cells are the hand's, see placeOnLimb. */
const handFrom = 2;
/** A finger goes on while its colour stays within so many levels of the last cell's, and of where it began. */
const stepLevels = 16;
const driftLevels = 40;
/** What else was taken for the hand is further than this from its colour, levels. */
const skinLevels = 60;
/** Pieces larger than this share of the hand are no fingers: the hand lies on skin. */
const fingerShare = 0.3;
/** A drawn outline is at most so many cells wide, and so many levels darker than what it is between. */
const lineCells = 3;
const lineLevels = 45;

/** Gives a hand the ends of its fingers, which reach further than anybody knows, and the lines drawn round them: what
 *  goes on from it in its own colour and ends soon. labels: [y, x], changed in place. */
export function reachFingers(
  { width, labels }: { readonly width: number; readonly labels: Uint8Array },
  label: number,
  { colour }: FigureCells,
  { along, distance }: ArmPlaces,
): void {
  const hand: number[] = [];
  for (let cell = 0; cell < labels.length; cell++) {
    if (labels[cell] === label && along[cell] > handFrom) hand.push(cell);
  }
  const apart = (a: number, b: number) =>
    Math.max(
      Math.abs(colour[a * 3] - colour[b * 3]),
      Math.abs(colour[a * 3 + 1] - colour[b * 3 + 1]),
      Math.abs(colour[a * 3 + 2] - colour[b * 3 + 2]),
    );
  const steps = [-1, 1, -width, width];
  const seen = new Uint8Array(labels.length);
  const skin = [0, 1, 2].map((c) => median(hand.map((cell) => colour[cell * 3 + c])));
  const isSkin = (cell: number) =>
    skin.every((value, c) => Math.abs(colour[cell * 3 + c] - value) < skinLevels);
  for (const first of hand.filter(isSkin)) {
    const piece: number[] = [];
    const go = (from: number) => {
      for (const step of steps) {
        const to = from + step;
        if (labels[to] !== part.body || seen[to] || distance[to] === Infinity) continue;
        if (apart(from, to) > stepLevels || apart(first, to) > driftLevels) continue;
        seen[to] = 1;
        piece.push(to);
      }
    };
    go(first);
    for (let n = 0; n < piece.length; n++) go(piece[n]);
    if (piece.length > fingerShare * hand.length) continue;
    for (const cell of piece) labels[cell] = label;
    hand.push(...piece);
  }
  const luma = (cell: number) =>
    (colour[cell * 3] + 2 * colour[cell * 3 + 1] + colour[cell * 3 + 2]) / 4;
  for (const cell of hand) {
    for (const step of steps) {
      let to = cell + step;
      let darkest = 255;
      for (let n = 0; n < lineCells && labels[to] === part.body; n++, to += step) {
        darkest = Math.min(darkest, luma(to));
        if (luma(to) > darkest + lineLevels) break;
      }
      if (labels[to] !== part.body || luma(to) < darkest + lineLevels) continue;
      if (luma(cell) < darkest + lineLevels) continue;
      for (let at = to - step; at !== cell; at -= step) labels[at] = label;
    }
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
