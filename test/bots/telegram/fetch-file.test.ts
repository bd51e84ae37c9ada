import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { TryLater } from '../../../bots/conversation/ports.ts';
import type { ImageRef } from '../../../core/chat/chat-event.ts';
import { TelegramAdapter } from '../../house/telegram-adapter.ts';
import { refusals } from '../../house/telegram-server/refusal.ts';
import { plantedToken } from '../../house/telegram-server/telegram-server.ts';

let adapter: TelegramAdapter;
const folders: string[] = [];

afterEach(async () => {
  await adapter.close();
  expect(adapter.server.failures).toEqual([]);
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

const limit = 20 * 1024 * 1024;
const bytes = Buffer.from('a picture');

function image(fileId: string, sizeBytes: number | null = null): ImageRef {
  const shown = { messageId: '1', isSpoiler: false, mimeType: 'image/jpeg' };
  return { platform: 'telegram', fileId, sizeBytes, ...shown };
}

function keep(content = bytes): ImageRef {
  return image(adapter.server.chats.keepFile(content).file_id);
}

const get = (ref: ImageRef, max = limit) => adapter.port.fetchImage(ref, max);

describe('a picture', () => {
  it('is fetched', async () => {
    adapter = await TelegramAdapter.open();
    expect(Buffer.from(await get(keep()))).toEqual(bytes);
  });

  it('whose link has expired is asked for anew', async () => {
    adapter = await TelegramAdapter.open();
    const kept = keep();
    adapter.server.linkMs = 0;
    await expect(get(kept)).rejects.toMatchObject({ code: 'PHOTO_GONE' });
    expect(adapter.server.done('getFile')).toHaveLength(2);
    adapter.server.linkMs = 3_600_000;
    expect(Buffer.from(await get(kept))).toEqual(bytes);
  });

  it('that is too large is told: as it says, as Telegram says, as it is', async () => {
    adapter = await TelegramAdapter.open();
    const told = { code: 'PHOTO_TOO_LARGE', details: { sizeMegabytes: 21, limitMegabytes: 20 } };
    await expect(get(image('unasked', limit + 1))).rejects.toMatchObject(told);
    expect(adapter.server.done('getFile')).toHaveLength(0);
    await expect(get(keep(Buffer.alloc(limit + 1)))).rejects.toMatchObject(told);
    await expect(get(keep(), 5)).rejects.toMatchObject({ code: 'PHOTO_TOO_LARGE' });
  });

  it('that is not there any more is told', async () => {
    adapter = await TelegramAdapter.open();
    await expect(get(image('never-was'))).rejects.toMatchObject({ code: 'PHOTO_GONE' });
  });

  it('comes later when Telegram has troubles, and no error shows the token', async () => {
    adapter = await TelegramAdapter.open();
    const kept = keep();
    const seen: string[] = [];
    const fails = async () => {
      const error = await get(kept).then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(TryLater);
      const { stack, cause } = error as Error;
      seen.push(`${stack} ${JSON.stringify(error)} ${String((cause as Error)?.stack)}`);
    };
    adapter.server.trouble = (method) => (method === 'getFile' ? refusals.broken() : null);
    await fails();
    adapter.server.trouble = () => null;
    adapter.server.filesAreBroken = true;
    await fails();
    adapter.server.filesAreBroken = false;
    const { port } = adapter.server;
    await adapter.server.close();
    await fails();
    await adapter.server.listen(port);
    expect(seen.join()).not.toContain(plantedToken.slice(11));
  });
});

describe('a server of one’s own', () => {
  async function open(): Promise<{ folder: string; outside: string }> {
    const folder = await mkdtemp(join(tmpdir(), 'photodance-files-'));
    const outside = await mkdtemp(join(tmpdir(), 'photodance-outside-'));
    folders.push(folder, outside);
    adapter = await TelegramAdapter.open({ filesDir: folder }, { localFilesDir: folder });
    return { folder, outside };
  }

  it('gives pictures as files of its folder, of any size that is asked for', async () => {
    await open();
    const large = Buffer.alloc(limit + 5, 1);
    const kept = keep(large);
    await adapter.server.writeLocalFiles();
    expect(await get(kept, limit * 2)).toHaveLength(large.length);
    await expect(get(kept)).rejects.toMatchObject({ code: 'PHOTO_TOO_LARGE' });
  });

  it('gets nothing read from elsewhere, wherever paths and links lead', async () => {
    const { folder, outside } = await open();
    await writeFile(join(outside, 'secret'), 'secret');
    const through = keep();
    await symlink(join(outside, 'secret'), join(folder, through.fileId));
    await expect(get(through)).rejects.toMatchObject({ code: 'PHOTO_GONE' });
    for (const path of [
      join(outside, 'secret'),
      `${folder}/../${outside}/secret`,
      '/etc/passwd',
      folder,
    ]) {
      adapter.server.filePath = path;
      await expect(get(keep())).rejects.toMatchObject({ code: 'PHOTO_GONE' });
    }
    for (const path of ['../secret', 'photos/../../secret', 'a?b', 'photos//../x', 'http://x/']) {
      adapter.server.filePath = path;
      await expect(get(keep())).rejects.toMatchObject({ code: 'PHOTO_GONE' });
    }
  });

  it('has its files left alone where no folder is named', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'photodance-files-'));
    folders.push(folder);
    adapter = await TelegramAdapter.open({}, { localFilesDir: folder });
    const kept = keep();
    await adapter.server.writeLocalFiles();
    await expect(get(kept)).rejects.toMatchObject({ code: 'PHOTO_GONE' });
  });
});
