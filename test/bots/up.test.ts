import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../config/project-root.ts';
import { botsIn, clipsIn, offers, until } from '../house/discord-bot.ts';
import { DiscordServer } from '../house/discord-server/discord-server.ts';
import { Somebody } from '../house/discord-server/somebody.ts';
import type { Channel, Message as DiscordMessage } from '../house/discord-server/world.ts';
import { TelegramHouse } from '../house/telegram-house.ts';
import type { Person, Room, Message as TelegramMessage } from '../house/telegram-server/chats.ts';
import { plantedToken } from '../house/telegram-server/telegram-server.ts';

/** `./dance up` as an operator starts it, with both tokens set: nothing in it is a stub but the two platforms. */

const run = promisify(execFile);
const patienceMs = 120_000;
const soon = { timeout: patienceMs, interval: 100 };

let folder = '';
let up: ChildProcess;
let said = '';
let discord: DiscordServer;
let telegram: TelegramHouse;
let photo: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'photodance-up-'));
  photo = await sharp(join(projectRoot, 'samples/terracotta-warrior.png'))
    .jpeg({ quality: 92 })
    .toBuffer();
  discord = await DiscordServer.open({ grantsContent: true });
  telegram = await TelegramHouse.open();
  up = spawn(process.execPath, [join(projectRoot, 'dist/worker/commands/up.js')], {
    env: {
      ...process.env,
      LANG: 'en',
      LC_ALL: 'en',
      REDIS_URL: '',
      PHOTODANCE_VAR: folder,
      SANDBOX_PORT: '0',
      ADMIN_PORT: '0',
      LOG_LEVEL: 'info',
      DISCORD_TOKEN: discord.world.token,
      DISCORD_API_ROOT: discord.apiRoot,
      DISCORD_CDN_HOSTS: discord.cdnHost,
      DISCORD_MESSAGE_CONTENT: 'on',
      TELEGRAM_TOKEN: plantedToken,
      TELEGRAM_API_ROOT: telegram.server.root,
    },
    stdio: 'pipe',
  });
  for (const stream of [up.stdout, up.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  await discord.connected();
}, patienceMs);

afterAll(async () => {
  const ended = once(up, 'exit');
  up.kill('SIGINT');
  expect((await ended)[0]).toBe(130);
  await discord.close();
  await telegram.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

afterEach(() => {
  expect(discord.failures.splice(0)).toEqual([]);
  expect(discord.api.overLimit).toBe(0);
  expect(telegram.server.failures).toEqual([]);
  expect(telegram.server.overLimit).toBe(0);
  for (const secret of [plantedToken.slice(11), discord.world.token.split('.')[2]]) {
    expect(said).not.toContain(secret);
  }
});

/** What was received is a video with music that plays from its first frame to its last. */
async function expectPlayable(bytes: Uint8Array | undefined): Promise<void> {
  const received = join(folder, 'received.mp4');
  await writeFile(received, bytes ?? '');
  const { stdout } = await run('ffprobe', [
    ...['-v', 'error', '-show_entries', 'stream=codec_name,width,nb_read_frames'],
    ...['-count_frames', '-of', 'json', received],
  ]);
  const { streams } = JSON.parse(stdout);
  expect(streams).toMatchObject([{ codec_name: 'h264', width: 576 }, { codec_name: 'aac' }]);
  expect(Number(streams[0].nb_read_frames)).toBeGreaterThan(4 * 30);
  await run('ffmpeg', ['-v', 'error', '-xerror', '-i', received, '-f', 'null', '-']);
}

describe('on Discord', () => {
  const me = () => ({ name: 'me.jpg', type: 'image/jpeg', bytes: photo });

  async function agree(somebody: Somebody, channel: Channel): Promise<DiscordMessage> {
    const label = 'I understand, go on';
    const question = await until(
      () => botsIn(discord, channel).findLast((message) => offers(message, label)),
      'the question',
      patienceMs,
    );
    await discord.interactions.answered(somebody.press(question, label));
    return question;
  }

  async function clipIn(channel: Channel): Promise<DiscordMessage> {
    const clip = await until(() => clipsIn(discord, channel)[0], 'the clip', patienceMs);
    await expectPlayable(clip.attachments[0]?.bytes);
    return clip;
  }

  it('the command with an attachment, in a thread', async () => {
    const { world } = discord;
    const { id: parentId, guildId } = world.channel({ guildId: world.guild().id });
    const thread = world.channel({ kind: 'thread', guildId, parentId });
    const ann = new Somebody(discord, 'ann');
    ann.command(thread, 'dance', { photo: me(), dance: 'robot', seconds: 5 });
    const answer = await agree(ann, thread);
    expect((await clipIn(thread)).referenceId).toBe(answer.id);
  }, 300_000);

  it('a reply to a picture with a dance’s name', async () => {
    const { world } = discord;
    const channel = world.channel({ guildId: world.guild().id });
    const [ann, ben] = [new Somebody(discord, 'ann2'), new Somebody(discord, 'ben2')];
    const shown = ben.say(channel, { files: [me()] });
    const asked = ann.say(channel, { text: 'robot 5s', replyTo: shown, mentions: true });
    await agree(ann, channel);
    expect((await clipIn(channel)).referenceId).toBe(asked.id);
  }, 300_000);

  it('a direct message with a photo', async () => {
    const eve = new Somebody(discord, 'eve');
    const said = eve.say(eve.direct, { text: 'robot 5s', files: [me()] });
    await agree(eve, eve.direct);
    expect((await clipIn(eve.direct)).referenceId).toBe(said.id);
  }, 300_000);
});

describe('on Telegram', () => {
  let lastPerson = 500;
  const somebody = () => telegram.person(`Up${++lastPerson}`, lastPerson);
  const me = () => telegram.server.chats.photo(photo);

  async function agree(by: Person, room: Room): Promise<void> {
    const question = await telegram.says(room, /only photos of yourself/);
    telegram.press(by, question, /understand/);
  }

  async function clipIn(room: Room): Promise<TelegramMessage> {
    const clips = () => telegram.server.shown(room.chat.id).filter(({ video }) => video);
    await expect.poll(() => clips().length, soon).toBe(1);
    const [clip] = clips();
    const sent = telegram.server.chats.sent.find(({ message }) => message === clip);
    const video = sent?.uploads.find(({ fileName }) => fileName.endsWith('.mp4'));
    await expectPlayable(video?.bytes);
    return clip as TelegramMessage;
  }

  it('/dance as a photo’s caption, in a group', async () => {
    const [ann, group] = [somebody(), telegram.group(-1_001_000_000_500)];
    const caption = '/dance robot 5s';
    const asked = telegram.server.say(group, { from: ann, caption, ...me() });
    await agree(ann, group);
    expect((await clipIn(group)).reply_to_message?.message_id).toBe(asked.message_id);
  }, 300_000);

  it('a reply to a picture with a dance’s name', async () => {
    const [ann, group] = [somebody(), telegram.group(-1_001_000_000_501)];
    const shown = telegram.server.chats.post(group, { from: somebody(), ...me() });
    const { reply_to_message, ...quoted } = shown;
    const text = '@photodance_bot robot 5s';
    const asked = telegram.server.say(group, { from: ann, text, reply_to_message: quoted });
    await agree(ann, group);
    expect((await clipIn(group)).reply_to_message?.message_id).toBe(asked.message_id);
  }, 300_000);

  it('a private chat with a photo', async () => {
    const ann = somebody();
    const room = telegram.privately(ann);
    const asked = telegram.server.say(room, { from: ann, caption: 'robot 5s', ...me() });
    await agree(ann, room);
    expect((await clipIn(room)).reply_to_message?.message_id).toBe(asked.message_id);
  }, 300_000);
});
