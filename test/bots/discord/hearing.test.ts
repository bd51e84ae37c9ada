import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { say } from '../../../core/chat/reply.ts';
import { until } from '../../house/discord-bot.ts';
import { Somebody } from '../../house/discord-server/somebody.ts';
import type { Channel } from '../../house/discord-server/world.ts';
import { type OpenBot, openBot } from './open-bot.ts';

const picture = { name: 'me.png', type: 'image/png', bytes: Uint8Array.of(1, 2, 3) };
const dances = [
  ['robot', '机械舞', 'Robot'],
  ['subject-three', '科目三', 'Subject Three'],
  ['rowing', '划桨舞', 'Rowing'],
].map(([id = '', zh = '', en = '']) => ({
  id,
  names: [zh, en],
  version: 1,
  title: { 'zh-CN': zh, en },
  description: { 'zh-CN': zh, en },
}));

let bot: OpenBot;
let ann: Somebody;
let channel: Channel;

async function open(grantsContent = false) {
  bot = await openBot({ server: { grantsContent }, dances });
  const { world } = bot.discord;
  channel = world.channel({ guildId: world.guild().id });
  ann = new Somebody(bot.discord, 'ann');
}

beforeEach(() => open());

afterEach(async () => {
  await bot.close();
  expect(bot.discord.failures).toEqual([]);
});

const heard = (id: string) => until(() => bot.events.find((event) => event.id === id), 'the event');

/** Says something that is certainly heard, after which everything before it has been. */
async function settle() {
  const last = ann.say(ann.direct, { text: 'the last' });
  await heard(last.id);
}

describe('what is heard', () => {
  it('in a direct message: words, pictures, albums', async () => {
    const said = ann.say(ann.direct, { text: '科目三', files: [picture, picture] });
    expect(await heard(said.id)).toMatchObject({
      addressedBy: 'direct',
      text: '科目三',
      images: [{ messageId: said.id, isSpoiler: false }, { messageId: said.id }],
      imagesPostedBy: null,
      thread: { channelId: ann.direct.id, replyToId: said.id, askerId: ann.person.id },
      uploadBytesMax: 10 * 1024 * 1024,
    });
  });

  it('a mention with a picture, and one that answers a picture', async () => {
    const own = ann.say(channel, { text: 'robot', mentions: true, files: [picture] });
    expect(await heard(own.id)).toMatchObject({ addressedBy: 'mention', text: 'robot' });
  });

  it('a dance’s name as the reply to a picture, where the content of messages is granted', async () => {
    await bot.close();
    await open(true);
    const ben = new Somebody(bot.discord, 'ben');
    const shown = ben.say(channel, { files: [{ ...picture, name: 'SPOILER_me.png' }] });
    const named = ann.say(channel, { text: 'robot', replyTo: shown });
    expect(await heard(named.id)).toMatchObject({
      addressedBy: 'reply',
      images: [{ messageId: shown.id, isSpoiler: true }],
      imagesPostedBy: ben.person.id,
    });
    const mentioned = ann.say(channel, { text: 'robot', replyTo: shown, mentions: true });
    expect(await heard(mentioned.id)).toMatchObject({ addressedBy: 'mention', text: 'robot' });
    const overheard = ann.say(channel, { text: 'nice', files: [picture] });
    expect(await heard(overheard.id)).toMatchObject({ addressedBy: 'overheard' });
  });

  it('pictures that are passed on', async () => {
    const said = ann.say(ann.direct, { forwards: [picture] });
    expect(await heard(said.id)).toMatchObject({ images: [{ messageId: said.id }] });
  });

  it('what is no picture, if it is handed to the bot', async () => {
    const file = { name: 'me.txt', type: 'text/plain', bytes: Uint8Array.of(1) };
    const said = ann.say(ann.direct, { text: 'robot', files: [file] });
    expect((await heard(said.id)).images).toHaveLength(1);
  });

  it('a slash command with its options, and the entry of a message’s menu', async () => {
    const options = {
      photo: picture,
      dance: 'robot',
      seconds: 15,
      seed: 3,
      mirror: true,
      music: false,
    };
    const asked = ann.command(channel, 'dance', options);
    expect(await heard(asked.id)).toMatchObject({
      addressedBy: 'slash',
      text: '/dance robot --seconds=15 --seed=3 --mirror=on --music=off',
      images: [{ messageId: null }],
      thread: { interactionId: asked.id, replyToId: null },
    });
    const shown = ann.say(channel, { files: [picture] });
    const chosen = ann.messageCommand(channel, shown);
    expect(await heard(chosen.id)).toMatchObject({
      text: '/dance',
      images: [{ messageId: shown.id }],
      thread: { replyToId: shown.id },
    });
  });

  it('what may be uploaded by the boosts of the guild, for messages as for commands', async () => {
    const { world } = bot.discord;
    const guild = world.guild({ premiumTier: 3 });
    bot.discord.tellGuild(guild.id);
    const boosted = world.channel({ guildId: guild.id });
    const said = ann.say(boosted, { text: 'robot', mentions: true });
    const asked = ann.command(boosted, 'dance', {});
    for (const { id } of [said, asked]) {
      expect((await heard(id)).uploadBytesMax).toBe(100 * 1024 * 1024);
    }
  });
});

describe('what is not heard', () => {
  it('the bot’s own words, other bots, webhooks, edits, system notices, silence', async () => {
    const { world, payloads, gateway } = bot.discord;
    const robot = new Somebody(bot.discord, 'robot');
    Object.assign(robot.person, { isBot: true });
    robot.say(channel, { text: 'robot', mentions: true, files: [picture] });
    const hook = world.post({
      ...{ channelId: channel.id, authorId: ann.person.id, webhookId: world.id() },
      ...{ content: 'robot', mentions: [world.bot.id] },
    });
    bot.discord.tell(hook);
    const said = ann.say(channel, { text: 'unheard' });
    const needs = { guildId: channel.guildId, needs: 512 };
    gateway.dispatch('MESSAGE_UPDATE', payloads.messageEvent(said), needs);
    const joined = { ...payloads.messageEvent(said), id: world.id(), type: 7, content: 'robot' };
    gateway.dispatch('MESSAGE_CREATE', joined, needs);
    const own = { platform: 'discord', channelId: channel.id, topicId: null, replyToId: null };
    await bot.chat.send({ ...own, interactionId: null, askerId: null }, say('robot'), 'own');
    await settle();
    expect(bot.events.map(({ text }) => text)).toEqual(['the last']);
  });

  it('the pictures of the bot’s own messages', async () => {
    await bot.close();
    await open(true);
    const { world } = bot.discord;
    const shown = world.post({
      channelId: channel.id,
      authorId: world.bot.id,
      attachments: [world.attach(channel.id, picture)],
    });
    const said = ann.say(channel, { text: 'robot', replyTo: shown });
    expect(await heard(said.id)).toMatchObject({ addressedBy: 'mention', images: [] });
    const chosen = ann.messageCommand(channel, shown);
    expect(await heard(chosen.id)).toMatchObject({ images: [] });
  });

  it('what the bot has no right to read', async () => {
    const shown = ann.say(channel, { text: 'secret', files: [picture] });
    const said = ann.say(channel, { text: 'robot', replyTo: shown, mentions: true });
    const event = await heard(said.id);
    expect(event).toMatchObject({ text: 'robot', images: [{ messageId: shown.id }] });
    expect(JSON.stringify(event)).not.toContain('http');
    expect(bot.events).toHaveLength(1);
    const [image] = event.images;
    const fetching = image && bot.chat.fetchImage(image, 1000);
    await expect(fetching).rejects.toMatchObject({ code: 'PHOTO_UNSEEN' });
  });
});

describe('an interaction', () => {
  it('is acknowledged after it is in the queue', async () => {
    let kept = false;
    bot.receive = async () => {
      await wait(200);
      kept = true;
    };
    const { answer } = await bot.discord.interactions.answered(ann.command(channel, 'dance'));
    expect(kept).toBe(true);
    expect(answer).toMatchObject({ type: 5 });
    expect(answer?.tookMs).toBeLessThan(1000);
  });

  it('that concerns nobody else is promised in private', async () => {
    const { answer } = await bot.discord.interactions.answered(ann.command(channel, 'privacy'));
    expect(answer).toMatchObject({ type: 5, data: { flags: 64 } });
  });

  it.each([
    ['away', () => Promise.reject(new Error('away'))],
    ['silent', () => new Promise<void>(() => {})],
  ])('is acknowledged in time while the queue is %s: come again', async (_, receive) => {
    bot.receive = receive;
    const chinese = new Somebody(bot.discord, 'lin', 'zh-CN');
    const { answer } = await bot.discord.interactions.answered(chinese.command(channel, 'dance'));
    expect(answer).toMatchObject({ type: 4, data: { flags: 64 } });
    expect(JSON.stringify(answer?.data)).toContain('请过一分钟再试');
    expect(answer?.tookMs).toBeLessThan(2500);
  });

  it('is acknowledged although Discord breaks, and once', async () => {
    let breaks = 0;
    bot.discord.api.trouble = (route) =>
      route.endsWith('/callback') && breaks++ < 2 ? { status: 503, isDone: breaks === 2 } : null;
    const asked = ann.command(channel, 'dance');
    const { answer } = await bot.discord.interactions.answered(asked);
    expect(answer?.type).toBe(5);
    expect((await heard(asked.id)).id).toBe(asked.id);
  });

  it('whose time is over is answered in the channel', async () => {
    bot.receive = async (event) => {
      bot.discord.clock.advance(3500);
      bot.events.push(event);
    };
    const asked = ann.command(channel, 'dance');
    const { thread } = await heard(asked.id);
    await until(() => bot.logged.find((line) => line.includes('INTERACTION_LOST')), 'the warning');
    const sent = await bot.chat.send(thread, say('here'), 'answer');
    expect(bot.discord.world.messages.get(sent.messageId)).toMatchObject({ interactionId: null });
    expect(bot.discord.failures.splice(0)).toHaveLength(1);
  });

  it('that comes twice is one event, and no fault', async () => {
    const asked = ann.command(channel, 'dance');
    await bot.discord.interactions.answered(asked);
    const [session] = bot.discord.gateway.sessions;
    const event = session?.sent.find(({ text }) => text.includes(asked.token))?.text ?? '';
    session?.socket?.send(event);
    await settle();
    expect(new Set(bot.events.map(({ id }) => id)).size).toBe(2);
    expect(bot.logged).toEqual([]);
  });

  it('offers dances while they are typed, in the person’s language', async () => {
    const choices = async (typed: string, locale?: string) => {
      const somebody = new Somebody(bot.discord, 'lin', locale);
      const typing = somebody.complete(channel, 'dance', 'dance', typed);
      const { answer } = await bot.discord.interactions.answered(typing);
      const data = answer?.data as { choices: { name: string; value: string }[] } | undefined;
      return data?.choices ?? [];
    };
    expect(await choices('', 'zh-CN')).toHaveLength(3);
    expect((await choices('ro')).map(({ value }) => value)).toEqual(['robot', 'rowing']);
    expect(await choices('科', 'zh-CN')).toEqual([
      { name: '科目三 · Subject Three', value: 'subject-three' },
    ]);
    expect((await choices('rebot'))[0]).toEqual({ name: 'Robot · 机械舞', value: 'robot' });
  });
});

it('a message is insisted on while the queue is away', async () => {
  let tries = 0;
  bot.receive = async (event) => {
    if (tries++ < 2) throw new Error('away');
    bot.events.push(event);
  };
  const said = ann.say(ann.direct, { text: 'robot' });
  expect((await heard(said.id)).text).toBe('robot');
});
