import { readFile } from 'node:fs/promises';
import { Tokenizer } from '@huggingface/tokenizers';
import { CheckpointError } from '../onnx/checkpoint-error.ts';
import type { FloatTensor } from '../onnx/session.ts';

/** The longest sentence that the text encoder takes, start and end included. */
const MOST_TOKENS = 77;
const START = '<|startoftext|>';
const END = '<|endoftext|>';
/** Endings of English words, letters, single digits, and runs of anything else.
 *  Source: openai/CLIP, simple_tokenizer.py. */
const WORDS = "'s|'t|'re|'ve|'m|'ll|'d|[\\p{L}]+|[\\p{N}]|[^\\s\\p{L}\\p{N}]+";

export interface ClipTokenizer {
  tokenize(sentence: string): TokenizedSentence;
}

export interface TokenizedSentence {
  /** Numbers of tokens as the text encoder takes them, [1, 77]. */
  readonly tokens: FloatTensor;
  /** The end of the sentence for which there was no room; empty as a rule. */
  readonly cut: string;
}

/** CLIP's byte-pair tokenizer from a checkpoint's own vocab.json and merges.txt.
 *  Source: Sennrich et al. 2016; Radford et al. 2021, section 2.4.
 *  @throws CheckpointError when they are damaged or another tokenizer's */
export async function openClipTokenizer(files: {
  readonly vocabulary: string;
  readonly merges: string;
}): Promise<ClipTokenizer> {
  const vocabulary = await readVocabulary(files.vocabulary);
  const merges = await readMerges(files.merges, vocabulary);
  const tokenizer = new Tokenizer(describe(vocabulary, merges), {});
  return {
    tokenize(sentence) {
      const { ids } = tokenizer.encode(sentence, { add_special_tokens: false });
      const kept = ids.slice(0, MOST_TOKENS - 2);
      const data = new Float32Array(MOST_TOKENS).fill(vocabulary[END]);
      data.set([vocabulary[START], ...kept]);
      const rest = ids.slice(kept.length);
      const cut = rest.length > 0 ? wordsOf(tokenizer.decode(rest)) : '';
      return { tokens: { data, shape: [1, MOST_TOKENS] }, cut };
    },
  };
}

/** Ends of words back to spaces. */
function wordsOf(decoded: string): string {
  return decoded.replaceAll('</w>', ' ').trim();
}

/** As the library wants it. Start and end are set by us: a sentence that spells them out is a sentence. */
function describe(vocabulary: Readonly<Record<string, number>>, merges: readonly string[]) {
  return {
    added_tokens: [],
    normalizer: {
      type: 'Sequence',
      normalizers: [
        { type: 'NFC' },
        { type: 'Replace', pattern: { Regex: '\\s+' }, content: ' ' },
        { type: 'Lowercase' },
      ],
    },
    pre_tokenizer: {
      type: 'Sequence',
      pretokenizers: [
        { type: 'Split', pattern: { Regex: WORDS }, behavior: 'Removed', invert: true },
        { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: false },
      ],
    },
    post_processor: null,
    decoder: { type: 'ByteLevel' },
    model: {
      type: 'BPE',
      unk_token: END,
      continuing_subword_prefix: '',
      end_of_word_suffix: '</w>',
      vocab: vocabulary,
      merges,
    },
  };
}

async function readVocabulary(file: string): Promise<Record<string, number>> {
  const text = await readFile(file, 'utf8');
  const why = 'not the vocabulary of a CLIP tokenizer';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new CheckpointError(file, why, { cause });
  }
  if (!isVocabulary(value)) throw new CheckpointError(file, why);
  return value;
}

function isVocabulary(value: unknown): value is Record<string, number> {
  if (typeof value !== 'object' || value === null || !(START in value && END in value))
    return false;
  const tokens: readonly unknown[] = Object.values(value);
  return tokens.every((token) => Number.isInteger(token) && Number(token) >= 0);
}

/** The pairs in the order in which they are joined. */
async function readMerges(
  file: string,
  vocabulary: Readonly<Record<string, number>>,
): Promise<string[]> {
  const lines = (await readFile(file, 'utf8')).split(/\r?\n/);
  const merges = lines.filter((line) => line !== '' && !line.startsWith('#version'));
  const fits = merges.every((line) => line.split(' ').join('') in vocabulary);
  if (merges.length === 0 || !fits) {
    throw new CheckpointError(file, 'its pairs are not those of the vocabulary');
  }
  return merges;
}
