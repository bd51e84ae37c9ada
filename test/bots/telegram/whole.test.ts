import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aPhoto, TelegramHouse } from '../../house/telegram-house.ts';
import type { Message, Person, Room } from '../../house/telegram-server/chats.ts';
import { refusals } from '../../house/telegram-server/refusal.ts';
import { plantedToken } from '../../house/telegram-server/telegram-server.ts';

const run = promisify(execFile);
const soon = { timeout: 30_000, interval: 50 };

let house: TelegramHouse;
let lastPerson = 1000;
let lastGroup = -1_001_000_000_000;

afterEach(() => {
  expect(house.server.failures).toEqual([]);
  expect(house.server.overLimit).toBe(0);
  expect(house.said).not.toContain(plantedToken.slice(11));
});

function somebody(language = 'en'): Person {
  return house.person(`Person${++lastPerson}`, lastPerson, language);
}

/** Somebody who has agreed already, and their private chat. */
async function friend(): Promise<{ ann: Person; room: Room }> {
  const ann = somebody();
  const room = house.privately(ann);
  house.server.say(room, { from: ann, caption: 'robot', ...house.photo() });
  await house.consent(ann, room);
  await house.clips(room, 1);
  return { ann, room };
}

/** Until the trouble is over no clip can be sent. */
function holdClips(): void {
  house.server.trouble = (method) => (method === 'sendVideo' ? refusals.broken() : null);
}

const aGroup = (more: { is_forum?: true } = {}) => house.group(--lastGroup, more);

const answersOf = (message: Message | undefined) => message?.reply_to_message?.message_id;

describe('the bot among people', () => {
  beforeAll(async () => {
    house = await TelegramHouse.open({ STUB_MS: '300' });
    house.startBot();
    house.startWorker();
  });
  afterAll(() => house.close());

  it('a photo with a name in private: consent, status, and a clip that answers the photo', async () => {
    const ann = somebody('zh-hans');
    const room = house.privately(ann);
    const asked = house.server.say(room, { from: ann, caption: '科目三', ...house.photo() });
    const question = await house.says(room, /请只用您自己的照片/);
    expect(answersOf(question)).toBe(asked.message_id);
    const query = house.press(ann, question, /明白/);
    const [clip] = await house.clips(room, 1);
    expect(answersOf(clip)).toBe(asked.message_id);
    expect(clip?.caption).toContain('科目三');
    await expect.poll(() => query.answer, soon).toEqual({ text: null, isAlert: false });
    // The status has gone; what stays is the clip.
    await expect.poll(() => house.server.shown(room.chat.id).length, soon).toBe(1);
    const { parameters } = house.server.done('sendVideo').at(-1)!;
    expect(parameters).toMatchObject({ width: 576, height: 1024, supports_streaming: true });
  });

  it('a photo alone: pages of dances; the one chosen answers the photo; and a sentence dances', async () => {
    const { ann, room } = await friend();
    const asked = house.server.say(room, { from: ann, ...house.photo() });
    const picker = await house.says(room, /Which dance/);
    expect(picker.photo).toBeDefined();
    const first = picker.caption;
    house.press(ann, picker, /More/);
    await expect.poll(() => house.shown(room, /Which dance/).at(-1)?.caption, soon).not.toBe(first);
    const [turned] = house.shown(room, /Which dance/);
    expect(turned?.message_id).toBe(picker.message_id);
    house.press(ann, turned!, /Sweet Hands|Subject Three|Shuffle/);
    const clips = await house.clips(room, 2);
    expect(answersOf(clips[1])).toBe(asked.message_id);
    const sentence = 'dancing on a snowy mountain in a red dress';
    const told = house.server.say(room, { from: ann, caption: sentence, ...house.photo() });
    const danced = await house.clips(room, 3);
    expect(answersOf(danced[2])).toBe(told.message_id);
  });

  it('/dance as a caption, in a topic of a forum', async () => {
    const { ann } = await friend();
    const forum = aGroup({ is_forum: true });
    forum.topics.add(7);
    const topic = { message_thread_id: 7, is_topic_message: true } as const;
    const caption = '/dance 科目三';
    const asked = house.server.say(forum, { from: ann, caption, ...topic, ...house.photo() });
    const [clip] = await house.clips(forum, 1);
    expect(clip).toMatchObject({ message_thread_id: 7 });
    expect(answersOf(clip)).toBe(asked.message_id);
  });

  it('/dance with the bot’s name, as the reply to an image document', async () => {
    const { ann } = await friend();
    const group = aGroup();
    const file = house.server.chats.keepFile(aPhoto);
    const document = { ...file, file_name: 'me.jpg', mime_type: 'image/jpeg' };
    const shown = house.server.chats.post(group, { from: somebody(), document });
    const { reply_to_message, ...quoted } = shown;
    const text = '/dance@photodance_bot robot 8s';
    const asked = house.server.say(group, { from: ann, text, reply_to_message: quoted });
    const [clip] = await house.clips(group, 1);
    expect(answersOf(clip)).toBe(asked.message_id);
  });

  it('a dance’s name as the reply to a photo: with a mention, and overheard', async () => {
    const { ann } = await friend();
    const group = aGroup();
    const shown = house.server.chats.post(group, { from: somebody(), ...house.photo() });
    const { reply_to_message, ...quoted } = shown;
    const first = house.server.say(group, {
      from: ann,
      text: '@photodance_bot robot',
      reply_to_message: quoted,
    });
    await house.clips(group, 1);
    const second = house.server.say(group, { from: ann, text: '兔子舞', reply_to_message: quoted });
    const clips = await house.clips(group, 2);
    expect(clips.map(answersOf)).toEqual([first.message_id, second.message_id]);
    // What people say to each other is none of its business.
    house.server.say(group, { from: ann, text: 'lovely', reply_to_message: quoted });
    house.server.say(group, { from: ann, text: 'robot' });
    house.server.say(group, { from: ann, text: '/ban everybody' });
    house.server.say(group, { from: ann, text: '/queue' });
    await house.says(group, /are being made or waiting/);
    // Status messages go a little after their clips.
    await expect.poll(() => house.server.shown(group.chat.id).length, soon).toBe(3);
  });

  it('an album: each photo is offered, and the chosen one dances', async () => {
    const { ann, room } = await friend();
    const part = { from: ann, media_group_id: '4711' };
    house.server.say(room, { ...part, caption: 'robot', ...house.photo() });
    const second = house.server.say(room, { ...part, ...house.photo() });
    const question = await house.says(room, /Which one shall dance/);
    expect(question.reply_markup?.inline_keyboard.flat()).toHaveLength(2);
    house.press(ann, question, /2/);
    const clips = await house.clips(room, 2);
    expect(answersOf(clips[1])).toBe(second.message_id);
  });

  it('the buttons of a clip: others get a private word, delete deletes', async () => {
    const { ann, room } = await friend();
    const [clip] = await house.clips(room, 1);
    const other = house.press(somebody(), clip!, /Delete/);
    await expect.poll(() => other.answer?.text, soon).toMatch(/somebody else/);
    expect(other.answer?.isAlert).toBe(true);
    const query = house.press(ann, clip!, /Delete/);
    await expect.poll(() => query.answer?.text, soon).toBe('Deleted.');
    await house.clips(room, 0);
  });

  it('who has blocked the bot is left in peace, and others are served', async () => {
    const { ann, room } = await friend();
    room.closed = 'blocked';
    house.server.say(room, { from: ann, caption: 'robot', ...house.photo() });
    await friend();
    const { ann: ben } = await friend();
    const group = aGroup();
    house.server.say(group, { from: ben, caption: '/dance robot', ...house.photo() });
    await house.clips(group, 1);
  });

  it('where the bot is thrown out meanwhile, the clip goes to whoever asked', async () => {
    const { ann, room } = await friend();
    const group = aGroup();
    holdClips();
    house.server.say(group, { from: ann, caption: '/dance robot', ...house.photo() });
    await house.says(group, /Robot/);
    group.closed = 'kicked';
    house.server.trouble = () => null;
    await house.clips(room, 2);
  });

  it('a group that becomes a supergroup meanwhile gets its clip there', async () => {
    const { ann } = await friend();
    const group = house.server.chats.open({ id: -4711, type: 'group', title: 'Friends' });
    holdClips();
    house.server.say(group, { from: ann, caption: '/dance robot', ...house.photo() });
    await house.says(group, /Robot/);
    const grown = house.server.migrate(group);
    house.server.trouble = () => null;
    await house.clips(grown, 1);
  });

  it('a photo that is too large, gone, or none: the reason is told', async () => {
    const { ann, room } = await friend();
    const large = house.server.chats.photo(Buffer.alloc(21 * 1024 * 1024));
    house.server.say(room, { from: ann, caption: 'robot', ...large });
    await house.says(room, /MB is the most/);
    const lost = house.photo();
    house.server.chats.files.delete(lost.photo?.at(-1)?.file_id ?? '');
    house.server.say(room, { from: ann, caption: 'robot', ...lost });
    await house.says(room, /not there any more/);
    const { ann: ben, room: other } = await friend();
    const pdf = { ...house.server.chats.keepFile(aPhoto), mime_type: 'application/pdf' };
    house.server.say(other, { from: ben, document: pdf });
    await house.says(other, /Three ways/);
  });

  it('what comes twice, or is edited, or is another bot’s, gives no second clip', async () => {
    const { ann, room } = await friend();
    const message = house.server.say(room, { from: ann, caption: 'robot', ...house.photo() });
    house.server.updates.add('message', message);
    house.server.updates.add('edited_message', message);
    const group = aGroup();
    const robot = { ...somebody(), is_bot: true };
    house.server.say(group, { from: robot, caption: '/dance robot', ...house.photo() });
    await house.clips(room, 2);
    await expect.poll(() => house.server.shown(room.chat.id).length, soon).toBe(2);
    await expect.poll(() => house.server.updates.pending.length, soon).toBe(0);
    await house.idle();
    house.server.say(group, { from: ann, text: '/queue' });
    await house.says(group, /No clip is being made for you/);
    expect(house.server.shown(group.chat.id)).toHaveLength(1);
    await house.clips(room, 2);
  });
});

describe('what is received', () => {
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'photodance-tiny-'));
    const path = join(folder, 'tiny.mp4');
    const source = 'testsrc=size=96x160:rate=10:duration=1';
    await run('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', source, '-pix_fmt', 'yuv420p', path]);
    house = await TelegramHouse.open({ STUB_CLIP: path });
    house.startBot();
    house.startWorker();
  });
  afterAll(async () => {
    await house.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is a video that plays', async () => {
    await friend();
    const video = house.server.chats.sent.flatMap(({ uploads }) => uploads).at(-1);
    expect(video?.fileName).toBe('photodance-robot.mp4');
    const received = join(house.folder, 'received.mp4');
    await writeFile(received, video?.bytes ?? '');
    const asked = ['-v', 'error', '-show_entries', 'stream=codec_name,width,height'];
    const { stdout } = await run('ffprobe', [...asked, '-of', 'json', received]);
    expect(JSON.parse(stdout)).toMatchObject({
      streams: [{ codec_name: 'h264', width: 96, height: 160 }],
    });
  });
});
