import { setTimeout as wait } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import { type BotApi, refusalOf } from './bot-api.ts';
import type { Troubles } from './troubles.ts';

/** The kinds of updates that a bot of this project reads. */
export const updateKinds = ['message', 'channel_post', 'callback_query'] as const;

const batchMax = 100;

/** So long a request waits for something to happen. */
const waitS = 30;

const againAfterMs = 1000;

/** Fetches updates until the signal says to stop. A batch is confirmed, by asking for what follows it, when all of it is
 *  taken in; one of which something is not comes again. Troubles are told and waited out. */
export async function poll(
  api: BotApi,
  take: (update: unknown) => Promise<void>,
  { signal, troubles }: { signal: AbortSignal; troubles: Troubles },
): Promise<void> {
  let offset = 0;
  while (!signal.aborted) {
    let updates: Update[];
    try {
      updates = await api.bare.getUpdates(
        { offset, limit: batchMax, timeout: waitS, allowed_updates: updateKinds },
        signal as never,
      );
      troubles.over();
    } catch (error) {
      if (!signal.aborted) await troubles.meet(refusalOf(error), signal);
      continue;
    }
    const results = await Promise.allSettled(updates.map(take));
    const failed = results.find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') {
      troubles.notTaken(failed.reason);
      await wait(againAfterMs, null, { signal }).catch(() => {});
      continue;
    }
    offset = Math.max(
      offset,
      ...updates.map(({ update_id: id }) => (Number.isSafeInteger(id) ? id + 1 : 0)),
    );
  }
}
