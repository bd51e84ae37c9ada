import { GraphBuilder, type Value } from '../../onnx/graph-builder.ts';
import type { OnnxAttributes } from '../../onnx/onnx-graph.ts';
import { itemCount } from '../../onnx/stored-tensor.ts';
import { Weights } from '../../onnx/weights.ts';
import type { Shapes } from './shapes.ts';

/** Floating-point operations of attention, a multiplication and an addition being two. */
export interface AttentionFlops {
  /** Within a picture: projections and scores. */
  spatial: number;
  /** Over frames. */
  temporal: number;
}

const TEMPORAL = '.attention_blocks.';
const SPATIAL = /[.]attn[12][.]/;

/** Builds a network to count what its attention takes; nothing of it can run. */
export class CountingGraph extends GraphBuilder {
  readonly attention: AttentionFlops = { spatial: 0, temporal: 0 };
  #last: keyof AttentionFlops = 'spatial';

  constructor(shapes: Shapes) {
    const weights = [...shapes].map(
      ([key, shape]) => [key, { shape, file: '', data: new Float32Array() }] as const,
    );
    super(new Weights(new Map(weights)));
  }

  override node(
    operator: string,
    inputs: readonly (Value | null)[],
    shape: readonly number[],
    attributes: OnnxAttributes = {},
  ): Value {
    const [x, weight] = inputs;
    const kind = weight && kindOf(weight.name);
    if (operator === 'Gemm' && kind && x) {
      this.#last = kind;
      this.attention[kind] += 2 * (itemCount(x.shape) ?? 0) * shape[1];
    }
    return super.node(operator, inputs, shape, attributes);
  }

  override runtimeNode(
    operator: string,
    inputs: readonly (Value | null)[],
    shape: readonly number[],
    attributes: OnnxAttributes = {},
  ): Value {
    const [query, keys] = inputs;
    if (operator === 'MultiHeadAttention' && query && keys) {
      // Scores and their sum of values; the projections before it tell where it stands.
      this.attention[this.#last] += 4 * (itemCount(query.shape) ?? 0) * keys.shape[1];
    }
    return super.runtimeNode(operator, inputs, shape, attributes);
  }
}

function kindOf(weight: string): keyof AttentionFlops | null {
  if (weight.includes(TEMPORAL)) return 'temporal';
  return SPATIAL.test(weight) ? 'spatial' : null;
}
