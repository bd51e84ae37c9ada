import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ChatGone, TryLater } from '../../../bots/conversation/ports.ts';
import { type Button, type Reply, say, sayPrivately } from '../../../core/chat/reply.ts';
import type { ThreadRef } from '../../../core/chat/thread-ref.ts';
import { until } from '../../house/discord-bot.ts';
import { Somebody } from '../../house/discord-server/somebody.ts';
import type { Channel, Message } from '../../house/discord-server/world.ts';
import { type OpenBot, openBot, threadOf } from './open-bot.ts';

const minuteMs = 60_000;
let folder = '';
let bot: OpenBot;
let ann: Somebody;
let channel: Channel;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'photodance-clip-'));
  await writeFile(join(folder, 'clip.mp4'), 'the clip');
  await writeFile(join(folder, 'large.mp4'), Buffer.alloc(10 * 1024 * 1024 + 1));
  await writeFile(join(folder, 'still.webp'), 'a picture');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

beforeEach(async () => {
  bot = await openBot({ chat: { pictureOf: () => join(folder, 'still.webp') } });
  const { world } = bot.discord;
  channel = world.channel({ guildId: world.guild().id });
  ann = new Somebody(bot.discord, 'ann');
});

afterEach(async () => {
  await bot.close();
  expect(bot.discord.failures).toEqual([]);
  expect(bot.discord.api.overLimit).toBe(0);
});

const button = (action: string, label = action): Button => ({ label, action, style: 'plain' });

function aClip(job = 'j1', isSpoiler = false, file = 'clip.mp4'): Reply {
  return {
    ...say('“Robot”', [[button(`o.${job}`), button(`a.${job}`), button(`x.${job}`)]]),
    clip: {
      path: join(folder, file),
      fileName: 'photodance-robot.mp4',
      description: 'The person in the photo dances.',
      widthPx: 576,
      heightPx: 1024,
      durationMs: 10_000,
      thumbnailPath: null,
      isSpoiler,
    },
  };
}

const there = (where = channel) => bot.discord.world.in(where.id);
const byBot = (where = channel) =>
  there(where).filter(({ authorId }) => authorId === bot.discord.world.bot.id);
const message = (id: string) => bot.discord.world.messages.get(id) as Message;

/** Somebody asks by a slash command, and the bot has acknowledged it. */
async function asked(where = channel, command = 'dance'): Promise<ThreadRef> {
  const interaction = ann.command(where, command);
  await bot.discord.interactions.answered(interaction);
  const event = await until(() => bot.events.find(({ id }) => id === interaction.id), 'the event');
  return event.thread;
}

/** Comes again as often as it is asked to. */
async function patiently<T>(task: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await task();
    } catch (error) {
      if (!(error instanceof TryLater)) throw error;
      await wait(error.waitMs);
    }
  }
}

function askedInWords(where = channel): ThreadRef {
  const { id } = ann.say(where, { text: 'robot', mentions: true });
  return threadOf(where.id, { replyToId: id, askerId: ann.person.id });
}

describe('a command is answered', () => {
  it('first by the promised message, then by what follows it', async () => {
    const thread = await asked();
    const status = await bot.chat.send(thread, say('got it', [[button('c.j1')]]), 'status');
    const clip = await bot.chat.send(thread, aClip(), 'clip');
    expect(byBot().map(({ id }) => id)).toEqual([status.messageId, clip.messageId]);
    expect(message(status.messageId).content).toBe('got it');
    expect(message(clip.messageId)).toMatchObject({ referenceId: status.messageId });
    // Nothing that was said refers to a message that is gone.
    await bot.chat.remove(status);
    expect(message(status.messageId)).toMatchObject({ deleted: false, components: [] });
  });

  it('by a message each, when a clip is ready before its status is said', async () => {
    const thread = await asked();
    // The status meets a trouble, and is on its way for longer than the clip takes.
    let troubles = 0;
    bot.discord.api.trouble = () => (troubles++ < 1 ? { status: 502, isDone: false } : null);
    const saying = patiently(() => bot.chat.send(thread, say('got it'), 'status'));
    await until(() => troubles > 0, 'the trouble');
    const [status, clip] = await Promise.all([
      saying,
      patiently(() => bot.chat.send(thread, aClip(), 'clip')),
    ]);
    expect(clip.messageId).not.toBe(status.messageId);
    await bot.chat.remove(status);
    expect(message(clip.messageId)).toMatchObject({ deleted: false });
    expect(message(clip.messageId).attachments).toHaveLength(1);
  });

  it('by an ordinary message after a quarter of an hour, as a reply to the answer', async () => {
    const thread = await asked();
    const status = await bot.chat.send(thread, say('got it'), 'status');
    bot.discord.clock.advance(16 * minuteMs);
    const clip = await bot.chat.send(thread, aClip(), 'clip');
    expect(message(clip.messageId)).toMatchObject({
      referenceId: status.messageId,
      interactionId: null,
    });
    await bot.chat.edit(status, say('edited'));
    expect(message(status.messageId).content).toBe('edited');
    await bot.chat.remove(status);
    expect(message(status.messageId).deleted).toBe(false);
  });

  it('in private where that was promised', async () => {
    const thread = await asked(channel, 'queue');
    const answer = await bot.chat.send(thread, sayPrivately('nothing'), 'answer');
    expect(message(answer.messageId).flags & 64).toBe(64);
    await bot.chat.edit(answer, say('still nothing'));
    expect(message(answer.messageId).content).toBe('still nothing');
    await bot.chat.remove(answer);
    expect(message(answer.messageId).deleted).toBe(true);
  });

  it('in private although everybody was promised an answer', async () => {
    const thread = await asked();
    const answer = await bot.chat.send(thread, sayPrivately('not yours'), 'answer');
    expect(message(answer.messageId).flags & 64).toBe(64);
    expect(byBot().map(({ id }) => id)).toEqual([answer.messageId]);
  });

  it('to a photo in the channel by a reply to that photo', async () => {
    const picture = ann.say(channel, { files: [aPicture()] });
    const interaction = ann.messageCommand(channel, picture);
    await bot.discord.interactions.answered(interaction);
    const { thread } = await until(() => bot.events.find(({ id }) => id === interaction.id), 'it');
    const status = await bot.chat.send(thread, say('got it'), 'status');
    const clip = await bot.chat.send(thread, aClip(), 'clip');
    await bot.chat.remove(status);
    expect(message(clip.messageId).referenceId).toBe(picture.id);
    expect(byBot().map(({ id }) => id)).toEqual([clip.messageId]);
  });

  it('also when somebody deleted the promised message', async () => {
    const thread = await asked();
    const original = byBot()[0];
    if (original) bot.discord.world.remove(original);
    const status = await bot.chat.send(thread, say('got it'), 'status');
    expect(message(status.messageId).deleted).toBe(false);
  });
});

describe('a button is answered', () => {
  it('with private words that only who pressed it sees, as often as wanted', async () => {
    const thread = askedInWords();
    const sent = await bot.chat.send(thread, say('here', [[button('c.j1', 'Cancel')]]), 'status');
    const pressed = ann.press(message(sent.messageId), 'Cancel');
    const { answer } = await bot.discord.interactions.answered(pressed);
    expect(answer?.type).toBe(6);
    const event = await until(() => bot.events.find(({ id }) => id === pressed.id), 'the press');
    expect(event).toMatchObject({ action: 'c.j1', addressedBy: 'button' });
    expect(event.thread.replyToId).toBe(sent.messageId);
    const word = await bot.chat.send(event.thread, sayPrivately('not yours'), 'word');
    expect(message(word.messageId).flags & 64).toBe(64);
    expect(message(sent.messageId).content).toBe('here');
  });
});

describe('where the bot was only brought along', () => {
  beforeEach(() => {
    const { world } = bot.discord;
    channel = world.channel({ guildId: world.guild({ hasBot: false }).id });
  });

  it('status and clip go by the token', async () => {
    const thread = await asked();
    const status = await bot.chat.send(thread, say('got it'), 'status');
    expect(await bot.chat.editIfFree(status, say('soon'))).toBe(true);
    const clip = await bot.chat.send(thread, aClip(), 'clip');
    await bot.chat.edit(clip, say('edited'));
    expect(message(status.messageId).content).toBe('soon');
    expect(byBot()).toHaveLength(2);
  });

  it('the clip goes by direct message when the token is over, or too much was said', async () => {
    const late = await asked();
    await bot.chat.send(late, say('got it'), 'status');
    bot.discord.clock.advance(16 * minuteMs);
    const clip = await bot.chat.send(late, aClip(), 'clip');
    expect(clip.channelId).toBe(ann.direct.id);
    const chatty = await asked();
    for (let word = 0; word < 6; word++) {
      await patiently(() => bot.chat.send(chatty, say('word'), `word-${word}`));
    }
    const more = await patiently(() => bot.chat.send(chatty, aClip('j2'), 'clip-2'));
    expect(more.channelId).toBe(ann.direct.id);
  });

  it('nobody is reached who takes no direct messages', async () => {
    const thread = await asked();
    bot.discord.clock.advance(16 * minuteMs);
    ann.person.acceptsDirect = false;
    await expect(bot.chat.send(thread, aClip(), 'clip')).rejects.toThrow(ChatGone);
    expect(bot.logged.join()).toContain('NOBODY_REACHED');
  });
});

describe('a message is answered', () => {
  it('by a reply that rings only for a clip', async () => {
    const thread = askedInWords();
    const sent = await bot.chat.send(thread, aClip('j1', true), 'clip');
    const clip = message(sent.messageId);
    expect(clip.referenceId).toBe(thread.replyToId);
    expect(clip.attachments[0]).toMatchObject({
      filename: 'SPOILER_photodance-robot.mp4',
      description: 'The person in the photo dances.',
    });
    expect(Buffer.from(clip.attachments[0]?.bytes ?? []).toString()).toBe('the clip');
  });

  it('also after it was deleted', async () => {
    const thread = askedInWords();
    bot.discord.world.remove(message(thread.replyToId ?? ''));
    const clip = await bot.chat.send(thread, aClip(), 'clip');
    expect(clip.channelId).toBe(channel.id);
    expect(message(clip.messageId).referenceId).toBeNull();
  });

  it('in a thread that was archived meanwhile', async () => {
    const { world } = bot.discord;
    const thread = world.channel({
      kind: 'thread',
      guildId: channel.guildId,
      parentId: channel.id,
    });
    const where = askedInWords(thread);
    thread.archived = true;
    const clip = await bot.chat.send(where, aClip(), 'clip');
    expect(thread.archived).toBe(false);
    expect(message(clip.messageId)).toMatchObject({
      channelId: thread.id,
      referenceId: where.replyToId,
    });
    thread.archived = true;
    await bot.chat.edit(clip, say('edited'));
    await bot.chat.remove(clip);
  });

  it('beside a thread that was locked, by name', async () => {
    const { world } = bot.discord;
    const thread = world.channel({
      kind: 'thread',
      guildId: channel.guildId,
      parentId: channel.id,
    });
    const where = askedInWords(thread);
    Object.assign(thread, { archived: true, locked: true });
    const clip = await bot.chat.send(where, aClip(), 'clip');
    expect(clip.channelId).toBe(channel.id);
    expect(message(clip.messageId).content).toContain(`<@${ann.person.id}>`);
  });

  it.each(['view', 'send', 'attach'] as const)(
    'by direct message without the permission to %s',
    async (permission) => {
      const thread = askedInWords();
      channel.permissions.delete(permission);
      const clip = await bot.chat.send(thread, aClip(), 'clip');
      expect(clip.channelId).toBe(ann.direct.id);
      expect(bot.logged.join()).toContain('CHANNEL_SHUT');
    },
  );

  it('without reference where the history may not be read', async () => {
    const thread = askedInWords();
    channel.permissions.delete('history');
    const clip = await bot.chat.send(thread, aClip(), 'clip');
    expect(message(clip.messageId)).toMatchObject({ channelId: channel.id, referenceId: null });
  });

  it('with the reason when the clip is larger than the place takes', async () => {
    const sending = bot.chat.send(askedInWords(), aClip('j1', false, 'large.mp4'), 'clip');
    await expect(sending).rejects.toMatchObject({
      code: 'CLIP_TOO_LARGE',
      details: { sizeMegabytes: 11, limitMegabytes: 10 },
    });
  });
});

describe('what was sent before the process died', () => {
  it('is found again by its buttons, also when no nonce is remembered', async () => {
    const thread = askedInWords();
    const sent = await bot.chat.send(thread, aClip(), 'clip');
    bot.discord.clock.advance(16 * minuteMs);
    ann.say(channel, { text: 'meanwhile' });
    expect(await bot.chat.send(thread, aClip(), 'clip')).toEqual(sent);
    expect(byBot()).toHaveLength(1);
    expect(await bot.chat.send(thread, aClip('j2'), 'clip-2')).not.toEqual(sent);
  });

  it('is known by its nonce where the history may not be read', async () => {
    const thread = askedInWords();
    const sent = await bot.chat.send(thread, aClip(), 'clip');
    channel.permissions.delete('history');
    const again = { ...thread, replyToId: null };
    expect(await bot.chat.send(again, aClip(), 'clip')).toEqual(sent);
  });

  it('is found again after a command, the promised message as well as what follows', async () => {
    const thread = await asked();
    const status = await bot.chat.send(thread, say('got it', [[button('c.j1')]]), 'status');
    const clip = await bot.chat.send(thread, aClip(), 'clip');
    expect(await bot.chat.send(thread, say('got it', [[button('c.j1')]]), 'status')).toEqual(
      status,
    );
    expect(await bot.chat.send(thread, aClip(), 'clip')).toEqual(clip);
    expect(byBot()).toHaveLength(2);
  });

  it('comes once although Discord breaks after it did what it was asked', async () => {
    let breaks = 0;
    bot.discord.api.trouble = (route) =>
      route.startsWith('POST /channels') && breaks++ < 2 ? { status: 502, isDone: true } : null;
    await bot.chat.send(askedInWords(), aClip(), 'clip');
    expect(byBot()).toHaveLength(1);
  });
});

it('what Discord refuses is told without any token', async () => {
  const thread = await asked();
  const interaction = bot.discord.interactions.all.get(thread.interactionId ?? '');
  bot.discord.api.trouble = () => ({ status: 500, isDone: false });
  const fault = await bot.chat.send(thread, say('x'), 'x').catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(TryLater);
  const { cause, stack } = fault as TryLater;
  const told = `${stack} ${(cause as Error).stack} ${JSON.stringify([fault, cause])}`;
  expect(told).toContain('/webhooks/:id/:token');
  for (const token of [interaction?.token ?? '', bot.discord.world.token]) {
    expect(told).not.toContain(token);
  }
});

describe('statuses', () => {
  it('give way to everything else', async () => {
    const sent = await Promise.all(
      Array.from({ length: 4 }, (_, index) => bot.chat.send(askedInWords(), say('s'), `s${index}`)),
    );
    // Five edits in five seconds are what a channel takes; a sixth is left out instead of waited for.
    let done = 0;
    const some = sent[0];
    if (some) await until(() => bot.chat.editIfFree(some, say(`${done}`)), 'a free moment');
    for (done = 1; done < 5; ) {
      for (const status of sent)
        if (done < 5 && (await bot.chat.editIfFree(status, say(`${done}`)))) done++;
    }
    const begunMs = performance.now();
    for (const status of sent) expect(await bot.chat.editIfFree(status, say('late'))).toBe(false);
    expect(performance.now() - begunMs).toBeLessThan(500);
    // And nothing else waits for them.
    await bot.chat.send(askedInWords(), aClip(), 'clip');
    expect(byBot()).toHaveLength(5);
  });

  it('whose message is gone are nobody’s fault', async () => {
    const sent = await bot.chat.send(askedInWords(), say('s'), 's');
    bot.discord.world.remove(message(sent.messageId));
    expect(await bot.chat.editIfFree(sent, say('t'))).toBe(true);
    await bot.chat.edit(sent, say('t'));
    await bot.chat.remove(sent);
  });

  it('that are old and were edited too often are left as they are', async () => {
    const sent = await bot.chat.send(askedInWords(), say('s'), 's');
    bot.discord.clock.advance(61 * minuteMs);
    for (let edit = 0; edit < 7; edit++) {
      await bot.chat.edit(sent, say(`${edit}`));
      bot.discord.clock.advance(minuteMs);
    }
    expect(message(sent.messageId).content).toBe('4');
  });

  it('are kept by one process of several', async () => {
    const other = await openBot({ chat: { keepsStatuses: false } });
    const sent = { channelId: channel.id, messageId: '1' };
    expect(await other.chat.editIfFree(sent, say('t'))).toBe(false);
    await other.close();
  });
});

describe('a gallery', () => {
  const gallery = (page: number): Reply => ({
    ...say('Which dance?', [[button(`p.${page + 1}`, 'More')]]),
    gallery: Array.from({ length: 6 }, (_, index) => ({
      templateId: `dance-${page}-${index}`,
      version: 1,
      label: `Dance ${page}.${index}`,
      description: 'A dance.',
      action: `d.dance-${page}-${index}`,
    })),
  });

  it('shows pictures and a menu, and turns its pages', async () => {
    const sent = await bot.chat.send(askedInWords(), gallery(0), 'gallery');
    expect(message(sent.messageId).attachments).toHaveLength(6);
    await bot.chat.edit(sent, gallery(1));
    const turned = message(sent.messageId);
    expect(turned.attachments).toHaveLength(6);
    expect(JSON.stringify(turned.components)).toContain('attachment://dance-1-0-0.webp');
    const chosen = ann.select(turned, 'Dance 1.2');
    await bot.discord.interactions.answered(chosen);
    const event = await until(() => bot.events.find(({ id }) => id === chosen.id), 'the choice');
    expect(event.action).toBe('d.dance-1-2');
  });

  it('can take the place of plain words', async () => {
    const sent = await bot.chat.send(askedInWords(), say('words', [[button('p.0')]]), 'words');
    await bot.chat.edit(sent, gallery(0));
    expect(message(sent.messageId)).toMatchObject({ content: '' });
  });
});

function aPicture() {
  return { name: 'me.png', type: 'image/png', bytes: Uint8Array.of(1, 2, 3) };
}
