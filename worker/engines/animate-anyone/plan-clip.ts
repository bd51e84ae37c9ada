import {
  planSampling,
  type SamplingConfig,
  type SamplingSetup,
} from '../../diffusion/plan-sampling.ts';
import type { DrawOptions, Scene } from '../engine.ts';
import { type Checkpoints, filesOf } from './checkpoints.ts';
import { locateCheckpoints } from './locate-checkpoints.ts';
import { measureNetworks, openNetworks } from './networks.ts';
import type { Settings } from './settings.ts';

/** Everything that is decided before a network runs. */
export interface ClipPlan extends SamplingSetup {
  readonly checkpoints: Checkpoints;
  readonly settings: Settings;
}

/** Finds the files and looks through them, tries what can compute, and chooses the size of the picture.
 *  @throws DanceError MODEL_MISSING, PROVIDER_MISSING, SIDE_TOO_LARGE, MEMORY_SHORT, CACHE_NO_ROOM; CheckpointError, WeightError;
 *  signal.reason when aborted */
export async function planClip(
  { picture, choreography }: Scene,
  config: SamplingConfig,
  ports: DrawOptions,
): Promise<ClipPlan> {
  const { checkpoints, settings } = await locateCheckpoints(config.modelsDir);
  const networks = await openNetworks(checkpoints);
  ports.signal.throwIfAborted();
  const measure: Parameters<typeof planSampling>[0]['measure'] = (canvas, windowFrames) =>
    measureNetworks(networks, canvas, windowFrames);
  const { window } = settings;
  const files = filesOf(checkpoints);
  const dance = { picture, choreography, window, measure, files };
  const setup = await planSampling(dance, config, ports);
  return { ...setup, checkpoints, settings };
}
