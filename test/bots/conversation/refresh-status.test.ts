import { expect, it } from 'vitest';
import { StatusKeeper } from '../../../bots/conversation/refresh-status.ts';
import type { Surroundings } from '../../../bots/conversation/surroundings.ts';
import type { MessageRef } from '../../../core/chat/thread-ref.ts';
import type { JobRecord } from '../../../core/job/job-record.ts';

const status: MessageRef = { channelId: 'c', messageId: 'status' };
const clip: MessageRef = { channelId: 'c', messageId: 'clip' };
const record = { id: 'j1', locale: 'en', wanted: { templateId: 'robot', scene: null } };

/** A status that is edited while the clip is sent, or not. */
async function removedAfter({ isAnswered }: { isAnswered: boolean }): Promise<MessageRef[]> {
  const removed: MessageRef[] = [];
  let edited = false;
  const around = {
    port: {
      editEveryMs: 0,
      editIfFree: async () => {
        edited = true;
        return true;
      },
      remove: async (message: MessageRef) => void removed.push(message),
    },
    desk: {
      state: async () => ({ phase: 'delivering' }),
      message: async (_: string, kind: string) => {
        if (kind === 'status') return status;
        return edited && isAnswered ? clip : null;
      },
      isCancelled: async () => false,
    },
    dances: () => [],
  };
  const keeper = new StatusKeeper(around as unknown as Surroundings);
  await keeper.refresh([record as unknown as JobRecord], 0);
  return removed;
}

it('a status that was edited while its clip was sent does not stay', async () => {
  expect(await removedAfter({ isAnswered: true })).toEqual([status]);
});

it('a status whose clip is still to come stays', async () => {
  expect(await removedAfter({ isAnswered: false })).toEqual([]);
});
