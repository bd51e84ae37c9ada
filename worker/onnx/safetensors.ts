import type { CheckpointFile } from './checkpoint-file.ts';
import { itemBytes, itemCount, type StoredTensor, type TensorType } from './stored-tensor.ts';

/** The format allows 100 MB; that of a whole UNet takes 0.1 MB. */
const HEADER_MOST_BYTES = 1 << 20;
const LENGTH_BYTES = 8;

const types: Readonly<Record<string, TensorType>> = {
  F32: 'float32',
  F16: 'float16',
  BF16: 'bfloat16',
  F64: 'float64',
  I64: 'int64',
  I32: 'int32',
  I16: 'int16',
  I8: 'int8',
  U8: 'uint8',
  BOOL: 'bool',
};

interface Placed extends StoredTensor {
  readonly key: string;
  readonly lengthBytes: number;
}

/** The directory of a .safetensors file. The tensors must fill the file: no overlap, no hole, no rest.
 *  Source: huggingface.co/docs/safetensors, "Format" (2026-11).
 *  @throws CheckpointError */
export async function readSafetensors(file: CheckpointFile): Promise<Map<string, StoredTensor>> {
  const length = Number((await file.read(0, LENGTH_BYTES)).readBigUInt64LE());
  if (length > HEADER_MOST_BYTES) throw file.damaged(`a header of ${length} bytes is too long`);
  const header = parseHeader(file, await file.read(LENGTH_BYTES, length));
  const placed = Object.entries(header)
    .filter(([key]) => key !== '__metadata__')
    .map(([key, entry]) => readEntry(file, key, entry, LENGTH_BYTES + length));
  placed.sort((a, b) => a.offsetBytes - b.offsetBytes || a.lengthBytes - b.lengthBytes);
  let end = LENGTH_BYTES + length;
  for (const { key, offsetBytes, lengthBytes } of placed) {
    if (offsetBytes !== end) {
      const fault = offsetBytes < end ? 'overlaps the tensor before it' : 'leaves a hole before it';
      throw file.damaged(`${key} ${fault}`);
    }
    end += lengthBytes;
  }
  if (end !== file.sizeBytes) throw file.damaged(`its tensors end at ${end} of ${file.sizeBytes}`);
  return new Map(placed.map(({ key, lengthBytes: _, ...tensor }) => [key, tensor]));
}

function parseHeader(file: CheckpointFile, bytes: Buffer): object {
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw file.damaged('its header is not JSON', cause);
  }
  if (!isObject(header)) throw file.damaged('its header is not a JSON object');
  return header;
}

function readEntry(file: CheckpointFile, key: string, entry: unknown, startBytes: number): Placed {
  const {
    dtype,
    shape,
    data_offsets: range,
  }: Record<string, unknown> = isObject(entry) ? { ...entry } : {};
  const type = typeof dtype === 'string' && Object.hasOwn(types, dtype) ? types[dtype] : null;
  if (!type) throw file.damaged(`${key} is of type ${String(dtype).slice(0, 20)}, not read here`);
  if (!isNumbers(shape)) throw file.damaged(`${key} has no shape`);
  if (!isNumbers(range) || range.length !== 2) throw file.damaged(`${key} has no data_offsets`);
  const [begin, end] = range;
  const count = itemCount(shape);
  if (count === null || end - begin !== count * itemBytes[type]) {
    throw file.damaged(`${key} of shape [${shape}] does not take the bytes ${begin} to ${end}`);
  }
  file.requireRange(key, startBytes + begin, end - begin);
  return {
    key,
    file: file.name,
    type,
    shape,
    strides: null,
    offsetBytes: startBytes + begin,
    lengthBytes: end - begin,
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => Number.isSafeInteger(item) && item >= 0);
}
