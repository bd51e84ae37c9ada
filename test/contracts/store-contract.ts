import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../core/media/store.ts';

/** What every store must do, wherever its bytes lie. open gives one that is empty. */
export function describeStore(
  name: string,
  open: () => Promise<{ readonly store: Store; readonly close: () => Promise<void> }>,
): void {
  describe(`the store ${name}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'photodance-contract-'));
    let store: Store;
    let close = async () => {};

    beforeAll(async () => {
      ({ store, close } = await open());
    });
    afterAll(async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    });

    const localFile = (file: string, bytes: Uint8Array) => {
      const path = join(folder, file);
      writeFileSync(path, bytes);
      return path;
    };

    test.each([
      ['nothing', new Uint8Array()],
      ['every byte', Uint8Array.from({ length: 256 }, (_, value) => value)],
      ['a photo of 3 MB', pattern(3_000_000)],
    ])('gives back %s as it was put', async (_, bytes) => {
      await store.put('photos/one', bytes);
      expect(isSame(await store.read('photos/one'), bytes)).toBe(true);
    });

    test('keeps what was put last', async () => {
      await store.put('photos/twice', pattern(1000));
      await store.put('photos/twice', Uint8Array.of(7));
      expect([...((await store.read('photos/twice')) ?? [])]).toEqual([7]);
    });

    test('keeps one whole of several that are put at once', async () => {
      const all = [1, 2, 3, 4].map((value) => new Uint8Array(200_000).fill(value));
      await Promise.all(all.map((bytes) => store.put('photos/at-once', bytes)));
      const kept = (await store.read('photos/at-once')) ?? new Uint8Array();
      expect(all.some((bytes) => isSame(kept, bytes))).toBe(true);
    });

    test.each([
      ['an empty file', 0],
      ['a clip', 2_000_000],
      ['a clip in several parts', 20_000_000],
    ])('takes over %s', async (_, size) => {
      const bytes = pattern(size);
      const local = localFile('clip.mp4', bytes);
      await store.putFile('clips/job.mp4', local);
      expect(existsSync(local)).toBe(false);
      expect(isSame(await store.read('clips/job.mp4'), bytes)).toBe(true);
    });

    test('takes over no file that is not there, and what was there stays', async () => {
      await store.put('clips/kept.mp4', Uint8Array.of(1));
      await expect(store.putFile('clips/kept.mp4', join(folder, 'nowhere'))).rejects.toThrow(
        'ENOENT',
      );
      expect(await store.read('clips/kept.mp4')).toHaveLength(1);
    });

    test('lends a file, as often as it is asked', async () => {
      const bytes = pattern(500_000);
      await store.put('clips/lent.mp4', bytes);
      const [one, two] = await Promise.all([
        store.borrow('clips/lent.mp4'),
        store.borrow('clips/lent.mp4'),
      ]);
      await one?.release();
      await one?.release();
      expect(two?.localPath).toMatch(/\.mp4$/);
      expect(isSame(await readFile(two?.localPath ?? ''), bytes)).toBe(true);
      await two?.release();
      expect(isSame(await store.read('clips/lent.mp4'), bytes)).toBe(true);
    });

    test('has nothing where nothing is, and that is no fault', async () => {
      expect(await store.read('photos/nobody')).toBeNull();
      expect(await store.borrow('clips/nobody.mp4')).toBeNull();
      await store.remove('photos/nobody');
      await store.put('photos/gone', Uint8Array.of(1));
      await store.remove('photos/gone');
      expect(await store.read('photos/gone')).toBeNull();
      expect(await store.list('nothing')).toEqual([]);
    });

    test('lists what lies directly in a folder', async () => {
      const before = Date.now();
      for (const path of ['lists/a', 'lists/b.mp4', 'lists/deep/c', 'listsandmore/d']) {
        await store.put(path, Uint8Array.of(1));
      }
      const listed = await store.list('lists');
      expect(listed.map(({ path }) => path).sort()).toEqual(['lists/a', 'lists/b.mp4']);
      for (const { modifiedMs } of listed) {
        expect(Math.abs(modifiedMs - before)).toBeLessThan(10_000);
      }
      expect((await store.list('lists/deep')).map(({ path }) => path)).toEqual(['lists/deep/c']);
    });

    test.each([
      '',
      'photos',
      '/photos/a',
      'photos/../a',
      'photos/..',
      '../photos/a',
      'photos//a',
      'photos/a/',
      'photos/.hidden',
      'photos/a b',
      'photos/a\0',
      'photos/a\\..\\b',
      'photos/照片',
      'Photos/a',
    ])('refuses the path %j', async (path) => {
      const local = localFile('stays', Uint8Array.of(1));
      await expect(store.put(path, Uint8Array.of(1))).rejects.toThrow(RangeError);
      await expect(store.putFile(path, local)).rejects.toThrow(RangeError);
      await expect(store.read(path)).rejects.toThrow(RangeError);
      await expect(store.borrow(path)).rejects.toThrow(RangeError);
      await expect(store.remove(path)).rejects.toThrow(RangeError);
      expect(existsSync(local)).toBe(true);
    });

    test.each(['', '..', 'photos/..', '/photos', 'photos/'])('lists no %j', async (path) => {
      await expect(store.list(path)).rejects.toThrow(RangeError);
    });
  });
}

/** Bytes that are the same nowhere for long. */
function pattern(size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, index) => (index * index + (index >> 8)) & 255);
}

function isSame(found: Uint8Array | null, expected: Uint8Array): boolean {
  return found !== null && Buffer.compare(found, expected) === 0;
}
