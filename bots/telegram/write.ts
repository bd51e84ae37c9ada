import type { Button, Reply } from '../../core/chat/reply.ts';
import type { ThreadRef } from '../../core/chat/thread-ref.ts';

/** Source: core.telegram.org/bots/api, sendMessage, sendVideo, answerCallbackQuery, InlineKeyboardButton. */
export const writeLimits = {
  text: 4096,
  caption: 1024,
  alert: 200,
  callbackBytes: 64,
  buttons: 100,
} as const;

/** As many dances stand beside each other, in the picture of a page and under it. */
export const galleryColumns = 3;

/** Rows that are longer than a phone is wide are broken. */
const rowLengthMax = 5;

const labelLengthMax = 60;
const barLength = 12;

const styles = { main: 'primary', danger: 'danger', plain: null } as const;

export interface Keyboard {
  inline_keyboard: { text: string; callback_data: string; style?: 'primary' | 'danger' }[][];
}

/** The words of a message without a picture or a clip. */
export function writeText({ text, progress }: Pick<Reply, 'text' | 'progress'>): string {
  return cut(withBar(text, progress), writeLimits.text);
}

/** The words under a picture or a clip: what is said, how much is done, and what is shown. */
export function writeCaption({
  text,
  progress,
  gallery,
}: Pick<Reply, 'text' | 'progress' | 'gallery'>): string {
  const dances = gallery.map(({ label, description }) => `${label} · ${description}`);
  const shown = dances.length > 0 ? `\n\n${dances.join('\n')}` : '';
  return cut(`${withBar(text, progress)}${shown}`, writeLimits.caption);
}

/** The buttons under a message: dances first, in the order of their pictures. Undefined without any. */
export function writeKeyboard({
  gallery,
  buttons,
}: Pick<Reply, 'gallery' | 'buttons'>): Keyboard | undefined {
  const dances = gallery.map(({ label, action }) => ({ label, action, style: 'plain' }) as const);
  const rows = [
    ...chunks(dances, galleryColumns),
    ...buttons.flatMap((row) =>
      row.length > rowLengthMax ? chunks(row, galleryColumns) : [[...row]],
    ),
  ];
  let left = writeLimits.buttons;
  const written = rows
    .map((row) => row.filter(isWritable).map(writeButton))
    .filter((row) => row.length > 0)
    .filter((row) => {
      left -= row.length;
      return left >= 0;
    });
  return written.length > 0 ? { inline_keyboard: written } : undefined;
}

/** Where a message goes. An answered message that was deleted keeps nothing from being sent. */
export function writeThread({ topicId, replyToId }: Pick<ThreadRef, 'topicId' | 'replyToId'>) {
  return {
    ...(topicId === null ? {} : { message_thread_id: Number(topicId) }),
    ...(replyToId === null || !/^\d+$/.test(replyToId)
      ? {}
      : {
          reply_parameters: {
            message_id: Number(replyToId),
            allow_sending_without_reply: true,
          },
        }),
  };
}

/** A text of at most so many UTF-16 code units: what is too long ends at a line, a sentence or a word. */
export function cut(text: string, lengthMax: number): string {
  const trimmed = text.trim();
  if (trimmed.length <= lengthMax) return trimmed;
  const head = trimmed.slice(0, lengthMax - 1).replace(/[\ud800-\udbff]$/, '');
  const least = Math.floor(lengthMax / 2);
  for (const end of [
    /^[\s\S]*(?=\n)/,
    /^[\s\S]*[.!?。！？](?=\s|$|\p{Script=Han})/u,
    /^[\s\S]*(?=\s)/,
  ]) {
    const kept = end.exec(head)?.[0].trimEnd() ?? '';
    if (kept.length >= least) return `${kept}…`;
  }
  return `${head}…`;
}

function withBar(text: string, progress: number | null): string {
  return progress === null ? text : `${text}\n${writeBar(progress)}`;
}

function writeBar(fraction: number): string {
  const filled = Math.round(Math.min(1, Math.max(0, fraction)) * barLength);
  return '▰'.repeat(filled) + '▱'.repeat(barLength - filled);
}

function isWritable({ label, action }: Button): boolean {
  const bytes = new TextEncoder().encode(action).length;
  return label.trim() !== '' && bytes > 0 && bytes <= writeLimits.callbackBytes;
}

function writeButton({ label, action, style }: Button): Keyboard['inline_keyboard'][0][0] {
  const colour = styles[style];
  const text = cut(label, labelLengthMax);
  return { text, callback_data: action, ...(colour === null ? {} : { style: colour }) };
}

function chunks<T>(all: readonly T[], length: number): T[][] {
  const count = Math.ceil(all.length / length);
  return Array.from({ length: count }, (_, i) => all.slice(i * length, (i + 1) * length));
}
