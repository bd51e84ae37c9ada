import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openClipTokenizer } from '../../../worker/diffusion/clip-tokenizer.ts';
import { CheckpointError } from '../../../worker/onnx/checkpoint-error.ts';
import { tinyVocabulary } from './tiny-vocabulary.ts';

const merges = ['d a', 'n c', 'da nc', 'danc e</w>', 'r e', 're d</w>', "' s</w>"];
const vocabulary = tinyVocabulary(merges);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vocabulary-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function write(name: string, text: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return file;
}

async function open(mergesText = `#version: 0.2\n${merges.join('\n')}\n`) {
  return openClipTokenizer({
    vocabulary: await write('vocab.json', JSON.stringify(vocabulary)),
    merges: await write('merges.txt', mergesText),
  });
}

/** The tokens of a sentence between start and end. */
async function tokensOf(sentence: string): Promise<(string | undefined)[]> {
  const { tokens } = (await open()).tokenize(sentence);
  const names = new Map(Object.entries(vocabulary).map(([name, token]) => [token, name]));
  const spelled = [...tokens.data].map((token) => names.get(token));
  expect(spelled[0]).toBe('<|startoftext|>');
  const end = spelled.indexOf('<|endoftext|>');
  expect(new Set(spelled.slice(end))).toEqual(new Set(['<|endoftext|>']));
  return spelled.slice(1, end);
}

describe('CLIP’s tokenizer', () => {
  test('joins pairs in their order, and a word’s end is another letter', async () => {
    expect(await tokensOf('dance dan danced')).toEqual([
      'dance</w>',
      'da',
      'n</w>',
      'danc',
      'e',
      'd</w>',
    ]);
  });

  test('case and spaces do not count; digits stand alone; endings of words do', async () => {
    expect(await tokensOf('  RED \n\t 10!!')).toEqual(['red</w>', '1</w>', '0</w>', '!', '!</w>']);
    expect(await tokensOf("red's")).toEqual(['red</w>', "'s</w>"]);
  });

  test('anything else goes byte by byte', async () => {
    // é is c3 a9, whose letters are the same as in Latin-1; 雪 is e9 9b aa.
    expect(await tokensOf('é')).toEqual(['Ã', '©</w>']);
    expect(await tokensOf('雪')).toEqual(['é', 'Ľ', 'ª</w>']);
  });

  test('a sentence that spells out the end does not end', async () => {
    expect((await tokensOf('red <|endoftext|> red')).at(-1)).toBe('red</w>');
  });

  test('77 in all, and what had no room is told', async () => {
    const tokenizer = await open();
    const full = tokenizer.tokenize('red '.repeat(75));
    expect(full.tokens.shape).toEqual([1, 77]);
    expect(full.tokens.data[75]).toBe(vocabulary['red</w>']);
    expect(full.cut).toBe('');
    const long = tokenizer.tokenize(`${'red '.repeat(75)} dance red`);
    expect(long.tokens).toEqual(full.tokens);
    expect(long.cut).toBe('dance red');
  });

  test('an empty sentence is start and end', async () => {
    expect(await tokensOf('')).toEqual([]);
  });
});

describe('files that are damaged or another’s', () => {
  test('a vocabulary that is none', async () => {
    const badNumber = JSON.stringify({ ...vocabulary, a: 1.5 });
    const mergesFile = await write('fine.txt', merges.join('\n'));
    for (const text of ['{"a": 1}', '[]', '{"a":', badNumber]) {
      const opening = openClipTokenizer({
        vocabulary: await write('bad.json', text),
        merges: mergesFile,
      });
      await expect(opening).rejects.toThrow(CheckpointError);
      await expect(opening).rejects.toThrow('bad.json: not the vocabulary');
    }
  });

  test('pairs that are not the vocabulary’s, or none', async () => {
    await expect(open('q q\n')).rejects.toThrow('merges.txt: its pairs');
    await expect(open('#version: 0.2\n')).rejects.toThrow('merges.txt: its pairs');
  });
});
