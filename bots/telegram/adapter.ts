import { stat } from 'node:fs/promises';
import { InputFile } from 'grammy';
import type { InputMediaPhoto } from 'grammy/types';
import type { PictureFile, Reply } from '../../core/chat/reply.ts';
import type { MessageRef, ThreadRef } from '../../core/chat/thread-ref.ts';
import { DanceError } from '../../core/faults.ts';
import { type ChatPort, type Notebook, TryLater } from '../conversation/ports.ts';
import { type ApiAddress, type BotApi, holdBack, refusalOf } from './bot-api.ts';
import { drawSheet, sheetKey } from './dance-sheet.ts';
import { fetchFile } from './fetch-file.ts';
import { MovedChats } from './moved-chats.ts';
import { type Place, post, whetherLater } from './post.ts';
import { meaningOf } from './refusals.ts';
import type { Taps } from './taps.ts';
import { writeCaption, writeKeyboard, writeText } from './write.ts';

const megabyte = 1024 * 1024;

/** Telegram, core.telegram.org/bots/api, sendVideo; a Bot API server of one's own takes more. */
export const publicUploadBytes = 50 * megabyte;
export const ownUploadBytes = 2000 * megabyte;

/** A status message changes no more often than this. */
const editEveryMs = 3000;

const dayS = 86_400;
const sheetS = 30 * dayS;
const behalfS = 7 * dayS;

const noPreview = { link_preview_options: { is_disabled: true } } as const;

export interface TelegramOptions {
  readonly api: BotApi;
  readonly address: ApiAddress;
  readonly taps: Taps;
  readonly notebook: Notebook;
  /** The largest file that may be sent. */
  readonly uploadBytesMax: number;
  /** Where a Bot API server of one's own keeps its files on this machine; null without one. */
  readonly filesDir: string | null;
  /** The still picture of a dance; null for one that has none. */
  readonly stillOf: (templateId: string) => Promise<Uint8Array | null>;
}

/** Under this name is noted on whose behalf a message was answered that no person sent. */
export const behalfNote = (channelId: string, messageId: string) =>
  `behalf:${channelId}:${messageId}`;

/** Telegram as the conversation needs it. */
export function openTelegramChat(options: TelegramOptions): ChatPort {
  const { api, taps, notebook, uploadBytesMax } = options;
  const moved = new MovedChats(notebook);

  /** The picture of a page of dances: as Telegram knows it already, or to be uploaded. */
  async function withSheet<T>(
    reply: Reply,
    use: (
      photo: InputFile | string,
    ) => Promise<T & { readonly photo?: readonly { file_id: string }[] }>,
  ): Promise<T> {
    const stills = await Promise.all(
      reply.gallery.map(({ templateId }) => options.stillOf(templateId)),
    );
    const name = `sheet:${sheetKey(stills)}`;
    const known = await notebook.read(name);
    if (known !== null) {
      try {
        return await use(known);
      } catch (error) {
        const refusal = refusalOf(error);
        if (!refusal || meaningOf(refusal) !== 'wrongFile') throw error;
        await notebook.strike(name);
      }
    }
    const sheet = new InputFile(await drawSheet(stills), 'dances.jpg');
    const message = await use(sheet);
    const fileId = message.photo?.at(-1)?.file_id;
    if (fileId !== undefined) await notebook.note(name, fileId, sheetS);
    return message;
  }

  async function sendTo({ chatId, where }: Place, reply: Reply) {
    const keyboard = writeKeyboard(reply);
    const around = { ...where, ...(keyboard ? { reply_markup: keyboard } : {}) };
    const { clip } = reply;
    if (clip) {
      const { paced } = api;
      return await paced.sendVideo(chatId, new InputFile(clip.path, clip.fileName), {
        ...around,
        caption: writeCaption(reply),
        width: clip.widthPx,
        height: clip.heightPx,
        duration: Math.max(1, Math.round(clip.durationMs / 1000)),
        supports_streaming: true,
        ...(clip.isSpoiler ? { has_spoiler: true } : {}),
        ...(clip.thumbnailPath === null ? {} : { thumbnail: new InputFile(clip.thumbnailPath) }),
      });
    }
    if (reply.gallery.length > 0) {
      const caption = writeCaption(reply);
      return await withSheet(reply, (photo) =>
        api.paced.sendPhoto(chatId, photo, { ...around, caption }),
      );
    }
    return await api.paced.sendMessage(chatId, writeText(reply), { ...around, ...noPreview });
  }

  async function send(thread: ThreadRef, reply: Reply): Promise<MessageRef> {
    const { interactionId } = thread;
    if (interactionId !== null && reply.isPrivate && writeKeyboard(reply) === undefined) {
      const told = await taps.tell(interactionId, writeText(reply));
      if (told) return { channelId: thread.channelId, messageId: `alert-${interactionId}` };
    }
    if (reply.clip) await checkSize(reply.clip.path, uploadBytesMax);
    try {
      const message = await post(thread, (place) => sendTo(place, reply), moved);
      await noteBehalf(thread, message);
      if (interactionId !== null) await taps.settle(interactionId);
      return message;
    } catch (error) {
      const refusal = refusalOf(error);
      if (!reply.clip || !refusal || meaningOf(refusal) !== 'tooLarge') throw error;
      throw await tooLarge(reply.clip.path, uploadBytesMax);
    }
  }

  /** A chat has asked through somebody; whoever presses a button for it has to be one of those who speak for it. */
  async function noteBehalf({ askerId }: ThreadRef, { channelId, messageId }: MessageRef) {
    if (!askerId?.startsWith('-')) return;
    await notebook.note(behalfNote(channelId, messageId), askerId, behalfS);
  }

  async function editTo(
    { channelId, messageId }: MessageRef,
    reply: Reply,
    through: BotApi['bare'],
  ) {
    const chatId = Number(channelId);
    const id = Number(messageId);
    const keyboard = writeKeyboard(reply);
    const around = keyboard ? { reply_markup: keyboard } : {};
    if (reply.gallery.length > 0) {
      const caption = writeCaption(reply);
      return await withSheet(reply, async (media) => {
        const edited = await through.editMessageMedia(
          chatId,
          id,
          { type: 'photo', media, caption },
          around,
        );
        return edited === true ? {} : edited;
      });
    }
    const { picture } = reply;
    if (picture !== null && picture !== 'kept') {
      return await through.editMessageMedia(chatId, id, writePicture(reply, picture), around);
    }
    const asText = () =>
      through.editMessageText(chatId, id, writeText(reply), { ...around, ...noPreview });
    const asCaption = () =>
      through.editMessageCaption(chatId, id, { ...around, caption: writeCaption(reply) });
    return picture === 'kept'
      ? await insteadOf(asCaption, asText)
      : await insteadOf(asText, asCaption);
  }

  /** Does something to a message that was sent; that it is gone or says so already is no fault. Where a chat has moved,
   *  its old messages cannot be changed any more: the numbers of its new place are those of other messages. */
  async function change(message: MessageRef, task: () => Promise<unknown>) {
    if (!isMessage(message)) return;
    try {
      await task();
    } catch (error) {
      const refusal = refusalOf(error);
      const meaning = refusal && meaningOf(refusal);
      const isNothing = ['needless', 'gone', 'forbidden', 'moved', 'noText'].includes(
        meaning ?? '',
      );
      if (!isNothing) throw whetherLater(error);
    }
  }

  async function edit(message: MessageRef, reply: Reply): Promise<void> {
    await change(message, () => editTo(message, reply, api.paced));
    await taps.settleOf(message.channelId, message.messageId);
  }

  return {
    platform: 'telegram',
    editEveryMs,
    send,
    edit,
    async editIfFree(message, reply) {
      if (!isMessage(message)) return true;
      const chatId = Number(message.channelId);
      const done = api.pace.takeIfQuiet(chatId);
      if (!done) return false;
      try {
        await change(message, () => editTo(message, reply, api.bare));
        return true;
      } catch (error) {
        if (error instanceof TryLater) holdBack(api.pace, chatId, error.waitMs / 1000);
        // The next status says more anyway.
        return false;
      } finally {
        done();
      }
    },
    remove: (message) =>
      change(message, () =>
        api.paced.deleteMessage(Number(message.channelId), Number(message.messageId)),
      ),
    fetchImage: (image, sizeBytesMax) => fetchFile(image, sizeBytesMax, options),
  };
}

/** A first look, in place of the words alone. */
function writePicture(reply: Reply, { path, fileName, isSpoiler }: PictureFile): InputMediaPhoto {
  return {
    type: 'photo',
    media: new InputFile(path, fileName),
    caption: writeCaption(reply),
    ...(isSpoiler ? { has_spoiler: true } : {}),
  };
}

/** A message has a text or a caption; which of them, its refusal tells. */
async function insteadOf(task: () => Promise<unknown>, other: () => Promise<unknown>) {
  try {
    return await task();
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal || meaningOf(refusal) !== 'noText') throw error;
    return await other();
  }
}

/** Words that were shown at a button are no message. */
function isMessage({ messageId }: MessageRef): boolean {
  return /^\d+$/.test(messageId);
}

/** @throws DanceError CLIP_TOO_LARGE */
async function checkSize(path: string, limitBytes: number): Promise<void> {
  const { size } = await stat(path);
  if (size > limitBytes) throw await tooLarge(path, limitBytes);
}

async function tooLarge(path: string, limitBytes: number): Promise<DanceError> {
  const { size } = await stat(path);
  return new DanceError('CLIP_TOO_LARGE', {
    sizeMegabytes: Math.ceil(size / megabyte),
    // A server that refuses what it was said to take is Telegram's own, behind another address.
    limitMegabytes: Math.floor((size > limitBytes ? limitBytes : publicUploadBytes) / megabyte),
  });
}
