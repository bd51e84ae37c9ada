import type { Choreography } from '../../core/dance/choreography.ts';
import { jointCount } from '../../core/dance/skeleton.ts';

/** From the last frame to the first no joint goes farther than this share of the figure's height. */
const CLOSED_SHARE = 0.03;

/** Whether a dance goes on with its first frame after its last one. */
export function doesLoop({ joints, rest, frameCount }: Choreography): boolean {
  const items = jointCount * 3;
  const last = (frameCount - 1) * items;
  let [top, bottom] = [Infinity, -Infinity];
  for (let y = 1; y < items; y += 3) {
    top = Math.min(top, rest[y]);
    bottom = Math.max(bottom, rest[y]);
  }
  for (let i = 0; i < items; i += 3) {
    const away = Math.hypot(joints[last + i] - joints[i], joints[last + i + 1] - joints[i + 1]);
    if (away > CLOSED_SHARE * (bottom - top)) return false;
  }
  return true;
}
