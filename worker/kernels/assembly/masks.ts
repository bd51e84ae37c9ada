import { Bytes } from './memory';

/** 1 where a value is more than `limit`, else 0. */
export function maskOver(values: Bytes, count: i32, limit: i32, mask: Bytes): void {
  for (let at = 0; at < count; at++) mask[at] = values[at] > limit ? 1 : 0;
}

/** Adds a mask to another one. */
export function unite(mask: Bytes, other: Bytes, count: i32): void {
  for (let at = 0; at < count; at++) mask[at] = mask[at] | other[at];
}

/** How many are 1. */
export function countOf(mask: Bytes, count: i32): i32 {
  let ones = 0;
  for (let at = 0; at < count; at++) ones += mask[at];
  return ones;
}
