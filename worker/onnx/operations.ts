import type { GraphBuilder, Value } from './graph-builder.ts';
import { itemCount } from './stored-tensor.ts';

/** ONNX's number of the type. */
const INT64 = 7;

// What needs no weights. Every function gives the shape of its result, or refuses shapes that do not fit.

/** Sums with ONNX's broadcasting. */
export function add(graph: GraphBuilder, a: Value, b: Value): Value {
  return graph.node('Add', [a, b], broadcast('add', a, b));
}

export function multiply(graph: GraphBuilder, a: Value, b: Value): Value {
  return graph.node('Mul', [a, b], broadcast('multiply', a, b));
}

/** x·sigmoid(x). */
export function silu(graph: GraphBuilder, x: Value): Value {
  return graph.runtimeNode('QuickGelu', [x], x.shape, { alpha: { float: 1 } });
}

/** x·sigmoid(1.702x), CLIP's activation. */
export function quickGelu(graph: GraphBuilder, x: Value): Value {
  return graph.runtimeNode('QuickGelu', [x], x.shape, { alpha: { float: 1.702 } });
}

/** The exact one, by the error function. */
export function gelu(graph: GraphBuilder, x: Value): Value {
  return graph.runtimeNode('Gelu', [x], x.shape);
}

export function reshape(graph: GraphBuilder, x: Value, shape: readonly number[]): Value {
  if (itemCount(x.shape) !== itemCount(shape)) refuse('reshape', x.shape, shape);
  return graph.node('Reshape', [x, graph.integers(shape)], shape);
}

export function transpose(graph: GraphBuilder, x: Value, perm: readonly number[]): Value {
  if (perm.length !== x.shape.length) refuse('transpose', x.shape, perm);
  return graph.node(
    'Transpose',
    [x],
    perm.map((axis) => x.shape[axis]),
    { perm },
  );
}

export function concat(graph: GraphBuilder, parts: readonly Value[], axis: number): Value {
  const [first, ...others] = parts;
  for (const { shape } of others) {
    const fits = shape.every((size, i) => i === axis || size === first.shape[i]);
    if (!fits || shape.length !== first.shape.length) refuse('concat', first.shape, shape);
  }
  const along = parts.reduce((sum, { shape }) => sum + shape[axis], 0);
  return graph.node('Concat', parts, first.shape.with(axis, along), { axis });
}

/** Equal parts along an axis. */
export function split(graph: GraphBuilder, x: Value, count: number, axis: number): Value[] {
  if (x.shape[axis] % count !== 0) refuse('split', x.shape, [count]);
  const part = x.shape[axis] / count;
  const shapes = Array.from({ length: count }, () => x.shape.with(axis, part));
  const sizes = graph.integers(shapes.map(() => part));
  return graph.nodes('Split', [x, sizes], shapes, { axis });
}

/** The first items along an axis. */
export function takeFirst(graph: GraphBuilder, x: Value, count: number, axis: number): Value {
  if (count > x.shape[axis]) refuse('takeFirst', x.shape, [count]);
  const bounds = [[0], [count], [axis]].map((numbers) => graph.integers(numbers));
  return graph.node('Slice', [x, ...bounds], x.shape.with(axis, count));
}

/** Repeats x along its first axis, of one item, so many times. */
export function repeatFirst(graph: GraphBuilder, x: Value, count: number): Value {
  if (x.shape[0] !== 1) refuse('repeatFirst', x.shape, [count]);
  const shape = x.shape.with(0, count);
  return graph.node('Expand', [x, graph.integers(shape)], shape);
}

/** The whole of x as often as it takes to have so many items along its first axis. */
export function cycleFirst(graph: GraphBuilder, x: Value, count: number): Value {
  const [items] = x.shape;
  if (count % items !== 0) refuse('cycleFirst', x.shape, [count]);
  const times = count / items;
  return times === 1 ? x : concat(graph, new Array<Value>(times).fill(x), 0);
}

/** Zeros at the ends of the last two axes. x: [frame, channel, y, x]. */
export function padEnds(graph: GraphBuilder, x: Value, count: number): Value {
  const [frames, channels, height, width] = x.shape;
  const pads = graph.integers([0, 0, 0, 0, 0, 0, count, count]);
  return graph.node('Pad', [x, pads], [frames, channels, height + count, width + count]);
}

/** Every pixel twice along y and x. x: [frame, channel, y, x]. */
export function doubleSize(graph: GraphBuilder, x: Value): Value {
  const [frames, channels, height, width] = x.shape;
  const scales = graph.floats(Float32Array.of(1, 1, 2, 2), [4]);
  return graph.node('Resize', [x, null, scales], [frames, channels, 2 * height, 2 * width], {
    mode: 'nearest',
    nearest_mode: 'floor',
    coordinate_transformation_mode: 'asymmetric',
  });
}

/** The rows of a table, [row, C], that numbers tell, float32 like every value: [batch, token] to [batch, token, C]. */
export function pickRows(graph: GraphBuilder, table: Value, rows: Value): Value {
  if (table.shape.length !== 2) refuse('pickRows', table.shape, rows.shape);
  const whole = graph.node('Cast', [rows], rows.shape, { to: INT64 });
  return graph.node('Gather', [table, whole], [...rows.shape, table.shape[1]], { axis: 0 });
}

/** softmax(query·keyᵀ/√(C/heads))·value for every head. query: [batch, token, C]; key, value: [batch, other, C].
 *  causal: a token attends to none behind it.
 *  Source: Vaswani et al. 2017, equation 1. */
export function attention(
  graph: GraphBuilder,
  query: Value,
  key: Value,
  value: Value,
  heads: number,
  { causal = false }: { readonly causal?: boolean | undefined } = {},
): Value {
  const [batch, , channels] = query.shape;
  const fits = key.shape[0] === batch && key.shape[2] === channels && channels % heads === 0;
  if (!fits || String(key.shape) !== String(value.shape)) {
    refuse('attention', query.shape, key.shape);
  }
  return graph.runtimeNode('MultiHeadAttention', [query, key, value], query.shape, {
    num_heads: heads,
    ...(causal && { unidirectional: 1 }),
  });
}

function broadcast(operation: string, a: Value, b: Value): number[] {
  const rank = Math.max(a.shape.length, b.shape.length);
  return Array.from({ length: rank }, (_, i) => {
    const [left = 1, right = 1] = [a, b].map(({ shape }) => shape[i + shape.length - rank]);
    if (left !== right && left !== 1 && right !== 1) refuse(operation, a.shape, b.shape);
    return left === 1 ? right : left;
  });
}

function refuse(operation: string, a: readonly number[], b: readonly number[]): never {
  throw new RangeError(`${operation}: the shapes [${a}] and [${b}] do not fit`);
}
