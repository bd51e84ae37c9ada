import { afterEach, expect, it } from 'vitest';
import { TelegramHouse } from '../../house/telegram-house.ts';
import type { Message, Person, Room } from '../../house/telegram-server/chats.ts';

const soon = { timeout: 60_000, interval: 50 };
const minutes = 60_000;

let house: TelegramHouse;

afterEach(async () => {
  await house.close();
  expect(house.server.failures).toEqual([]);
  expect(house.server.overLimit).toBe(0);
});

function videosIn(room: Room): Message[] {
  return house.server.shown(room.chat.id).filter(({ video }) => video !== undefined);
}

async function friend(id: number): Promise<{ person: Person; room: Room }> {
  const person = house.person(`Person${id}`, id);
  const room = house.privately(person);
  house.server.say(room, { from: person, caption: 'robot', ...house.photo() });
  await house.consent(person, room);
  await house.clips(room, 1);
  return { person, room };
}

it('what was asked before the bot was killed arrives once, sixteen minutes later', async () => {
  house = await TelegramHouse.open();
  house.startBot();
  house.startWorker();
  const [ann, ben, cid] = [await friend(1), await friend(2), await friend(3)];
  const forum = house.group(-1_001_000_000_001, { is_forum: true });
  forum.topics.add(7);
  await house.kill('worker');

  // By a caption, as a reply, by a button; and an album that is not complete yet.
  const topic = { message_thread_id: 7, is_topic_message: true } as const;
  const caption = '/dance robot';
  const first = house.server.say(forum, { from: ann.person, caption, ...topic, ...house.photo() });
  const shown = house.server.chats.post(forum, { from: cid.person, ...topic, ...house.photo() });
  const { reply_to_message, ...quoted } = shown;
  const text = '@photodance_bot shuffle';
  const second = house.server.say(forum, {
    ...{ from: ben.person, text, ...topic },
    reply_to_message: quoted,
  });
  const [clip] = videosIn(cid.room);
  const query = house.press(cid.person, clip!, /Again/);
  await expect.poll(() => house.shown(forum, /no machine|ahead|next/).length, soon).toBe(2);
  await expect.poll(() => house.shown(cid.room, /no machine|ahead|next/).length, soon).toBe(1);
  await expect.poll(() => query.answer, soon).not.toBeNull();
  const part = { from: ann.person, media_group_id: '99' };
  house.server.say(ann.room, { ...part, caption: 'robot', ...house.photo() });
  house.server.say(ann.room, { ...part, ...house.photo() });
  await expect.poll(() => house.server.updates.pending.length, soon).toBe(0);
  await house.kill('bot');

  house.startWorker();
  house.server.clock.advance(16 * minutes);
  // Said while nobody listened; the message that one of them answers is gone meanwhile.
  const late = house.server.say(ben.room, { from: ben.person, caption: 'robot', ...house.photo() });
  forum.messages.delete(first.message_id);
  house.startBot();

  await expect.poll(() => videosIn(forum).length, soon).toBe(2);
  await expect.poll(() => videosIn(cid.room).length, soon).toBe(2);
  await expect.poll(() => videosIn(ben.room).length, soon).toBe(2);
  expect(videosIn(forum).map(({ message_thread_id: id }) => id)).toEqual([7, 7]);
  const answered = videosIn(forum).map(({ reply_to_message: to }) => to?.message_id);
  expect(answered.sort()).toEqual([second.message_id, undefined]);
  expect(videosIn(ben.room).at(-1)?.reply_to_message?.message_id).toBe(late.message_id);
  await house.says(ann.room, /Which one shall dance/);
  // What comes twice comes soon after; and the statuses are gone.
  await expect.poll(() => house.server.shown(forum.chat.id).length, soon).toBe(2);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const sent = house.server.chats.sent.filter(({ message }) => message.video !== undefined);
  expect(sent).toHaveLength(3 + 4);
});

it('a refused token, and Telegram out of reach, end nothing: told once, waited out', async () => {
  house = await TelegramHouse.open();
  house.server.knowsToken = false;
  house.startBot();
  house.startWorker();
  await expect.poll(() => house.said, soon).toContain('refuses this TELEGRAM_TOKEN');
  house.server.knowsToken = true;
  await expect.poll(() => house.said, soon).toContain('@photodance_bot is running');
  const { port } = house.server;
  await house.server.close();
  await expect.poll(() => house.said, soon).toContain('cannot be reached');
  await house.server.listen(port);
  const ann = house.person('Ann', 1);
  house.server.say(house.privately(ann), { from: ann, text: '/help' });
  await house.says(house.privately(ann), /Three ways/);
  expect(house.isRunning).toBe(true);
  expect(house.said.match(/refuses this/g)).toHaveLength(1);
});

it('while Redis is away nothing is confirmed, and then it is answered', async () => {
  house = await TelegramHouse.open();
  house.startBot();
  const ann = house.person('Ann', 1);
  const room = house.privately(ann);
  house.server.say(room, { from: ann, text: '/privacy' });
  await house.says(room, /A photo is used only/);
  await house.redis.kill();
  house.server.say(room, { from: ann, text: '/help' });
  await expect.poll(() => house.said, soon).toContain('UPDATE_NOT_TAKEN');
  expect(house.server.updates.pending).toHaveLength(1);
  await house.redis.start();
  await house.says(room, /Three ways/);
  await expect.poll(() => house.server.updates.pending.length, soon).toBe(0);
  expect(house.shown(room, /Three ways/)).toHaveLength(1);
});
