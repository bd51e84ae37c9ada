import path from 'node:path';
import { openCheckpoint } from '../onnx/checkpoint.ts';
import { WeightError } from '../onnx/weights.ts';

/** In every key. Source: AnimateDiff's motion_module.py; Moore-AnimateAnyone's unet_3d_blocks.py. */
const OWN = 'motion_modules.';

/** A motion module's file holds motion modules and nothing else. Another one's weights, a whole UNet's say, would take
 *  the UNet's places unseen: of a key in several files, the last file's counts.
 *  @throws WeightError when there is something else in it; CheckpointError for a damaged file */
export async function checkMotionModule(file: string): Promise<void> {
  for (const key of (await openCheckpoint(file)).keys()) {
    if (key.includes(OWN)) continue;
    const name = path.basename(file);
    throw new WeightError(`${name}: the weight ${key} is none of a motion module`);
  }
}
