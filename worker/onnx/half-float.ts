const EXPONENT_BIAS_GAP = 112; // float32's bias of 127 less float16's of 15

/** IEEE 754 half precision to single precision. bytes: little endian, two a number. */
export function widenHalfFloats(bytes: Uint8Array): Float32Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const bits = new Uint32Array(bytes.byteLength >> 1);
  const wide = new Float32Array(bits.buffer);
  for (let i = 0; i < bits.length; i++) {
    const half = view.getUint16(2 * i, true);
    const sign = (half & 0x8000) << 16;
    const exponent = (half >> 10) & 0x1f;
    const fraction = half & 0x3ff;
    if (exponent === 0) {
      wide[i] = (half & 0x8000 ? -1 : 1) * fraction * 2 ** -24;
    } else {
      const widened = exponent === 0x1f ? 0xff : exponent + EXPONENT_BIAS_GAP;
      bits[i] = sign | (widened << 23) | (fraction << 13);
    }
  }
  return wide;
}
