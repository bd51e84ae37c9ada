import { readAction, writeAction } from '../../core/chat/action.ts';
import { type ChatEvent, personKey } from '../../core/chat/chat-event.ts';
import { type Reply, say, sayPrivately } from '../../core/chat/reply.ts';
import type { JobRecord, KnownPhoto } from '../../core/job/job-record.ts';
import { chatWordsOf } from '../../core/words/chat.ts';
import type { Locale } from '../../core/words/locale.ts';
import { fill, wordsOf } from '../../core/words/say.ts';
import { cancelJob } from './cancel-job.ts';
import { pickerReply } from './picker.ts';
import { startAgreed, startJob } from './start-job.ts';
import type { Surroundings } from './surroundings.ts';
import type { Options } from './wanted.ts';
import { wantedOf } from './wanted.ts';

/** Does what a button stands for. */
export async function act(event: ChatEvent, locale: Locale, around: Surroundings): Promise<void> {
  const action = event.action === null ? null : readAction(event.action);
  const { desk, people, port, dances } = around;
  const words = chatWordsOf(locale);
  const answer = (reply: Reply) => port.send(event.thread, reply, `answer-${event.id}`);
  switch (action?.kind) {
    case undefined:
      return;
    case 'dance':
      await danceThis(event, action, locale, around);
      return;
    case 'page': {
      const page = { page: action.page, photoId: action.photoId, locale };
      const text = action.photoId === null ? words.pickAndSend : words.pickDance;
      const picker = pickerReply(text, dances(), page);
      const { replyToId, channelId } = event.thread;
      if (replyToId === null) await answer(picker);
      else await port.edit({ channelId, messageId: replyToId }, picker);
      return;
    }
    case 'pick': {
      const page = { page: 0, photoId: action.photoId, locale };
      await answer(pickerReply(words.pickDance, dances(), page));
      return;
    }
    case 'consent': {
      const wish = await people.held(action.wishId);
      if (wish === null) await answer(sayPrivately(words.sendPhotoAgain));
      else if (wish.person !== personKey(event)) await answer(sayPrivately(words.notYours));
      else {
        await people.consent(wish.person);
        await startAgreed(wish.person, event.receivedAt, around);
        const { replyToId, channelId } = event.thread;
        if (replyToId !== null) await port.remove({ channelId, messageId: replyToId });
      }
      return;
    }
    case 'start': {
      const wish = await people.held(action.wishId);
      if (wish === null) await answer(sayPrivately(words.sendPhotoAgain));
      else if (wish.person !== personKey(event)) await answer(sayPrivately(words.notYours));
      else await startJob(wish, event.receivedAt, around);
      return;
    }
    case 'language':
      await people.setLocale(personKey(event), action.locale);
      await answer(sayPrivately(languageSet(action.locale)));
      return;
    case 'forget':
      await forget(event, around);
      await answer(sayPrivately(words.forgotten));
      return;
    case 'cancel': {
      const record = await desk.find(action.jobId);
      if (record === null) await answer(sayPrivately(words.nothingToCancel));
      else if (record.person !== personKey(event)) await answer(sayPrivately(words.notYours));
      else if ((await cancelJob(record, around)) === 'tooLate') {
        await answer(sayPrivately(words.cancelTooLate));
      }
      return;
    }
    case 'again':
    case 'another':
    case 'delete': {
      const record = await desk.find(action.jobId);
      if (record === null) {
        const sentence = action.kind === 'delete' ? words.deletedAlready : words.sendPhotoAgain;
        await answer(sayPrivately(sentence));
      } else if (![record.person, record.photo.postedBy].includes(personKey(event))) {
        await answer(sayPrivately(words.notYours));
      } else if (action.kind === 'delete') await deleteClip(record, answer, locale, around);
      else await danceAgain(event, record, action.kind, locale, around);
    }
  }
}

export function languageSet(locale: Locale): string {
  const words = chatWordsOf(locale);
  return fill(words.languageSet, { language: words.language }, wordsOf(locale));
}

async function danceThis(
  event: ChatEvent,
  { templateId, photoId }: { templateId: string; photoId: string | null },
  locale: Locale,
  around: Surroundings,
): Promise<void> {
  const { people, dances, port } = around;
  const dance = dances().find(({ id }) => id === templateId);
  const person = personKey(event);
  const { channelId } = event.thread;
  const words = chatWordsOf(locale);
  if (!dance) {
    const picker = pickerReply(words.pickDance, dances(), { page: 0, photoId, locale });
    await port.send(event.thread, picker, `answer-${event.id}`);
    return;
  }
  const photo =
    photoId === null
      ? await people.recentPhoto(person, channelId)
      : await people
          .photo(photoId)
          .then((found) => (found?.channelId === channelId ? found : null));
  const wanted = wantedOf(dance, {}, event);
  if (photo === null) {
    await people.expectPhoto(person, channelId, wanted);
    const sentence = fill(words.sendPhotoFor, { dance: dance.title[locale] }, wordsOf(locale));
    await port.send(event.thread, say(sentence), `answer-${event.id}`);
    return;
  }
  // The clip answers the photo rather than the buttons.
  const thread = { ...event.thread, replyToId: photo.image.messageId };
  const { id: eventId, receivedAt, uploadBytesMax } = event;
  const wish = { eventId, person, thread, locale, wanted, photo, uploadBytesMax };
  await startJob(wish, receivedAt, around);
}

async function danceAgain(
  event: ChatEvent,
  record: JobRecord,
  kind: 'again' | 'another',
  locale: Locale,
  around: Surroundings,
): Promise<void> {
  const { people, dances, port } = around;
  const person = personKey(event);
  const photo: KnownPhoto = { ...record.photo, storedPath: record.photoPath };
  const { interactionId, askerId } = event.thread;
  const thread = { ...record.thread, interactionId, askerId };
  if (kind === 'another') {
    const photoId = await people.keepPhoto(person, photo);
    const { pickDance } = chatWordsOf(locale);
    const picker = pickerReply(pickDance, dances(), { page: 0, photoId, locale });
    await port.send(event.thread, picker, `answer-${event.id}`);
    return;
  }
  const options: Options = { ...record.wanted, seed: null };
  const dance = dances().find(({ id }) => id === record.wanted.templateId);
  if (!dance) return;
  // What was not understood has been told.
  const scene = record.wanted.scene && { ...record.wanted.scene, notUnderstood: [] };
  const wanted = wantedOf(dance, options, event, scene);
  const { id: eventId, receivedAt, uploadBytesMax } = event;
  const wish = { eventId, person, thread, locale, wanted, photo, uploadBytesMax };
  await startJob(wish, receivedAt, around);
}

async function deleteClip(
  record: JobRecord,
  answer: (reply: Reply) => Promise<unknown>,
  locale: Locale,
  { desk, port }: Surroundings,
): Promise<void> {
  const words = chatWordsOf(locale);
  const message = await desk.message(record.id, 'clip');
  if (message) {
    await port.remove(message);
    await desk.forgetMessage(record.id, 'clip');
  }
  await answer(sayPrivately(message ? words.deleted : words.deletedAlready));
}

/** Deletes everything that is kept of whoever says so; what is under way is cancelled. */
async function forget(event: ChatEvent, around: Surroundings): Promise<void> {
  const { desk, people, store } = around;
  const person = personKey(event);
  for (const record of await desk.recordsOf(person)) {
    if (!(await desk.isOver(record.id))) await cancelJob(record, around);
    await store.remove(record.photoPath);
    if (await desk.isOver(record.id)) await desk.drop(record);
  }
  await people.forget(person);
}

/** The question before forgetting. */
export function forgetReply(locale: Locale): Reply {
  const words = chatWordsOf(locale);
  const button = {
    label: words.buttons.forget,
    action: writeAction({ kind: 'forget' }),
    style: 'danger',
  } as const;
  return sayPrivately(words.forgetSure, [[button]]);
}
