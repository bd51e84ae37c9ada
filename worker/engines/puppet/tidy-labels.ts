import { useKernels } from '../../kernels/kernels.ts';

/** One piece an arm, no islands of the body within an arm, contours without stairs. labels: [y, x], changed in place. */
export function tidyLabels({ width, height, labels }: LabelGrid): void {
  useKernels((kernels, memory) => {
    const tidied = memory.put(labels);
    kernels.tidyLabels(tidied, width, height);
    memory.take(tidied, labels);
  });
}

export interface LabelGrid {
  readonly width: number;
  readonly height: number;
  /** [y, x] */
  readonly labels: Uint8Array;
}
