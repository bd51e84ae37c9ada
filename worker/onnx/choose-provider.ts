import type { Provider } from '../../core/job/provider.ts';
import { graphBuilderFor } from './graph-builder-for.ts';
import { conv2d, groupNorm, layerNorm, linear } from './layers.ts';
import { type OpenGraph, openGraph } from './open-graph.ts';
import { add, attention, gelu, reshape, silu } from './operations.ts';
import type { FloatTensor } from './session.ts';
import { type Weight, Weights } from './weights.ts';
import { whyNot } from './why-not.ts';

export interface ChosenProvider {
  readonly provider: Provider;
  /** Those that were tried before it, and why they were left. */
  readonly left: readonly { readonly provider: Provider; readonly why: string }[];
}

/** Half-precision arithmetic inside of a provider is farther off than this; a wrong operator is much farther. */
const APART_MOST = 1e-2;

const CHANNELS = 32;
const SIDE = 8;
const FRAMES = 2;
const HEADS = 4;
const shape = [FRAMES, CHANNELS, SIDE, SIDE] as const;

/** The first of the wanted providers that computes a small network as the processor does; null when none does.
 *  Nothing is assumed of the others: a library that is missing, no such device, or other numbers, and the next is
 *  tried. */
export async function chooseProvider(
  wanted: readonly Provider[],
  threads: number,
  open: OpenGraph = openGraph,
): Promise<ChosenProvider | null> {
  const left: { provider: Provider; why: string }[] = [];
  for (const provider of wanted) {
    const why = await tryProvider(provider, threads, open);
    if (why === null) return { provider, left };
    left.push({ provider, why });
  }
  return null;
}

/** Opens and runs a small network, built as others are for this provider. Null when it computes what the processor does;
 *  otherwise why not. */
export async function tryProvider(
  provider: Provider,
  threads: number,
  open: OpenGraph = openGraph,
): Promise<string | null> {
  try {
    const expected = await runTrial('cpu', threads, open);
    const found = provider === 'cpu' ? expected : await runTrial(provider, threads, open);
    const apart = relativeDistance(found, expected);
    return apart < APART_MOST ? null : `its numbers are ${apart} apart`;
  } catch (error) {
    return whyNot(error);
  }
}

async function runTrial(
  provider: Provider,
  threads: number,
  open: OpenGraph,
): Promise<Float32Array> {
  const graph = graphBuilderFor(provider, trialWeights());
  const picture = graph.input('picture', shape);
  const normed = groupNorm(graph, picture, 'norm', { groups: 8, epsilon: 1e-6 });
  const convolved = silu(graph, conv2d(graph, normed, 'conv', CHANNELS));
  const tokens = reshape(graph, convolved, [FRAMES, SIDE * SIDE, CHANNELS]);
  const projected = linear(graph, layerNorm(graph, tokens, 'layer'), 'linear', CHANNELS);
  const attended = attention(graph, projected, projected, projected, HEADS);
  graph.output('out', add(graph, tokens, gelu(graph, attended)));
  const session = await open(graph.finish('.'), { threads, provider });
  try {
    const feeds: Record<string, FloatTensor> = {
      picture: { data: waves(FRAMES * CHANNELS * SIDE ** 2), shape },
    };
    return (await session.run(feeds))['out'];
  } finally {
    await session.release();
  }
}

function trialWeights(): Weights {
  const weight = (...sides: number[]): Weight => {
    const count = sides.reduce((product, side) => product * side, 1);
    return { shape: sides, file: '', data: waves(count).map((value) => value / sides[0] ** 0.5) };
  };
  const vectors = [
    'norm.weight',
    'norm.bias',
    'layer.weight',
    'layer.bias',
    'conv.bias',
    'linear.bias',
  ];
  return new Weights(
    new Map<string, Weight>([
      ...vectors.map((key) => [key, weight(CHANNELS)] as const),
      ['conv.weight', weight(CHANNELS, CHANNELS, 3, 3)],
      ['linear.weight', weight(CHANNELS, CHANNELS)],
    ]),
  );
}

/** Numbers in -1..1 that hardly repeat. */
function waves(count: number): Float32Array {
  return Float32Array.from({ length: count }, (_, i) => Math.sin(1.7 * i + 0.001 * i * i));
}

function relativeDistance(found: Float32Array, expected: Float32Array): number {
  let [apart, size] = [0, 0];
  for (const [i, value] of expected.entries()) {
    apart += (found[i] - value) ** 2;
    size += value ** 2;
  }
  return Math.sqrt(apart / size);
}
