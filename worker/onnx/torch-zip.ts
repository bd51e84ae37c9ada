import type { CheckpointFile } from './checkpoint-file.ts';
import {
  isA,
  type Pickled,
  type PickledDict,
  type PickledTensor,
  UnwantedName,
} from './pickled.ts';
import { isPlainOrder, itemBytes, itemCount, reach, type StoredTensor } from './stored-tensor.ts';
import { unpickle } from './unpickle.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

const PICKLE = '/data.pkl';
const PICKLE_MOST_BYTES = 2 << 20;
/** A tensor may show its items again and again (stride 0), but what it shows must stay this small. */
const REPEATED_MOST_BYTES = 1 << 20;

/** The tensors of a file that torch.save wrote, torch 1.6 or newer: those of its dict, or of the dict
 *  `state_dict` in it. Storages may be shared, cut and strided.
 *  @throws CheckpointError */
export async function readTorchZip(file: CheckpointFile): Promise<Map<string, StoredTensor>> {
  const entries = await readZipDirectory(file);
  const pickles = [...entries.values()].filter(({ name }) => name.endsWith(PICKLE));
  if (pickles.length !== 1) throw file.damaged(`it holds ${pickles.length} data.pkl, not one`);
  const [pickle] = pickles;
  if (pickle.sizeBytes > PICKLE_MOST_BYTES) throw file.damaged('its data.pkl is too long');
  const folder = pickle.name.slice(0, -PICKLE.length);
  await requireLittleEndian(file, entries.get(`${folder}/byteorder`));

  const tensors = new Map<string, StoredTensor>();
  for (const [key, value] of weightsOf(file, await readPickle(file, pickle)).entries) {
    if (typeof key !== 'string' || !isA(value, 'tensor')) continue;
    const storage = entries.get(`${folder}/data/${value.storage.key}`);
    tensors.set(key, placeTensor(file, key, value, storage));
  }
  if (tensors.size === 0) throw file.damaged('it holds no tensors');
  return tensors;
}

async function requireLittleEndian(file: CheckpointFile, entry: ZipEntry | undefined) {
  if (!entry) return;
  const order = await file.read(entry.offsetBytes, Math.min(entry.sizeBytes, 16));
  if (order.toString('latin1') !== 'little')
    throw file.damaged('its numbers are not little-endian');
}

async function readPickle(file: CheckpointFile, entry: ZipEntry): Promise<Pickled> {
  const bytes = await file.read(entry.offsetBytes, entry.sizeBytes);
  try {
    return unpickle(bytes);
  } catch (cause) {
    if (cause instanceof UnwantedName) throw file.hostile(cause.message, cause);
    throw file.damaged(cause instanceof Error ? cause.message : 'its pickle is damaged', cause);
  }
}

function weightsOf(file: CheckpointFile, root: Pickled): PickledDict {
  if (!isA(root, 'dict')) throw file.damaged('its pickle is not a dict of weights');
  const inner = root.entries.get('state_dict');
  return isA(inner, 'dict') ? inner : root;
}

function placeTensor(
  file: CheckpointFile,
  key: string,
  { storage, offset, shape, strides }: PickledTensor,
  entry: ZipEntry | undefined,
): StoredTensor {
  const size = itemBytes[storage.type];
  if (!entry) throw file.damaged(`the storage ${storage.key} of ${key} is missing`);
  if (entry.sizeBytes !== storage.items * size) {
    throw file.damaged(`the storage ${storage.key} of ${key} has ${entry.sizeBytes} bytes`);
  }
  const count = itemCount(shape);
  const span = count === 0 ? 0 : reach(shape, strides);
  const within = Number.isSafeInteger(span) && offset + span <= storage.items;
  const most = Math.max(entry.sizeBytes, REPEATED_MOST_BYTES);
  if (count === null || !within || count * size > most) {
    throw file.damaged(`${key} of shape [${shape}] reaches beyond its storage`);
  }
  return {
    file: file.name,
    type: storage.type,
    shape,
    strides: isPlainOrder(shape, strides) ? null : strides,
    offsetBytes: entry.offsetBytes + offset * size,
  };
}
