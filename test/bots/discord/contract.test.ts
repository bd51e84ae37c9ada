import type { ImageRef } from '../../../core/chat/chat-event.ts';
import { type ChatSubject, describeChatPort } from '../../contracts/chat-port-contract.ts';
import { until } from '../../house/discord-bot.ts';
import { flatten } from '../../house/discord-server/message-shape.ts';
import { Somebody } from '../../house/discord-server/somebody.ts';
import type { Message } from '../../house/discord-server/world.ts';
import { type OpenBot, openBot, type PaperNotebook } from './open-bot.ts';

const people = new WeakMap<ChatSubject, Somebody>();

/** The adapter with the real discord.js, and Ann in her direct messages. */
async function open(): Promise<ChatSubject> {
  let bot = await openBot();
  const { discord } = bot;
  const ann = new Somebody(discord, 'ann');
  const heard = async (id: string) => until(() => bot.events.some((one) => one.id === id), 'it');
  const posted = new Map<string, Message>();
  const subject: ChatSubject = {
    get port() {
      return bot.chat;
    },
    get events() {
      return bot.events;
    },
    async say(text, times = 1) {
      const message = ann.say(ann.direct, { text });
      for (let time = 1; time < times; time++) discord.tell(message);
      await heard(message.id);
      await until(() => bot.events.filter(({ id }) => id === message.id).length === times, 'all');
    },
    async press({ messageId }, action) {
      const message = discord.world.messages.get(messageId);
      if (!message) throw new Error('no such message');
      const pressed = ann.touch(message, { component_type: 2, custom_id: action });
      await heard(pressed.id);
    },
    async post(bytes) {
      const file = { name: 'me.png', type: 'image/png', bytes };
      const message = ann.say(ann.direct, { files: [file] });
      await heard(message.id);
      const image = bot.events.at(-1)?.images[0] as ImageRef;
      posted.set(image.fileId, message);
      return image;
    },
    async lose({ fileId }) {
      const message = posted.get(fileId);
      if (message) discord.world.remove(message);
    },
    async seen() {
      return discord.world
        .in(ann.direct.id)
        .filter(({ authorId }) => authorId === discord.world.bot.id)
        .map(({ content, components, attachments, referenceId }) => ({
          text: content,
          actions: flatten(components)
            .map((one) => one['custom_id'])
            .filter((id) => typeof id === 'string'),
          hasPicture: attachments.some(({ filename }) => filename.endsWith('.jpg')),
          hasClip: attachments.some(({ filename }) => filename.endsWith('.mp4')),
          answersId: referenceId,
        }));
    },
    async reopen() {
      bot = await reopened(bot);
    },
    close: () => bot.close(),
  };
  people.set(subject, ann);
  return subject;
}

async function reopened(bot: OpenBot): Promise<OpenBot> {
  await bot.gateway.close();
  bot.chat.close();
  const again = await openBot({ at: bot.discord, notebook: bot.notebook as PaperNotebook });
  again.events.push(...bot.events);
  return again;
}

describeChatPort('of Discord', open, {
  textLengthMax: 2000,
  tooLargeClipBytes: 10 * 1024 * 1024 + 1,
  async leave(subject) {
    const ann = people.get(subject);
    if (ann) ann.person.acceptsDirect = false;
  },
});
