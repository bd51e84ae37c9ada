import { canEngineDo, type EngineName, usualEngine } from '../../core/job/engine-name.ts';
import type { WantedDance } from '../../core/job/job-record.ts';
import type { Surroundings } from './surroundings.ts';

/** What a dance asks of its engine. */
export function kindOf(scene: WantedDance['scene']): 'template' | 'prompt' {
  return scene === null ? 'template' : 'prompt';
}

/** The engine of a new job: the one that was named; else the first in the operator's order that can do it and has a
 *  worker alive; where none has, the first that can do it. */
export async function chooseEngine(
  { engine, scene }: Pick<WantedDance, 'engine' | 'scene'>,
  { engines, desk }: Pick<Surroundings, 'engines' | 'desk'>,
): Promise<EngineName> {
  if (engine !== null) return engine;
  const kind = kindOf(scene);
  for (const offered of engines) {
    if (canEngineDo(offered, kind) && (await desk.hasWorker(offered))) return offered;
  }
  return usualEngine(engines, kind);
}
