import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../../config/project-root.ts';
import {
  isSameFile,
  loadKnownModels,
  nameOf,
  readKnownModels,
} from '../../../worker/models/known-models.ts';
import { loadManifest } from '../../../worker/models/manifest.ts';

const file = path.join(projectRoot, 'config/models.json');
const manifestsFolder = path.join(projectRoot, 'config/manifests');
const known = await loadKnownModels(file);
const FLOAT_BYTES = 4;

describe('config/models.json', () => {
  test('has what the engines look for', () => {
    const named = known.files.map(nameOf);
    const weights = ['denoising_unet', 'reference_unet', 'motion_module', 'pose_guider'];
    for (const name of [
      ...weights.map((stem) => `animate-anyone/${stem}.pth`),
      'animate-anyone/image_encoder/pytorch_model.bin',
      'animate-anyone/vae/diffusion_pytorch_model.safetensors',
      'dreamoving/text_encoder/model.safetensors',
      'dreamoving/tokenizer/vocab.json',
      'dreamoving/tokenizer/merges.txt',
    ]) {
      expect(named).toContain(name);
    }
  });

  test('has a manifest for all weights but a low-rank adapter, and each manifest is used', () => {
    const without = known.files.filter(
      ({ kind, manifests }) => kind === 'weights' && !manifests[0],
    );
    expect(without.map(nameOf)).toEqual(['dreamoving/motion_module/v3_sd15_adapter.ckpt']);
    const used = new Set(known.files.flatMap(({ manifests }) => manifests));
    const there = readdirSync(manifestsFolder).map((name) => name.replace(/\.br$/, ''));
    expect([...used].sort()).toEqual(there.sort());
  });

  test('has sizes that the manifests bear out', async () => {
    for (const model of known.files) {
      const [name] = model.manifests;
      if (!name) continue;
      const { weights } = await loadManifest(manifestsFolder, name);
      const items = [...weights.values()].map((shape) => shape.reduce((a, b) => a * b, 1));
      const bytes = FLOAT_BYTES * items.reduce((a, b) => a + b, 0);
      // The face adapter comes in half precision.
      const share = model.part === 'face-adapter' ? 0.5 : 1;
      expect(Math.abs(model.aboutBytes / (share * bytes) - 1), nameOf(model)).toBeLessThan(0.005);
      if (model.sizeBytes !== null) expect(model.aboutBytes).toBe(model.sizeBytes);
    }
  });

  test('knows which networks keys alone do not tell apart', () => {
    const weights = known.files.filter(({ manifests }) => manifests.length > 0);
    for (const model of weights) {
      const twins = weights.filter(
        (other) =>
          other !== model && other.manifests.some((name) => model.manifests.includes(name)),
      );
      if (twins.length > 0) expect(model.lookalikes, nameOf(model)).toBe(true);
    }
    expect(weights.filter(({ lookalikes }) => !lookalikes).map(nameOf)).toEqual([
      ...['animate-anyone/reference_unet.pth', 'animate-anyone/pose_guider.pth'],
      'dreamoving/motion_module/v3_sd15_mm.ckpt',
    ]);
  });

  test('is fetched encrypted, by paths that a mirror has too', () => {
    for (const { sources } of known.files) {
      expect(sources.length).toBeGreaterThan(0);
      for (const source of sources) expect(source).toMatch(/^https:\/\/huggingface\.co\/[^?]+$/);
    }
  });

  test('knows which file two engines share', () => {
    const pairs = known.files.flatMap((a, i) =>
      known.files.slice(i + 1).flatMap((b) => (isSameFile(a, b) ? [[nameOf(a), nameOf(b)]] : [])),
    );
    expect(pairs).toEqual([
      [
        'animate-anyone/vae/diffusion_pytorch_model.safetensors',
        'dreamoving/vae/diffusion_pytorch_model.safetensors',
      ],
    ]);
  });

  test('is small, with its manifests', () => {
    const sizes = readdirSync(manifestsFolder).map(
      (name) => statSync(path.join(manifestsFolder, name)).size,
    );
    expect(sizes.reduce((a, b) => a + b, statSync(file).size)).toBeLessThan(200_000);
  });
});

describe('a list of models', () => {
  const good = JSON.parse(readFileSync(file, 'utf8'));
  const spoilt = (change: object) => ({ ...good, files: [{ ...good.files[0], ...change }] });
  test.each([
    ['a path that leads elsewhere', { path: '../vae.bin' }],
    ['an absolute path', { path: '/etc/passwd' }],
    ['a guessed hash', { sha256: 'unknown' }],
    ['a size of nothing', { sizeBytes: 0 }],
    ['no licence', { licence: 'none' }],
    ['an address of another kind', { sources: ['ftp://models.example/x'] }],
    ['a word nobody reads', { note: 'x' }],
  ])('%s is not read', (_, change) => {
    expect(() => readKnownModels(spoilt(change))).toThrow();
    expect(() => readKnownModels(spoilt({}))).not.toThrow();
  });

  test('two files of one place are not read', () => {
    expect(() => readKnownModels({ ...good, files: [good.files[0], good.files[0]] })).toThrow();
  });
});
