import type { ChatEvent } from '../../core/chat/chat-event.ts';
import { type DanceOptions, usualOptions } from '../../core/command/read-options.ts';
import { DanceError } from '../../core/faults.ts';
import { canEngineDo } from '../../core/job/engine-name.ts';
import type { WantedDance, WantedScene } from '../../core/job/job-record.ts';
import { kindOf } from './choose-engine.ts';
import { idOf, seedOf } from './job-id.ts';
import type { OfferedDance } from './ports.ts';

export type Options = Partial<DanceOptions>;

/** The seed of what an event asks for, where nobody gave one. */
export function seedFor({ id, thread }: Pick<ChatEvent, 'id' | 'thread'>): number {
  return seedOf(idOf('j', thread.platform, id));
}

/** What is asked for, complete: what nobody said is as usual.
 *  @throws DanceError ENGINE_WITHOUT_SENTENCES when an engine is named that cannot do it */
export function wantedOf(
  dance: OfferedDance,
  given: Options,
  event: Pick<ChatEvent, 'id' | 'thread'>,
  scene: WantedScene | null = null,
): WantedDance {
  const { seconds, seed, mirror, music, engine } = { ...usualOptions, ...given };
  if (engine !== null && !canEngineDo(engine, kindOf(scene))) {
    throw new DanceError('ENGINE_WITHOUT_SENTENCES', { engine });
  }
  return {
    templateId: dance.id,
    version: dance.version,
    seconds,
    mirror,
    music,
    seed: seed ?? seedFor(event),
    engine,
    scene,
  };
}
