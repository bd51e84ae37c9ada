import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { S3Place } from '../../../config/s3-variables.ts';
import { openAnsweringStore, openStore } from '../../../config/store/open-store.ts';
import { openS3Store } from '../../../config/store/s3-store.ts';
import { DanceError } from '../../../core/faults.ts';
import { StoreTrouble } from '../../../core/media/store.ts';
import { type S3Server, startS3Server } from '../../house/s3-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'photodance-s3-store-'));
const borrowedDir = join(folder, 'borrowed');
const patienceMs = 1500;

let server: S3Server;
beforeAll(async () => {
  server = await startS3Server();
});
afterAll(async () => {
  await server.remove();
  rmSync(folder, { recursive: true, force: true });
});

const configOf = (s3: S3Place | null) => ({
  s3,
  storeDir: join(folder, 'store'),
  varDir: folder,
});

async function faultOf(act: Promise<unknown>): Promise<unknown> {
  return await act.then(
    () => null,
    (error: unknown) => error,
  );
}

/** A server of ours on loopback, for as long as a test asks it. */
async function during<T>(listener: Server, act: (endpoint: string) => Promise<T>): Promise<T> {
  const sockets = new Set<Socket>();
  listener.on('connection', (socket) => sockets.add(socket.on('error', () => {})));
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  try {
    return await act(`http://127.0.0.1:${(listener.address() as AddressInfo).port}`);
  } finally {
    for (const socket of sockets) socket.destroy();
    listener.close();
  }
}

describe('while the bucket is away', () => {
  test('everything fails as what may be tried again, and works when it is back', async () => {
    const store = openS3Store(server.place, { borrowedDir, patienceMs });
    await store.put('photos/kept', Uint8Array.of(1, 2));
    const local = join(folder, 'stays.mp4');
    writeFileSync(local, 'clip');
    await server.stop();
    try {
      for (const act of [
        () => store.put('photos/other', Uint8Array.of(1)),
        () => store.putFile('clips/other.mp4', local),
        () => store.read('photos/kept'),
        () => store.borrow('photos/kept'),
        () => store.remove('photos/kept'),
        () => store.list('photos'),
      ]) {
        const fault = await faultOf(act());
        expect(fault).toBeInstanceOf(StoreTrouble);
        expect(fault).toMatchObject({ refused: false, reason: 'ECONNREFUSED' });
      }
      expect(existsSync(local)).toBe(true);
    } finally {
      await server.start();
    }
    expect([...((await store.read('photos/kept')) ?? [])]).toEqual([1, 2]);
    expect(await store.read('photos/other')).toBeNull();
    await store.putFile('clips/other.mp4', local);
    expect(existsSync(local)).toBe(false);
    expect(readdirSync(borrowedDir)).toEqual([]);
  });

  test('a process starts all the same, and the doctor says that it does not answer', async () => {
    await server.stop();
    try {
      const store = await openStore(configOf(server.place));
      await expect(store.read('photos/one')).rejects.toThrow(StoreTrouble);
      expect(await faultOf(openAnsweringStore(configOf(server.place)))).toMatchObject({
        code: 'STORE_AWAY',
        details: { store: 's3://dances', reason: 'ECONNREFUSED' },
      });
    } finally {
      await server.start();
    }
  });

  test.each([
    ['never answers', createServer(() => {})],
    [
      'breaks off in the middle',
      createHttpServer((_, answer) => {
        answer.writeHead(200, { 'content-length': 1000 });
        answer.write('half');
        setTimeout(() => answer.destroy(), 50);
      }),
    ],
    [
      'sends without an end',
      createHttpServer((_, answer) => {
        answer.writeHead(200);
        const timer = setInterval(() => answer.write('x'), 20);
        answer.on('close', () => clearInterval(timer));
      }),
    ],
    ['fails', createHttpServer((_, answer) => answer.writeHead(500).end())],
    ['asks for patience', createHttpServer((_, answer) => answer.writeHead(503).end())],
  ])('a server that %s is given up in time', async (_, listener) => {
    await during(listener, async (endpoint) => {
      const store = openS3Store({ ...server.place, endpoint }, { borrowedDir, patienceMs });
      const begunMs = performance.now();
      for (const act of [() => store.read('photos/one'), () => store.borrow('photos/one')]) {
        expect(await faultOf(act())).toMatchObject({ name: 'StoreTrouble', refused: false });
      }
      expect(performance.now() - begunMs).toBeLessThan(3 * patienceMs);
      expect(readdirSync(borrowedDir)).toEqual([]);
    });
  });
});

test('more than anything that is ours is not read to its end', async () => {
  let sent = 0;
  const listener = createHttpServer((_, answer) => {
    const chunk = Buffer.alloc(1 << 16);
    const send = () => {
      while (answer.writable && answer.write(chunk)) sent += chunk.length;
      sent += chunk.length;
    };
    answer.writeHead(200);
    answer.on('drain', send);
    send();
  });
  await during(listener, async (endpoint) => {
    const store = openS3Store({ ...server.place, endpoint }, { borrowedDir, bytesMax: 1 << 20 });
    for (const act of [() => store.read('photos/one'), () => store.borrow('photos/one')]) {
      expect(await faultOf(act())).toMatchObject({ reason: 'EntityTooLarge' });
    }
  });
  expect(sent).toBeLessThan(100 << 20);
  expect(readdirSync(borrowedDir)).toEqual([]);
});

describe('a bucket that says no', () => {
  const secret = 'planted-secret-0123456789';
  const keyId = 'PLANTEDKEYID';

  test.each([
    ['a wrong key', { keys: { accessKeyId: keyId, secretAccessKey: secret } }],
    ['a bucket that is not there', { bucket: 'nowhere' }],
  ])('stops whoever starts with %s, with a sentence and without the keys', async (_, wrong) => {
    const config = configOf({ ...server.place, ...wrong });
    for (const open of [openStore, openAnsweringStore]) {
      const fault = await faultOf(open(config));
      expect(fault).toBeInstanceOf(DanceError);
      expect(fault).toMatchObject({
        code: 'STORE_REFUSED',
        details: {
          store: `s3://${config.s3?.bucket}`,
          reason: expect.stringMatching(
            /^(InvalidAccessKeyId|SignatureDoesNotMatch|NoSuchBucket)$/,
          ),
        },
      });
      const told = inspect(fault, { depth: 10, showHidden: true });
      expect(told).not.toContain(secret);
      expect(told).not.toContain(keyId);
      expect(told).not.toContain('Authorization');
    }
  });

  // s3rver looks at no signature. What Amazon answers to a wrong one holds the key, and what was signed.
  test('and repeats the keys in its answer, is quoted with no word but its code', async () => {
    const refusing = createHttpServer((_, answer) => {
      answer.writeHead(403);
      answer.end(
        `<Error><Code>SignatureDoesNotMatch</Code><Message>planted words</Message><AWSAccessKeyId>${keyId}</AWSAccessKeyId><StringToSign>${secret}</StringToSign></Error>`,
      );
    });
    await during(refusing, async (endpoint) => {
      const keys = { accessKeyId: keyId, secretAccessKey: secret };
      const fault = await faultOf(openStore(configOf({ ...server.place, endpoint, keys })));
      expect(fault).toMatchObject({
        code: 'STORE_REFUSED',
        details: { reason: 'SignatureDoesNotMatch' },
      });
      const told = inspect(fault, { depth: 10, showHidden: true });
      for (const planted of [secret, keyId, 'planted words']) expect(told).not.toContain(planted);
    });
  });

  test('is no empty one: what is missing there is a fault', async () => {
    const store = openS3Store({ ...server.place, bucket: 'nowhere' }, { borrowedDir });
    expect(await faultOf(store.read('photos/one'))).toMatchObject({ reason: 'NoSuchBucket' });
  });
});

test('a bucket that answers keeps nothing of being asked', async () => {
  const { store, name } = await openAnsweringStore(configOf(server.place));
  expect(name).toBe('s3://dances');
  expect(await store.list('checks')).toEqual([]);
});

test('a list goes on where a page of it ends', async () => {
  // s3rver ends pages with a cipher that Node no longer has.
  const pages = createHttpServer((request, answer) => {
    const second = request.url?.includes('continuation-token=more');
    const next = second ? '' : '<NextContinuationToken>more</NextContinuationToken>';
    const key = second ? 'photos/second' : 'photos/first';
    answer.end(
      `<ListBucketResult>${next}<Contents><Key>${key}</Key><LastModified>2026-11-28T01:02:03Z</LastModified></Contents></ListBucketResult>`,
    );
  });
  await during(pages, async (endpoint) => {
    const store = openS3Store({ ...server.place, endpoint }, { borrowedDir });
    const modifiedMs = Date.UTC(2026, 10, 28, 1, 2, 3);
    expect(await store.list('photos')).toEqual([
      { path: 'photos/first', modifiedMs },
      { path: 'photos/second', modifiedMs },
    ]);
  });
});

test('folders of one bucket know nothing of each other', async () => {
  const at = (prefix: string) => openS3Store({ ...server.place, prefix }, { borrowedDir });
  await at('one/').put('photos/same', Uint8Array.of(1));
  await at('two/').put('photos/same', Uint8Array.of(2));
  await at('one/').remove('photos/same');
  expect(await at('one/').list('photos')).toEqual([]);
  expect(await at('two/').read('photos/same')).toHaveLength(1);
});

test('what a process that died had borrowed goes at the next start, when it is old', async () => {
  const [old, young] = ['old', 'young'].map((name) => join(borrowedDir, name));
  for (const path of [old!, young!]) writeFileSync(path, 'left');
  const longAgo = Date.now() / 1000 - 25 * 3600;
  utimesSync(old!, longAgo, longAgo);
  await openStore(configOf(server.place));
  expect(existsSync(old!)).toBe(false);
  expect(existsSync(young!)).toBe(true);
  rmSync(young!);
});
