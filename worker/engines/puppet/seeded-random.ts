/** A stream of numbers in 0..1. */
export interface Random {
  (): number;
  /** What the next number follows from, one value: kernels go on from it, and leave theirs. */
  readonly state: Int32Array;
}

/** A stream of numbers in 0..1 that a seed determines.
 *  Source: xorshift32, Marsaglia 2003, the triple (13, 17, 5). */
export function createRandom(seed: number): Random {
  // An odd multiplier spreads small seeds; the state must not be 0.
  const state = Int32Array.of((Math.imul(seed | 0, 0x9e3779b1) ^ 0x2545f491) | 1);
  const next = () => {
    let bits = state[0];
    bits ^= bits << 13;
    bits ^= bits >>> 17;
    bits ^= bits << 5;
    state[0] = bits;
    return (bits >>> 0) / 4294967296;
  };
  return Object.assign(next, { state });
}
