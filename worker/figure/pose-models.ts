import { createRequire } from 'node:module';
import path from 'node:path';
import { DanceError } from '../../core/faults.ts';
import { openTfliteSession, type Session } from '../onnx/session.ts';

const PACKAGE = '@mediapipe/pose';
const DETECTOR_FILE = 'pose_solution_packed_assets.data';
const LANDMARK_FILE = 'pose_landmark_heavy.tflite';
const REMEDY = 'npm install';

export interface PoseModels {
  readonly detector: Session;
  readonly landmarks: Session;
}

/** Opens BlazePose's detector and its heavy landmark network from the package @mediapipe/pose
 *  (Apache-2.0, Google). The detector's TFLite file is the whole of the "packed assets".
 *  @throws DanceError MODEL_MISSING {model, remedy} */
export async function openPoseModels(cacheDir: string, threads: number): Promise<PoseModels> {
  const folder = packageFolder();
  const open = (file: string) =>
    openTfliteSession({ file: path.join(folder, file), remedy: REMEDY }, cacheDir, { threads });
  const [detector, landmarks] = await Promise.all([open(DETECTOR_FILE), open(LANDMARK_FILE)]);
  return { detector, landmarks };
}

function packageFolder(): string {
  try {
    return path.dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`));
  } catch (cause) {
    throw new DanceError('MODEL_MISSING', { model: PACKAGE, remedy: REMEDY }, { cause });
  }
}
