import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readPhoto } from '../../../worker/photo/read-photo.ts';

const folder = mkdtempSync(join(tmpdir(), 'photodance-photo-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the bytes of a file', async () => {
  const path = join(folder, 'small');
  writeFileSync(path, 'abc');
  expect(Buffer.from(await readPhoto(path)).toString()).toBe('abc');
});

test('more than 20 MB is refused before any is read', async () => {
  const path = join(folder, 'large');
  const file = openSync(path, 'w');
  ftruncateSync(file, 8 * 1024 ** 3);
  closeSync(file);
  await expect(readPhoto(path)).rejects.toMatchObject({
    code: 'PHOTO_TOO_LARGE',
    details: { sizeMegabytes: 8192, limitMegabytes: 20 },
  });
});

test('what is no file', async () => {
  await expect(readPhoto(join(folder, 'nothing'))).rejects.toMatchObject({ code: 'FILE_MISSING' });
  await expect(readPhoto(folder)).rejects.toMatchObject({ code: 'FILE_IS_DIRECTORY' });
});
