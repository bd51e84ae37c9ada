import { withCheckpointFile } from './checkpoint-file.ts';
import { readSafetensors } from './safetensors.ts';
import type { StoredTensor } from './stored-tensor.ts';
import { readTorchZip } from './torch-zip.ts';

/** Where every tensor of a checkpoint lies. */
export type Checkpoint = ReadonlyMap<string, StoredTensor>;

const ZIP = 0x04034b50;
/** The first pickle of torch's older format: its magic number, 0x1950a86a20f9469cfc6c. */
const OLD_TORCH = Buffer.from('80028a0a6cfc9c46f9206aa850192e', 'hex');

/** Reads the directory of a checkpoint, never its weights: torch's zip format or safetensors, told by content.
 *  @throws CheckpointError for anything else, and for a file that is damaged or hostile */
export function openCheckpoint(name: string): Promise<Checkpoint> {
  return withCheckpointFile(name, async (file) => {
    const start = await file.read(0, Math.min(file.sizeBytes, OLD_TORCH.length));
    if (start.length < OLD_TORCH.length) throw file.damaged('too short to be a checkpoint');
    if (start.readUInt32LE() === ZIP) return readTorchZip(file);
    if (start.equals(OLD_TORCH)) {
      throw file.damaged(
        'saved in the format of torch before 1.6, which is not read; save it anew',
      );
    }
    if (start[8] === 0x7b) return readSafetensors(file);
    throw file.damaged('neither a torch zip file nor safetensors');
  });
}
