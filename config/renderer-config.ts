import type { RendererConfig } from '../core/job/renderer-messages.ts';
import type { Config } from './config.ts';

/** What a renderer has to know of this machine. */
export function rendererConfigOf({
  cacheDir,
  threads,
  aigcProducer,
  neural,
  dream,
}: Config): RendererConfig {
  return { cacheDir, threads, aigcProducer, neural, dream };
}
