import type { Romanize } from '../../core/command/find-dance.ts';
import type { EngineName } from '../../core/job/engine-name.ts';
import type { Store } from '../../core/media/store.ts';
import type { ChatPort, Desk, OfferedDance, People } from './ports.ts';

/** All that a conversation works with. */
export interface Surroundings {
  readonly port: ChatPort;
  readonly people: People;
  readonly desk: Desk;
  readonly store: Store;
  /** The dances that can be asked for at this moment. */
  readonly dances: () => readonly OfferedDance[];
  /** Those that may be asked for, the usual one first. */
  readonly engines: readonly EngineName[];
  readonly romanize: Romanize;
  readonly photoBytesMax: number;
  readonly keepPhotoMinutes: number;
}
