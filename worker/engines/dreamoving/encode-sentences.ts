import { clipTextEncoder } from '../../diffusion/clip-text-encoder.ts';
import { openClipTokenizer } from '../../diffusion/clip-tokenizer.ts';
import type { GraphBuilder, Value } from '../../onnx/graph-builder.ts';
import { type NetworkMachine, openNetwork } from '../../onnx/open-network.ts';
import type { FloatTensor } from '../../onnx/session.ts';
import { loadWeights, WeightError, type Weights } from '../../onnx/weights.ts';
import type { Checkpoints } from './checkpoints.ts';
import { joinRows } from './join-rows.ts';

/** As the text encoder takes them, [1, token] each. */
export interface TokenizedPrompt {
  readonly prompt: FloatTensor;
  readonly negative: FloatTensor;
  /** The end of the prompt for which the text encoder has no room; empty as a rule. */
  readonly cut: string;
}

/** @throws CheckpointError when the tokenizer's files are damaged */
export async function tokenizePrompt(
  { vocabulary, merges }: Pick<Checkpoints, 'vocabulary' | 'merges'>,
  { prompt, negative }: { readonly prompt: string; readonly negative: string },
): Promise<TokenizedPrompt> {
  const tokenizer = await openClipTokenizer({ vocabulary, merges });
  const { tokens, cut } = tokenizer.tokenize(prompt);
  return { prompt: tokens, negative: tokenizer.tokenize(negative).tokens, cut };
}

/** What the networks are told, as they understand it; once a clip: the negative prompt's, then the prompt's,
 *  [2, token, channel].
 *  @throws CheckpointError, WeightError when the files are damaged or another network's */
export async function encodeSentences(
  { folder, textEncoder, heads }: Checkpoints,
  { prompt, negative }: TokenizedPrompt,
  machine: NetworkMachine,
): Promise<FloatTensor> {
  const weights = await loadWeights([textEncoder]);
  requireSameVocabulary(weights, [negative, prompt]);
  let encoded: readonly number[] = [];
  const session = await openNetwork({ weights, folder, ...machine }, (graph) => {
    encoded = describeText(graph, prompt.shape, heads.text).shape;
  });
  try {
    const rows: Float32Array[] = [];
    for (const tokens of [negative, prompt]) rows.push((await session.run({ tokens }))['text']);
    return joinRows(rows, encoded);
  } finally {
    await session.release();
  }
}

/** tokens: [1, token]. Gives [1, token, channel]. */
export function describeText(graph: GraphBuilder, tokens: readonly number[], heads: number): Value {
  const text = clipTextEncoder(graph, graph.input('tokens', tokens), heads);
  graph.output('text', text);
  return text;
}

function requireSameVocabulary(weights: Weights, sentences: readonly FloatTensor[]): void {
  const [known] = weights.shapeOf('CLIP text', 'text_model.embeddings.token_embedding.weight');
  const last = Math.max(...sentences.flatMap(({ data }) => [...data]));
  if (last >= known) {
    throw new WeightError(`the vocabulary has a token ${last}, the text encoder only ${known}`);
  }
}
