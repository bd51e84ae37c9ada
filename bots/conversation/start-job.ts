import { writeAction } from '../../core/chat/action.ts';
import { say } from '../../core/chat/reply.ts';
import { DanceError, faults } from '../../core/faults.ts';
import type { JobRecord, KnownPhoto, Wish } from '../../core/job/job-record.ts';
import { photoPathOf } from '../../core/media/store.ts';
import { chatWordsOf } from '../../core/words/chat.ts';
import { fill, wordFault, wordsOf } from '../../core/words/say.ts';
import { chooseEngine } from './choose-engine.ts';
import { endStatus } from './end-status.ts';
import { idOf } from './job-id.ts';
import { statusReply } from './status-reply.ts';
import type { Surroundings } from './surroundings.ts';
import { titleOf } from './title-of.ts';

/** From a wish to a job that nothing can lose any more: the photo is fetched into the store, and the job is in the
 *  queue. Whoever never agreed to the terms is asked first. Safe to repeat. now: ISO 8601. */
export async function startJob(wish: Wish, now: string, around: Surroundings): Promise<void> {
  const { port, desk } = around;
  const { platform } = wish.thread;
  const words = chatWordsOf(wish.locale);
  if (await mustConsent(wish, around)) return;
  const id = idOf('j', platform, wish.eventId);
  const { eventId, ...wished } = wish;
  // Repeated, the job stays where it was put.
  const engine = (await desk.find(id))?.engine ?? (await chooseEngine(wish.wanted, around));
  const record: JobRecord = { ...wished, id, acceptedAt: now, photoPath: photoPathOf(id), engine };
  if (await endLateStatus(record, around)) return;
  const hit = await desk.admit(record);
  if (hit) {
    const sentence = fill(words.limits[hit.kind], { limit: hit.limit }, wordsOf(wish.locale));
    // Asked again later, it is said again.
    await port.send(wish.thread, say(sentence), `limit-${id}-${now}`);
    return;
  }
  try {
    await storePhoto(wish.photo, record.photoPath, around);
  } catch (error) {
    if (!(error instanceof DanceError) || faults[error.code].blame !== 'user') throw error;
    await desk.release(record);
    const { message, advice } = wordFault(error.code, error.details, wish.locale);
    await port.send(wish.thread, say(`${message}\n${advice}`), `refused-${id}`);
    return;
  }
  await desk.open(record);
  if (await desk.message(id, 'status')) return;
  const status = statusReply(record, await desk.state(record), titleOf(record, around));
  const message = await port.send(wish.thread, status, `status-${id}`);
  await desk.saveMessage(id, 'status', message);
  await endLateStatus(record, around);
}

/** Whether a job has ended already; the status that came later than its end goes. */
async function endLateStatus(record: JobRecord, around: Surroundings): Promise<boolean> {
  const { desk } = around;
  const isCancelled = await desk.isCancelled(record.id);
  const hasEnded = isCancelled || (await desk.isOver(record.id));
  if (hasEnded) await endStatus(record, isCancelled, around);
  return hasEnded;
}

/** Starts all that a person asked for before they agreed: one yes is enough. */
export async function startAgreed(
  person: string,
  now: string,
  around: Surroundings,
): Promise<void> {
  const { desk, people, port } = around;
  for (const wishId of await people.awaitingConsent(person)) {
    const wish = await people.held(wishId);
    if (wish) await startJob(wish, now, around);
    const question = await desk.message(wishId, 'consent');
    if (!question) continue;
    await port.remove(question);
    await desk.forgetMessage(wishId, 'consent');
  }
}

/** Asks whoever has not agreed to the terms yet, and holds the wish until they do. */
async function mustConsent(wish: Wish, { port, people, desk }: Surroundings): Promise<boolean> {
  const hasConsented = async () => (await people.profile(wish.person)).consented;
  if (await hasConsented()) return false;
  const wishId = idOf('w', wish.thread.platform, wish.eventId);
  await people.awaitConsent(wishId, wish);
  // Whoever agreed meanwhile may not have been heard for this wish.
  if (await hasConsented()) return false;
  const words = chatWordsOf(wish.locale);
  const action = writeAction({ kind: 'consent', wishId });
  const accept = { label: words.buttons.consent, action, style: 'main' } as const;
  const question = await port.send(
    wish.thread,
    say(words.consent, [[accept]]),
    `consent-${wishId}`,
  );
  await desk.saveMessage(wishId, 'consent', question);
  return true;
}

async function storePhoto(
  { image, storedPath }: KnownPhoto,
  path: string,
  { port, store, photoBytesMax }: Surroundings,
): Promise<void> {
  const stored = storedPath === null ? null : await store.read(storedPath);
  await store.put(path, stored ?? (await port.fetchImage(image, photoBytesMax)));
}
