import { writeAction } from '../../core/chat/action.ts';
import { type ChatEvent, type ImageRef, personKey } from '../../core/chat/chat-event.ts';
import { type Button, type Reply, say } from '../../core/chat/reply.ts';
import type { KnownPhoto, WantedDance } from '../../core/job/job-record.ts';
import { chatWordsOf } from '../../core/words/chat.ts';
import type { Locale } from '../../core/words/locale.ts';
import { fill, wordsOf } from '../../core/words/say.ts';
import { idOf } from './job-id.ts';
import type { Surroundings } from './surroundings.ts';

/** More photos of one message than these are not offered. */
const offeredMax = 10;

const buttonsPerRow = 5;

/** A photo of an event, as it is remembered. */
export function knownPhoto(event: ChatEvent, image: ImageRef): KnownPhoto {
  const poster = event.imagesPostedBy ?? event.sender.id;
  const { platform, channelId } = event.thread;
  return { image, storedPath: null, postedBy: `${platform}:${poster}`, channelId };
}

/** Asks which of an event's photos shall dance, a button each. wanted: null while no dance is chosen. */
export async function choosePhotoReply(
  event: ChatEvent,
  wanted: WantedDance | null,
  locale: Locale,
  { people }: Pick<Surroundings, 'people'>,
): Promise<Reply> {
  const words = chatWordsOf(locale);
  const person = personKey(event);
  const { thread, uploadBytesMax } = event;
  const buttons: Button[] = [];
  for (const [index, image] of event.images.slice(0, offeredMax).entries()) {
    const photo = knownPhoto(event, image);
    const eventId = `${event.id}-${index}`;
    let action: string;
    if (wanted === null) {
      action = writeAction({ kind: 'pick', photoId: await people.keepPhoto(person, photo) });
    } else {
      const wishId = idOf('w', thread.platform, eventId);
      const answered = { ...thread, replyToId: image.messageId ?? thread.replyToId };
      const wish = { eventId, person, thread: answered, locale, wanted, photo, uploadBytesMax };
      await people.hold(wishId, wish);
      action = writeAction({ kind: 'start', wishId });
    }
    const label = fill(words.buttons.photo, { number: index + 1 }, wordsOf(locale));
    buttons.push({ label, action, style: 'plain' });
  }
  const rowCount = Math.ceil(buttons.length / buttonsPerRow);
  const rows = Array.from({ length: rowCount }, (_, row) =>
    buttons.slice(row * buttonsPerRow, (row + 1) * buttonsPerRow),
  );
  return say(words.pickPhoto, rows);
}
