import { type KernelMemory, type Place, useKernels } from '../../kernels/kernels.ts';
import type { BodyPlan } from './body-plan.ts';
import { type FigureCells, putCells } from './figure-cells.ts';
import { putLimb } from './limb.ts';

/** Cells further than this from an arm's axis are far away, in arm radii. */
const besideWithin = 5;

/** Where each cell lies beside an arm: [y, x]; distances are infinite far away. */
export interface ArmPlaces {
  readonly distance: Float32Array;
  /** How far beyond the fingertips. */
  readonly beyond: Float32Array;
  readonly along: Float32Array;
  /** 1 on the right side of the axis, see placeOnLimb. */
  readonly isRight: Uint8Array;
}

/** Finds each cell's place beside the arm of one side. */
export function placeCells(cells: FigureCells, plan: BodyPlan, side: 'L' | 'R'): ArmPlaces {
  const count = cells.width * cells.height;
  return useKernels((kernels, memory) => {
    const distance = memory.floats(count);
    const beyond = memory.floats(count);
    const along = memory.floats(count);
    const isRight = memory.bytes(count);
    kernels.placeCells(
      putCells(memory, cells),
      putLimb(memory, plan.arms[side]),
      besideWithin * plan.armRadiusPx,
      memory.record(distance, beyond, along, isRight),
    );
    return {
      distance: memory.take(distance, new Float32Array(count)),
      beyond: memory.take(beyond, new Float32Array(count)),
      along: memory.take(along, new Float32Array(count)),
      isRight: memory.take(isRight, new Uint8Array(count)),
    };
  });
}

/** Puts them where kernels read them. */
export function putPlaces(memory: KernelMemory, places: ArmPlaces): Place {
  const { distance, beyond, along, isRight } = places;
  return memory.record(
    memory.put(distance),
    memory.put(beyond),
    memory.put(along),
    memory.put(isRight),
  );
}
