import type { NetworkMachine } from '../../onnx/open-network.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { Settings } from './settings.ts';

/** What a clip is made with. */
export interface DreamTools {
  readonly checkpoints: Checkpoints;
  readonly settings: Settings;
  readonly machine: NetworkMachine;
}
