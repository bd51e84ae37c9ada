import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { encodeFace } from '../../../../worker/engines/dreamoving/encode-face.ts';
import {
  encodeSentences,
  tokenizePrompt,
} from '../../../../worker/engines/dreamoving/encode-sentences.ts';
import { expectParity, openGolden, readGolden } from '../../diffusion/golden.ts';
import { relativeError } from '../../onnx/run-graph.ts';
import { openTinyCheckpoints, tinyFiles } from './tiny-checkpoints.ts';

const { folder, file } = await openGolden(
  ...tinyFiles,
  'dreamoving/ip_image.safetensors',
  'dreamoving/clip_text.safetensors',
);
const checkpoints = await openTinyCheckpoints(folder);
const machine = { threads: 1 };

const encode = async (words: { prompt: string; negative: string }, files = checkpoints) =>
  encodeSentences(files, await tokenizePrompt(files, words), machine);

test('sentences: the negative prompt first', async () => {
  const both = await encode({ prompt: 'da', negative: 'd' });
  expect(both.shape).toEqual([2, 77, 48]);
  const turned = await encode({ prompt: 'd', negative: 'da' });
  const half = both.data.length / 2;
  expect(turned.data.subarray(0, half)).toEqual(both.data.subarray(half));
  expect(relativeError(turned.data, both.data)).toBeGreaterThan(0.01);
});

test('a vocabulary of more tokens than the text encoder has is refused', async () => {
  const vocabulary = file('larger.json');
  const tokens = JSON.parse(await readFile(checkpoints.vocabulary, 'utf8'));
  await writeFile(vocabulary, JSON.stringify({ ...tokens, '<|endoftext|>': 512 }));
  const larger = { ...checkpoints, vocabulary };
  await expect(encode({ prompt: '', negative: '' }, larger)).rejects.toThrow(
    'a token 512, the text encoder only 512',
  );
});

test('an empty sentence is the reference’s empty sentence', async () => {
  const golden = await readGolden(file('clip_text.safetensors'));
  const text = await encode({ prompt: '', negative: '' });
  const { data, shape } = golden['last_hidden_state'];
  const empty = { data: data.subarray(0, data.length / 2), shape };
  expectParity(text.data.subarray(0, empty.data.length), empty);
});

test('a face: the reference’s tokens, those of no face first', async () => {
  const golden = await readGolden(file('ip_image.safetensors'), ['tokens_cond', 'tokens_uncond']);
  const nothing = { data: new Float32Array(3 * 224 * 224), shape: [1, 3, 224, 224] };
  const { data, shape } = await encodeFace(checkpoints, nothing, machine);
  expect(shape).toEqual([2, 16, 48]);
  const half = data.length / 2;
  expectParity(data.subarray(0, half), golden['tokens_uncond']);
  expectParity(data.subarray(half), golden['tokens_uncond']);
  const gaze = { ...nothing, data: nothing.data.map((_, i) => Math.sin(i)) };
  const seen = await encodeFace(checkpoints, gaze, machine);
  expectParity(seen.data.subarray(0, half), golden['tokens_uncond']);
  expect(relativeError(seen.data.subarray(half), golden['tokens_uncond'].data)).toBeGreaterThan(
    0.01,
  );
});
