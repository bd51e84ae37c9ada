import type { EngineName } from '../core/job/engine-name.ts';
import type { ReadRendererConfig } from '../core/job/renderer-messages.ts';
import type { Engine, FaceEngine, HeadEngine } from './engines/engine.ts';
import { createPuppetEngine } from './engines/puppet/puppet.ts';

type EngineConfig = Pick<ReadRendererConfig, 'cacheDir' | 'neural' | 'dream' | 'threads'>;

/** An engine by its name. A neural one's code is read when its first clip is wanted. */
export function openEngine(name: EngineName, config: EngineConfig): Engine {
  switch (name) {
    case 'puppet':
      return createPuppetEngine();
    case 'animate-anyone':
      return {
        ...openLater(name, () => openAnimateAnyone(config)),
        needs: 'head',
        stage: async (ask, signal) => (await openAnimateAnyone(config)).stage(ask, signal),
      };
    case 'dreamoving':
      return {
        ...openLater(name, () => openDreamoving(config)),
        needs: 'face',
        stage: async (ask, signal) => (await openDreamoving(config)).stage(ask, signal),
      };
  }
}

function openLater(name: EngineName, open: () => Promise<Engine>): Pick<Engine, 'name' | 'draw'> {
  return {
    name,
    async *draw(scene, options) {
      yield* (await open()).draw(scene, options);
    },
  };
}

async function openAnimateAnyone(config: EngineConfig): Promise<HeadEngine> {
  const { createAnimateAnyoneEngine } = await import('./engines/animate-anyone/animate-anyone.ts');
  return createAnimateAnyoneEngine(neuralOf(config));
}

async function openDreamoving(config: EngineConfig): Promise<FaceEngine> {
  const { createDreamovingEngine } = await import('./engines/dreamoving/dreamoving.ts');
  return createDreamovingEngine({ ...neuralOf(config), dream: config.dream });
}

function neuralOf({ neural, threads, cacheDir }: EngineConfig) {
  if (neural === null) throw new TypeError('a neural engine is not configured');
  return { ...neural, threads, cacheDir };
}
