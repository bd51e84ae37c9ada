import { DanceError } from '../../core/faults.ts';
import { type FreeBytes, freeBytesAt } from '../onnx/free-bytes.ts';
import { readableBytes } from './readable-bytes.ts';

/** What a disk keeps free beside the models. */
const SPARE_BYTES = 256 << 20;

/** @throws DanceError MODELS_NO_ROOM */
export async function requireRoom(
  folder: string,
  neededBytes: number,
  freeBytes: FreeBytes = freeBytesAt,
): Promise<void> {
  const free = await freeBytes(folder);
  if (neededBytes === 0 || free >= neededBytes + SPARE_BYTES) return;
  const sizes = { needed: readableBytes(neededBytes), free: readableBytes(free) };
  throw new DanceError('MODELS_NO_ROOM', { folder, ...sizes });
}

/** What a disk refused, as a fault; null for anything else. */
export function diskFault(error: unknown, folder: string): DanceError | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new DanceError('MODELS_DISK_FULL', { folder }, { cause: error });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
      return new DanceError('MODELS_UNWRITABLE', { folder }, { cause: error });
    default:
      return null;
  }
}
