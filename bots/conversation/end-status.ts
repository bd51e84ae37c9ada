import { type Reply, say } from '../../core/chat/reply.ts';
import type { JobRecord } from '../../core/job/job-record.ts';
import { chatWordsOf } from '../../core/words/chat.ts';
import { fill, wordsOf } from '../../core/words/say.ts';
import type { Surroundings } from './surroundings.ts';
import { titleOf } from './title-of.ts';

/** The last of a job's status message: one that was cancelled says so, any other goes. Safe to repeat, and repeated by
 *  whoever a platform's trouble kept from it. */
export async function endStatus(
  record: JobRecord,
  isCancelled: boolean,
  around: Surroundings,
): Promise<void> {
  const { desk, port } = around;
  const status = await desk.message(record.id, 'status');
  if (!status) return;
  if (isCancelled) await port.edit(status, cancelledReply(record, around));
  else await port.remove(status);
  await desk.forgetMessage(record.id, 'status');
}

/** What the status message of a cancelled job says at last. */
export function cancelledReply(record: JobRecord, around: Pick<Surroundings, 'dances'>): Reply {
  const dance = titleOf(record, around);
  const { cancelled } = chatWordsOf(record.locale);
  return say(fill(cancelled, { dance }, wordsOf(record.locale)));
}
