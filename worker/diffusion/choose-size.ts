import { DanceError } from '../../core/faults.ts';
import type { FreeMemory } from './free-memory.ts';
import type { MemoryPlan } from './memory-plan.ts';
import { type NetworkCanvas, networkCanvasFor, type Size } from './network-canvas.ts';

/** Longer sides that are tried, px. The public weights were trained at 768. */
const usualSidesPx = [768, 640, 512, 384, 256] as const;

export interface PlannedSize {
  readonly canvas: NetworkCanvas;
  readonly plan: MemoryPlan;
}

/** The size at which networks draw: as wanted, or the largest usual one for which there is memory.
 *  planFor: what a clip at such a size needs. sidePx: the longer side; null for the largest that fits.
 *  @throws DanceError SIDE_TOO_LARGE, MEMORY_SHORT; whatever planFor throws */
export function chooseSize(
  planFor: (canvas: NetworkCanvas) => MemoryPlan,
  { picture, sidePx }: { readonly picture: Size; readonly sidePx: number | null },
  free: FreeMemory,
): PlannedSize {
  const planSize = (side: number): PlannedSize => {
    const canvas = networkCanvasFor(picture, side);
    return { canvas, plan: planFor(canvas) };
  };
  const sides =
    sidePx === null ? usualSidesPx : [sidePx, ...usualSidesPx.filter((side) => side < sidePx)];
  let least: PlannedSize | null = null;
  for (const side of sides) {
    const planned = planSize(side);
    least = planned;
    if (!fits(planned.plan, free)) continue;
    if (sidePx === null || side === sidePx) return planned;
    const details = { sidePx, ...shortage(planSize(sidePx).plan, free) };
    throw new DanceError('SIDE_TOO_LARGE', { ...details, fittingPx: side });
  }
  const details = least === null ? {} : shortage(least.plan, free);
  throw new DanceError('MEMORY_SHORT', details);
}

function fits({ hostBytes, deviceBytes }: MemoryPlan, free: FreeMemory): boolean {
  return hostBytes <= free.hostBytes && deviceBytes <= (free.deviceBytes ?? Infinity);
}

/** Gigabytes, of the memory that there is too little of. */
function shortage(
  plan: MemoryPlan,
  free: FreeMemory,
): { neededGigabytes: number; freeGigabytes: number } {
  const ofHost = plan.hostBytes > free.hostBytes;
  const [needed, there] = ofHost
    ? [plan.hostBytes, free.hostBytes]
    : [plan.deviceBytes, free.deviceBytes ?? 0];
  return { neededGigabytes: needed / 1e9, freeGigabytes: there / 1e9 };
}
