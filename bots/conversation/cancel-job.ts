import { type Reply, say } from '../../core/chat/reply.ts';
import type { JobRecord } from '../../core/job/job-record.ts';
import { chatWordsOf } from '../../core/words/chat.ts';
import { fill, wordsOf } from '../../core/words/say.ts';
import type { Surroundings } from './surroundings.ts';
import { titleOf } from './title-of.ts';

/** Gives a job up, wherever it is, and says so in its status message. */
export async function cancelJob(
  record: JobRecord,
  around: Surroundings,
): Promise<'cancelled' | 'tooLate'> {
  const { desk, port, store } = around;
  if (await desk.isOver(record.id)) return 'tooLate';
  // What is given up takes the address of its status message along.
  const status = await desk.message(record.id, 'status');
  if ((await desk.cancel(record)) === 'tooLate') return 'tooLate';
  if (status) {
    await port.edit(status, cancelledReply(record, around));
    await desk.forgetMessage(record.id, 'status');
  }
  await store.remove(record.photoPath);
  return 'cancelled';
}

/** What the status message of a cancelled job says at last. */
export function cancelledReply(record: JobRecord, around: Pick<Surroundings, 'dances'>): Reply {
  const dance = titleOf(record, around);
  const { cancelled } = chatWordsOf(record.locale);
  return say(fill(cancelled, { dance }, wordsOf(record.locale)));
}
