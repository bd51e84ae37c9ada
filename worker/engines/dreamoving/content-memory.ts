import type { GraphBuilder, Value } from '../../onnx/graph-builder.ts';
import { linear } from '../../onnx/layers.ts';
import { multiply } from '../../onnx/operations.ts';

/** What a UNet attends to at one of its spatial transformers, the same for all frames and all steps. The first row of
 *  each is that of the negative prompt and no face, the second that of the prompt and the face. */
export interface ContentMemory {
  readonly text: KeysAndValues;
  /** Values are scaled already. Absent where there is no face, and in ControlNet. */
  readonly face: KeysAndValues | null;
}

/** [2, token, channel]. */
export interface KeysAndValues {
  readonly keys: Value;
  readonly values: Value;
}

export interface FaceTokens {
  /** From the resampler, [2, token, size]. */
  readonly tokens: Value;
  /** How much the face counts beside the text: α of the paper. */
  readonly scale: number;
}

/** Sentences, and a face, to what each spatial transformer attends to, by its key. text: [2, token, size]. root: what
 *  the keys begin with.
 *  Source: Feng et al. 2023 (DreaMoving), section 3.3; Ye et al. 2023 (IP-Adapter), equation 5, where the same
 *  queries meet both, and the scale stands before the face's part: its values may as well be scaled. */
export function contentMemory(
  graph: GraphBuilder,
  text: Value,
  face: FaceTokens | null,
  root = '',
): Map<string, ContentMemory> {
  return new Map(
    transformers(graph, root).map((key, i) => {
      const attn = `${key}.transformer_blocks.0.attn2`;
      const scaled = face && faceMemory(graph, face, i);
      return [key, { text: project(graph, text, `${attn}.to_k`, `${attn}.to_v`), face: scaled }];
    }),
  );
}

/** The adapter numbers all attention layers of the UNet, and every second one is that of a transformer to its
 *  context. */
function faceMemory(graph: GraphBuilder, { tokens, scale }: FaceTokens, i: number): KeysAndValues {
  const key = `ip_adapter.${2 * i + 1}`;
  const { keys, values } = project(graph, tokens, `${key}.to_k_ip`, `${key}.to_v_ip`);
  return { keys, values: multiply(graph, values, graph.constant(Float32Array.of(scale), [1])) };
}

function project(graph: GraphBuilder, tokens: Value, toKeys: string, toValues: string) {
  const [channels] = graph.weights.shapeOf('content memory', `${toKeys}.weight`);
  const [keys, values] = [toKeys, toValues].map((key) =>
    linear(graph, tokens, key, channels, { bias: false }),
  );
  return { keys, values };
}

/** Keys of all spatial transformers in the order in which diffusers registers a UNet's parts. */
function transformers(graph: GraphBuilder, root: string): string[] {
  const ending = '.transformer_blocks.0.attn2.to_k.weight';
  const keys = graph.weights.keys().filter((key) => key.endsWith(ending));
  return ['down_blocks', 'up_blocks', 'mid_block'].flatMap((part) =>
    keys
      .filter((key) => key.startsWith(`${root}${part}.`))
      .map((key) => key.slice(0, -ending.length))
      .sort(),
  );
}
