import type { EngineName } from '../core/job/engine-name.ts';
import type { ReadRendererConfig } from '../core/job/renderer-messages.ts';
import type { Engine } from './engines/engine.ts';
import { createPuppetEngine } from './engines/puppet/puppet.ts';

type EngineConfig = Pick<ReadRendererConfig, 'cacheDir' | 'neural' | 'threads'>;

/** An engine by its name. A neural one's code is read when its first clip is wanted. */
export function openEngine(name: EngineName, config: EngineConfig): Engine {
  if (name === 'puppet') return createPuppetEngine();
  return {
    name,
    async *draw(scene, options) {
      yield* (await openAnimateAnyone(config)).draw(scene, options);
    },
    stage: async (ask, signal) => (await openAnimateAnyone(config)).stage(ask, signal),
  };
}

async function openAnimateAnyone({ neural, threads, cacheDir }: EngineConfig): Promise<Engine> {
  if (neural === null) throw new TypeError('a neural engine is not configured');
  const { createAnimateAnyoneEngine } = await import('./engines/animate-anyone/animate-anyone.ts');
  return createAnimateAnyoneEngine({ ...neural, threads, cacheDir });
}
