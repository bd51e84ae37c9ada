import { afterEach, expect, it } from 'vitest';
import { DanceHouse } from '../../house/dance-house.ts';
import { aChatEvent, anImage } from '../../house/paper-chat.ts';

let house: DanceHouse;

afterEach(() => house.close());

it('a sentence goes with its job to the renderer, and nothing keeps it when the job is over', async () => {
  house = await DanceHouse.open();
  const redis = await house.client();
  // What is dumped of a value is then as it is.
  await redis.config('SET', 'rdbcompression', 'no');
  const by = 'person-1';
  await redis.hset(`photodance:person:paper:${by}`, { consented: '1' });
  const sentence = 'on a beach in a red dress with a glockenspiel';
  await house.tell(aChatEvent({ by, text: `/dance  ${sentence}`, images: [anImage()] }));

  const renderJobs = async () =>
    (await redis.keys('photodance:render-puppet:j*')).filter((key) => !/:.*:.*:/.test(key));
  await expect.poll(renderJobs).toHaveLength(1);
  const [key] = await renderJobs();
  const work = JSON.parse((await redis.hget(key!, 'data')) ?? '');
  expect(work.job.ask).toMatchObject({ kind: 'prompt', sentence });

  await house.startWorker();
  const clips = () => house.chat.seen.filter(({ reply }) => reply.clip !== null);
  await expect.poll(() => clips().length, { timeout: 10_000 }).toBe(1);
  const keysWithIt = async () => {
    const keys = await redis.keys('photodance:*');
    const dumps = await Promise.all(keys.map(async (name) => [name, await redis.dumpBuffer(name)]));
    return dumps.flatMap(([name, dump]) => (dump?.includes('glockenspiel') ? [name] : []));
  };
  await expect.poll(keysWithIt).toEqual([]);
  expect(house.logged.join('\n')).not.toContain('glockenspiel');
});
