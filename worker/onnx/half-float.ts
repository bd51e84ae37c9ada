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

const LARGEST_HALF_BITS = 0x477fefff; // What rounds to 65504, as float32.
const SMALLEST_NORMAL_BITS = 0x38800000; // 2^-14
const INFINITY_BITS = 0x7f800000;
const REBIAS_BITS = EXPONENT_BIAS_GAP << 23;

/** Single precision to half precision, halves to the even neighbour; little endian, two bytes a number.
 *  Null when a finite number is beyond 65504. Source: IEEE 754-2019, section 4.3.1. */
export function narrowToHalfFloats(values: Float32Array): Uint8Array<ArrayBuffer> | null {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  const halves = new DataView(new ArrayBuffer(2 * values.length));
  for (let i = 0; i < bits.length; i++) {
    const size = bits[i] & 0x7fffffff;
    if (size > LARGEST_HALF_BITS && size < INFINITY_BITS) return null;
    halves.setUint16(2 * i, ((bits[i] >>> 16) & 0x8000) | narrow(size, values[i]), true);
  }
  return new Uint8Array(halves.buffer);
}

/** size: the bits without the sign. */
function narrow(size: number, value: number): number {
  if (size > INFINITY_BITS) return 0x7e00;
  if (size === INFINITY_BITS) return 0x7c00;
  if (size < SMALLEST_NORMAL_BITS) return roundToEven(Math.abs(value) * 2 ** 24);
  const rebiased = size - REBIAS_BITS;
  return (rebiased + 0xfff + ((rebiased >> 13) & 1)) >> 13;
}

function roundToEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return rest < 0.5 ? floor : floor + 1;
  return floor + (floor & 1);
}
