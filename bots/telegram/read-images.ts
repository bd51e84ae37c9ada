import type { ImageRef } from '../../core/chat/chat-event.ts';
import { isTrue, type Payload, readInteger, readName, readObject, readObjects } from './fields.ts';

/** Endings by which a document is known as a picture when its type is not said. */
const pictureName = /\.(jpe?g|png|webp|avif|gif|heic|heif)$/i;

/** The picture of a message, or of what an answer to another chat shows of one: a photo in its largest size, or a
 *  document that is a picture. One at most. messageId: the message that shows it, where that is in this chat. */
export function readImages(message: Payload, messageId: string | null): ImageRef[] {
  const isSpoiler = isTrue(message, 'has_media_spoiler');
  const shown = { platform: 'telegram', messageId, isSpoiler } as const;
  const photo = largestSize(readObjects(message, 'photo'));
  const photoId = readName(photo, 'file_id');
  if (photoId !== null) {
    const sizeBytes = readSize(photo);
    return [{ ...shown, fileId: photoId, mimeType: 'image/jpeg', sizeBytes }];
  }
  const document = readObject(message['document']);
  const documentId = readName(document, 'file_id');
  if (documentId === null || !isPicture(document)) return [];
  const mimeType = readName(document, 'mime_type');
  return [{ ...shown, fileId: documentId, mimeType, sizeBytes: readSize(document) }];
}

function largestSize(sizes: readonly Payload[]): Payload | null {
  let largest: Payload | null = null;
  let areaPx = -1;
  for (const size of sizes) {
    const area = (readInteger(size, 'width') ?? 0) * (readInteger(size, 'height') ?? 0);
    if (area <= areaPx) continue;
    largest = size;
    areaPx = area;
  }
  return largest;
}

function isPicture(document: Payload | null): boolean {
  const type = readName(document, 'mime_type');
  if (type !== null && type !== 'application/octet-stream') return type.startsWith('image/');
  return pictureName.test(readName(document, 'file_name') ?? '');
}

function readSize(file: Payload | null): number | null {
  const size = readInteger(file, 'file_size');
  return size !== null && size >= 0 ? size : null;
}
