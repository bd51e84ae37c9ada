import type { DanceOutcome } from '../../core/job/outcome.ts';
import { cancelledReply } from './cancel-job.ts';
import { outcomeReply } from './outcome-reply.ts';
import { ChatGone } from './ports.ts';
import type { Surroundings } from './surroundings.ts';
import { titleOf } from './title-of.ts';

const minuteMs = 60_000;

/** Answers a job and lets go of all that it held. Safe to repeat: one answer for each job. */
export async function deliver(
  jobId: string,
  outcome: DanceOutcome,
  around: Surroundings,
): Promise<void> {
  const { desk, port, store } = around;
  const record = await desk.find(jobId);
  if (record === null) return;
  const cancelled = await desk.isCancelled(jobId);
  const said: DanceOutcome = cancelled ? { kind: 'cancelled' } : outcome;
  if (!(await desk.isOver(jobId)) && !(await desk.message(jobId, 'clip'))) {
    try {
      await answer(jobId, said, around);
    } catch (error) {
      // Nobody is there to be told; the job is over all the same.
      if (!(error instanceof ChatGone)) throw error;
    }
  }
  const status = await desk.message(jobId, 'status');
  if (status) {
    if (said.kind === 'cancelled') await port.edit(status, cancelledReply(record, around));
    else await port.remove(status);
    await desk.forgetMessage(jobId, 'status');
  }
  if (outcome.kind === 'clip') await store.remove(outcome.clip.file.path);
  const keepsPhoto = said.kind === 'clip' || said.kind === 'failed';
  if (!keepsPhoto) await store.remove(record.photoPath);
  await desk.close(record, keepsPhoto ? around.keepPhotoMinutes * minuteMs : 0);
}

async function answer(jobId: string, outcome: DanceOutcome, around: Surroundings): Promise<void> {
  const { desk, port, store } = around;
  const record = await desk.find(jobId);
  // A job that was cancelled says so in its status message.
  if (record === null || outcome.kind === 'cancelled') return;
  const borrowed = outcome.kind === 'clip' ? await store.borrow(outcome.clip.file.path) : null;
  if (outcome.kind === 'clip' && borrowed === null) {
    throw new Error('the clip is not in the store');
  }
  try {
    const dance = titleOf(record, around);
    const reply = outcomeReply(record, outcome, {
      dance,
      localPath: borrowed?.localPath ?? null,
    });
    const message = await port.send(record.thread, reply, `clip-${jobId}`);
    if (await desk.isCancelled(jobId)) await port.remove(message);
    else await desk.saveMessage(jobId, 'clip', message);
  } finally {
    await borrowed?.release();
  }
}
