import { rmSync, symlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runModels } from '../../../worker/commands/models/run-models.ts';
import { files, hashOf, openTerminal, tinyModels, weights } from './tiny-models.ts';

async function run(tiny: ReturnType<typeof tinyModels>, ...words: string[]) {
  const terminal = await openTerminal(tiny.modelLibrary, { json: words.includes('--json') });
  const code = await runModels(words, terminal.context);
  return { code, said: terminal.said(), printed: terminal.printed() };
}

/** A models' folder into which files were put by hand. */
function filled(content: Readonly<Record<string, Buffer>>) {
  const tiny = tinyModels();
  for (const [name, bytes] of Object.entries(content)) tiny.put(name, bytes, tiny.home);
  return tiny;
}

describe('./dance models verify', () => {
  test('keeps a hash that nobody had seen, and holds the file to it from then on', async () => {
    const tiny = filled({
      'alpha/guider.pth': files.guider,
      'alpha/vae/model.safetensors': files.vae,
    });
    const first = await run(tiny, 'verify');
    expect(first.code).toBe(0);
    expect(first.printed).toContain(`its SHA-256 is kept: ${hashOf(files.guider)}`);
    expect(first.printed).toContain('✓ alpha/vae/model.safetensors: right');
    expect(await run(tiny, 'verify')).toMatchObject({
      code: 0,
      printed: expect.stringContaining('✓ alpha/guider.pth: right'),
    });

    const other = Buffer.from(files.guider).fill(5, files.guider.length - 4);
    tiny.put('alpha/guider.pth', other, tiny.home);
    const { code, printed } = await run(tiny, 'verify');
    expect(code).toBe(1);
    expect(printed).toContain('✗ alpha/guider.pth: “guider.pth” has changed since it was taken');
    expect(printed).toContain(hashOf(files.guider));
  });

  test.each([
    [
      'another version',
      'vae/model.safetensors',
      Buffer.from(files.vae).fill(5, files.vae.length - 4),
      'SHA-256 of',
    ],
    ['exchanged', 'denoiser.pth', files.guider, 'holds the weights of alpha/guider.pth'],
    ['cut off', 'guider.pth', files.guider.subarray(0, -9), 'is cut off'],
    [
      'another size',
      'vae/model.safetensors',
      weights({ 'decoder.weight': [5, 2] }, '+'),
      'bytes, and',
    ],
  ])('%s: it says so', async (_, name, bytes, why) => {
    const { code, printed } = await run(filled({ [`alpha/${name}`]: bytes }), 'verify', 'alpha');
    expect(code).toBe(1);
    expect(printed).toContain(why);
  });

  test('a link that leads out of the folder is none that an engine can read', async () => {
    const tiny = tinyModels();
    const file = tiny.put('guider.pth', files.guider);
    tiny.put('alpha/other', files.guider, tiny.home);
    symlinkSync(file, path.join(tiny.home, 'alpha/guider.pth'));
    const { code, printed } = await run(tiny, 'verify');
    expect(code).toBe(1);
    expect(printed).toContain('“guider.pth” is a link that leads out of its folder');
    rmSync(path.join(tiny.home, 'alpha/guider.pth'));
    symlinkSync('other', path.join(tiny.home, 'alpha/guider.pth'));
    expect(await run(tiny, 'verify')).toMatchObject({ code: 0 });
  });

  test('looks only at what is named, and says when there is nothing', async () => {
    const tiny = filled({
      'alpha/guider.pth': files.vae,
      'beta/tokenizer/vocab.json': files.vocabulary,
    });
    expect(await run(tiny, 'verify', 'beta')).toMatchObject({ code: 0 });
    expect(await run(tiny, 'verify', 'alpha/guider.pth')).toMatchObject({ code: 1 });
    expect(await run(tinyModels(), 'verify')).toMatchObject({ code: 0, printed: '' });
    expect(await run(tiny, 'verify', 'gamma')).toMatchObject({ code: 2 });
  });

  test('tells programs the same', async () => {
    const tiny = filled({ 'alpha/guider.pth': files.guider });
    expect(JSON.parse((await run(tiny, 'verify', '--json')).printed).files).toEqual([
      {
        name: 'alpha/guider.pth',
        path: path.join(tiny.home, 'alpha/guider.pth'),
        problem: null,
        recorded: hashOf(files.guider),
      },
    ]);
  });
});

describe('./dance models list', () => {
  const stateOf = async (tiny: ReturnType<typeof tinyModels>, name: string) => {
    const told = JSON.parse((await run(tiny, 'list', '--json')).printed);
    return told.files.find((file: { name: string }) => file.name === name).state;
  };

  test('what is known, of what size, under which licence, and what is missing', async () => {
    const { code, printed } = await run(tinyModels(), 'list');
    expect(code).toBe(0);
    expect(printed).toContain('alpha: 3 missing, 3 kB to fetch: ./dance models pull alpha');
    expect(printed).toContain('· denoiser.pth  about 1 kB · STRICT-2 · missing');
    expect(printed).toContain('· vae/model.bin  about 1 kB · FREE-1 · not needed: another file');
    expect(printed).toContain('· extra.ckpt  about 1 kB · FREE-1 · not needed, used when');
  });

  test('what is here, and how far it has been looked at', async () => {
    const tiny = filled({
      'alpha/denoiser.pth': files.denoiser,
      'alpha/guider.pth': files.guider,
      'alpha/vae/model.bin': files.vae,
      'beta/unet/model.safetensors.part': Buffer.alloc(7),
    });
    expect((await run(tiny)).printed).toContain('alpha: complete');
    expect(await stateOf(tiny, 'alpha/guider.pth')).toBe('unchecked');
    expect(await stateOf(tiny, 'beta/unet/model.safetensors')).toBe('partial');
    await run(tiny, 'verify');
    expect(await stateOf(tiny, 'alpha/guider.pth')).toBe('ready');
    utimesSync(path.join(tiny.home, 'alpha/guider.pth'), 1, 1);
    expect(await stateOf(tiny, 'alpha/guider.pth')).toBe('unchecked');
    tiny.put('alpha/guider.pth', files.vae, tiny.home);
    expect(await stateOf(tiny, 'alpha/guider.pth')).toBe('unfit');
    rmSync(path.join(tiny.home, 'alpha/guider.pth'));
    const told = JSON.parse((await run(tiny, 'list', '--json')).printed);
    expect(told.sets[0]).toEqual({ name: 'alpha', lacking: ['alpha/guider.pth'] });
  });

  test('its usage for anything else', async () => {
    const tiny = tinyModels();
    for (const words of [
      ['frob'],
      ['add'],
      ['pull'],
      ['pull', 'alpha', 'beta'],
      ['list', '--all'],
    ]) {
      expect(await run(tiny, ...words)).toMatchObject({ code: 2, printed: '' });
    }
  });
});
