import type { JobRecord } from '../../core/job/job-record.ts';
import { endStatus } from './end-status.ts';
import type { Surroundings } from './surroundings.ts';

/** Gives a job up, wherever it is, and says so in its status message. Safe to repeat. */
export async function cancelJob(
  record: JobRecord,
  around: Surroundings,
): Promise<'cancelled' | 'tooLate'> {
  const { desk, store } = around;
  if (!(await desk.isCancelled(record.id)) && (await desk.cancel(record)) === 'tooLate') {
    return 'tooLate';
  }
  await endStatus(record, true, around);
  await store.remove(record.photoPath);
  return 'cancelled';
}
