import type { ChatEvent, ImageRef } from '../../core/chat/chat-event.ts';

export const hall = 'hall';

const mention = /@photodance\b/giu;

/** What somebody did on the page. */
export interface Said {
  readonly id: string;
  readonly person: string;
  readonly locale: string | null;
  readonly channelId: string;
  readonly text: string;
  readonly images: readonly string[];
  /** The message that is answered, or whose button was pressed. */
  readonly answers: {
    readonly id: string;
    readonly author: string | null;
    readonly images: readonly string[];
  } | null;
  readonly action: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** An event of the page as the conversation takes it. */
export function readEvent(said: Said): ChatEvent {
  const own = said.images.map((file) => imageRef(file, said.id));
  const { answers } = said;
  const answered = own.length > 0 ? [] : (answers?.images ?? []);
  const isButton = said.action !== null;
  return {
    id: said.id,
    thread: {
      platform: 'sandbox',
      channelId: said.channelId,
      topicId: null,
      // The answer to a button answers its message; every other one answers what was said.
      replyToId: isButton ? (answers?.id ?? null) : said.id,
      interactionId: null,
      askerId: said.person,
    },
    sender: { id: said.person, locale: said.locale },
    addressedBy: addressing(said),
    text: said.text.replace(mention, ' ').trim(),
    action: said.action,
    images: isButton
      ? []
      : [...own, ...answered.map((file) => imageRef(file, answers?.id ?? null))],
    imagesPostedBy: own.length > 0 || isButton ? null : (answers?.author ?? null),
    uploadBytesMax: null,
    receivedAt: said.at,
  };
}

function addressing({ action, channelId, text, answers }: Said): ChatEvent['addressedBy'] {
  if (action !== null) return 'button';
  if (channelId !== hall) return 'direct';
  if (text.trimStart().startsWith('/')) return 'slash';
  if (text.search(mention) >= 0) return 'mention';
  if (answers === null) return 'overheard';
  return answers.author === null ? 'mention' : 'reply';
}

function imageRef(fileId: string, messageId: string | null): ImageRef {
  const unsaid = { mimeType: null, sizeBytes: null, isSpoiler: false };
  return { platform: 'sandbox', fileId, messageId, ...unsaid };
}

/** The channel in which a person and the bot are alone. */
export function directChannel(person: string): string {
  return `dm-${person}`;
}
