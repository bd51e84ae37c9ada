/** Standard normal numbers, the same for the same seed on every machine.
 *  Source: Box and Muller 1958; the uniform numbers are hashes of a counter by MurmurHash3's finalizer (Appleby). */
export function seededNoise(seed: number, count: number): Float32Array<ArrayBuffer> {
  const noise = new Float32Array(count);
  const key = hash(seed >>> 0);
  for (let i = 0; i < count; i += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - fraction(key, i)));
    const angle = 2 * Math.PI * fraction(key, i + 1);
    noise[i] = radius * Math.cos(angle);
    if (i + 1 < count) noise[i + 1] = radius * Math.sin(angle);
  }
  return noise;
}

/** 0 up to but not including 1. */
function fraction(key: number, counter: number): number {
  return hash(hash(counter) ^ key) / 2 ** 32;
}

function hash(value: number): number {
  let mixed = (value + 0x9e3779b9) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
