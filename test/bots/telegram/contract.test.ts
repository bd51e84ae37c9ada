import { expect } from 'vitest';
import { sendOnce } from '../../../bots/queue/send-once.ts';
import { publicUploadBytes } from '../../../bots/telegram/adapter.ts';
import { writeLimits } from '../../../bots/telegram/write.ts';
import { type ChatSubject, describeChatPort } from '../../contracts/chat-port-contract.ts';
import { ann, TelegramAdapter } from '../../house/telegram-adapter.ts';
import type { Message } from '../../house/telegram-server/chats.ts';

const soon = { timeout: 15_000, interval: 10 };
const daySeconds = 86_400;

async function openSubject(): Promise<ChatSubject & { readonly adapter: TelegramAdapter }> {
  const adapter = await TelegramAdapter.open();
  const { server, events } = adapter;
  const heardAll = () => expect.poll(() => server.updates.pending.length, soon).toBe(0);
  return {
    adapter,
    get port() {
      return sendOnce(adapter.port, adapter.notebook, daySeconds);
    },
    events,
    async say(text, times = 1) {
      const message = server.say(adapter.room, { from: ann, text });
      for (let again = 1; again < times; again++) server.updates.add('message', message);
      await heardAll();
    },
    async press({ channelId, messageId }, action) {
      const room = server.chats.rooms.get(Number(channelId));
      server.press(ann, room?.messages.get(Number(messageId)) as Message, action);
      await heardAll();
    },
    async post(picture) {
      server.say(adapter.room, { from: ann, ...server.chats.photo(Buffer.from(picture)) });
      await heardAll();
      return events.at(-1)!.images[0]!;
    },
    async lose({ fileId }) {
      server.chats.files.delete(fileId);
    },
    async seen() {
      return server.shown(ann.id).map((message) => ({
        text: message.text ?? message.caption ?? '',
        actions:
          message.reply_markup?.inline_keyboard
            .flat()
            .map(({ callback_data: action = '' }) => action) ?? [],
        hasPicture: message.photo !== undefined,
        hasClip: message.video !== undefined,
        answersId: message.reply_to_message ? String(message.reply_to_message.message_id) : null,
      }));
    },
    async reopen() {
      await adapter.stop();
      adapter.start();
    },
    async close() {
      await adapter.close();
      expect(server.failures).toEqual([]);
      expect(server.overLimit).toBe(0);
    },
  };
}

describeChatPort('of Telegram', openSubject, {
  textLengthMax: writeLimits.text,
  tooLargeClipBytes: publicUploadBytes + 1,
  leave: async (subject) => {
    const { adapter } = subject as Awaited<ReturnType<typeof openSubject>>;
    adapter.room.closed = 'blocked';
  },
});
