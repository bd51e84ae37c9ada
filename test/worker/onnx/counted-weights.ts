import { type Weight, Weights } from '../../../worker/onnx/weights.ts';

/** Weights of given shapes, without numbers, that count how often each is taken. */
export class CountedWeights extends Weights {
  readonly taken = new Map<string, number>();

  constructor(shapes: ReadonlyMap<string, readonly number[]>) {
    const weights = [...shapes].map(
      ([key, shape]) => [key, { shape, file: '', data: new Float32Array() }] as const,
    );
    super(new Map<string, Weight>(weights));
  }

  override take(module: string, key: string, shape: readonly number[]): Weight {
    this.taken.set(key, (this.taken.get(key) ?? 0) + 1);
    return super.take(module, key, shape);
  }

  /** Keys that were taken more than once. */
  repeated(): string[] {
    return [...this.taken].flatMap(([key, times]) => (times > 1 ? [key] : []));
  }
}
