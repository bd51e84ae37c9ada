import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openDanceCatalogue } from '../../../config/catalogue/dance-catalogue.ts';
import { openDanceMirror } from '../../../config/catalogue/dance-mirror.ts';
import { createDanceFinder } from '../../../config/catalogue/find-dance.ts';
import { shareDance, withdrawDance } from '../../../config/catalogue/share-dance.ts';
import { projectRoot } from '../../../config/project-root.ts';
import { connectRedis } from '../../../config/redis.ts';
import { openFileStore } from '../../../config/store/file-store.ts';
import { loadDances } from '../../../config/templates.ts';
import { type Store, StoreTrouble } from '../../../core/media/store.ts';
import { type RedisServer, startRedisServer } from '../../house/redis-server.ts';

let server: RedisServer;
let redis: Redis;
beforeAll(async () => {
  server = await startRedisServer();
  redis = await connectRedis(server.url);
});
afterAll(async () => {
  redis.disconnect();
  await server.remove();
});

let house = '';
let store: Store;
beforeEach(async () => {
  await redis.flushall();
  house = mkdtempSync(join(tmpdir(), 'photodance-shared-'));
  store = openFileStore(join(house, 'store'));
});
afterEach(() => rmSync(house, { recursive: true, force: true }));

/** A machine's folder of dances, its mirror, and what it logged. */
function machine(name: string, from = store) {
  const folder = join(house, name);
  mkdirSync(folder, { recursive: true });
  const logged: { folder?: string; reason?: string }[] = [];
  const log = { warn: (facts: object) => void logged.push(facts) };
  const catalogue = openDanceCatalogue(redis);
  const mirror = openDanceMirror(folder, { redis, store: from, log });
  return {
    ...{ folder, logged, mirror, catalogue },
    share: (id: string) => shareDance(id, { catalogue, store: from, folder }),
    withdraw: (id: string) => withdrawDance(id, { catalogue, store: from }),
    find: createDanceFinder(folder, mirror),
    ids: () => readdirSync(folder).sort(),
    async offered() {
      const { templates, broken } = await loadDances(folder);
      expect(broken).toEqual([]);
      return templates.map(({ id }) => id).filter((id) => readdirSync(folder).includes(id));
    },
  };
}

/** Puts a dance of our own into a machine's folder under another name. */
function bring(folder: string, id: string, change: Record<string, unknown> = {}): void {
  cpSync(join(projectRoot, 'templates/robot'), join(folder, id), { recursive: true });
  const path = join(folder, id, 'template.json');
  const card = JSON.parse(readFileSync(path, 'utf8'));
  const names = { 'zh-CN': `舞 ${id}`, en: `Dance ${id}` };
  writeFileSync(path, JSON.stringify({ ...card, id, names, aliases: [], version: 1, ...change }));
}

/** Everything that lies below a folder. */
function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();
}

describe('a dance that is shared', () => {
  test('is on every machine, whole, and is found by workers', async () => {
    const [east, west] = [machine('east'), machine('west')];
    bring(east.folder, 'sea');
    const { version } = await east.share('sea');
    expect(version).toBe(1);
    await west.mirror.sync();
    expect(await west.offered()).toEqual(['sea']);
    for (const name of ['choreography.json', 'music.m4a', 'preview.webp', 'still.webp']) {
      const [one, other] = [east, west].map(({ folder }) =>
        readFileSync(join(folder, 'sea', name)),
      );
      expect(one?.equals(other!), name).toBe(true);
    }
    const found = await west.find('sea', 1);
    expect(found?.template.names.en).toBe('Dance sea');
    expect(found?.musicPath).toBe(join(west.folder, 'sea/music.m4a'));
    // What it was composed of stays at home.
    expect(existsSync(join(west.folder, 'sea/score.json'))).toBe(false);
    expect([east.logged, west.logged]).toEqual([[], []]);
  });

  test('is found by a worker that has not looked since', async () => {
    const [east, west] = [machine('east'), machine('west')];
    bring(east.folder, 'sea');
    await west.mirror.sync();
    await east.share('sea');
    expect((await west.find('sea', 1))?.template.id).toBe('sea');
    // Also when somebody has cleared its folder.
    rmSync(west.folder, { recursive: true });
    expect((await west.find('sea', 1))?.template.id).toBe('sea');
    expect(await west.find('sea', 2)).toBeNull();
    expect(await west.find('lake', 1)).toBeNull();
    expect(await west.find('../east/sea', 1)).toBeNull();
  });

  test('that is taken back goes everywhere, and its name is free again for a later version', async () => {
    const [east, west] = [machine('east'), machine('west')];
    bring(east.folder, 'sea');
    await east.share('sea');
    await west.mirror.sync();
    expect(await west.withdraw('sea')).toBe(true);
    expect(await west.withdraw('sea')).toBe(false);
    for (const one of [east, west]) {
      await one.mirror.sync();
      expect(one.ids()).toEqual([]);
    }
    expect(filesBelow(join(house, 'store'))).toEqual([]);
    bring(west.folder, 'sea');
    expect((await west.share('sea')).version).toBe(2);
    await east.mirror.sync();
    // A job that was asked before it was taken back is not danced to other moves.
    expect(await east.find('sea', 1)).toBeNull();
    expect((await east.find('sea', 2))?.template.version).toBe(2);
  });

  test('and again with other moves replaces the earlier one everywhere', async () => {
    const [east, west] = [machine('east'), machine('west')];
    bring(east.folder, 'sea');
    await east.share('sea');
    await west.mirror.sync();
    bring(east.folder, 'sea', { version: 5, names: { 'zh-CN': '海', en: 'Ocean' } });
    expect((await east.share('sea')).version).toBe(5);
    await west.mirror.sync();
    expect((await west.find('sea', 5))?.template.names.en).toBe('Ocean');
    expect(
      filesBelow(join(house, 'store')).every((path) => path.startsWith('templates/sea/5/')),
    ).toBe(true);
  });

  test('under a name that another has is refused, and leaves nothing', async () => {
    const [east, west] = [machine('east'), machine('west')];
    bring(east.folder, 'sea', { names: { 'zh-CN': '海', en: 'Sea' } });
    await east.share('sea');
    const kept = filesBelow(join(house, 'store'));
    bring(west.folder, 'lake', { names: { 'zh-CN': '湖', en: 'SEA!' } });
    await expect(west.share('lake')).rejects.toMatchObject({
      code: 'DANCE_NAME_TAKEN',
      details: { name: 'SEA!', dance: 'sea' },
    });
    bring(west.folder, 'sea', { names: { 'zh-CN': '另', en: 'Other' } });
    await expect(west.share('sea')).rejects.toMatchObject({ code: 'DANCE_NAME_TAKEN' });
    expect(filesBelow(join(house, 'store'))).toEqual(kept);
  });

  test('of many that want one name at once, one has it', async () => {
    const machines = ['a', 'b', 'c', 'd'].map((name) => machine(name));
    const tries = await Promise.allSettled(
      machines.map(async ({ folder, share }, i) => {
        bring(folder, `sea-${i}`, { names: { 'zh-CN': '海', en: 'Sea' } });
        await share(`sea-${i}`);
      }),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(Object.keys(await redis.hgetall('photodance:dances'))).toHaveLength(1);
  });

  test('is shared by a second try when nobody heard of the first', async () => {
    const east = machine('east');
    bring(east.folder, 'sea');
    const deaf = {
      ...east.catalogue,
      async publish(...args: Parameters<typeof east.catalogue.publish>) {
        await east.catalogue.publish(...args);
        throw new Error('the connection broke');
      },
    };
    const { folder } = east;
    await expect(shareDance('sea', { catalogue: deaf, store, folder })).rejects.toThrow('broke');
    await east.mirror.sync();
    expect(east.logged).toEqual([]);
    await east.share('sea');
    const west = machine('west');
    await west.mirror.sync();
    expect(await west.offered()).toEqual(['sea']);
    expect(west.logged).toEqual([]);
  });
});

describe('what is not shared', () => {
  test('stays where it is, also beside a shared one of its name', async () => {
    const [east, west] = [machine('east'), machine('west')];
    bring(east.folder, 'sea');
    await east.share('sea');
    bring(west.folder, 'sea', { names: { 'zh-CN': '我的', en: 'Mine' } });
    bring(west.folder, 'lake');
    await west.mirror.sync();
    expect((await west.find('sea', 1))?.template.names.en).toBe('Mine');
    expect(west.logged).toMatchObject([{ folder: 'sea' }]);
    await east.withdraw('sea');
    await west.mirror.sync();
    expect(west.ids()).toEqual(['lake', 'sea']);
  });

  test('makes room for the shared one of its name when it is gone', async () => {
    const [east, west] = [machine('east'), machine('west')];
    bring(east.folder, 'sea');
    await east.share('sea');
    bring(west.folder, 'sea');
    await west.mirror.sync();
    rmSync(join(west.folder, 'sea'), { recursive: true });
    await west.mirror.sync();
    expect(readFileSync(join(west.folder, 'sea/shared.json'), 'utf8')).toBe(
      await redis.hget('photodance:dances', 'sea'),
    );
  });

  test('in a catalogue that lost its memory takes nothing away', async () => {
    const [east, west] = [machine('east'), machine('west')];
    bring(east.folder, 'sea');
    await east.share('sea');
    await west.mirror.sync();
    await redis.flushall();
    for (const one of [east, west]) {
      await one.mirror.sync({ anew: true });
      expect(await one.offered()).toEqual(['sea']);
    }
    expect((await east.share('sea')).version).toBe(2);
    await west.mirror.sync();
    expect((await west.find('sea', 2))?.template.version).toBe(2);
    expect(filesBelow(join(house, 'store/templates/sea/2'))).toContain('music.m4a');
  });
});

describe('what comes out of catalogue and store', () => {
  /** Shares a good dance and one that a stranger has written: its entry, and the bytes of its files. */
  async function withStranger(
    id: string,
    change: (entry: Entry, bytes: Map<string, Buffer>) => unknown,
  ) {
    const east = machine('east');
    bring(east.folder, 'zebra');
    await east.share('zebra');
    const bytes = new Map<string, Buffer>();
    for (const name of ['template.json', 'choreography.json', 'music.m4a']) {
      bytes.set(name, readFileSync(join(projectRoot, 'templates/robot', name)));
    }
    const names = { 'zh-CN': '陌生', en: 'Stranger' };
    const card = {
      ...JSON.parse(String(bytes.get('template.json'))),
      id: 'alien',
      names,
      aliases: [],
    };
    bytes.set('template.json', Buffer.from(JSON.stringify(card)));
    const entry: Entry = { card, files: [] };
    describeFiles(entry, bytes);
    const written = change(entry, bytes) ?? entry;
    for (const [name, content] of bytes) {
      await store
        .put(`templates/${entry.card['id']}/${entry.card['version']}/${name}`, content)
        .catch(() => {});
    }
    await redis.hset(
      'photodance:dances',
      id,
      typeof written === 'string' ? written : JSON.stringify(written),
    );
    await redis.incr('photodance:dances:revision');
    const west = machine('west');
    await west.mirror.sync();
    return west;
  }

  interface Entry {
    card: Record<string, unknown>;
    files: { name: string; sizeBytes: number; sha256: string }[];
  }

  function describeFiles(entry: Entry, bytes: ReadonlyMap<string, Buffer>): void {
    entry.files = [...bytes].map(([name, content]) => ({
      name,
      sizeBytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    }));
  }

  test('is taken when it is right', async () => {
    const west = await withStranger('alien', () => {});
    expect(await west.offered()).toEqual(['alien', 'zebra']);
    expect(west.logged).toEqual([]);
  });

  test.each<[string, string, (entry: Entry, bytes: Map<string, Buffer>) => unknown]>([
    ['no JSON', 'alien', () => '{'],
    ['no entry', 'alien', () => '[]'],
    [
      'an entry of a megabyte',
      'alien',
      (entry) => ({
        ...entry,
        card: { ...entry.card, names: { 'zh-CN': '长', en: 'a'.repeat(1e6) } },
      }),
    ],
    [
      'a path for an id',
      '../../photodance-escaped',
      (entry) => void Object.assign(entry.card, { id: '../../photodance-escaped' }),
    ],
    ['a path for an id that its card has not', '../photodance-escaped', () => {}],
    [
      'an absolute path for an id',
      '/tmp/photodance-escaped',
      (entry) => void Object.assign(entry.card, { id: '/tmp/photodance-escaped' }),
    ],
    ['the id of another', 'robot', () => {}],
    ['a hidden id', '.alien', (entry) => void Object.assign(entry.card, { id: '.alien' })],
    [
      'a path for a file',
      'alien',
      (entry) => void Object.assign(entry.files[0]!, { name: '../../photodance-escaped' }),
    ],
    [
      'a file that no dance has',
      'alien',
      (entry) => void Object.assign(entry.files[0]!, { name: 'shared.json' }),
    ],
    [
      'a file of a gigabyte',
      'alien',
      (entry) => void Object.assign(entry.files[1]!, { sizeBytes: 2 ** 30 }),
    ],
    [
      'a file larger than it said',
      'alien',
      (entry) => void Object.assign(entry.files[1]!, { sizeBytes: 10 }),
    ],
    [
      'a file of other bytes',
      'alien',
      (entry) => void Object.assign(entry.files[1]!, { sha256: '0'.repeat(64) }),
    ],
    ['a file that is missing', 'alien', (_, bytes) => void bytes.delete('music.m4a')],
    [
      'music that is none',
      'alien',
      (entry, bytes) => {
        bytes.set('music.m4a', Buffer.from('la la la la la la'));
        describeFiles(entry, bytes);
      },
    ],
    [
      'moves that nobody can dance',
      'alien',
      (entry, bytes) => {
        const text = String(bytes.get('choreography.json')).replace(
          '"upperArmL": [',
          '"upperArmL": [9',
        );
        bytes.set('choreography.json', Buffer.from(text));
        describeFiles(entry, bytes);
      },
    ],
    [
      'another card than its own',
      'alien',
      (entry) => void Object.assign(entry.card, { names: { 'zh-CN': '别', en: 'Else' } }),
    ],
  ])(
    'is refused when it is %s; the log names it, and the others are there',
    async (_, id, change) => {
      const west = await withStranger(id, change);
      expect(await west.offered()).toEqual(['zebra']);
      expect(west.ids()).toEqual(['zebra']);
      expect(west.logged).toMatchObject([{ folder: id, reason: expect.any(String) }]);
      expect(JSON.stringify(west.logged).length).toBeLessThan(1000);
      expect(filesBelow(house).filter((path) => path.includes('escaped'))).toEqual([]);
      for (const folder of [tmpdir(), '/tmp', '/']) {
        expect(existsSync(join(folder, 'photodance-escaped'))).toBe(false);
      }
      // It is told once.
      await west.mirror.sync({ anew: true });
      expect(west.logged).toHaveLength(1);
    },
  );
});

describe('while something is away', () => {
  const away: Store = {
    ...openFileStore('/nowhere'),
    borrow: async () => {
      throw new StoreTrouble('borrow', 'ECONNREFUSED', false);
    },
  };

  test('a worker that cannot fetch a dance fails in a way that passes', async () => {
    const east = machine('east');
    bring(east.folder, 'sea');
    await east.share('sea');
    const west = machine('west', { ...away });
    await expect(west.find('sea', 1)).rejects.toThrow(StoreTrouble);
    expect(west.ids()).toEqual([]);
    // What lies on the machine is danced all the same.
    expect((await west.find('robot', 1))?.template.id).toBe('robot');
    const later = machine('west');
    expect((await later.find('sea', 1))?.template.id).toBe('sea');
  });

  test('the machine goes on with what it has, and fetches the rest later', async () => {
    const east = machine('east');
    bring(east.folder, 'sea');
    await east.share('sea');
    const lend = vi.fn(away.borrow);
    const west = machine('west', { ...store, borrow: lend });
    await expect(west.mirror.sync()).rejects.toThrow(StoreTrouble);
    lend.mockImplementation(store.borrow);
    await west.mirror.sync();
    expect(await west.offered()).toEqual(['sea']);
  });
});

test('several processes of a machine keep the same folder', async () => {
  const east = machine('east');
  for (const id of ['sea', 'lake']) {
    bring(east.folder, id);
    await east.share(id);
  }
  const all = Array.from({ length: 5 }, () => machine('west'));
  const tries = await Promise.allSettled(all.map(({ mirror }) => mirror.sync()));
  expect(tries.map(({ status }) => status)).toEqual(all.map(() => 'fulfilled'));
  expect(await all[0]!.offered()).toEqual(['lake', 'sea']);
  expect(all[0]!.ids()).toEqual(['lake', 'sea']);
});

test('what a process that died had begun goes when it is old', async () => {
  const west = machine('west');
  const [old, young] = ['.sea.1.part', '.lake.2.part'].map((name) => join(west.folder, name));
  for (const path of [old!, young!]) mkdirSync(path);
  const longAgo = Date.now() / 1000 - 2 * 3600;
  utimesSync(old!, longAgo, longAgo);
  await west.mirror.sync();
  expect(west.ids()).toEqual(['.lake.2.part']);
});
