import { writeAction } from '../../core/chat/action.ts';
import { type ChatEvent, personKey } from '../../core/chat/chat-event.ts';
import { type Button, type Reply, say, sayPrivately } from '../../core/chat/reply.ts';
import { helpText } from '../../core/command/help-text.ts';
import {
  type Ask,
  type Command,
  type DanceCommand,
  type Problem,
  parse,
} from '../../core/command/parse.ts';
import type { DanceOptions } from '../../core/command/read-options.ts';
import { DanceError } from '../../core/faults.ts';
import type { KnownPhoto, WantedDance } from '../../core/job/job-record.ts';
import { isEmptyBrief } from '../../core/prompt/compose-brief.ts';
import { readScene } from '../../core/prompt/read-scene.ts';
import { chatWordsOf } from '../../core/words/chat.ts';
import { type Locale, locales } from '../../core/words/locale.ts';
import { promptWords } from '../../core/words/prompt.ts';
import { fill, wordFault, wordsOf } from '../../core/words/say.ts';
import { act, forgetReply, languageSet } from './act.ts';
import { cancelJob } from './cancel-job.ts';
import { choosePhotoReply, knownPhoto } from './choose-photo.ts';
import { guessLocale } from './guess-locale.ts';
import { isMeantForUs } from './meant-for-us.ts';
import { nearestReply, pickerReply } from './picker.ts';
import type { OfferedDance } from './ports.ts';
import { startJob } from './start-job.ts';
import { statusReply } from './status-reply.ts';
import type { Surroundings } from './surroundings.ts';
import { titleOf } from './title-of.ts';
import { seedFor, wantedOf } from './wanted.ts';

/** No more than this of a name is said back: UTF-16 code units. */
const nameShownMax = 60;

/** Answers one event: at once, or by opening a job. Safe to repeat. */
export async function converse(event: ChatEvent, around: Surroundings): Promise<void> {
  const { people, port } = around;
  const person = personKey(event);
  const locale = (await people.profile(person)).locale ?? guessLocale(event);
  if (event.action !== null) return await act(event, locale, around);

  const photoId = await rememberPhoto(event, around);
  const { dances, romanize } = around;
  const parsed = parse(event.text, { dances: dances(), romanize });
  const expected = await expectedDance(event, around);
  if (!isMeantForUs(event, parsed) && !expected) return;

  const answer = (reply: Reply) => port.send(event.thread, reply, `answer-${event.id}`);
  if (expected) {
    await danceWith(event, expected, locale, around);
    await people.endExpectation(person, event.thread.channelId);
  } else if (!parsed.ok) {
    await answer(problemReply(parsed.problem, photoId, locale, around));
  } else if ('ask' in parsed.command) {
    await dance(event, parsed.command, { photoId, locale }, around);
  } else {
    const reply = await commandReply(parsed.command, event, locale, around);
    await answer(reply);
  }
}

/** The photo of the event, by the name under which it is remembered. */
async function rememberPhoto(event: ChatEvent, { people }: Surroundings): Promise<string | null> {
  const [image] = event.images;
  if (!image) return null;
  return await people.keepPhoto(personKey(event), knownPhoto(event, image));
}

/** The dance that waited for the photo of this event. */
async function expectedDance(event: ChatEvent, { people }: Surroundings) {
  const [image] = event.images;
  if (!image || event.text.trim() !== '' || event.addressedBy === 'reply') return null;
  const person = personKey(event);
  const { channelId } = event.thread;
  const wanted = await people.expected(person, channelId);
  const photo = wanted && (await people.recentPhoto(person, channelId));
  return wanted && photo ? { wanted, photo } : null;
}

async function dance(
  event: ChatEvent,
  { kind, ask, options }: DanceCommand<OfferedDance>,
  { photoId, locale }: { photoId: string | null; locale: Locale },
  around: Surroundings,
): Promise<void> {
  const { people, port, dances } = around;
  const person = personKey(event);
  const { channelId } = event.thread;
  const words = chatWordsOf(locale);
  const answer = (reply: Reply) => port.send(event.thread, reply, `answer-${event.id}`);
  const photo =
    (photoId === null ? null : await people.photo(photoId)) ??
    (kind === 'again' ? await lastPhoto(person, around) : null) ??
    (await people.recentPhoto(person, channelId));
  const shown = photo === null ? null : await people.keepPhoto(person, photo);

  if (ask?.kind !== 'template' && event.images.length > 1) {
    await answer(await choosePhotoReply(event, null, locale, around));
    return;
  }
  if (ask === null) {
    const chatter = event.text.trim() === '' && event.images.length === 0;
    if (chatter && event.addressedBy !== 'slash') await answer(helpReply(locale, around));
    else {
      const text = photo === null ? words.pickAndSend : words.pickDance;
      await answer(pickerReply(text, dances(), { page: 0, photoId: shown, locale }));
    }
    return;
  }
  let wanted: WantedDance;
  try {
    wanted = wantedAs(ask, options, event, around);
  } catch (error) {
    if (!(error instanceof DanceError)) throw error;
    const { message, advice } = wordFault(error.code, error.details, locale);
    await answer(say(`${message}\n${advice}`));
    return;
  }
  const isChatter = event.addressedBy === 'mention' || event.addressedBy === 'reply';
  if (isChatter && wanted.scene && isEmptyBrief(wanted.scene.brief)) {
    const text = `${promptWords(locale).nothingUnderstood}\n${words.pickDance}`;
    await answer(pickerReply(text, dances(), { page: 0, photoId: shown, locale }));
    return;
  }
  if (photo === null) {
    await people.expectPhoto(person, channelId, wanted);
    const title = titleOf({ wanted, locale }, around);
    await answer(say(fill(words.sendPhotoFor, { dance: title }, wordsOf(locale))));
    return;
  }
  await danceWith(event, { wanted, photo }, locale, around);
}

/** What an ask stands for. @throws DanceError PROMPT_UNREADABLE, PROMPT_DECLINED */
function wantedAs(
  ask: Ask<OfferedDance>,
  options: DanceOptions,
  event: ChatEvent,
  { dances }: Surroundings,
): WantedDance {
  if (ask.kind === 'template') return wantedOf(ask.dance, options, event);
  const { scene, dance } = readScene(ask.prompt, dances(), options.seed ?? seedFor(event));
  return wantedOf(dance, options, event, scene);
}

/** Starts the dance with the photo of an event, or with the one that is chosen of several. */
async function danceWith(
  event: ChatEvent,
  { wanted, photo }: { wanted: WantedDance; photo: KnownPhoto },
  locale: Locale,
  around: Surroundings,
): Promise<void> {
  const { id: eventId, thread, receivedAt, uploadBytesMax } = event;
  if (event.images.length > 1) {
    const reply = await choosePhotoReply(event, wanted, locale, around);
    await around.port.send(thread, reply, `answer-${eventId}`);
    return;
  }
  const person = personKey(event);
  const wish = { eventId, person, thread, locale, wanted, photo, uploadBytesMax };
  await startJob(wish, receivedAt, around);
}

/** The photo of this person's last job. */
async function lastPhoto(person: string, { desk }: Surroundings): Promise<KnownPhoto | null> {
  const [last] = await desk.recordsOf(person);
  return last ? { ...last.photo, storedPath: last.photoPath } : null;
}

function problemReply(
  problem: Problem<OfferedDance>,
  photoId: string | null,
  locale: Locale,
  { dances }: Surroundings,
): Reply {
  const words = chatWordsOf(locale);
  switch (problem.kind) {
    case 'unknownDance': {
      const name = problem.name.slice(0, nameShownMax);
      const text = fill(words.unknownDance, { name }, wordsOf(locale));
      const offered = problem.nearest.length > 0 ? problem.nearest : dances();
      return nearestReply(text, offered, { photoId, locale });
    }
    case 'unknownCommand':
      return say(
        fill(words.unknownCommand, { name: problem.name.slice(0, nameShownMax) }, wordsOf(locale)),
      );
    case 'badOption': {
      const { option, value, type } = problem;
      const details = { option, value, ...('choices' in type ? { choices: type.choices } : type) };
      return say(fill(words.badOption[type.type], details, wordsOf(locale)));
    }
  }
}

async function commandReply(
  command: Exclude<Command<OfferedDance>, DanceCommand<OfferedDance>>,
  event: ChatEvent,
  locale: Locale,
  around: Surroundings,
): Promise<Reply> {
  const { people, dances, keepPhotoMinutes } = around;
  const person = personKey(event);
  const words = chatWordsOf(locale);
  switch (command.kind) {
    case 'templates': {
      const photo = await people.recentPhoto(person, event.thread.channelId);
      const photoId = photo === null ? null : await people.keepPhoto(person, photo);
      const text = photo === null ? words.pickAndSend : words.pickDance;
      return pickerReply(text, dances(), { page: 0, photoId, locale });
    }
    case 'queue':
      return await queueReply(person, locale, around);
    case 'cancel':
      return await cancelReply(person, locale, around);
    case 'language': {
      if (command.locale !== null) {
        await people.setLocale(person, command.locale);
        return sayPrivately(languageSet(command.locale));
      }
      const row = locales.map(
        (offered): Button => ({
          label: chatWordsOf(offered).language,
          action: writeAction({ kind: 'language', locale: offered }),
          style: 'plain',
        }),
      );
      const { language } = words;
      return sayPrivately(fill(words.languageNow, { language }, wordsOf(locale)), [row]);
    }
    case 'privacy':
      return sayPrivately(fill(words.privacy, { minutes: keepPhotoMinutes }, wordsOf(locale)));
    case 'forget':
      return forgetReply(locale);
    case 'help':
      return helpReply(locale, around);
  }
}

function helpReply(locale: Locale, { dances }: Surroundings): Reply {
  const titles = dances().map(({ title }) => title[locale]);
  return sayPrivately(helpText(titles, locale));
}

async function queueReply(person: string, locale: Locale, around: Surroundings): Promise<Reply> {
  const { desk } = around;
  const words = chatWordsOf(locale);
  const records = await desk.openJobsOf(person);
  const lines = await Promise.all(
    records.map(
      async (record) => statusReply(record, await desk.state(record), titleOf(record, around)).text,
    ),
  );
  if (lines.length === 0) lines.push(words.queueEmpty);
  lines.push(fill(words.queueOthers, { count: await desk.openCount() }, wordsOf(locale)));
  return sayPrivately(lines.join('\n'));
}

async function cancelReply(person: string, locale: Locale, around: Surroundings): Promise<Reply> {
  const words = chatWordsOf(locale);
  const records = await around.desk.openJobsOf(person);
  const ended: string[] = [];
  for (const record of records) {
    if ((await cancelJob(record, around)) === 'cancelled') {
      ended.push(fill(words.cancelled, { dance: titleOf(record, around) }, wordsOf(locale)));
    }
  }
  if (records.length === 0) return sayPrivately(words.nothingToCancel);
  return sayPrivately(ended.length === 0 ? words.cancelTooLate : ended.join('\n'));
}
