import { DanceError } from '../../../core/faults.ts';
import { type NetworkCanvas, networkCanvasFor, type Size } from '../../diffusion/network-canvas.ts';
import type { FreeMemory } from './free-memory.ts';
import { type MemoryPlan, planMemory } from './memory-plan.ts';
import { measureNetworks, type Networks } from './networks.ts';

/** Longer sides that are tried, px. The public weights were trained at 768. */
const usualSidesPx = [768, 640, 512, 384, 256] as const;

export interface PlannedSize {
  readonly canvas: NetworkCanvas;
  readonly plan: MemoryPlan;
}

interface Wanted {
  readonly photo: Size;
  readonly frames: number;
  readonly windowFrames: number;
  readonly onDevice: boolean;
  /** Of a number that the networks compute with. */
  readonly floatBytes: number;
  /** Null: the largest that fits. */
  readonly sidePx: number | null;
}

/** The size at which the networks draw: as wanted, or the largest usual one for which there is memory.
 *  @throws DanceError SIDE_TOO_LARGE, MEMORY_SHORT; WeightError */
export function chooseSize(networks: Networks, wanted: Wanted, free: FreeMemory): PlannedSize {
  const { sidePx } = wanted;
  const sides =
    sidePx === null ? usualSidesPx : [sidePx, ...usualSidesPx.filter((side) => side < sidePx)];
  let least: PlannedSize | null = null;
  for (const side of sides) {
    const planned = planSize(networks, wanted, side);
    least = planned;
    if (!fits(planned.plan, free)) continue;
    if (sidePx === null || side === sidePx) return planned;
    const details = { sidePx, ...shortage(planSize(networks, wanted, sidePx).plan, free) };
    throw new DanceError('SIDE_TOO_LARGE', { ...details, fittingPx: side });
  }
  const details = least === null ? {} : shortage(least.plan, free);
  throw new DanceError('MEMORY_SHORT', details);
}

function planSize(
  networks: Networks,
  { photo, frames, windowFrames, onDevice, floatBytes }: Wanted,
  sidePx: number,
): PlannedSize {
  const canvas = networkCanvasFor(photo, sidePx);
  const latentItems = (canvas.widthPx * canvas.heightPx) / 16;
  const measured = measureNetworks(networks, canvas, windowFrames);
  return { canvas, plan: planMemory(measured, { frames, latentItems, onDevice, floatBytes }) };
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
