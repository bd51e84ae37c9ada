import { Bytes, Floats } from './memory';

/** Keeps the heaviest weights of each place, the first of equal ones, so that they sum to 1.
 *  weights: [place, bone], ≥ 0; indices: [place, slot], of bones; kept: [place, slot]. */
export function keepHeaviest(
  weights: Floats,
  count: i32,
  boneCount: i32,
  slots: i32,
  indices: Bytes,
  kept: Floats,
): void {
  for (let place = 0; place < count; place++) {
    const own = place * boneCount;
    const first = place * slots;
    let sum: f64 = 0;
    for (let slot = first; slot < first + slots; slot++) {
      let heaviest = -1;
      for (let bone = 0; bone < boneCount; bone++) {
        if (isKept(indices, first, slot, bone)) continue;
        if (heaviest < 0 || weights[own + bone] > weights[own + heaviest]) heaviest = bone;
      }
      indices[slot] = heaviest;
      sum += weights[own + heaviest];
    }
    for (let slot = first; slot < first + slots; slot++) {
      kept[slot] = weights[own + indices[slot]] / sum;
    }
  }
}

function isKept(indices: Bytes, from: i32, to: i32, bone: i32): bool {
  for (let slot = from; slot < to; slot++) if (indices[slot] === bone) return true;
  return false;
}
