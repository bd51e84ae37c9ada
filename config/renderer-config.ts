import type { EngineName } from '../core/job/engine-name.ts';
import type { RendererConfig } from '../core/job/renderer-messages.ts';
import type { Config } from './config.ts';

/** What a renderer of an engine has to know of this machine. */
export function rendererConfigOf(
  { cacheDir, threads, aigcProducer, neural }: Config,
  engine: EngineName,
): RendererConfig {
  return { cacheDir, threads, aigcProducer, engine, neural };
}
