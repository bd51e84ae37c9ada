/** A stream of numbers in 0..1 that a seed determines.
 *  Source: xorshift32, Marsaglia 2003, the triple (13, 17, 5). */
export function createRandom(seed: number): () => number {
  // An odd multiplier spreads small seeds; the state must not be 0.
  let state = (Math.imul(seed | 0, 0x9e3779b1) ^ 0x2545f491) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}
