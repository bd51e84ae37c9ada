import type { ChatEvent, ImageRef } from '../../core/chat/chat-event.ts';
import { readImages, unseenImage } from './image-ref.ts';
import { countAt, idAt, type Loose, objectAt, objectsAt, textAt } from './loose.ts';
import { uploadBytesMax } from './upload-limit.ts';

/** Types of messages that people write: a plain one, and a reply. Source: Discord API, "Message Types". */
const writtenTypes: readonly number[] = [0, 19];

/** A message passed on from elsewhere. Source: Discord API, "Message Reference Types". */
const forward = 1;

/** What a payload cannot tell of itself. */
export interface Setting {
  /** The bot's own id. */
  readonly userId: string;
  /** The boosts of a guild, which allow larger files. */
  readonly tierOf: (guildId: string) => number;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
}

/** A message of MESSAGE_CREATE as the conversation takes it; null for one that is nobody's word to the bot: its own,
 *  another bot's, a webhook's, a notice of the system, or empty as far as the bot may see. Total. */
export function readMessage(message: Loose, setting: Setting): ChatEvent | null {
  const id = idAt(message, 'id');
  const channelId = idAt(message, 'channel_id');
  const author = objectAt(message, 'author');
  const senderId = idAt(author, 'id');
  if (id === null || channelId === null || senderId === null) return null;
  if (author['bot'] === true || author['system'] === true) return null;
  if (message['webhook_id'] !== undefined || senderId === setting.userId) return null;
  if (!writtenTypes.includes(countAt(message, 'type') ?? 0)) return null;

  const guildId = idAt(message, 'guild_id');
  const addressedBy = readAddressing(message, guildId, setting);
  const text = (textAt(message, 'content') ?? '').replace(mentionOf(setting.userId), ' ').trim();
  const isToUs = addressedBy === 'direct' || addressedBy === 'mention';
  const { images, postedBy } = readPictures(message, { id, channelId }, isToUs, setting);
  if (text === '' && images.length === 0 && !isToUs) return null;
  return {
    id,
    thread: {
      platform: 'discord',
      channelId,
      topicId: null,
      replyToId: id,
      interactionId: null,
      askerId: senderId,
    },
    sender: { id: senderId, locale: null },
    addressedBy,
    text,
    action: null,
    images,
    imagesPostedBy: postedBy,
    uploadBytesMax: uploadBytesMax(guildId === null ? 0 : setting.tierOf(guildId)),
    receivedAt: setting.receivedAt,
  };
}

function mentionOf(userId: string): RegExp {
  return new RegExp(`<@!?${userId}>`, 'g');
}

function readAddressing(
  message: Loose,
  guildId: string | null,
  { userId }: Setting,
): ChatEvent['addressedBy'] {
  if (guildId === null) return 'direct';
  const answered = objectAt(message, 'referenced_message');
  const isMentioned = objectsAt(message, 'mentions').some((user) => idAt(user, 'id') === userId);
  if (isMentioned || idAt(objectAt(answered, 'author'), 'id') === userId) return 'mention';
  return idAt(answered, 'id') === null ? 'overheard' : 'reply';
}

/** The pictures of the message, of what it passes on, or of what it answers. What is no picture counts only where
 *  somebody hands it to the bot, so that they are told. */
function readPictures(
  message: Loose,
  { id, channelId }: { id: string; channelId: string },
  isToUs: boolean,
  { userId }: Setting,
): { images: ImageRef[]; postedBy: string | null } {
  const here = { channelId, messageId: id };
  const own = readImages(message, here, 'pictures');
  if (own.length > 0) return { images: own, postedBy: null };
  const reference = objectAt(message, 'message_reference');
  if (countAt(reference, 'type') === forward) {
    const passedOn = objectsAt(message, 'message_snapshots').flatMap((snapshot) =>
      readImages(objectAt(snapshot, 'message'), here, 'pictures'),
    );
    return { images: passedOn, postedBy: null };
  }
  const answered = readAnswered(message, channelId, userId);
  if (answered !== null && answered.images.length > 0) return answered;
  const handed = isToUs ? readImages(message, here, 'any').slice(0, 1) : [];
  if (handed.length > 0 || answered === null) return { images: handed, postedBy: null };
  // Without the content of messages, what is answered comes empty.
  const { messageId, postedBy, isEmpty } = answered;
  const unseen = isToUs && isEmpty ? [unseenImage(channelId, messageId)] : [];
  return { images: unseen, postedBy: unseen.length > 0 ? postedBy : null };
}

/** What the message answers, with its pictures; null for none, and for the bot's own: the pictures of its gallery are
 *  nobody's photo. */
function readAnswered(message: Loose, channelId: string, userId: string) {
  const answered = objectAt(message, 'referenced_message');
  const messageId =
    idAt(answered, 'id') ?? idAt(objectAt(message, 'message_reference'), 'message_id');
  const postedBy = idAt(objectAt(answered, 'author'), 'id');
  // A message that is told to be gone is null; one that nobody looked up is missing.
  const isGone = message['referenced_message'] === null;
  if (messageId === null || isGone || postedBy === userId) return null;
  return {
    messageId,
    postedBy,
    images: readImages(answered, { channelId, messageId }, 'pictures'),
    isEmpty:
      textAt(answered, 'content') === null &&
      ['attachments', 'embeds', 'sticker_items'].every(
        (name) => objectsAt(answered, name).length === 0,
      ),
  };
}
