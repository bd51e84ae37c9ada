import type { ReadRendererConfig } from '../../core/job/renderer-messages.ts';
import type { Engine } from './engine.ts';
import { createPuppetEngine } from './puppet/puppet.ts';

/** The engine that a renderer is for. A neural one's code is read when its first clip is wanted. */
export function openEngine({ engine, neural, threads }: ReadRendererConfig): Engine {
  if (engine === 'puppet') return createPuppetEngine();
  const open = async () => {
    if (neural === null) throw new TypeError(`the engine ${engine} is not configured`);
    const { createAnimateAnyoneEngine } = await import('./animate-anyone/animate-anyone.ts');
    return createAnimateAnyoneEngine({ ...neural, threads });
  };
  return {
    name: engine,
    async *draw(scene, options) {
      yield* (await open()).draw(scene, options);
    },
    stage: async (ask, signal) => (await open()).stage(ask, signal),
  };
}
