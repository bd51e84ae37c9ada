import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import type { Locale } from '../../../core/words/locale.ts';
import type { ModelsContext } from '../../../worker/commands/models/models-context.ts';
import { type ModelLibrary, readKnownModels } from '../../../worker/models/known-models.ts';
import { openModelRecord } from '../../../worker/models/model-record.ts';
import { writeSafetensors } from '../onnx/tiny-checkpoint.ts';

export const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

type Shapes = Readonly<Record<string, readonly number[]>>;

/** A .safetensors file of these keys; note makes files of the same keys differ. */
export function weights(shapes: Shapes, note = ''): Buffer {
  let end = 0;
  const entries = Object.entries(shapes).map(([key, shape]) => {
    const begin = end;
    end += 4 * shape.reduce((product, size) => product * size, 1);
    return [key, { dtype: 'F32', shape, data_offsets: [begin, end] }];
  });
  return writeSafetensors({ ...Object.fromEntries(entries), __metadata__: { note } }, end);
}

const keys = {
  denoiser: { 'conv.weight': [4, 2], 'conv.bias': [4] },
  guider: { 'guide.weight': [3, 3], 'motion.pos_encoder.pe': [1, 2, 3] },
  vae: { 'decoder.weight': [5, 2] },
} as const;

/** The tiny files: what is right, and what it is called. `denoiser` and `unet` have the same keys. */
export const files = {
  denoiser: weights(keys.denoiser, 'denoiser'),
  unet: weights(keys.denoiser, 'the same keys, other numbers, another size'),
  guider: weights(keys.guider),
  vae: weights(keys.vae),
  vocabulary: Buffer.from('{"a":0,"b</w>":1}'),
};

const model = (set: string, inner: string, part: string, more: object = {}) => ({
  ...{ set, path: inner, part, kind: 'weights', manifests: [`${part}.json`], lookalikes: false },
  ...{ sizeBytes: null, aboutBytes: 1000, sha256: null, licence: 'free', optional: false },
  ...{ sources: [`https://models.example/hub/${inner}`], ...more },
});

const sized = (bytes: Buffer) => ({ sizeBytes: bytes.length, sha256: hashOf(bytes) });

const known = {
  licences: {
    free: { name: 'FREE-1', url: 'https://licence.example/free', restriction: null },
    strict: {
      name: 'STRICT-2',
      url: 'https://licence.example/strict',
      restriction: { 'zh-CN': '不得用于害人。', en: 'Not for harm.' },
    },
  },
  files: [
    model('alpha', 'denoiser.pth', 'denoiser', { licence: 'strict', lookalikes: true }),
    model('alpha', 'guider.pth', 'guider'),
    model('alpha', 'vae/model.safetensors', 'vae', sized(files.vae)),
    model('alpha', 'vae/model.bin', 'vae', { lookalikes: true }),
    model('beta', 'unet/model.safetensors', 'denoiser', { ...sized(files.unet), lookalikes: true }),
    model('beta', 'vae/model.safetensors', 'vae', sized(files.vae)),
    model('beta', 'tokenizer/vocab.json', 'vocabulary', { manifests: [], kind: 'vocabulary' }),
    model('beta', 'extra.ckpt', 'extra', { manifests: [], optional: true }),
  ],
};

/** Folders of their own for one test: a models' folder with its list, and one for what lies elsewhere. */
export function tinyModels() {
  const root = mkdtempSync(path.join(tmpdir(), 'photodance-models-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const [home, elsewhere, manifestsFolder] = ['home', 'elsewhere', 'manifests'].map((name) => {
    mkdirSync(path.join(root, name));
    return path.join(root, name);
  });
  for (const [name, shapes] of Object.entries(keys)) {
    const entries = Object.entries(shapes).map(([key, shape]) => [key, shape, 'F32']);
    const text = JSON.stringify({ keys: [...entries, ['position_ids', [1], 'I64']] });
    writeFileSync(path.join(manifestsFolder, `${name}.json.br`), brotliCompressSync(text));
  }
  const modelLibrary: ModelLibrary = {
    folder: home,
    manifestsFolder,
    known: readKnownModels(known),
  };
  return {
    modelLibrary,
    home,
    elsewhere,
    /** Writes a file below the folder elsewhere. */
    put(name: string, bytes: Uint8Array, folder = elsewhere): string {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, bytes);
      return file;
    },
    /** What lies in the models' folder, but for the record. */
    here: () =>
      readdirSync(home, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory() && entry.name !== 'installed.json')
        .map((entry) => path.relative(home, path.join(entry.parentPath, entry.name)))
        .sort(),
    isHere: (name: string) => existsSync(path.join(home, name)),
  };
}

/** A terminal for one command: what was said, what was printed, and the answer to what is asked. */
export async function openTerminal(
  modelLibrary: ModelLibrary,
  {
    answer = null,
    locale = 'en',
    json = false,
    signal = new AbortController().signal,
    onProgress = () => undefined,
  }: {
    answer?: string | null;
    locale?: Locale;
    json?: boolean;
    signal?: AbortSignal;
    onProgress?: (bytes: number) => void;
  } = {},
) {
  const said: string[] = [];
  const printed: string[] = [];
  const context: ModelsContext = {
    ...{ modelLibrary, locale, json, signal, record: await openModelRecord(modelLibrary.folder) },
    progress: { report: (_, __, bytes) => onProgress(bytes), end: () => undefined },
    say: (line) => said.push(line),
    print: (text) => printed.push(text),
    ask: async () => answer,
  };
  return { context, said: () => said.join('\n'), printed: () => printed.join('') };
}
