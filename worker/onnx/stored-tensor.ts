import { CheckpointError } from './checkpoint-error.ts';
import { withCheckpointFile } from './checkpoint-file.ts';
import { widenHalfFloats } from './half-float.ts';

export const itemBytes = {
  float32: 4,
  float16: 2,
  bfloat16: 2,
  float64: 8,
  int64: 8,
  int32: 4,
  int16: 2,
  int8: 1,
  uint8: 1,
  bool: 1,
} as const;
export type TensorType = keyof typeof itemBytes;

/** A tensor where it lies: little-endian items, the last axis fastest unless strides say otherwise. */
export interface StoredTensor {
  readonly file: string;
  readonly type: TensorType;
  readonly shape: readonly number[];
  /** Items from one to the next along each axis; null for C order without gaps. */
  readonly strides: readonly number[] | null;
  /** Of the first item, from the start of the file. */
  readonly offsetBytes: number;
}

/** How many items a shape holds; null where a size is no whole number, or there are more than can be counted. */
export function itemCount(shape: readonly number[]): number | null {
  let count = 1;
  for (const size of shape) {
    if (!Number.isSafeInteger(size) || size < 0) return null;
    count *= size;
    if (!Number.isSafeInteger(count)) return null;
  }
  return count;
}

/** The items in C order, as bytes.
 *  @throws CheckpointError when the file has become shorter since it was opened */
export async function readBytes(tensor: StoredTensor): Promise<Uint8Array<ArrayBuffer>> {
  const { file, shape, strides, offsetBytes } = tensor;
  const size = itemBytes[tensor.type];
  const count = itemCount(shape) ?? 0;
  const span = count === 0 ? 0 : strides ? reach(shape, strides) : count;
  const stored = await withCheckpointFile(file, (open) => open.read(offsetBytes, span * size));
  if (!strides || count === 0) return new Uint8Array(stored.buffer);
  const bytes = new Uint8Array(count * size);
  for (let i = 0; i < count; i++) {
    const at = size * placeOf(i, shape, strides);
    for (let byte = 0; byte < size; byte++) bytes[size * i + byte] = stored[at + byte];
  }
  return bytes;
}

/** The items in C order, of float types only.
 *  @throws CheckpointError for a tensor of another type */
export async function readFloats(tensor: StoredTensor): Promise<Float32Array<ArrayBuffer>> {
  const bytes = await readBytes(tensor);
  switch (tensor.type) {
    case 'float32':
      return new Float32Array(bytes.buffer);
    case 'float64':
      return Float32Array.from(new Float64Array(bytes.buffer));
    case 'float16':
      return widenHalfFloats(bytes);
    case 'bfloat16':
      // The upper half of a float32.
      return new Float32Array(
        Uint32Array.from(new Uint16Array(bytes.buffer), (half) => half << 16).buffer,
      );
    default:
      throw new CheckpointError(tensor.file, `a tensor of type ${tensor.type} is not a weight`);
  }
}

/** How many items of storage a strided tensor of at least one item spans. */
export function reach(shape: readonly number[], strides: readonly number[]): number {
  return shape.reduce((last, size, axis) => last + (size - 1) * strides[axis], 1);
}

/** Whether the strides say no more than C order without gaps does. */
export function isPlainOrder(shape: readonly number[], strides: readonly number[]): boolean {
  let step = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    if (shape[axis] > 1 && strides[axis] !== step) return false;
    step *= shape[axis];
  }
  return true;
}

function placeOf(index: number, shape: readonly number[], strides: readonly number[]): number {
  let place = 0;
  let rest = index;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    place += (rest % shape[axis]) * strides[axis];
    rest = Math.floor(rest / shape[axis]);
  }
  return place;
}
