import { useKernels } from '../../kernels/kernels.ts';
import { type FigureCells, putCells } from './figure-cells.ts';

/** Evens out the odds of both arms within edges of colour. odds: for each arm [y, x], log odds against the
 *  rest; -Infinity where it cannot be. Returns for each arm [y, x] 0..1, how much of a cell is it; what is
 *  missing to 1 is the rest. */
export function relaxShares(
  cells: FigureCells,
  oddsL: Float32Array,
  oddsR: Float32Array,
): readonly [left: Float32Array, right: Float32Array] {
  const count = cells.width * cells.height;
  return useKernels((kernels, memory) => {
    const sharesL = memory.floats(count);
    const sharesR = memory.floats(count);
    const put = putCells(memory, cells);
    kernels.relaxShares(put, memory.put(oddsL), memory.put(oddsR), sharesL, sharesR);
    return [
      memory.take(sharesL, new Float32Array(count)),
      memory.take(sharesR, new Float32Array(count)),
    ];
  });
}
