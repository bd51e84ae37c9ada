import { type OnnxGraph, type OnnxNode, RUNTIME_DOMAIN } from '../../../worker/onnx/onnx-graph.ts';

/** CUDA's own operators written out in those that a CPU has, by their definitions, so that a graph for CUDA can be
 *  tried without one. Source: onnxruntime, core/graph/contrib_ops/diffusion_defs.cc. */
export function writeOutCuda(graph: OnnxGraph): OnnxGraph {
  const constants = [...graph.constants];
  const integers = (numbers: readonly number[]) => {
    const name = `written out ${constants.length}`;
    constants.push({ name, shape: [numbers.length], data: BigInt64Array.from(numbers, BigInt) });
    return name;
  };
  const floats = (value: number, count: number) => {
    const name = `written out ${constants.length}`;
    constants.push({ name, shape: [count], data: new Float32Array(count).fill(value) });
    return name;
  };
  const nodes = graph.nodes.flatMap((node): OnnxNode[] => {
    const { operator, domain, inputs, attributes = {} } = node;
    const [out] = node.outputs;
    const at = (step: string) => `${out} ${step}`;
    const turn = (from: string, to: string, perm: readonly number[]): OnnxNode => ({
      ...{ operator: 'Transpose', inputs: [from], outputs: [to], attributes: { perm } },
    });
    if (domain !== RUNTIME_DOMAIN) return [node];
    if (operator === 'NhwcConv') {
      const [x, weight, ...biases] = inputs;
      return [
        turn(x, at('x'), [0, 3, 1, 2]),
        turn(weight, at('weight'), [0, 3, 1, 2]),
        {
          ...{ operator: 'Conv', attributes },
          inputs: [at('x'), at('weight'), ...biases],
          outputs: [at('conv')],
        },
        turn(at('conv'), out, [0, 2, 3, 1]),
      ];
    }
    if (operator === 'GroupNorm') {
      const [x, scale, shift] = inputs;
      const { groups, epsilon } = attributes;
      const count = Number(groups);
      const plain = (of: string, from: readonly string[], to: string): OnnxNode => ({
        ...{ operator: of, inputs: from, outputs: [to] },
      });
      return [
        { ...plain('Cast', [x], at('wide')), attributes: { to: 1 } },
        turn(at('wide'), at('first'), [0, 3, 1, 2]),
        plain('Shape', [at('first')], at('shape')),
        plain('Reshape', [at('first'), integers([0, count, -1])], at('groups')),
        {
          ...plain('InstanceNormalization', [], at('normed')),
          inputs: [at('groups'), floats(1, count), floats(0, count)],
          attributes: { epsilon },
        },
        plain('Reshape', [at('normed'), at('shape')], at('back')),
        turn(at('back'), at('last'), [0, 2, 3, 1]),
        plain('Mul', [at('last'), scale], at('scaled')),
        plain('Add', [at('scaled'), shift], at('shifted')),
        plain('CastLike', [at('shifted'), x], out),
      ];
    }
    if (operator === 'BiasSplitGelu') {
      return [
        { operator: 'Add', inputs, outputs: [at('sum')] },
        {
          ...{ operator: 'Split', inputs: [at('sum')], attributes: { axis: 2 } },
          outputs: [at('value'), at('gate')],
        },
        { operator: 'Gelu', domain, inputs: [at('gate')], outputs: [at('gelu')] },
        { operator: 'Mul', inputs: [at('value'), at('gelu')], outputs: [out] },
      ];
    }
    return [node];
  });
  return { ...graph, constants, nodes };
}
