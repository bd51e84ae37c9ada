import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { botsIn, clipsIn, DiscordBot, offers, until } from '../../house/discord-bot.ts';
import { DiscordServer } from '../../house/discord-server/discord-server.ts';
import { flatten } from '../../house/discord-server/message-shape.ts';
import { Somebody } from '../../house/discord-server/somebody.ts';
import type { Channel, Message } from '../../house/discord-server/world.ts';

const run = promisify(execFile);
const minuteMs = 60_000;
let folder = '';
let discord: DiscordServer;
let bot: DiscordBot;
let photo: { name: string; type: string; bytes: Uint8Array };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'photodance-mp4-'));
  const background = { r: 200, g: 30, b: 30 };
  const bytes = await sharp({ create: { width: 64, height: 64, channels: 3, background } })
    .png()
    .toBuffer();
  photo = { name: 'me.png', type: 'image/png', bytes };
  await run('ffmpeg', [
    ...['-v', 'error', '-f', 'lavfi', '-i', 'testsrc=size=64x96:rate=10:duration=1'],
    ...['-pix_fmt', 'yuv420p', '-c:v', 'libx264', join(folder, 'clip.mp4')],
  ]);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Agrees to the terms, as everybody is asked once. */
async function agree(somebody: Somebody, channel: Channel): Promise<Message> {
  const label = 'I understand, go on';
  const question = await until(
    () => botsIn(discord, channel).findLast((message) => offers(message, label)),
    'the question',
  );
  const pressed = somebody.press(question, label);
  await discord.interactions.answered(pressed);
  return question;
}

const nextClip = (channel: Channel, count = 1) =>
  until(() => clipsIn(discord, channel)[count - 1], `clip ${count}`, 60_000);

function expectNoTokens(): void {
  const tokens = [...discord.interactions.all.values()].map(({ token }) => token);
  const secret = discord.world.token;
  for (const token of [secret, secret.split('.')[2] ?? secret, ...tokens]) {
    expect(bot.output).not.toContain(token);
  }
  expect(bot.output).not.toMatch(/webhooks\/\d/);
}

describe('the ways in', () => {
  let channel: Channel;

  beforeAll(async () => {
    discord = await DiscordServer.open({ grantsContent: true });
    const { world } = discord;
    channel = world.channel({ guildId: world.guild().id });
    const STUB_CLIP = join(folder, 'clip.mp4');
    bot = await DiscordBot.open(discord, { DISCORD_MESSAGE_CONTENT: 'on', STUB_CLIP });
    await bot.start();
    bot.startWorker();
  });

  afterAll(async () => {
    await bot.close();
    await discord.close();
  });

  afterEach(() => {
    expect(discord.failures.splice(0)).toEqual([]);
    expect(discord.api.overLimit).toBe(0);
    expectNoTokens();
  });

  it('a command with a photo: the clip refers to what the command was answered with', async () => {
    const thread = discord.world.channel({
      ...{ kind: 'thread', guildId: channel.guildId, parentId: channel.id },
    });
    const ann = new Somebody(discord, 'ann');
    ann.command(thread, 'dance', { photo, dance: 'robot', seconds: 8 });
    const answer = await agree(ann, thread);
    const clip = await nextClip(thread);
    expect(clip.referenceId).toBe(answer.id);
    await until(() => botsIn(discord, thread).length === 2, 'the end of the status');
    // What was received is a video that plays.
    const received = join(folder, 'received.mp4');
    await writeFile(received, clip.attachments[0]?.bytes ?? '');
    const { stdout } = await run('ffprobe', [
      ...['-v', 'error', '-show_entries', 'stream=codec_name,width,height,nb_read_frames'],
      ...['-count_frames', '-of', 'json', received],
    ]);
    expect(JSON.parse(stdout).streams).toEqual([
      { codec_name: 'h264', width: 64, height: 96, nb_read_frames: '10' },
    ]);
    expect(clip.attachments[0]).toMatchObject({
      description: 'The person in the photo dances “Robot”. AI-generated.',
    });
  });

  it('a reply to a picture, with a mention or without: the clip answers that reply', async () => {
    const ann = new Somebody(discord, 'ann');
    const ben = new Somebody(discord, 'ben');
    const shown = ben.say(channel, { files: [{ ...photo, name: 'SPOILER_me.png' }] });
    const mentioned = ann.say(channel, { text: 'robot', replyTo: shown, mentions: true });
    await agree(ann, channel);
    const clip = await nextClip(channel);
    expect(clip.referenceId).toBe(mentioned.id);
    expect(clip.attachments[0]?.filename).toMatch(/^SPOILER_/);
    const named = ann.say(channel, { text: '科目三', replyTo: shown });
    expect((await nextClip(channel, 2)).referenceId).toBe(named.id);
  });

  it('a direct message with a photo, and the buttons of its clip', async () => {
    const eve = new Somebody(discord, 'eve');
    const { direct } = eve;
    const said = eve.say(direct, { text: 'robot', files: [photo] });
    await agree(eve, direct);
    const clip = await nextClip(direct);
    expect(clip.referenceId).toBe(said.id);
    eve.press(clip, 'Again');
    const again = await nextClip(direct, 2);
    eve.press(again, 'Another dance');
    const menu = await until(
      () => botsIn(discord, direct).find(({ flags }) => (flags & (1 << 15)) !== 0),
      'the gallery',
    );
    expect(menu.attachments.length).toBeGreaterThan(0);
    const options = flatten(menu.components).find((one) => one['type'] === 3)?.['options'];
    const [choice] = options as { label: string }[];
    eve.select(menu, choice?.label ?? '');
    await nextClip(direct, 3);
    // Somebody else's word counts for nothing; eve's own takes the clip away.
    const ben = new Somebody(discord, 'ben');
    const foreign = ben.press(again, 'Delete');
    await discord.interactions.answered(foreign);
    const word = await until(
      () => discord.world.in(direct.id).find(({ interactionId }) => interactionId === foreign.id),
      'the private word',
    );
    expect(word.flags & 64).toBe(64);
    expect(word.content).toContain('somebody else');
    eve.press(again, 'Delete');
    await until(() => again.deleted, 'the end of the clip');
  });

  it('the menu of a message with a picture: the clip answers that message', async () => {
    const ann = new Somebody(discord, 'ann');
    const ben = new Somebody(discord, 'ben');
    const here = discord.world.channel({ guildId: channel.guildId });
    const shown = ben.say(here, { files: [photo] });
    ann.messageCommand(here, shown);
    const gallery = await until(
      () => botsIn(discord, here).find(({ flags }) => (flags & (1 << 15)) !== 0),
      'the gallery',
    );
    const options = flatten(gallery.components).find((one) => one['type'] === 3)?.['options'];
    const [choice] = options as { label: string }[];
    ann.select(gallery, choice?.label ?? '');
    await agree(ann, here);
    const clip = await nextClip(here);
    expect(clip.referenceId).toBe(shown.id);
    // Whoever posted the photo may take the clip away.
    ben.press(clip, 'Delete');
    await until(() => clip.deleted, 'the end of the clip');
  });

  it('a command where the bot was only brought along', async () => {
    const { world } = discord;
    const ann = new Somebody(discord, 'ann');
    const abroad = world.channel({ guildId: world.guild({ hasBot: false }).id });
    ann.command(abroad, 'dance', { photo, dance: 'robot' });
    await agree(ann, abroad);
    await nextClip(abroad);
    const group = world.channel({ kind: 'group', people: [ann.person.id] });
    ann.command(group, 'dance', { photo, dance: 'robot' });
    await nextClip(group);
  });

  it('a photo of a wrong kind, and one that is deleted meanwhile, are told', async () => {
    const ann = new Somebody(discord, 'ann');
    const { direct } = ann;
    const first = ann.say(direct, { text: 'robot', files: [photo] });
    await until(() => botsIn(discord, direct)[0], 'the question');
    discord.world.remove(first);
    await agree(ann, direct);
    const told = () =>
      botsIn(discord, direct).find(({ content }) => content.includes('not there any more'));
    await until(told, 'the reason');
  });

  it('events that are broken stop nothing', async () => {
    const { gateway, payloads, world } = discord;
    const ann = new Somebody(discord, 'ann');
    const whole = payloads.messageEvent(ann.say(ann.direct, { text: 'hi', files: [photo] }));
    const needs = { guildId: null, needs: 0 };
    for (const name of Object.keys(whole)) {
      for (const value of [null, 7, 'x'.repeat(50_000), [], {}, [{}], '../../etc']) {
        gateway.dispatch('MESSAGE_CREATE', { ...whole, id: world.id(), [name]: value }, needs);
        gateway.dispatch('INTERACTION_CREATE', { ...whole, type: 2, [name]: value }, needs);
      }
    }
    const eve = new Somebody(discord, 'eve');
    eve.command(eve.direct, 'help');
    const helped = () =>
      botsIn(discord, eve.direct).find(({ content }) => content.includes('/dance'));
    await until(helped, 'an answer', 60_000);
    discord.failures.length = 0;
  });

  it('commands are registered once, in both languages', () => {
    expect(discord.commands.writes).toBe(1);
    expect(JSON.stringify(discord.commands.list)).toContain('让它跳舞');
  });
});

describe('what goes wrong', () => {
  afterEach(async () => {
    await bot.close();
    await discord.close();
    expectNoTokens();
  });

  it('clips that were asked for before a kill arrive once, by channel message', async () => {
    discord = await DiscordServer.open();
    const { world } = discord;
    const channel = world.channel({ guildId: world.guild().id });
    bot = await DiscordBot.open(discord);
    await bot.start();
    const ann = new Somebody(discord, 'ann');
    const asked = ann.command(channel, 'dance', { photo, dance: 'robot' });
    await agree(ann, channel);
    const shown = ann.say(channel, { files: [photo] });
    const mentioned = ann.say(channel, { text: 'robot', files: [photo], mentions: true });
    const said = ann.say(ann.direct, { text: 'robot', files: [photo] });
    const statuses = () =>
      [...botsIn(discord, channel), ...botsIn(discord, ann.direct)].filter((message) =>
        offers(message, 'Cancel'),
      );
    // Each was edited, so the bot knows of each.
    const known = () => statuses().filter(({ edits }) => edits > 0).length;
    await until(() => known() === 3, 'three statuses');

    await bot.kill();
    discord.clock.advance(16 * minuteMs);
    world.remove(shown);
    bot.startWorker();
    await bot.start();

    await until(() => clipsIn(discord, channel).length === 2, 'two clips', 60_000);
    await until(() => clipsIn(discord, ann.direct).length === 1, 'a clip', 60_000);
    await until(() => statuses().length === 0, 'the end of the statuses');
    const clips = clipsIn(discord, channel);
    expect(clips.map(({ interactionId }) => interactionId)).toEqual([null, null]);
    const answers = clips.map(({ referenceId }) => referenceId).sort();
    expect(answers).toEqual(
      [discord.interactions.all.get(asked.id)?.originalId, mentioned.id].sort(),
    );
    expect(clipsIn(discord, ann.direct)[0]?.referenceId).toBe(said.id);
    expect(discord.commands.writes).toBe(1);
    expect(discord.failures).toEqual([]);
  });

  it('Redis is away: commands are answered in time, messages are not lost', async () => {
    discord = await DiscordServer.open();
    bot = await DiscordBot.open(discord);
    await bot.start();
    const ann = new Somebody(discord, 'ann');
    await bot.redis.kill();
    const { answer } = await discord.interactions.answered(ann.command(ann.direct, 'help'));
    expect(answer).toMatchObject({ type: 4, data: { flags: 64 } });
    ann.say(ann.direct, { text: 'help' });
    await bot.redis.start();
    await until(
      () => botsIn(discord, ann.direct).find(({ content }) => content.includes('/dance')),
      'help',
    );
    expect(discord.failures).toEqual([]);
  });

  it('a token that is refused: one clear sentence, and no end', async () => {
    discord = await DiscordServer.open();
    bot = await DiscordBot.open(discord, { DISCORD_TOKEN: `${discord.world.token}x` });
    void bot.start();
    await until(() => bot.output.includes('does not accept the token'), 'the sentence');
    await until(() => discord.api.log.length >= 2, 'another try');
    expect(bot.isRunning).toBe(true);
  });

  it('several connections: a process each, one status, every clip once', async () => {
    discord = await DiscordServer.open({ shards: 2 });
    const { world } = discord;
    const guilds = Array.from({ length: 3 }, () => world.guild());
    bot = await DiscordBot.open(discord, { DISCORD_SHARDS: 'auto' });
    void bot.start();
    await discord.connected(2);
    bot.startWorker();
    const ann = new Somebody(discord, 'ann');
    const first = world.channel({ guildId: guilds[0]?.id ?? null });
    ann.command(first, 'dance', { photo, dance: 'robot' });
    await agree(ann, first);
    await nextClip(first);
    for (const guild of guilds) {
      const channel = world.channel({ guildId: guild.id });
      ann.command(channel, 'dance', { photo, dance: 'robot' });
      await nextClip(channel);
      await until(() => botsIn(discord, channel).length === 2, 'the end of the status');
    }
    const shards = [...discord.gateway.sessions].map(({ shard }) => shard.join('/')).sort();
    expect(shards).toEqual(['0/2', '1/2']);
    expect(discord.commands.writes).toBe(1);
    expect(discord.failures).toEqual([]);
  });
});
