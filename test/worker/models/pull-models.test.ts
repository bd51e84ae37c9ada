import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runModels } from '../../../worker/commands/models/run-models.ts';
import { pickle, writeTorchZip } from '../onnx/tiny-checkpoint.ts';
import { type Offer, serveModels } from './model-server.ts';
import { files, hashOf, openTerminal, tinyModels } from './tiny-models.ts';

const waits = { waitMs: 1, stallMs: 20_000 };

/** Fetches from a server whose paths are given without their beginning. */
async function pull(
  tiny: ReturnType<typeof tinyModels>,
  offers: Record<string, Offer>,
  name = 'alpha/guider.pth',
  options: Parameters<typeof openTerminal>[1] & {
    readonly words?: readonly string[];
    readonly freeBytes?: number;
    readonly mirror?: string;
    readonly stallMs?: number;
  } = {},
) {
  const placed = Object.entries(offers).map(([key, offer]) => [`/hub/${key}`, offer]);
  const server = await serveModels(Object.fromEntries(placed));
  const terminal = await openTerminal(tiny.modelLibrary, options);
  const { words = ['--yes'], freeBytes = 1e12, mirror = server.root, stallMs = 20_000 } = options;
  const code = await runModels(['pull', name, '--mirror', mirror, ...words], terminal.context, {
    waits: { ...waits, stallMs },
    freeBytes: async () => freeBytes,
  });
  return { code, server, said: terminal.said(), printed: terminal.printed() };
}

/** What is kept beside a part. */
const note = (whole: Buffer, validator: string) =>
  Buffer.from(JSON.stringify({ validator, totalBytes: whole.length }));

const ranges = (asked: readonly { range: string | null }[]) => asked.map(({ range }) => range);

describe('./dance models pull', () => {
  test('fetches what of a set is needed and not here', async () => {
    const tiny = tinyModels();
    const offers = {
      'denoiser.pth': { bytes: files.denoiser },
      'guider.pth': { bytes: files.guider },
      'vae/model.safetensors': { bytes: files.vae },
    };
    const { code, server, said } = await pull(tiny, offers, 'alpha');
    expect(code).toBe(0);
    expect(tiny.here()).toEqual([
      ...['alpha/denoiser.pth', 'alpha/guider.pth', 'alpha/vae/model.safetensors'],
    ]);
    expect(said).toContain('alpha/guider.pth is here.');
    const again = await pull(tiny, {}, 'alpha');
    expect(again).toMatchObject({ code: 0, said: 'All of it is here already.' });
    expect(server.asked.length).toBe(3);
  });

  test('what another set has is not fetched again', async () => {
    const tiny = tinyModels();
    await pull(
      tiny,
      { 'vae/model.safetensors': { bytes: files.vae } },
      'alpha/vae/model.safetensors',
    );
    const { code, server } = await pull(tiny, {}, 'beta/vae/model.safetensors');
    expect({ code, asked: server.asked }).toEqual({ code: 0, asked: [] });
    expect(tiny.isHere('beta/vae/model.safetensors')).toBe(true);
  });

  test('shows licences and what they forbid first, and fetches nothing without a yes', async () => {
    const tiny = tinyModels();
    const offers = { 'denoiser.pth': { bytes: files.denoiser } };
    for (const answer of [null, '', 'no', 'yes please']) {
      const { code, server, said } = await pull(tiny, offers, 'denoiser.pth', {
        answer,
        words: [],
      });
      expect({ code, asked: server.asked }).toEqual({ code: 2, asked: [] });
      expect(said).toMatch(/STRICT-2.*\n {2}alpha\/denoiser\.pth.*\n {2}Not for harm\.\n/);
      expect(said).toContain('Nothing was fetched: the licences were not agreed to.');
    }
    const chinese = { answer: '同意', words: [], locale: 'zh-CN' } as const;
    const { code, said } = await pull(tiny, offers, 'denoiser.pth', chinese);
    expect(code).toBe(0);
    expect(said).toContain('不得用于害人。');
  });

  test('goes on where the connection was cut', async () => {
    const tiny = tinyModels();
    const cuts = { times: 3, afterBytes: 40 };
    const { code, server } = await pull(tiny, { 'guider.pth': { bytes: files.guider, cuts } });
    expect(code).toBe(0);
    const starts = ranges(server.asked).map((range) => Number(range?.slice(6, -1) ?? 0));
    expect(starts.length).toBe(4);
    expect(starts).toEqual(starts.toSorted((x, y) => x - y));
    expect(starts.at(-1)).toBeGreaterThan(0);
    expect(readFileSync(path.join(tiny.home, 'alpha/guider.pth'))).toEqual(files.guider);
    expect(tiny.here()).toEqual(['alpha/guider.pth']);
  });

  test('goes on in another process, and under the real name there is nothing half', async () => {
    const tiny = tinyModels();
    const offer = { bytes: files.guider, stallAfterBytes: 0 };
    tiny.put('alpha/guider.pth.part', files.guider.subarray(0, 50), tiny.home);
    tiny.put('alpha/guider.pth.part.json', note(files.guider, '"v1"'), tiny.home);
    const stalled = await pull(tiny, { 'guider.pth': offer }, 'guider.pth', { stallMs: 50 });
    expect(stalled.code).toBe(1);
    expect(stalled.said).toContain('breaks again and again');
    expect(tiny.here()).toEqual(['alpha/guider.pth.part', 'alpha/guider.pth.part.json']);
    const { code, server } = await pull(tiny, { 'guider.pth': { bytes: files.guider } });
    expect(code).toBe(0);
    expect(ranges(server.asked)).toEqual(['bytes=50-']);
    expect(readFileSync(path.join(tiny.home, 'alpha/guider.pth'))).toEqual(files.guider);
    const kept = readFileSync(path.join(tiny.home, 'installed.json'), 'utf8');
    expect(kept).toContain(hashOf(files.guider));
  });

  test('begins anew when the source has another version by now', async () => {
    const tiny = tinyModels();
    tiny.put('alpha/guider.pth.part', files.guider.subarray(50, 100), tiny.home);
    tiny.put('alpha/guider.pth.part.json', note(files.guider, '"old"'), tiny.home);
    const { code, said } = await pull(tiny, { 'guider.pth': { bytes: files.guider } });
    expect(code).toBe(0);
    expect(said).toContain('another version than the part that was here');
    expect(readFileSync(path.join(tiny.home, 'alpha/guider.pth'))).toEqual(files.guider);
  });

  test('a source that names no version is asked for all of it', async () => {
    const tiny = tinyModels();
    const cuts = { times: 1, afterBytes: 40 };
    const offer = { bytes: files.guider, etag: null, cuts };
    const { code, server } = await pull(tiny, { 'guider.pth': offer });
    expect(code).toBe(0);
    expect(ranges(server.asked)).toEqual([null, null]);
  });

  test('what had arrived whole when it was stopped is not fetched again', async () => {
    const tiny = tinyModels();
    tiny.put('alpha/guider.pth.part', files.guider, tiny.home);
    tiny.put('alpha/guider.pth.part.json', note(files.guider, '"v1"'), tiny.home);
    const { code, server } = await pull(tiny, {});
    expect({ code, asked: server.asked }).toEqual({ code: 0, asked: [] });
  });

  test('is stopped in the middle, and keeps what it has', async () => {
    const tiny = tinyModels();
    const stop = new AbortController();
    const offer = { bytes: files.guider, stallAfterBytes: 50 };
    const { code, said } = await pull(tiny, { 'guider.pth': offer }, 'guider.pth', {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(code).toBe(130);
    expect(said).toContain('goes on from there');
    expect(tiny.isHere('alpha/guider.pth')).toBe(false);
    expect(readFileSync(path.join(tiny.home, 'alpha/guider.pth.part'))).toEqual(
      files.guider.subarray(0, 50),
    );
  });

  const flip = (bytes: Buffer) => Buffer.from(bytes).fill(9, bytes.length - 4);
  const evil = pickle.holding(pickle.call(pickle.global('os', 'system'), pickle.tuple()));
  test.each<[string, string, Offer, string]>([
    ['a wrong hash', 'vae/model.safetensors', { bytes: flip(files.vae) }, 'SHA-256'],
    ['another network', 'guider.pth', { bytes: files.vae }, 'holds the weights of'],
    ['a hostile pickle', 'guider.pth', { bytes: writeTorchZip(evil) }, 'wants os.system'],
    ['a page', 'guider.pth', { bytes: Buffer.from('<html>please log in</html>') }, 'read'],
    ['too short', 'guider.pth', { bytes: files.guider.subarray(0, 99) }, 'cut off'],
    ['another size', 'vae/model.safetensors', { bytes: files.guider }, 'has a file of'],
    ['never ending', 'guider.pth', { bytes: Buffer.alloc(20 << 20), endless: true }, 'a file of >'],
    ['404', 'guider.pth', { status: 404 }, 'the file is not there (404)'],
    ['403', 'guider.pth', { status: 403 }, 'it answers 403'],
    ['500 again and again', 'guider.pth', { status: 500 }, 'it answers 500'],
    ['a circle', 'guider.pth', { redirect: '/hub/guider.pth' }, 'without an end'],
    [
      'no encryption',
      'guider.pth',
      { redirect: 'http://models.example/x' },
      'http://models.example',
    ],
    ['another protocol', 'guider.pth', { redirect: 'file:///etc/passwd' }, 'not encrypted'],
  ])('%s is said, and nothing is left under the real name', async (_, key, offer, why) => {
    const tiny = tinyModels();
    const { code, said } = await pull(tiny, { [key]: offer }, `alpha/${key}`);
    expect(code).toBe(1);
    expect(said).toContain(why);
    expect(tiny.here().filter((name) => !/\.part(\.json)?$/.test(name))).toEqual([]);
  });

  test('what came whole and is wrong is not kept', async () => {
    const tiny = tinyModels();
    for (const bytes of [flip(files.vae), files.guider.subarray(0, files.vae.length)]) {
      await pull(tiny, { 'vae/model.safetensors': { bytes } }, 'alpha/vae/model.safetensors');
      expect(tiny.here()).toEqual([]);
    }
  });

  test('follows a redirect, as the hubs of models send one', async () => {
    const tiny = tinyModels();
    const { code } = await pull(tiny, {
      'guider.pth': { redirect: '/hub/cdn/0a1b?signed=1' },
      'cdn/0a1b?signed=1': { bytes: files.guider },
    });
    expect(code).toBe(0);
  });

  test('asks the next source when one fails', async () => {
    const tiny = tinyModels();
    const { server } = await pull(tiny, {}, 'guider.pth');
    server.offers['/second/guider.pth'] = { bytes: files.guider };
    const sources = ['gone', 'second'].map((place) => `${server.root}/${place}/guider.pth`);
    const known = structuredClone(tiny.modelLibrary.known);
    for (const file of known.files) if (file.path === 'guider.pth') file.sources = sources;
    const terminal = await openTerminal({ ...tiny.modelLibrary, known });
    const pulled = runModels(['pull', 'guider.pth', '--yes'], terminal.context, { waits });
    expect(await pulled).toBe(0);
  });

  test('no room, no server, no such name, no such address, somebody else at work', async () => {
    const tiny = tinyModels();
    const full = await pull(tiny, {}, 'guider.pth', { freeBytes: 1000 });
    expect(full).toMatchObject({ code: 1, said: expect.stringContaining('1 kB are free') });
    expect(full.server.asked).toEqual([]);
    const away = await pull(tiny, {}, 'guider.pth', { mirror: 'http://127.0.0.1:9' });
    expect(away).toMatchObject({ code: 1, said: expect.stringContaining('does not answer') });
    const plain = await pull(tiny, {}, 'guider.pth', { mirror: 'http://models.example' });
    expect(plain).toMatchObject({ code: 1, said: expect.stringContaining('not encrypted') });
    expect(await pull(tiny, {}, 'gamma')).toMatchObject({
      code: 2,
      said: expect.stringContaining('There is no model called “gamma”.\nKnown are: alpha, beta.'),
    });
    // vae/model.safetensors is in both sets.
    expect(await pull(tiny, {}, 'vae/model.safetensors')).toMatchObject({ code: 2 });
    expect(await pull(tiny, {}, 'guider.pth', { mirror: 'nowhere' })).toMatchObject({ code: 2 });
    writeFileSync(path.join(tiny.home, '.lock'), String(process.ppid));
    expect(await pull(tiny, {})).toMatchObject({
      code: 1,
      said: expect.stringContaining('Another'),
    });
    writeFileSync(path.join(tiny.home, '.lock'), '999999999');
    const offers = { 'guider.pth': { bytes: files.guider } };
    expect(await pull(tiny, offers)).toMatchObject({ code: 0 });
    expect(tiny.here()).toEqual(['alpha/guider.pth']);
  });

  test('the disk is full in the middle, or cannot be written: a sentence, and the part stays', async () => {
    const tiny = tinyModels();
    const offers = { 'guider.pth': { bytes: files.guider } };
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    const onProgress = () => {
      throw full;
    };
    const stopped = await pull(tiny, offers, 'guider.pth', { onProgress });
    expect(stopped).toMatchObject({ code: 1, said: expect.stringContaining('is full.') });
    expect(tiny.here()).toEqual(['alpha/guider.pth.part', 'alpha/guider.pth.part.json']);

    const folder = tiny.put('a file', Buffer.alloc(0));
    const other = { ...tiny, modelLibrary: { ...tiny.modelLibrary, folder } };
    const said = expect.stringContaining('cannot be written');
    expect(await pull(other, offers)).toMatchObject({ code: 1, said });
  });

  test('tells programs the same', async () => {
    const tiny = tinyModels();
    const offers = { 'guider.pth': { bytes: files.guider } };
    const { printed } = await pull(tiny, offers, 'guider.pth', { json: true });
    expect(JSON.parse(printed)).toEqual({ fetched: ['alpha/guider.pth'] });
    const refused = await pull(tiny, {}, 'gamma', { json: true });
    expect(JSON.parse(refused.printed)).toMatchObject({ code: 'MODEL_UNKNOWN' });
  });
});
