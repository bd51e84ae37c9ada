import type { ChatEvent, ImageRef } from '../../core/chat/chat-event.ts';
import { commandKinds, commands } from '../../core/command/grammar.ts';
import {
  isTrue,
  type Payload,
  readInteger,
  readName,
  readObject,
  readObjects,
  readText,
} from './fields.ts';
import type { Me } from './log-in.ts';
import { readImages } from './read-images.ts';

/** Telegram, core.telegram.org/bots/api, Message: the most of a text, UTF-16 code units. */
const textLengthMax = 4096;

/** What people send besides words and pictures; in private it deserves an answer, too. */
const otherContent = [
  ...['animation', 'audio', 'contact', 'dice', 'document', 'location', 'paid_media', 'poll'],
  ...['sticker', 'story', 'venue', 'video', 'video_note', 'voice'],
];

/** What reading an update takes besides the update. */
export interface Reader {
  readonly me: Me;
  readonly uploadBytesMax: number;
  /** ISO 8601, UTC. */
  readonly now: string;
}

/** What an update is about. */
export type Taken =
  /** Something was said. albumId: of several messages that were sent as one. */
  | { readonly kind: 'said'; readonly event: ChatEvent; readonly albumId: string | null }
  | { readonly kind: 'tap'; readonly event: ChatEvent; readonly queryId: string }
  /** A button that stands for nothing of ours. */
  | { readonly kind: 'idleTap'; readonly queryId: string }
  /** A group that has another id from now on. */
  | { readonly kind: 'moved'; readonly from: string; readonly to: string };

/** Reads an update of the Bot API; null for one that is none of the bot's business: edited messages, other bots, itself,
 *  service messages, commands to other bots. Total: whatever it is given, it never throws. */
export function readUpdate(update: unknown, reader: Reader): Taken | null {
  const of = readObject(update);
  const query = readObject(of?.['callback_query']);
  if (query) return readTap(query, reader);
  const message = readObject(of?.['message']) ?? readObject(of?.['channel_post']);
  return message ? readMessage(message, reader) : null;
}

function readMessage(message: Payload, reader: Reader): Taken | null {
  const { me, uploadBytesMax, now } = reader;
  const chat = readObject(message['chat']);
  const chatId = readInteger(chat, 'id');
  const messageId = readInteger(message, 'message_id');
  if (chatId === null || messageId === null) return null;
  const moved = readInteger(message, 'migrate_to_chat_id');
  if (moved !== null) return { kind: 'moved', from: String(chatId), to: String(moved) };
  const sender = readSender(message);
  if (sender === null || sender.id === String(me.id)) return null;

  const isDirect = readName(chat, 'type') === 'private';
  const said = (readText(message, 'text') ?? readText(message, 'caption') ?? '').slice(
    0,
    textLengthMax,
  );
  const own = readImages(message, String(messageId));
  const hasContent = said !== '' || own.length > 0;
  if (!hasContent && !(isDirect && otherContent.some((name) => name in message))) return null;
  const answered = own.length > 0 ? noAnswered : readAnswered(message, me.id);
  const addressing = readAddressing(message, said, { own, answered, isDirect, reader });
  if (addressing === null) return null;
  const { addressedBy, text } = addressing;
  // What a channel posts comes into its group by itself; it is for the bot only when it says so.
  const isForward = isTrue(message, 'is_automatic_forward');
  if (isForward && addressedBy !== 'slash' && addressedBy !== 'mention') return null;

  const event: ChatEvent = {
    id: `m${chatId}.${messageId}`,
    thread: {
      platform: 'telegram',
      channelId: String(chatId),
      topicId: readTopic(message),
      replyToId: String(messageId),
      interactionId: null,
      askerId: sender.id,
    },
    sender,
    addressedBy,
    text,
    action: null,
    images: [...own, ...answered.images],
    imagesPostedBy: answered.images.length > 0 ? answered.postedBy : null,
    uploadBytesMax,
    receivedAt: now,
  };
  return { kind: 'said', event, albumId: readName(message, 'media_group_id') };
}

/** Whoever speaks: a person, or the chat on whose behalf somebody does. Null for bots. */
function readSender(message: Payload): ChatEvent['sender'] | null {
  const behalf = readInteger(readObject(message['sender_chat']), 'id');
  if (behalf !== null) return { id: String(behalf), locale: null };
  const from = readObject(message['from']);
  const id = readInteger(from, 'id');
  if (id === null || isTrue(from, 'is_bot')) return null;
  return { id: String(id), locale: readName(from, 'language_code') };
}

interface Answered {
  readonly images: readonly ImageRef[];
  readonly postedBy: string | null;
}

const noAnswered: Answered = { images: [], postedBy: null };

/** What a message answers; the pictures that the bot itself shows are no photos of anybody. */
function readAnswered(message: Payload, myId: number): Answered {
  const replied = readObject(message['reply_to_message']);
  const repliedId = readInteger(replied, 'message_id');
  if (replied && repliedId !== null) {
    const from = readInteger(readObject(replied['from']), 'id');
    if (from === myId) return noAnswered;
    const behalf = readInteger(readObject(replied['sender_chat']), 'id');
    const images = readImages(replied, String(repliedId));
    return { images, postedBy: String(behalf ?? from ?? 'unknown') };
  }
  const external = readObject(message['external_reply']);
  if (!external) return noAnswered;
  const origin = readObject(external['origin']);
  const person = readInteger(readObject(origin?.['sender_user']), 'id');
  const chat = readInteger(readObject(origin?.['chat'] ?? origin?.['sender_chat']), 'id');
  const postedBy = String(person ?? chat ?? 'unknown');
  return { images: readImages(external, null), postedBy };
}

/** How the bot is addressed, and what is said without its name; null when another bot is. */
function readAddressing(
  message: Payload,
  said: string,
  {
    own,
    answered,
    isDirect,
    reader: { me },
  }: {
    own: readonly ImageRef[];
    answered: Answered;
    isDirect: boolean;
    reader: Reader;
  },
): Pick<ChatEvent, 'addressedBy' | 'text'> | null {
  const mention = new RegExp(`(?<![\\w@])@${me.username.replace(/\W/g, '')}(?!\\w)`, 'giu');
  const mentioned = said.search(mention) >= 0 || isNamed(message, me.id);
  const text = said.startsWith('/') ? said : said.replace(mention, ' ').trim();
  if (isDirect) return { addressedBy: 'direct', text };
  const [, command = '', toBot] = /^\/(\w+)(?:@(\w+))?(?=\s|$)/.exec(said) ?? [];
  if (command !== '') {
    const toUs = toBot?.toLowerCase() === me.username.toLowerCase();
    if (toBot !== undefined && !toUs) return null;
    const known = commandKinds.some((kind) => commands[kind].name === command.toLowerCase());
    return { addressedBy: toUs || known ? 'slash' : 'overheard', text };
  }
  if (mentioned) return { addressedBy: 'mention', text };
  // Where the bot does not hear everything, an answer to it is the only way to show it a photo.
  if (isAnswerTo(message, me.id)) {
    return { addressedBy: own.length > 0 ? 'mention' : 'reply', text };
  }
  return { addressedBy: answered.images.length > 0 ? 'reply' : 'overheard', text };
}

function isAnswerTo(message: Payload, myId: number): boolean {
  const from = readObject(readObject(message['reply_to_message'])?.['from']);
  return readInteger(from, 'id') === myId;
}

/** A mention of a bot without a name of its own, by its id. */
function isNamed(message: Payload, myId: number): boolean {
  const entities = [
    ...readObjects(message, 'entities'),
    ...readObjects(message, 'caption_entities'),
  ];
  return entities.some((entity) => readInteger(readObject(entity['user']), 'id') === myId);
}

/** Only topics of forums and of private chats are addresses; a thread of comments is none. */
function readTopic(message: Payload): string | null {
  const topicId = readInteger(message, 'message_thread_id');
  return topicId !== null && isTrue(message, 'is_topic_message') ? String(topicId) : null;
}

function readTap(query: Payload, { uploadBytesMax, now }: Reader): Taken | null {
  const queryId = readName(query, 'id');
  if (queryId === null) return null;
  const message = readObject(query['message']);
  const chatId = readInteger(readObject(message?.['chat']), 'id');
  const messageId = readInteger(message, 'message_id');
  const action = readName(query, 'data');
  const from = readObject(query['from']);
  const personId = readInteger(from, 'id');
  const isIdle = message === null || chatId === null || messageId === null || action === null;
  if (isIdle || personId === null || isTrue(from, 'is_bot')) return { kind: 'idleTap', queryId };
  const event: ChatEvent = {
    id: `q${queryId}`,
    thread: {
      platform: 'telegram',
      channelId: String(chatId),
      topicId: readTopic(message),
      replyToId: String(messageId),
      interactionId: queryId,
      askerId: String(personId),
    },
    sender: { id: String(personId), locale: readName(from, 'language_code') },
    addressedBy: 'button',
    text: '',
    action,
    images: [],
    imagesPostedBy: null,
    uploadBytesMax,
    receivedAt: now,
  };
  return { kind: 'tap', event, queryId };
}
