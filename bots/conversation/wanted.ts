import type { ChatEvent } from '../../core/chat/chat-event.ts';
import { type DanceOptions, usualOptions } from '../../core/command/read-options.ts';
import { engineNames } from '../../core/job/engine-name.ts';
import type { WantedDance } from '../../core/job/job-record.ts';
import { idOf, seedOf } from './job-id.ts';
import type { OfferedDance } from './ports.ts';

export type Options = Partial<DanceOptions>;

/** What is asked for, complete: what nobody said is as usual. */
export function wantedOf(
  dance: OfferedDance,
  given: Options,
  { id, thread }: Pick<ChatEvent, 'id' | 'thread'>,
): WantedDance {
  const { seconds, seed, mirror, music, engine } = { ...usualOptions, ...given };
  return {
    templateId: dance.id,
    version: dance.version,
    seconds,
    mirror,
    music,
    seed: seed ?? seedOf(idOf('j', thread.platform, id)),
    engine: engine ?? engineNames[0],
  };
}
