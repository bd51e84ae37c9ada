import { HttpError } from 'grammy';
import type { MessageRef, ThreadRef } from '../../core/chat/thread-ref.ts';
import { ChatGone, TryLater } from '../conversation/ports.ts';
import { refusalOf } from './bot-api.ts';
import type { MovedChats } from './moved-chats.ts';
import { meaningOf } from './refusals.ts';
import { writeThread } from './write.ts';

/** What met a trouble of Telegram's or of the network comes again after this time. */
const troubleMs = 2500;

/** Where one message goes, as the Bot API takes it. */
export type Place = { readonly chatId: number } & {
  readonly where: ReturnType<typeof writeThread>;
};

export type SendTo = (place: Place) => Promise<{ readonly message_id: number }>;

/** Sends into a thread: into the chat's new place when it moved, without the topic when that is gone, and to whoever
 *  asked when the bot may not speak there. @throws ChatGone when that person cannot be reached either */
export async function post(
  thread: ThreadRef,
  send: SendTo,
  moved: MovedChats,
): Promise<MessageRef> {
  const chat = await moved.now(thread.channelId);
  try {
    return await sendTo(chat, writeThread(thread), send);
  } catch (error) {
    const refusal = refusalOf(error);
    switch (refusal && meaningOf(refusal)) {
      case 'moved': {
        const to = String(refusal?.parameters.migrate_to_chat_id);
        await moved.note(chat, to);
        return await post({ ...thread, channelId: to }, send, moved);
      }
      case 'noTopic':
        if (thread.topicId === null) throw whetherLater(error);
        return await post({ ...thread, topicId: null }, send, moved);
      case 'gone':
      case 'forbidden':
        return await sendToAsker(thread, chat, send);
      default:
        throw whetherLater(error);
    }
  }
}

/** Telegram's troubles pass: what met one is done later. Any other error is given back as it is. */
export function whetherLater(error: unknown): unknown {
  if (error instanceof HttpError) return new TryLater(troubleMs);
  const refusal = refusalOf(error);
  if (refusal === null) return error;
  const { error_code: code, parameters } = refusal;
  if (code === 429) return new TryLater((parameters.retry_after ?? 1) * 1000);
  return code >= 500 || code === 401 ? new TryLater(troubleMs) : error;
}

async function sendToAsker(
  { askerId }: ThreadRef,
  refusedChat: string,
  send: SendTo,
): Promise<MessageRef> {
  // Only people have a private chat, and it has their id.
  if (askerId === null || askerId === refusedChat || !/^\d+$/.test(askerId)) throw new ChatGone();
  try {
    return await sendTo(askerId, {}, send);
  } catch (error) {
    const refusal = refusalOf(error);
    const meaning = refusal && meaningOf(refusal);
    if (meaning === 'gone' || meaning === 'forbidden') throw new ChatGone();
    throw whetherLater(error);
  }
}

async function sendTo(channelId: string, where: Place['where'], send: SendTo): Promise<MessageRef> {
  const { message_id } = await send({ chatId: Number(channelId), where });
  return { channelId, messageId: String(message_id) };
}
