import type { MessageRef } from '../../core/chat/thread-ref.ts';
import { DanceError, faults } from '../../core/faults.ts';
import type { JobRecord } from '../../core/job/job-record.ts';
import type { DanceOutcome } from '../../core/job/outcome.ts';
import { endStatus } from './end-status.ts';
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
  const { desk, store } = around;
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
  await endStatus(record, said.kind === 'cancelled', around);
  if (outcome.kind === 'clip') {
    const { file, thumbnail } = outcome.clip;
    await store.remove(file.path);
    if (thumbnail) await store.remove(thumbnail.path);
  }
  const keepsPhoto = said.kind === 'clip' || said.kind === 'failed';
  if (!keepsPhoto) await store.remove(record.photoPath);
  await desk.close(record, keepsPhoto ? around.keepPhotoMinutes * minuteMs : 0);
  // It may have been sent meanwhile; one that is sent from now on finds the job over.
  await endStatus(record, said.kind === 'cancelled', around);
}

async function answer(jobId: string, outcome: DanceOutcome, around: Surroundings): Promise<void> {
  const { desk, port, store } = around;
  const record = await desk.find(jobId);
  // A job that was cancelled says so in its status message.
  if (record === null || outcome.kind === 'cancelled') return;
  const { file, thumbnail } = outcome.kind === 'clip' ? outcome.clip : {};
  const borrowed = file ? await store.borrow(file.path) : null;
  if (file && borrowed === null) throw new Error('the clip is not in the store');
  const picture = thumbnail ? await store.borrow(thumbnail.path) : null;
  try {
    const places = {
      localPath: borrowed?.localPath ?? null,
      thumbnailPath: picture?.localPath ?? null,
    };
    const message = await tell(record, outcome, places, around);
    if (await desk.isCancelled(jobId)) await port.remove(message);
    else await desk.saveMessage(jobId, 'clip', message);
  } finally {
    await borrowed?.release();
    await picture?.release();
  }
}

async function tell(
  record: JobRecord,
  outcome: DanceOutcome,
  places: { localPath: string | null; thumbnailPath: string | null },
  around: Surroundings,
): Promise<MessageRef> {
  const key = `clip-${record.id}`;
  const dance = titleOf(record, around);
  const say = (said: DanceOutcome) =>
    around.port.send(record.thread, outcomeReply(record, said, { dance, ...places }), key);
  try {
    return await say(outcome);
  } catch (error) {
    // A clip that the place does not take is told, not tried again.
    if (!(error instanceof DanceError) || faults[error.code].blame !== 'user') throw error;
    return await say({ kind: 'refused', code: error.code, details: { ...error.details } });
  }
}
