import { part } from './figure-cells.ts';

/** So many cells of an arm's rim may go to the body. */
const rimRounds = 3;
const rimEvidence = 0.3;
/** Gives cells of an arm's rim beside the body to the body when their colour speaks against the arm: outlines and the
 *  dark line where two parts meet are the body's, which stays. labels: [y, x], changed in place. */
export function yieldRim(
  { width, labels }: { readonly width: number; readonly labels: Uint8Array },
  label: number,
  evidenceAt: (cell: number) => number,
): void {
  for (let round = 0; round < rimRounds; round++) {
    const yielded: number[] = [];
    for (let cell = 0; cell < labels.length; cell++) {
      if (labels[cell] !== label) continue;
      const meetsBody =
        labels[cell - 1] === part.body ||
        labels[cell + 1] === part.body ||
        labels[cell - width] === part.body ||
        labels[cell + width] === part.body;
      if (meetsBody && evidenceAt(cell) < rimEvidence) yielded.push(cell);
    }
    for (const cell of yielded) labels[cell] = part.body;
  }
}
