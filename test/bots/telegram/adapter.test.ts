import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ChatGone, TryLater } from '../../../bots/conversation/ports.ts';
import { ownUploadBytes, publicUploadBytes } from '../../../bots/telegram/adapter.ts';
import { type ClipFile, type Reply, say, sayPrivately } from '../../../core/chat/reply.ts';
import { ann, TelegramAdapter } from '../../house/telegram-adapter.ts';
import type { Room } from '../../house/telegram-server/chats.ts';
import { refusals } from '../../house/telegram-server/refusal.ts';

let adapter: TelegramAdapter;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'photodance-adapter-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const stills = new Map<string, Uint8Array>();

beforeEach(async () => {
  adapter = await TelegramAdapter.open({ stillOf: async (id) => stills.get(id) ?? null });
});
afterEach(async () => {
  await adapter.close();
  expect(adapter.server.failures).toEqual([]);
});

const shownIn = (room: Room) => adapter.server.shown(room.chat.id);

async function aClip(more: Partial<ClipFile> = {}, bytes = 4000): Promise<Reply> {
  const path = join(folder, 'clip.mp4');
  await writeFile(path, '');
  await truncate(path, bytes);
  const clip = {
    ...{ path, fileName: 'photodance-robot.mp4', description: 'A clip' },
    ...{ widthPx: 576, heightPx: 1024, durationMs: 9600, thumbnailPath: null, isSpoiler: false },
    ...more,
  };
  return { ...say('“Robot” · puppet engine'), clip };
}

it('a status that shows a first look takes one call for each edit', async () => {
  const path = join(folder, 'look.jpg');
  const sides = { width: 180, height: 320, channels: 3, background: '#123' } as const;
  await sharp({ create: sides }).jpeg().toFile(path);
  const picture = { path, fileName: 'look.jpg', description: 'A first look', isSpoiler: true };
  const message = await adapter.port.send(adapter.threadIn(adapter.room), say('25%'), 'k');
  await adapter.port.edit(message, { ...say('26%'), progress: 0.26, picture });
  await adapter.port.edit(message, { ...say('90%'), progress: 0.9, picture: 'kept' });
  const [shown] = shownIn(adapter.room);
  expect(shown).toMatchObject({ caption: expect.stringMatching(/^90%\n▰+▱/) });
  expect(shown.photo).toBeDefined();
  const calls = ['editMessageMedia', 'editMessageCaption', 'editMessageText'];
  // Also none that was refused.
  const asked = calls.map(
    (name) => adapter.server.calls.filter(({ method }) => method === name).length,
  );
  expect(asked).toEqual([1, 1, 0]);
  const [{ parameters }] = adapter.server.done('editMessageMedia');
  expect(parameters['media']).toMatchObject({ type: 'photo', has_spoiler: true });
});

describe('a clip', () => {
  it('has its sides, its length, a thumbnail, and plays while it loads', async () => {
    const thumbnailPath = join(folder, 'thumbnail.jpg');
    const sides = { width: 180, height: 320, channels: 3, background: '#123' } as const;
    await sharp({ create: sides }).jpeg().toFile(thumbnailPath);
    const { room } = adapter;
    const asked = adapter.server.chats.post(room, { from: ann, text: 'robot' });
    const clip = await aClip({ thumbnailPath, isSpoiler: true });
    await adapter.port.send(adapter.threadIn(room, asked.message_id), clip, 'k');
    const [call] = adapter.server.done('sendVideo');
    expect(call?.parameters).toMatchObject({
      width: 576,
      height: 1024,
      duration: 10,
      supports_streaming: true,
      has_spoiler: true,
      caption: '“Robot” · puppet engine',
      video: { fileName: 'photodance-robot.mp4' },
    });
    expect(call?.parameters['thumbnail']).toBeDefined();
    expect(shownIn(room)[0]?.reply_to_message?.message_id).toBe(asked.message_id);
  });

  it('keeps within a caption, however much is to be said', async () => {
    const reply = { ...(await aClip()), text: 'A note that is long. '.repeat(200) };
    await adapter.port.send(adapter.threadIn(adapter.room), reply, 'k');
    expect(shownIn(adapter.room)[0]?.caption?.length).toBeLessThanOrEqual(1024);
  });

  it('that is larger than the server takes is told, before it is sent and after', async () => {
    const thread = adapter.threadIn(adapter.room);
    const tooLarge = await aClip({}, ownUploadBytes + 1);
    await expect(adapter.port.send(thread, tooLarge, 'k')).rejects.toMatchObject({
      code: 'CLIP_TOO_LARGE',
      details: { sizeMegabytes: 2001, limitMegabytes: 2000 },
    });
    expect(adapter.server.done('sendVideo')).toHaveLength(0);
    // A server behind another address that takes no more than Telegram's own.
    const large = await aClip({}, publicUploadBytes + 1);
    await expect(adapter.port.send(thread, large, 'k')).rejects.toMatchObject({
      code: 'CLIP_TOO_LARGE',
      details: { sizeMegabytes: 51, limitMegabytes: 50 },
    });
  });
});

describe('where an answer goes', () => {
  it('to its place, also when what it answers was deleted', async () => {
    const { room } = adapter;
    await adapter.port.send(adapter.threadIn(room, 99), say('here'), 'k');
    expect(shownIn(room)).toMatchObject([{ text: 'here' }]);
  });

  it('into its topic; into the group when the topic is gone', async () => {
    const group = adapter.group(-1_001, { is_forum: true });
    group.topics.add(7);
    await adapter.port.send(adapter.threadIn(group, null, 7), say('in it'), 'k1');
    group.topics.delete(7);
    await adapter.port.send(adapter.threadIn(group, null, 7), say('beside it'), 'k2');
    expect(shownIn(group).map(({ message_thread_id: id }) => id)).toEqual([7, undefined]);
  });

  it('to whoever asked, where the bot may not speak or was thrown out', async () => {
    const group = adapter.group();
    adapter.server.chats.open({ id: ann.id, type: 'private' });
    group.mayPostVideos = false;
    const thread = adapter.threadIn(group, 5);
    const sent = await adapter.port.send(thread, await aClip(), 'k1');
    expect(sent.channelId).toBe(String(ann.id));
    group.closed = 'kicked';
    await adapter.port.send(thread, say('still here'), 'k2');
    expect(shownIn(adapter.room)).toHaveLength(2);
  });

  it('to nobody, when nobody is there: that is told as such', async () => {
    adapter.room.closed = 'blocked';
    const thread = adapter.threadIn(adapter.room);
    await expect(adapter.port.send(thread, say('x'), 'k')).rejects.toThrow(ChatGone);
    const group = adapter.group();
    group.closed = 'kicked';
    await expect(adapter.port.send(adapter.threadIn(group), say('x'), 'k')).rejects.toThrow(
      ChatGone,
    );
    const nobody = { ...adapter.threadIn(group), askerId: String(group.chat.id) };
    await expect(adapter.port.send(nobody, say('x'), 'k')).rejects.toThrow(ChatGone);
  });

  it('to the new place of a group that moved, from then on', async () => {
    const group = adapter.group(-77);
    const grown = adapter.server.chats.open({ ...group.chat, id: -1_000_000_000_077 });
    group.migratedTo = grown.chat.id;
    const first = await adapter.port.send(adapter.threadIn(group, 3), say('one'), 'k1');
    expect(first.channelId).toBe(String(grown.chat.id));
    await adapter.port.send(adapter.threadIn(group), say('two'), 'k2');
    expect(shownIn(grown)).toHaveLength(2);
    // Once is enough to know it.
    expect(adapter.server.calls.filter(({ code }) => code === 400)).toHaveLength(1);
  });

  it('whose old messages are left alone: their numbers are those of others in the new place', async () => {
    const group = adapter.group(-77);
    const status = await adapter.port.send(adapter.threadIn(group), say('status'), 'k1');
    const grown = adapter.server.chats.open({ ...group.chat, id: -1_000_000_000_077 });
    group.migratedTo = grown.chat.id;
    const clip = await adapter.port.send(adapter.threadIn(group), say('clip'), 'k2');
    expect(clip.messageId).toBe(status.messageId);
    await adapter.port.edit(status, say('gone'));
    await expect.poll(() => adapter.port.editIfFree(status, say('gone'))).toBe(true);
    await adapter.port.remove(status);
    expect(shownIn(grown)).toMatchObject([{ text: 'clip' }]);
  });
});

describe('a message that was sent', () => {
  it('is edited, and what says so already is no fault', async () => {
    const thread = adapter.threadIn(adapter.room);
    const buttons = [[{ label: 'Cancel', action: 'c.job', style: 'plain' as const }]];
    const message = await adapter.port.send(thread, say('one', buttons), 'k');
    await adapter.port.edit(message, say('two'));
    await adapter.port.edit(message, say('two'));
    expect(shownIn(adapter.room)[0]).toMatchObject({ text: 'two' });
    expect(shownIn(adapter.room)[0]?.reply_markup).toBeUndefined();
    await adapter.port.remove(message);
    await adapter.port.remove(message);
    await adapter.port.edit(message, say('three'));
    expect(shownIn(adapter.room)).toHaveLength(0);
    const gone = { channelId: String(adapter.group().chat.id), messageId: '9' };
    expect(await adapter.port.editIfFree(gone, say('three'))).toBe(true);
  });

  it('with a clip keeps it, and changes what stands under it', async () => {
    const message = await adapter.port.send(adapter.threadIn(adapter.room), await aClip(), 'k');
    await adapter.port.edit(message, say('another caption'));
    expect(shownIn(adapter.room)).toMatchObject([{ caption: 'another caption' }]);
    expect(shownIn(adapter.room)[0]?.video).toBeDefined();
  });

  it('two days ago cannot be deleted any more, which is no fault', async () => {
    const message = await adapter.port.send(adapter.threadIn(adapter.room), say('old'), 'k');
    adapter.server.clock.advance(49 * 3_600_000);
    await adapter.port.remove(message);
    expect(shownIn(adapter.room)).toHaveLength(1);
  });
});

describe('a page of dances', () => {
  const gallery = ['robot', 'shuffle', 'rowing', 'brought'].map((templateId) => ({
    ...{ templateId, version: 1, label: templateId, description: 'moves' },
    action: `d.${templateId}`,
  }));
  const page = (ids: readonly string[]): Reply => ({
    ...say('Pick a dance'),
    gallery: gallery.filter(({ templateId }) => ids.includes(templateId)),
  });

  beforeEach(async () => {
    for (const [id, background] of [['robot', '#f00'] as const, ['shuffle', '#0f0'] as const]) {
      const sides = { width: 240, height: 369, channels: 3, background } as const;
      stills.set(id, await sharp({ create: sides }).webp().toBuffer());
    }
    stills.set('rowing', Uint8Array.of(1, 2, 3));
  });

  it('shows their stills in one picture, in the order of the buttons', async () => {
    const all = page(['robot', 'shuffle', 'rowing', 'brought']);
    await adapter.port.send(adapter.threadIn(adapter.room), all, 'k');
    const [sent] = adapter.server.chats.sent;
    const [upload] = sent?.uploads ?? [];
    const { data, info } = await sharp(upload?.bytes).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([752, 664]);
    const colourAt = (x: number, y: number) =>
      [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)].map(
        (value) => Math.round(value / 64) * 64,
      );
    expect(colourAt(120, 160)).toEqual([256, 0, 0]);
    expect(colourAt(370, 160)).toEqual([0, 256, 0]);
    // A still that is broken, and one that is missing.
    expect(colourAt(620, 160)).toEqual([64, 64, 64]);
    expect(colourAt(120, 500)).toEqual([64, 64, 64]);
    const [message] = shownIn(adapter.room);
    expect(message?.caption).toContain('robot · moves');
    expect(message?.reply_markup?.inline_keyboard.map((row) => row.length)).toEqual([3, 1]);
  });

  it('is turned in its message, and uploaded once for the same pictures', async () => {
    const thread = adapter.threadIn(adapter.room);
    const message = await adapter.port.send(thread, page(['robot']), 'k');
    await adapter.port.edit(message, page(['shuffle']));
    await adapter.port.edit(message, page(['robot']));
    await adapter.port.edit(message, page(['robot']));
    const uploads = adapter.server.chats.sent.flatMap((sent) => sent.uploads);
    expect(uploads).toHaveLength(2);
    expect(shownIn(adapter.room)).toMatchObject([{ caption: 'Pick a dance\n\nrobot · moves' }]);
    // A text becomes a page, too.
    const text = await adapter.port.send(thread, say('words'), 'k2');
    await adapter.port.edit(text, page(['shuffle']));
    expect(shownIn(adapter.room).at(-1)?.photo).toBeDefined();
    // The server has forgotten the picture.
    adapter.server.chats.files.clear();
    await adapter.port.send(adapter.threadIn(adapter.group()), page(['robot']), 'k3');
    expect(adapter.server.done('sendPhoto').at(-1)?.parameters['photo']).toMatchObject({
      fileName: 'dances.jpg',
    });
  });
});

describe('when Telegram has troubles', () => {
  const fail = (times: number, refusal: () => ReturnType<typeof refusals.broken>) => {
    let left = times;
    adapter.server.trouble = (method) =>
      /^(send|edit)/.test(method) && left-- > 0 ? refusal() : null;
  };

  it('a short wait is waited, and then it is said', async () => {
    fail(1, () => refusals.tooMany(1));
    const begunMs = performance.now();
    await adapter.port.send(adapter.threadIn(adapter.room), say('x'), 'k');
    expect(performance.now() - begunMs).toBeGreaterThan(900);
    expect(shownIn(adapter.room)).toHaveLength(1);
  });

  it('a long wait, a broken server and no network are told as such, for later', async () => {
    const send = () => adapter.port.send(adapter.threadIn(adapter.room), say('x'), 'k');
    fail(1, () => refusals.tooMany(40));
    await expect(send()).rejects.toMatchObject({ constructor: TryLater, waitMs: 40_000 });
    adapter.server.trouble = () => null;
    const other = adapter.threadIn(adapter.group());
    fail(1, refusals.broken);
    await expect(adapter.port.send(other, say('x'), 'k')).rejects.toThrow(TryLater);
    const message = { channelId: other.channelId, messageId: '1' };
    fail(1, refusals.broken);
    await expect(adapter.port.edit(message, say('x'))).rejects.toThrow(TryLater);
    expect(shownIn(adapter.room)).toHaveLength(0);
  });

  it('a status is left as it is, and neither waits nor fails', async () => {
    const message = await adapter.port.send(adapter.threadIn(adapter.room), say('0 %'), 'k');
    expect(await adapter.port.editIfFree(message, say('40 %'))).toBe(true);
    // What is left of this chat's limit is for answers.
    expect(await adapter.port.editIfFree(message, say('45 %'))).toBe(false);
    adapter.server.clock.advance(4000);
    await wait(3100);
    fail(1, () => refusals.tooMany(30));
    expect(await adapter.port.editIfFree(message, say('50 %'))).toBe(false);
    adapter.server.trouble = () => null;
    // Telegram asked to wait with this chat.
    const calls = adapter.server.calls.length;
    expect(await adapter.port.editIfFree(message, say('60 %'))).toBe(false);
    expect(adapter.server.calls).toHaveLength(calls);
    const elsewhere = adapter.group();
    const other = await adapter.port.send(adapter.threadIn(elsewhere), say('0 %'), 'k');
    fail(1, refusals.broken);
    expect(await adapter.port.editIfFree(other, say('50 %'))).toBe(false);
    expect(shownIn(elsewhere)).toMatchObject([{ text: '0 %' }]);
  });
});

describe('a button', () => {
  const pressed = async (label = 'Delete') => {
    const { room } = adapter;
    const buttons = [[{ label, action: 'x.job', style: 'danger' as const }]];
    const message = await adapter.port.send(adapter.threadIn(room), say('clip', buttons), 'k');
    const [shown] = shownIn(room).slice(-1);
    const query = adapter.server.press(ann, shown!, 'x.job');
    await expect.poll(() => adapter.events.length).toBe(1);
    return { query, message, event: adapter.events[0]! };
  };

  it('gets private words as an alert, once', async () => {
    const { query, event } = await pressed();
    await adapter.port.send(event.thread, sayPrivately('Deleted.'), 'k1');
    expect(query.answer).toEqual({ text: 'Deleted.', isAlert: true });
    expect(shownIn(adapter.room)).toHaveLength(1);
    // What more is to be said is said in the chat.
    await adapter.port.send(event.thread, sayPrivately('And more.'), 'k2');
    expect(shownIn(adapter.room).map(({ text }) => text)).toEqual(['clip', 'And more.']);
  });

  it('gets long private words, or such with buttons, as a message', async () => {
    const { query, event } = await pressed();
    await adapter.port.send(event.thread, sayPrivately('x'.repeat(201)), 'k1');
    expect(shownIn(adapter.room)).toHaveLength(2);
    expect(query.answer).toEqual({ text: null, isAlert: false });
  });

  it('is answered when its message changes, or when words come', async () => {
    const { query, message } = await pressed();
    await adapter.port.edit(message, say('changed'));
    expect(query.answer).toEqual({ text: null, isAlert: false });
  });

  it('is answered soon, whatever happens, also while the queue is away', async () => {
    adapter.queueIsAway = true;
    const buttons = [[{ label: 'Delete', action: 'x.job', style: 'danger' as const }]];
    await adapter.port.send(adapter.threadIn(adapter.room), say('clip', buttons), 'k');
    const query = adapter.server.press(ann, shownIn(adapter.room)[0]!, 'x.job');
    const begunMs = performance.now();
    await expect.poll(() => query.answer, { timeout: 5000 }).not.toBeNull();
    expect(performance.now() - begunMs).toBeLessThan(4000);
    expect(adapter.events).toHaveLength(0);
    adapter.queueIsAway = false;
    await expect.poll(() => adapter.events.length, { timeout: 5000 }).toBe(1);
  });

  it('whose time is over is no fault', async () => {
    const { event } = await pressed();
    adapter.server.clock.advance(60_000);
    await adapter.port.send(event.thread, sayPrivately('Deleted.'), 'k1');
    expect(shownIn(adapter.room).map(({ text }) => text)).toEqual(['clip', 'Deleted.']);
  });

  it('tapped twice is pressed once; pages turn as often as they are tapped', async () => {
    const { room } = adapter;
    const buttons = [[{ label: 'More', action: 'p.1', style: 'plain' as const }]];
    await adapter.port.send(adapter.threadIn(room), say('page', buttons), 'k');
    const [shown] = shownIn(room);
    const queries = ['d.robot', 'd.robot', 'd.shuffle', 'p.1', 'p.1'].map((action) =>
      adapter.server.press(ann, shown!, action),
    );
    await expect
      .poll(() => queries.every(({ answer }) => answer !== null), { timeout: 5000 })
      .toBe(true);
    expect(adapter.events.map(({ action }) => action).sort()).toEqual([
      'd.robot',
      'd.shuffle',
      'p.1',
      'p.1',
    ]);
    // Also when the bot has started again in between.
    await adapter.stop();
    adapter.start();
    const again = adapter.server.press(ann, shown!, 'd.robot');
    await expect.poll(() => again.answer, { timeout: 5000 }).not.toBeNull();
    expect(adapter.events).toHaveLength(4);
  });

  it('under an answer to a chat is pressed for it by its administrators alone', async () => {
    const group = adapter.group();
    group.administrators.add(ann.id);
    const thread = { ...adapter.threadIn(group), askerId: String(group.chat.id) };
    const buttons = [[{ label: 'Yes', action: 'y.wish', style: 'main' as const }]];
    await adapter.port.send(thread, say('agree?', buttons), 'k');
    const [shown] = shownIn(group);
    adapter.server.press(ann, shown!, 'y.wish');
    adapter.server.press({ ...ann, id: 555 }, shown!, 'y.wish');
    await expect.poll(() => adapter.events.length).toBe(2);
    expect(adapter.events.map(({ sender }) => sender.id).sort()).toEqual([
      String(group.chat.id),
      '555',
    ]);
  });
});
