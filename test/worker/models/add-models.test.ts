import { linkSync, lstatSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { runModels } from '../../../worker/commands/models/run-models.ts';
import { pickle, writeTorchZip } from '../onnx/tiny-checkpoint.ts';
import { files, hashOf, openTerminal, tinyModels, weights } from './tiny-models.ts';

/** Set to have this machine's disks be two. */
const disk = vi.hoisted(() => ({ isOther: false }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const link: typeof real.link = async (...paths) => {
    if (disk.isOther) throw Object.assign(new Error('another disk'), { code: 'EXDEV' });
    await real.link(...paths);
  };
  return { ...real, link };
});
beforeEach(() => {
  disk.isOther = false;
});

async function add(tiny: ReturnType<typeof tinyModels>, ...options: string[]) {
  const terminal = await openTerminal(tiny.modelLibrary, { json: options.includes('--json') });
  const code = await runModels(['add', tiny.elsewhere, ...options], terminal.context);
  return { code, said: terminal.said(), printed: terminal.printed() };
}

const inode = (file: string) => statSync(file).ino;

describe('./dance models add', () => {
  test('takes files by what they hold, whatever they are called, without a copy', async () => {
    const tiny = tinyModels();
    const guider = tiny.put('downloads/guider (1).pth', files.guider);
    tiny.put('vae/model.safetensors', files.vae);
    tiny.put('notes.bin', Buffer.from('not a checkpoint at all'));
    const { code, said } = await add(tiny);
    expect(code).toBe(0);
    expect(said).toContain('alpha/guider.pth is taken from “downloads/guider (1).pth”.');
    expect(said).toContain('Other files that were left alone: 1.');
    expect(inode(path.join(tiny.home, 'alpha/guider.pth'))).toBe(inode(guider));
    // One file that both engines use is at both places.
    expect(tiny.here()).toEqual([
      ...['alpha/guider.pth', 'alpha/vae/model.safetensors', 'beta/vae/model.safetensors'],
    ]);
  });

  test('keeps the hash of a file that nobody had seen, and does not read it again', async () => {
    const tiny = tinyModels();
    tiny.put('guider.pth', files.guider);
    await add(tiny);
    const kept = JSON.parse(readFileSync(path.join(tiny.home, 'installed.json'), 'utf8'));
    expect(kept.files['alpha/guider.pth']).toMatchObject({ sha256: hashOf(files.guider) });
    expect(await add(tiny)).toMatchObject({ code: 0, said: 'alpha/guider.pth is here already.' });
  });

  test('two files with each other’s names are put right', async () => {
    const tiny = tinyModels();
    tiny.put('guider.pth', files.denoiser);
    tiny.put('denoiser.pth', files.guider);
    const { said } = await add(tiny);
    expect(said).toContain(
      '“denoiser.pth” is named like alpha/denoiser.pth and holds alpha/guider.pth',
    );
    expect(readFileSync(path.join(tiny.home, 'alpha/guider.pth'))).toEqual(files.guider);
    // Its keys are another network's too, and its name is none of theirs.
    expect(said).toContain('“guider.pth” has the keys of alpha/denoiser.pth');
    expect(tiny.isHere('alpha/denoiser.pth')).toBe(false);
  });

  test('of networks with the same keys, size and hash tell, else the name', async () => {
    const tiny = tinyModels();
    tiny.put('a/some name.safetensors', files.unet);
    tiny.put('b/denoiser.pth', files.denoiser);
    tiny.put('c/model.safetensors', weights({ 'conv.weight': [4, 2], 'conv.bias': [4] }, 'fine'));
    const { code, said } = await add(tiny);
    expect(code).toBe(0);
    expect(tiny.here()).toEqual(['alpha/denoiser.pth', 'beta/unet/model.safetensors']);
    expect(said).toContain('“c/model.safetensors” has the keys of alpha/denoiser.pth');
  });

  test('a name that says nothing is told by the folder that its source has', async () => {
    const tiny = tinyModels();
    const known = structuredClone(tiny.modelLibrary.known);
    const own = known.files.find((model) => model.path === 'vae/model.bin')!;
    own.sources = ['https://models.example/maker/fine-vae/resolve/main/model.bin'];
    const bytes = weights({ 'decoder.weight': [5, 2] }, 'of another size than the known one');
    const modelLibrary = { ...tiny.modelLibrary, known };
    const take = async () =>
      await runModels(['add', tiny.elsewhere], (await openTerminal(modelLibrary)).context);
    tiny.put('models--maker--other-vae/snapshots/1/model.bin', bytes);
    expect(await take()).toBe(1);
    tiny.put('models--maker--fine-vae/snapshots/1/model.bin', bytes);
    expect(await take()).toBe(0);
    expect(tiny.here()).toEqual(['alpha/vae/model.bin']);
  });

  test('follows the links of download caches', async () => {
    const tiny = tinyModels();
    tiny.put('blobs/0a1b', files.guider);
    tiny.put('snapshots/readme.md', Buffer.from(''));
    symlinkSync('../blobs/0a1b', path.join(tiny.elsewhere, 'snapshots/guider.pth'));
    await add(tiny);
    const place = path.join(tiny.home, 'alpha/guider.pth');
    expect(lstatSync(place).isSymbolicLink()).toBe(false);
    expect(inode(place)).toBe(inode(path.join(tiny.elsewhere, 'blobs/0a1b')));
  });

  test('takes a tokenizer by name, after a look', async () => {
    const tiny = tinyModels();
    const file = tiny.put('tokenizer/vocab.json', Buffer.from('{"a": "b"}'));
    expect(await add(tiny)).toMatchObject({
      code: 1,
      said: expect.stringContaining('not a tokenizer’s beta/tokenizer/vocab.json'),
    });
    tiny.put(path.relative(tiny.elsewhere, file), files.vocabulary);
    expect(await add(tiny)).toMatchObject({ code: 0 });
  });

  test.each([
    [
      'another network',
      'guider.pth',
      weights({ 'guide.weight': [3, 3], 'head.weight': [1] }),
      'is not alpha/guider.pth: 1 weights do not belong there, the first is head.weight',
    ],
    [
      'a part of it',
      'guider.pth',
      weights({ 'motion.pos_encoder.pe': [1, 2, 3] }),
      'is not alpha/guider.pth: 1 of its weights are missing, the first is guide.weight',
    ],
    [
      'another shape',
      'guider.pth',
      weights({ 'guide.weight': [9, 3] }),
      'guide.weight is [9, 3], not [3, 3]',
    ],
    ['cut off', 'guider.pth', files.guider.subarray(0, -8), '“guider.pth” is cut off'],
    ['no weights', 'guider.pth', Buffer.from('a page that says: please log in'), 'can be read'],
    [
      'a program',
      'guider.pth',
      writeTorchZip(
        pickle.holding(pickle.call(pickle.global('os', 'system'), pickle.tuple(pickle.text('x')))),
      ),
      '“guider.pth” is refused: its pickle wants os.system',
    ],
    [
      'another version',
      'vae/model.safetensors',
      Buffer.from(files.vae).fill(7, files.vae.length - 4),
      'The SHA-256 of “vae/model.safetensors” is',
    ],
    [
      'another size',
      'unet/model.safetensors',
      weights({ 'conv.weight': [4, 2], 'conv.bias': [4] }, 'longer than that of the known file is'),
      'has the keys of alpha/denoiser.pth, and other networks have them too',
    ],
  ])('%s is said, and not taken', async (_, name, bytes, why) => {
    const tiny = tinyModels();
    tiny.put(name, bytes);
    const { code, said } = await add(tiny);
    expect(code).toBe(1);
    expect(said).toContain(why);
    expect(tiny.here()).toEqual([]);
  });

  test('a bad copy does not matter beside a good one', async () => {
    const tiny = tinyModels();
    tiny.put('a/guider.pth', files.guider.subarray(0, -8));
    tiny.put('b/guider.pth', files.guider);
    expect(await add(tiny)).toMatchObject({ code: 0 });
  });

  test('from another disk it asks what to do, and does it', async () => {
    disk.isOther = true;
    const tiny = tinyModels();
    const file = tiny.put('guider.pth', files.guider);
    const asked = await add(tiny);
    expect(asked).toMatchObject({ code: 2, said: expect.stringContaining('--copy') });
    expect(tiny.here()).toEqual([]);

    expect(await add(tiny, '--copy')).toMatchObject({ code: 0 });
    const place = path.join(tiny.home, 'alpha/guider.pth');
    expect(readFileSync(place)).toEqual(files.guider);
    expect(inode(place)).not.toBe(inode(file));
    expect(tiny.here()).toEqual(['alpha/guider.pth']);
  });

  test('puts a file in the place of a link to it', async () => {
    const tiny = tinyModels();
    const file = tiny.put('guider.pth', files.guider);
    const place = path.join(tiny.home, 'alpha/guider.pth');
    mkdirSync(path.dirname(place));
    symlinkSync(file, place);
    expect(await add(tiny)).toMatchObject({ code: 0 });
    expect(lstatSync(place).isSymbolicLink()).toBe(false);
  });

  test('takes what lies at its place already', async () => {
    const tiny = tinyModels();
    tiny.put('alpha/guider.pth', files.guider, tiny.home);
    const terminal = await openTerminal(tiny.modelLibrary);
    expect(await runModels(['add', tiny.home], terminal.context)).toBe(0);
    expect(tiny.here()).toEqual(['alpha/guider.pth']);
  });

  test('stops where it is when it is interrupted, and leaves nothing half', async () => {
    disk.isOther = true;
    const tiny = tinyModels();
    tiny.put('guider.pth', files.guider);
    const { context, said } = await openTerminal(tiny.modelLibrary, {
      signal: AbortSignal.abort(),
    });
    expect(await runModels(['add', tiny.elsewhere, '--copy'], context)).toBe(130);
    expect(said()).toContain('Stopped.');
    expect(tiny.here()).toEqual([]);
  });

  test('a folder that is not there; nothing in one; an option that is none', async () => {
    const tiny = tinyModels();
    const terminal = await openTerminal(tiny.modelLibrary);
    expect(await runModels(['add', '/no/such/folder'], terminal.context)).toBe(2);
    expect(terminal.said()).toContain('There is no folder “/no/such/folder”.');
    expect(await add(tiny)).toMatchObject({
      code: 1,
      said: `No known model file is in “${tiny.elsewhere}”.`,
    });
    expect(await add(tiny, '--symlink')).toMatchObject({ code: 2 });
  });

  test('tells programs the same', async () => {
    const tiny = tinyModels();
    const file = tiny.put('guider.pth', files.guider);
    linkSync(file, path.join(tiny.elsewhere, 'second.pth'));
    const { printed } = await add(tiny, '--json');
    expect(JSON.parse(printed).files).toEqual([
      { file, kind: 'added', model: 'alpha/guider.pth' },
      {
        ...{ file: path.join(tiny.elsewhere, 'second.pth'), kind: 'alreadyHere' },
        model: 'alpha/guider.pth',
      },
    ]);
  });
});
