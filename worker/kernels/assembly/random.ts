import { Ints } from './memory';

/** The next number in 0..1 of the stream that TypeScript's createRandom begins. state: of one.
 *  Source: xorshift32, Marsaglia 2003, the triple (13, 17, 5). */
export function nextRandom(state: Ints): f64 {
  let bits = state[0];
  bits ^= bits << 13;
  bits ^= bits >>> 17;
  bits ^= bits << 5;
  state[0] = bits;
  return <f64>(<u32>bits) / 4294967296;
}
