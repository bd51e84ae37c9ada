import type { KernelMemory } from '../../kernels/kernels.ts';
import type { Place } from '../../kernels/place.ts';

/** What a drawn arm is drawn with, rgb: the line round it, and the colour that most of it has. */
export interface ArmInk {
  readonly line: readonly number[];
  readonly flat: readonly number[];
}

/** Puts it where kernels read it; 0 where there is none. */
export function putInk(memory: KernelMemory, ink: ArmInk | null): Place {
  if (!ink) return 0;
  const [line, flat] = [ink.line, ink.flat].map((rgb) => memory.put(Float64Array.from(rgb)));
  return memory.record(line, flat);
}
