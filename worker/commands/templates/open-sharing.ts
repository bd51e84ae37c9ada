import { openDanceCatalogue } from '../../../config/catalogue/dance-catalogue.ts';
import { openDanceMirror } from '../../../config/catalogue/dance-mirror.ts';
import { shareDance, withdrawDance } from '../../../config/catalogue/share-dance.ts';
import type { Config } from '../../../config/config.ts';
import { isSet } from '../../../config/environment.ts';
import { createLog } from '../../../config/log.ts';
import { openRedis } from '../../../config/redis.ts';
import { openAnsweringStore, storeFault } from '../../../config/store/open-store.ts';
import type { TemplateCard } from '../../../core/dance/template.ts';
import { DanceError } from '../../../core/faults.ts';

/** The dances that several machines share, as the commands need them. All of it throws DanceError STORE_AWAY,
 *  STORE_REFUSED, REDIS_AWAY. */
export interface Sharing {
  /** Brings what others shared to this machine. */
  sync(): Promise<void>;
  /** A number for a dance whose name gives no id. */
  takeNumber(): Promise<number>;
  /** @throws DanceError DANCE_NAME_TAKEN, TEMPLATE_BROKEN */
  share(id: string): Promise<TemplateCard>;
  /** Takes a dance away from all machines, this one at once. Says whether it was shared. */
  withdraw(id: string): Promise<boolean>;
  close(): void;
}

/** Where a Redis is named, dances are shared by all machines that name it; null where none is.
 *  @throws DanceError STORE_REFUSED, STORE_AWAY, REDIS_AWAY */
export async function openSharing(config: Config): Promise<Sharing | null> {
  if (!isSet('REDIS_URL')) return null;
  const { templatesDir: folder, redisUrl } = config;
  const { store, name } = await openAnsweringStore(config);
  const redis = openRedis(redisUrl);
  const close = () => redis.disconnect();
  await redis.connect().catch((cause: unknown) => {
    close();
    throw new DanceError('REDIS_AWAY', {}, { cause });
  });
  const catalogue = openDanceCatalogue(redis);
  const mirror = openDanceMirror(folder, { redis, store, log: createLog(config) });
  const told = async <T>(act: Promise<T>): Promise<T> =>
    await act.catch((error: unknown) => {
      const fault = storeFault(error, name);
      if (fault instanceof DanceError || redis.status === 'ready') throw fault;
      throw new DanceError('REDIS_AWAY', {}, { cause: error });
    });
  return {
    sync: () => told(mirror.sync()),
    takeNumber: () => told(catalogue.takeNumber()),
    share: (id) => told(shareDance(id, { catalogue, store, folder })),
    withdraw: (id) =>
      told(
        withdrawDance(id, { catalogue, store }).then(async (wasShared) => {
          if (wasShared) await mirror.sync();
          return wasShared;
        }),
      ),
    close,
  };
}
