import type { ImageRef } from '../../core/chat/chat-event.ts';
import { countAt, idAt, type Loose, objectsAt, textAt } from './loose.ts';

/** The flag of an attachment that is hidden. Source: Discord API, "Attachment Flags": IS_SPOILER. */
const spoilerFlag = 1 << 3;

const urlLengthMax = 2000;
const attachmentsMax = 10;

const pictureName = /\.(jpe?g|png|webp|gif|avif|heic|heif|bmp|tiff?|svg)$/i;

/** What it takes to fetch a picture: its link, which expires, and where a fresh one can be asked for. */
export interface PictureAddress {
  readonly channelId: string;
  /** Null for what came with a command and is in no message. */
  readonly messageId: string | null;
  /** Null with a message whose pictures the bot was not shown: the first of them. */
  readonly attachmentId: string | null;
  readonly url: string | null;
}

/** The address as one text: ids, then the link; a dash for what is not known. */
export function writeAddress({ channelId, messageId, attachmentId, url }: PictureAddress): string {
  return [channelId, messageId ?? '-', attachmentId ?? '-', url ?? '-'].join(' ');
}

/** Reads what writeAddress wrote; null for any other text. */
export function readAddress(text: string): PictureAddress | null {
  const found = /^(\d{1,20}) (\d{1,20}|-) (\d{1,20}|-) (\S+)$/.exec(text);
  if (!found) return null;
  const known = found.map((part) => (part === '-' ? null : part));
  const [, channelId = '', messageId = null, attachmentId = null, url = null] = known;
  return { channelId: channelId ?? '', messageId, attachmentId, url };
}

/** Whatever picture a message shows of which the bot was told nothing. */
export function unseenImage(channelId: string, messageId: string): ImageRef {
  const fileId = writeAddress({ channelId, messageId, attachmentId: null, url: null });
  const unsaid = { mimeType: null, sizeBytes: null, isSpoiler: false };
  return { platform: 'discord', fileId, messageId, ...unsaid };
}

/** The pictures among a message's attachments; all of them when any kind is asked for. */
export function readImages(
  message: Loose,
  { channelId, messageId }: { channelId: string; messageId: string | null },
  kind: 'pictures' | 'any',
): ImageRef[] {
  return objectsAt(message, 'attachments')
    .filter((attachment) => kind === 'any' || isPicture(attachment))
    .slice(0, attachmentsMax)
    .map((attachment) => readImage(attachment, { channelId, messageId }))
    .filter((image) => image !== null);
}

export function readImage(
  attachment: Loose,
  { channelId, messageId }: { channelId: string; messageId: string | null },
): ImageRef | null {
  const attachmentId = idAt(attachment, 'id');
  const url = textAt(attachment, 'url');
  if (attachmentId === null || url === null) return null;
  if (url.length > urlLengthMax || !URL.canParse(url) || /\s/.test(url)) return null;
  const name = textAt(attachment, 'filename') ?? '';
  const flags = countAt(attachment, 'flags') ?? 0;
  return {
    platform: 'discord',
    fileId: writeAddress({ channelId, messageId, attachmentId, url }),
    mimeType: textAt(attachment, 'content_type'),
    sizeBytes: countAt(attachment, 'size'),
    messageId,
    isSpoiler: name.startsWith('SPOILER_') || (flags & spoilerFlag) !== 0,
  };
}

export function isPicture(attachment: Loose): boolean {
  const type = textAt(attachment, 'content_type');
  if (type !== null) return type.startsWith('image/');
  return pictureName.test(textAt(attachment, 'filename') ?? '');
}
