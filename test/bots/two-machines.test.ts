import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Machine, until } from '../house/machine.ts';
import { type RedisServer, startRedisServer } from '../house/redis-server.ts';
import { type S3Server, startS3Server } from '../house/s3-server.ts';
import type { SandboxClient } from '../house/sandbox-client.ts';

let redis: RedisServer;
let bucket: S3Server;
/** One has a chat and no worker, the other a worker, and a chat of its own when it is asked for. */
let east: Machine;
let west: Machine;
let chat: SandboxClient;

beforeAll(async () => {
  redis = await startRedisServer();
  bucket = await startS3Server('photodance/');
  const shared = { ...bucket.env, REDIS_URL: redis.url };
  east = new Machine('east', shared);
  west = new Machine('west', shared);
  west.startWorker();
  chat = await east.openChat();
});

afterAll(async () => {
  await Promise.all([east, west].map((machine) => machine.close()));
  await redis.remove();
  await bucket.remove();
});

const photo = Uint8Array.from({ length: 5000 }, (_, index) => index % 251);

async function clipFor(id: string): Promise<string> {
  const found = await until(`a clip for ${id}; ${east.said}${west.said}`, async () => {
    const { messages } = await chat.state();
    const answers = messages.filter(({ replyToId, author }) => replyToId === id && author === null);
    return answers.find(({ reply }) => reply?.clip)?.reply?.clip?.file;
  });
  return Buffer.from(await chat.file(found)).toString();
}

async function whenOffered(by: SandboxClient, id: string, isOffered: boolean): Promise<void> {
  await until(`${id} is ${isOffered}; ${east.said}${west.said}`, async () =>
    (await by.state()).dances.some((dance) => dance.id === id) === isOffered ? true : null,
  );
}

test('a job that is asked on one machine is rendered on the other', async () => {
  const { id } = await chat.say('robot', photo);
  await chat.consent();
  expect(await clipFor(id)).toMatch(/^clip of j/);
  // They shared no folder, and nothing is left of it where it was rendered.
  expect(existsSync(join(east.folder, 'work'))).toBe(false);
  expect([east, west].some(({ folder }) => existsSync(join(folder, 'store')))).toBe(false);
  for (const place of ['borrowed', 'work']) {
    expect(readdirSync(join(west.folder, place))).toEqual([]);
  }
});

test('a job that is asked while the bucket is away is rendered when it is back', async () => {
  await bucket.stop();
  const { id } = await chat.say('cha cha', photo);
  await until('a step that failed', async () => (east.said.includes('ECONNREFUSED') ? true : null));
  await bucket.start();
  expect(await clipFor(id)).toMatch(/^clip of j/);
});

test('a dance that is brought on one machine is danced on the other, at once', async () => {
  const { status, stderr } = await east.bring('Sea Sway');
  expect(stderr).toContain('All machines with the same Redis have it');
  expect(status).toBe(0);
  await whenOffered(chat, 'sea-sway', true);
  const { id } = await chat.say('sea sway', photo);
  expect(await clipFor(id)).toMatch(/^clip of j/);
  const files = ({ folder }: Machine) => readdirSync(join(folder, 'templates/sea-sway')).sort();
  expect(files(west)).toContain('choreography.json');
  expect(files(west)).toEqual(files(east));
});

test('a dance of the other machine is offered here, danced, and taken away again', async () => {
  expect((await west.bring('Moon Sway')).status).toBe(0);
  await whenOffered(chat, 'moon-sway', true);
  const { id } = await chat.say('moon sway', photo);
  expect(await clipFor(id)).toMatch(/^clip of j/);
  const westChat = await west.openChat();
  await whenOffered(westChat, 'moon-sway', true);

  expect((await east.templates('remove', 'moon sway')).stdout).toContain('moon-sway');
  await Promise.all([chat, westChat].map((page) => whenOffered(page, 'moon-sway', false)));
  await until('the folder is gone', async () =>
    [east, west].some(({ folder }) => existsSync(join(folder, 'templates/moon-sway')))
      ? null
      : true,
  );
});

test('of two machines that bring the same name the second is told so, and keeps nothing', async () => {
  const tries = await Promise.all([east, west].map((machine) => machine.bring('Twin Sway')));
  const [first, second] = tries.toSorted((a, b) => a.status - b.status);
  expect(first?.status).toBe(0);
  expect(second?.status).toBe(2);
  expect(second?.stderr).toContain('There is a dance called “twin-sway” already: twin-sway.');
  await whenOffered(chat, 'twin-sway', true);
  // Whoever comes later is told before anything is made of the file.
  expect((await west.bring('twin sway!')).stderr).toMatch(/called “.+” already: twin-sway/);
});

test('without Redis nothing is brought, and the sentence says so', async () => {
  const alone = new Machine('alone', { ...bucket.env, REDIS_URL: 'redis://127.0.0.1:1' });
  const { status, stderr } = await alone.bring('Lost Sway');
  expect(stderr).toContain('Redis does not answer.');
  expect(status).toBe(1);
  expect(existsSync(join(alone.folder, 'templates/lost-sway'))).toBe(false);
  await alone.close();
});
