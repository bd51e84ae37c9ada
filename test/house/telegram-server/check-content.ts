import sharp from 'sharp';
import type { Button } from './chats.ts';
import type { Parameters } from './check-parameters.ts';
import type { Upload } from './multipart.ts';
import { refusals } from './refusal.ts';

const megabyte = 1024 * 1024;

/** Source: core.telegram.org/bots/api, at each of the methods. */
export const contentLimits = {
  text: 4096,
  caption: 1024,
  callbackBytes: 64,
  answer: 200,
  buttonsInRow: 8,
  buttons: 100,
  photoBytes: 10 * megabyte,
  photoSidesPx: 10_000,
  photoRatio: 20,
  thumbnailBytes: 200_000,
  thumbnailSidePx: 320,
  uploadBytes: 50 * megabyte,
  localUploadBytes: 2000 * megabyte,
  downloadBytes: 20 * megabyte,
} as const;

const styles = ['danger', 'success', 'primary'];

/** @throws Refusal, a failure, for a text that the server does not take */
export function checkText(text: string): void {
  if (text.trim() === '') throw refusals.bad('message text is empty', true);
  if (text.length > contentLimits.text) throw refusals.bad('message is too long', true);
}

export function checkCaption(caption: string | undefined): void {
  if (caption !== undefined && caption.length > contentLimits.caption) {
    throw refusals.bad('message caption is too long', true);
  }
}

export function checkKeyboard(markup: unknown): void {
  if (markup === undefined) return;
  const rows = (markup as { inline_keyboard?: Button[][] }).inline_keyboard ?? [];
  const all = rows.flat();
  if (all.length > contentLimits.buttons) throw refusals.bad('reply markup is too long', true);
  for (const row of rows) {
    if (row.length > contentLimits.buttonsInRow) throw refusals.bad('a row is too long', true);
    if (row.length === 0) throw refusals.bad('an empty row of buttons', true);
  }
  for (const { text, style, callback_data: data = '' } of all) {
    const bytes = Buffer.byteLength(data);
    if (bytes < 1 || bytes > contentLimits.callbackBytes) {
      throw refusals.bad('BUTTON_DATA_INVALID', true);
    }
    if (text.trim() === '') throw refusals.bad('BUTTON_TEXT_EMPTY', true);
    if (style !== undefined && !styles.includes(style)) throw refusals.bad('BUTTON_STYLE', true);
  }
}

/** A picture that is uploaded as a photo. Returns its sides. */
export async function checkPhoto({ bytes }: Upload): Promise<{ width: number; height: number }> {
  if (bytes.length > contentLimits.photoBytes) throw refusals.tooLarge();
  const sides = await sharp(bytes)
    .metadata()
    .catch(() => null);
  if (!sides) throw refusals.bad('IMAGE_PROCESS_FAILED', true);
  const { width, height } = sides;
  const ratio = Math.max(width / height, height / width);
  if (width + height > contentLimits.photoSidesPx || ratio > contentLimits.photoRatio) {
    throw refusals.bad('PHOTO_INVALID_DIMENSIONS', true);
  }
  return { width, height };
}

/** Width, height, length and streaming are always given: without them a large video shows as a small square. */
export async function checkVideo(parameters: Parameters, limitBytes: number): Promise<void> {
  for (const name of ['width', 'height', 'duration', 'supports_streaming']) {
    if (parameters[name] === undefined) throw refusals.bad(`a video without ${name}`, true);
  }
  const video = parameters['video'];
  if (isUpload(video) && video.bytes.length > limitBytes) throw refusals.tooLarge();
  const thumbnail = parameters['thumbnail'];
  if (thumbnail === undefined) return;
  if (!isUpload(thumbnail)) throw refusals.bad('a thumbnail that is no upload', true);
  const facts = await sharp(thumbnail.bytes)
    .metadata()
    .catch(() => null);
  const tooLarge =
    thumbnail.bytes.length > contentLimits.thumbnailBytes ||
    Math.max(facts?.width ?? 0, facts?.height ?? 0) > contentLimits.thumbnailSidePx;
  if (facts?.format !== 'jpeg' || tooLarge) throw refusals.bad('wrong thumbnail', true);
}

export function isUpload(value: unknown): value is Upload {
  return typeof value === 'object' && value !== null && 'bytes' in value;
}
