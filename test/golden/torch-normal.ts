/** What torch 1.13 gives on a CPU for a generator of this seed and `randn(count)`, for 16 numbers or more: the same
 *  bits but for the last one or two, which hang on how a processor takes logarithms.
 *  Source: Matsumoto and Nishimura 1998 (MT19937); Box and Muller 1958; torch 1.13, DistributionTemplates.h,
 *  normal_fill, for the order: eight radii, then eight angles, and a last block of sixteen drawn anew. */
export function torchNormal(seed: number, count: number): Float32Array<ArrayBuffer> {
  if (count < BLOCK) throw new RangeError(`${count} numbers are drawn in another way`);
  const next = mersenneTwister(seed);
  const data = new Float32Array(count);
  for (let i = 0; i < count; i++) data[i] = fraction(next());
  for (let at = 0; at + BLOCK <= count; at += BLOCK) toNormal(data.subarray(at, at + BLOCK));
  if (count % BLOCK !== 0) {
    const last = data.subarray(count - BLOCK);
    for (let i = 0; i < BLOCK; i++) last[i] = fraction(next());
    toNormal(last);
  }
  return data;
}

const BLOCK = 16;
const FRACTION_BITS = 24;

function fraction(word: number): number {
  return (word & (2 ** FRACTION_BITS - 1)) / 2 ** FRACTION_BITS;
}

function toNormal(block: Float32Array): void {
  const half = BLOCK / 2;
  for (let i = 0; i < half; i++) {
    const radius = Math.fround(Math.sqrt(-2 * Math.fround(Math.log(1 - block[i]))));
    const angle = Math.fround(Math.fround(2 * Math.PI) * block[half + i]);
    block[i] = radius * Math.fround(Math.cos(angle));
    block[half + i] = radius * Math.fround(Math.sin(angle));
  }
}

const STATE = 624;
const MIDDLE = 397;

/** Whole numbers of 32 bits. */
function mersenneTwister(seed: number): () => number {
  const state = new Uint32Array(STATE);
  state[0] = seed;
  for (let i = 1; i < STATE; i++) {
    const last = state[i - 1];
    state[i] = Math.imul(1812433253, last ^ (last >>> 30)) + i;
  }
  let at = STATE;
  return () => {
    if (at === STATE) {
      for (let i = 0; i < STATE; i++) {
        const mixed = (state[i] & 0x80000000) | (state[(i + 1) % STATE] & 0x7fffffff);
        const odd = mixed & 1 ? 0x9908b0df : 0;
        state[i] = state[(i + MIDDLE) % STATE] ^ (mixed >>> 1) ^ odd;
      }
      at = 0;
    }
    let word = state[at++];
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    return (word ^ (word >>> 18)) >>> 0;
  };
}
