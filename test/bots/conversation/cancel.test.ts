import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { TryLater } from '../../../bots/conversation/ports.ts';
import { DanceHouse } from '../../house/dance-house.ts';
import { aChatEvent, anImage } from '../../house/paper-chat.ts';
import { redisLeftovers } from '../../house/redis-leftovers.ts';

let house: DanceHouse;

afterEach(() => house.close());

const statusOf = (eventId: string) =>
  house.chat.messages.find(
    ({ key, replyToId, reply }) => key.startsWith('status-') && replyToId === eventId && reply,
  );
const clips = () => house.chat.seen.filter(({ reply }) => reply.clip !== null);
const allTexts = () => house.chat.seen.map(({ reply }) => reply.text).join('\n');

/** Somebody asks for a dance and has agreed. */
async function ask(by = 'ann', text = 'robot') {
  const redis = await house.client();
  await redis.hset(`photodance:person:paper:${by}`, { consented: '1' });
  const event = aChatEvent({ by, text, images: [anImage()] });
  const { id } = event;
  const asked = { ...event, thread: { ...event.thread, replyToId: id } };
  await house.tell(asked);
  return asked;
}

async function cancel(eventId: string, by = 'ann') {
  await expect.poll(() => statusOf(eventId)).toBeDefined();
  const status = statusOf(eventId);
  const action = house.chat.button(status, 'Cancel');
  await house.tell(aChatEvent({ by, addressedBy: 'button', action }));
}

/** Says so in the status message within a second. */
async function expectAcknowledged(eventId: string) {
  const told = () => statusOf(eventId)?.reply.text;
  await expect.poll(told, { timeout: 1000, interval: 20 }).toContain('is cancelled');
}

/** Nothing of any job is left: no key, no lock, no file, and no renderer with work. */
async function expectNothingLeft() {
  const redis = await house.client();
  const left = async () => [...(await redisLeftovers(redis)), ...(await house.files())];
  await expect.poll(left, { timeout: 15_000 }).toEqual([]);
}

describe('cancel', () => {
  it('says so in the status message, also when that meets a trouble of the platform at first', async () => {
    house = await DanceHouse.open();
    const { chat } = house;
    const { id } = await ask();
    const { edit } = chat;
    let met = false;
    chat.edit = async (message, reply) => {
      if (!met) {
        met = true;
        throw new TryLater(10);
      }
      await edit.call(chat, message, reply);
    };
    await cancel(id);
    await expect.poll(() => statusOf(id)?.reply.text).toContain('is cancelled');
    expect(allTexts()).not.toContain('too late');
    await expectNothingLeft();
  });

  it('while it waits', async () => {
    house = await DanceHouse.open();
    const { id } = await ask();
    await cancel(id);
    await expectAcknowledged(id);
    await expectNothingLeft();
    await house.startWorker();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(clips()).toEqual([]);
  });

  it('while it is rendered, in another process', async () => {
    house = await DanceHouse.open({ limits: { person: 1 } });
    await house.spawnWorker({ STUB_MS: '30000' });
    const { id } = await ask();
    await expect.poll(() => statusOf(id)?.reply.text, { timeout: 20_000 }).toContain('Drawing');
    const renderers = await house.renderers();
    expect(renderers).toHaveLength(1);
    await cancel(id);
    await expectAcknowledged(id);
    // Whoever may have one at once may have another at once.
    const next = await ask();
    await expect.poll(() => statusOf(next.id)?.reply.text, { timeout: 1000 }).toBeDefined();
    await cancel(next.id);
    await expectAcknowledged(next.id);
    await expectNothingLeft();
    expect(clips()).toEqual([]);
    // It gave up by itself, and stays warm.
    expect(await house.renderers()).toEqual(renderers);
  });

  it('a renderer that does not listen is ended, and the next job finds another', async () => {
    house = await DanceHouse.open();
    await writeFile(join(house.folder, 'hang'), '');
    await house.spawnWorker({ STUB_FAULTS: house.folder, STUB_MS: '50' });
    const { id } = await ask();
    const hung = () => existsSync(join(house.folder, 'hang')) === false;
    await expect.poll(hung, { timeout: 20_000 }).toBe(true);
    const [hanging] = await house.renderers();
    await cancel(id);
    await expectAcknowledged(id);
    await expectNothingLeft();
    expect(await house.renderers()).not.toContain(hanging);
    await ask();
    await expect.poll(() => clips().length, { timeout: 15_000 }).toBe(1);
  });

  it('leaves no renderer when its worker ends', async () => {
    house = await DanceHouse.open();
    const worker = await house.spawnWorker({ STUB_MS: '30000' });
    const { id } = await ask();
    await expect.poll(() => statusOf(id)?.reply.text, { timeout: 20_000 }).toContain('Drawing');
    expect(await house.renderers()).toHaveLength(1);
    const gone = once(worker, 'exit');
    worker.kill('SIGTERM');
    await cancel(id);
    await expectAcknowledged(id);
    await gone;
    await expect.poll(() => house.renderers()).toEqual([]);
    await expectNothingLeft();
  });

  it('while it is delivered', async () => {
    house = await DanceHouse.open();
    const { send } = house.chat;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    house.chat.send = async (thread, reply, key) => {
      if (reply.clip) await held;
      return await send.call(house.chat, thread, reply, key);
    };
    await house.startWorker();
    const { id } = await ask();
    await expect.poll(() => statusOf(id)?.reply.text, { timeout: 10_000 }).toContain('on its way');
    await cancel(id);
    await expectAcknowledged(id);
    release();
    await expectNothingLeft();
    expect(clips()).toEqual([]);
  });

  it('what is done already, or somebody else’s, is not cancelled', async () => {
    house = await DanceHouse.open();
    const { id } = await ask();
    await cancel(id, 'bob');
    await expect.poll(allTexts).toContain('somebody else');
    const action = house.chat.button(statusOf(id), 'Cancel');
    await house.startWorker();
    await expect.poll(() => clips().length, { timeout: 10_000 }).toBe(1);
    await expect.poll(async () => (await house.files()).length).toBe(1);
    await house.tell(aChatEvent({ by: 'ann', addressedBy: 'button', action }));
    await expect.poll(allTexts).toContain('too late to cancel');
    expect(clips()).toHaveLength(1);
  });

  it('/cancel ends all of one’s own', async () => {
    house = await DanceHouse.open();
    const first = await ask();
    const second = await ask();
    const other = await ask('bob');
    await expect.poll(() => statusOf(other.id) && statusOf(second.id)).toBeDefined();
    await house.tell(aChatEvent({ by: 'ann', text: '/cancel' }));
    await expect.poll(() => statusOf(first.id)?.reply.text).toContain('is cancelled');
    await expect.poll(() => statusOf(second.id)?.reply.text).toContain('is cancelled');
    await house.startWorker();
    await expect.poll(() => clips().length, { timeout: 10_000 }).toBe(1);
    expect(clips()[0]?.replyToId).toBe(other.id);
  });
});

describe('limits', () => {
  it('a person has so many at once, and in a day', async () => {
    house = await DanceHouse.open({ limits: { person: 2, day: 3 } });
    await ask();
    await ask();
    await ask();
    await expect.poll(allTexts).toContain('You have 2 clips under way already');
    await house.startWorker();
    await expect.poll(() => clips().length, { timeout: 10_000 }).toBe(2);
    await ask();
    await expect.poll(() => clips().length, { timeout: 10_000 }).toBe(3);
    await ask();
    await expect.poll(allTexts).toContain('3 clips today');
  });

  it('a person’s second waiting job goes behind the first of everybody else', async () => {
    house = await DanceHouse.open({ limits: { person: 3 } });
    const asked = [
      await ask('ann'),
      await ask('ann'),
      await ask('ann'),
      await ask('bob'),
      await ask('carol'),
    ];
    await expect.poll(() => asked.every(({ id }) => statusOf(id))).toBe(true);
    await house.startWorker({ STUB_MS: '150' });
    await expect.poll(() => clips().length, { timeout: 15_000 }).toBe(5);
    const order = clips().map(({ ref }) => ref.channelId);
    expect(order.slice(0, 3).sort()).toEqual(['dm-ann', 'dm-bob', 'dm-carol']);
    expect(order.slice(3)).toEqual(['dm-ann', 'dm-ann']);
  });
});

describe('what goes wrong in the worker', () => {
  it.each(['exit', 'memory', 'killed', 'hang'])(
    'a renderer that meets “%s” is replaced',
    async (fault) => {
      house = await DanceHouse.open();
      await writeFile(join(house.folder, fault), '');
      await house.startWorker({ STUB_FAULTS: house.folder }, 1500);
      await ask();
      await expect.poll(() => clips().length, { timeout: 20_000 }).toBe(1);
    },
  );
});
