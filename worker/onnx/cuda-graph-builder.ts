import { GraphBuilder, type Value, type ValueType } from './graph-builder.ts';
import type { Weights } from './weights.ts';

/** The same networks for CUDA: with the runtime's own operators for it, and in half precision unless told; what goes in
 *  and out stays float32. Its graphs were checked on a CPU, with these operators written out, and never run on a GPU. */
export class CudaGraphBuilder extends GraphBuilder {
  override readonly flavour = 'cuda';
  override readonly valueType: ValueType;

  constructor(weights: Weights, valueType: ValueType = 'float16') {
    super(weights);
    this.valueType = valueType;
  }

  override input(name: string, shape: readonly number[]): Value {
    return this.#narrow(super.input(name, shape));
  }

  override output(name: string, value: Value): void {
    super.output(name, this.valueType === 'float32' ? value : this.cast(value, 'float32'));
  }

  override constant(data: Float32Array, shape: readonly number[]): Value {
    return this.#narrow(super.constant(data, shape));
  }

  #narrow(value: Value): Value {
    return this.valueType === 'float32' ? value : this.cast(value, this.valueType);
  }
}
