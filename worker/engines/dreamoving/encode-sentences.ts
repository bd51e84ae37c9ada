import { clipTextEncoder } from '../../diffusion/clip-text-encoder.ts';
import { openClipTokenizer, type TokenizedSentence } from '../../diffusion/clip-tokenizer.ts';
import { type NetworkMachine, openNetwork } from '../../onnx/open-network.ts';
import type { FloatTensor } from '../../onnx/session.ts';
import { loadWeights, WeightError, type Weights } from '../../onnx/weights.ts';
import type { Checkpoints } from './checkpoints.ts';
import { joinRows } from './join-rows.ts';

export interface EncodedSentences {
  /** The negative prompt's, then the prompt's, [2, token, channel]. */
  readonly text: FloatTensor;
  /** The end of the prompt for which the text encoder has no room; empty as a rule. */
  readonly cut: string;
}

/** What the networks are told, as they understand it; once a clip.
 *  @throws CheckpointError, WeightError when the files are damaged or another network's */
export async function encodeSentences(
  { folder, vocabulary, merges, textEncoder, heads }: Checkpoints,
  { prompt, negative }: { readonly prompt: string; readonly negative: string },
  machine: NetworkMachine,
): Promise<EncodedSentences> {
  const tokenizer = await openClipTokenizer({ vocabulary, merges });
  const sentences = [negative, prompt].map((sentence) => tokenizer.tokenize(sentence));
  const { shape } = sentences[0].tokens;
  const weights = await loadWeights([textEncoder]);
  requireSameVocabulary(weights, sentences);
  let encoded: readonly number[] = [];
  const session = await openNetwork({ weights, folder, ...machine }, (graph) => {
    const text = clipTextEncoder(graph, graph.input('tokens', shape), heads.text);
    graph.output('text', text);
    encoded = text.shape;
  });
  try {
    const rows: Float32Array[] = [];
    for (const { tokens } of sentences) rows.push((await session.run({ tokens }))['text']);
    return { text: joinRows(rows, encoded), cut: sentences[1].cut };
  } finally {
    await session.release();
  }
}

function requireSameVocabulary(weights: Weights, sentences: readonly TokenizedSentence[]): void {
  const [known] = weights.shapeOf('CLIP text', 'text_model.embeddings.token_embedding.weight');
  const last = Math.max(...sentences.flatMap(({ tokens }) => [...tokens.data]));
  if (last >= known) {
    throw new WeightError(`the vocabulary has a token ${last}, the text encoder only ${known}`);
  }
}
