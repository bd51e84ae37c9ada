import type { GraphBuilder, Value } from '../onnx/graph-builder.ts';
import { groupNorm, layerNorm, linear } from '../onnx/layers.ts';
import { add, attention, reshape, transpose } from '../onnx/operations.ts';
import { feedForward } from './feed-forward.ts';
import { projectTokens } from './spatial-transformer.ts';

/** The longest window of frames that the public weights were trained on. */
export const WINDOW_MOST_FRAMES = 32;

const HEADS = 8;
/** Of every frame by itself. */
const NORM = { groups: 32, epsilon: 1e-6 } as const;
const LONGEST_PERIOD = 10_000;

/** Temporal transformer: every place of the picture attends to itself in the other frames, twice, then a
 *  feed-forward layer; each added. x: [video·frame, channel, y, x], the frames of a video one after the other.
 *  Source: Guo et al. 2023 (AnimateDiff), section 4.2; Hu et al. 2023, section 3.2, "temporal layer". */
export function motionModule(graph: GraphBuilder, x: Value, key: string, frames: number): Value {
  const [all, channels, height, width] = x.shape;
  if (all % frames !== 0 || frames > WINDOW_MOST_FRAMES) {
    throw new RangeError(`${key}: ${all} pictures are not videos of ${frames} frames`);
  }
  const videos = all / frames;
  const block = `${key}.transformer_blocks.0`;
  const normed = groupNorm(graph, x, `${key}.norm`, NORM);
  const byPlace = transpose(
    graph,
    reshape(graph, normed, [videos, frames, channels, height * width]),
    [0, 3, 1, 2],
  );
  const flat = reshape(graph, byPlace, [videos * height * width, frames, channels]);
  let tokens = linear(graph, flat, `${key}.proj_in`, channels);
  const order = positions(graph, `${block}.attention_blocks`, frames, channels);
  for (const i of [0, 1]) {
    const placed = add(graph, layerNorm(graph, tokens, `${block}.norms.${i}`), order);
    tokens = add(graph, tokens, attend(graph, placed, `${block}.attention_blocks.${i}`));
  }
  const last = layerNorm(graph, tokens, `${block}.ff_norm`);
  tokens = add(graph, tokens, feedForward(graph, last, `${block}.ff`));
  const out = linear(graph, tokens, `${key}.proj_out`, channels);
  const back = transpose(
    graph,
    reshape(graph, out, [videos, height * width, frames, channels]),
    [0, 2, 3, 1],
  );
  return add(graph, x, reshape(graph, back, x.shape));
}

function attend(graph: GraphBuilder, placed: Value, key: string): Value {
  const { query, keys, values } = projectTokens(graph, placed, key);
  const attended = attention(graph, query, keys, values, HEADS);
  return linear(graph, attended, `${key}.to_out.0`, placed.shape[2]);
}

/** Sine and cosine in turn, [1, frame, channel]; the checkpoint holds the same numbers, which are not read.
 *  Source: Vaswani et al. 2017, section 3.5. */
function positions(graph: GraphBuilder, blocks: string, frames: number, channels: number): Value {
  for (const i of [0, 1]) {
    const key = `${blocks}.${i}.pos_encoder.pe`;
    if (!graph.weights.has(key)) continue;
    const [, longest] = graph.weights.shapeOf('motion module', key);
    graph.idleWeight('motion module', key, [1, longest, channels]);
  }
  const waves = Float32Array.from({ length: frames * channels }, (_, at) => {
    const [frame, channel] = [Math.floor(at / channels), at % channels];
    const phase = frame * LONGEST_PERIOD ** (-(channel - (channel % 2)) / channels);
    return channel % 2 === 0 ? Math.sin(phase) : Math.cos(phase);
  });
  return graph.constant(waves, [1, frames, channels]);
}
