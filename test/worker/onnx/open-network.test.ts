import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DanceError } from '../../../core/faults.ts';
import type { Provider } from '../../../core/job/provider.ts';
import { chooseProvider } from '../../../worker/onnx/choose-provider.ts';
import type { GraphBuilder } from '../../../worker/onnx/graph-builder.ts';
import type { OnnxGraph } from '../../../worker/onnx/onnx-graph.ts';
import { type OpenGraph, openGraph } from '../../../worker/onnx/open-graph.ts';
import { type NetworkMachine, openNetwork } from '../../../worker/onnx/open-network.ts';
import { loadWeights, WeightError } from '../../../worker/onnx/weights.ts';
import { motion } from '../../golden/golden-networks.ts';
import { PARITY } from '../diffusion/golden.ts';
import { emulateCuda } from './emulate-cuda.ts';
import { relativeError } from './run-graph.ts';

/** Half precision keeps eleven bits, and a network adds up their errors. */
const HALF_PARITY = 1e-2;

const cacheDir = await mkdtemp(path.join(tmpdir(), 'cuda-'));
afterAll(() => rm(cacheDir, { recursive: true }));

const network = await motion();
const folder = path.dirname(network.files[0]);

/** Opens the golden motion module and runs it: how far it is from the reference. */
async function errorOn(machine: Partial<NetworkMachine>): Promise<number> {
  const weights = await loadWeights(network.files, network.rename);
  const describe = (graph: GraphBuilder) => {
    const inputs = Object.entries(network.inputs).map(
      ([name, { shape }]) => [name, graph.input(name, shape)] as const,
    );
    for (const [name, value] of Object.entries(network.build(graph, new Map(inputs)))) {
      graph.output(name, value);
    }
  };
  const session = await openNetwork({ weights, folder, threads: 1, ...machine }, describe);
  try {
    const found = await session.run(network.inputs);
    const [[name, { data }]] = Object.entries(network.expected);
    return relativeError(found[name], data);
  } finally {
    await session.release();
  }
}

test('for CUDA: its operators, on weights in half precision from the cache', async () => {
  const { open, opened } = emulateCuda();
  const error = await errorOn({ provider: 'cuda', cacheDir, open });
  expect(error).toBeLessThan(HALF_PARITY);
  expect(error).toBeGreaterThan(PARITY);
  const [{ provider, operators, locations, types, folder: from }] = opened;
  expect([provider, from, [...types]]).toEqual(['cuda', cacheDir, ['float16']]);
  expect(locations).toEqual(await readdir(cacheDir));
  expect(operators).toContain('GroupNorm');
  expect(operators).not.toContain('InstanceNormalization');
});

test.each<[Provider, string | undefined]>([
  ['cpu', cacheDir],
  ['webgpu', cacheDir],
  ['cuda', undefined],
])(
  'for %s, with the cache %s: the weights of the checkpoint, where they are',
  async (provider, cache) => {
    const asked: string[] = [];
    const { open, opened } = emulateCuda();
    const openAnywhere: OpenGraph = (graph, options) => {
      asked.push(String(options.provider));
      const here = options.provider === 'cuda' ? 'cuda' : 'cpu';
      return open(graph, { ...options, provider: here });
    };
    const error = await errorOn({
      provider,
      open: openAnywhere,
      ...(cache !== undefined && { cacheDir: cache }),
    });
    expect(asked).toEqual([provider]);
    const [{ operators, locations, types, folder: from }] = opened;
    expect([from, [...types]]).toEqual([folder, ['float32']]);
    expect(locations).toEqual(network.files.map((file) => path.basename(file)));
    expect(operators.has('GroupNorm')).toBe(provider === 'cuda');
    expect(error < PARITY).toBe(provider !== 'cuda');
  },
);

/** A runtime on which only the processor works. */
function onlyProcessor(): { open: OpenGraph; asked: string[] } {
  const asked: string[] = [];
  const open: OpenGraph = async (graph, options) => {
    asked.push(String(options.provider));
    if (options.provider !== 'cpu') throw new Error(`no ${options.provider} at /lib/x.so here`);
    return await openGraph(graph, options);
  };
  return { open, asked };
}

test('where a provider does not take it, the next one is tried, in order and as suits it', async () => {
  const { open, asked } = onlyProcessor();
  const left: unknown[] = [];
  const error = await errorOn({
    ...{ provider: 'cuda', cacheDir, open, fallbacks: ['webgpu', 'cpu'] },
    onLeft: (...one) => left.push(one),
  });
  expect(asked).toEqual(['cuda', 'webgpu', 'cpu']);
  expect(left).toEqual([
    ['cuda', 'no cuda at here', 'webgpu'],
    ['webgpu', 'no webgpu at here', 'cpu'],
  ]);
  expect(error).toBeLessThan(PARITY);
  const last = errorOn({ provider: 'cuda', cacheDir, open, fallbacks: ['webgpu'] });
  await expect(last).rejects.toThrow('no webgpu');
});

test.each([
  ['a fault', new DanceError('CACHE_NO_ROOM')],
  ['weights that do not fit', new WeightError('not these')],
])('%s is nothing that another provider mends', async (_, trouble) => {
  let asked = 0;
  const open: OpenGraph = async () => {
    asked++;
    throw trouble;
  };
  const opening = errorOn({ provider: 'cuda', cacheDir, open, fallbacks: ['cpu'] });
  await expect(opening).rejects.toBe(trouble);
  expect(asked).toBe(1);
});

test('CUDA is chosen when it computes what the processor does, by its own operators', async () => {
  const { open, opened } = emulateCuda();
  expect(await chooseProvider(['cuda', 'cpu'], 1, open)).toEqual({ provider: 'cuda', left: [] });
  const trial = opened.find(({ provider }) => provider === 'cuda');
  for (const operator of ['NhwcConv', 'GroupNorm', 'MultiHeadAttention']) {
    expect(trial?.operators).toContain(operator);
  }
  // One whose group norm does nothing.
  const idle = (graph: OnnxGraph): OnnxGraph => ({
    ...graph,
    nodes: graph.nodes.map((node) =>
      node.operator === 'GroupNorm'
        ? { operator: 'Identity', inputs: node.inputs.slice(0, 1), outputs: node.outputs }
        : node,
    ),
  });
  const chosen = await chooseProvider(['cuda', 'cpu'], 1, (graph, options) =>
    open(idle(graph), options),
  );
  expect(chosen?.provider).toBe('cpu');
  expect(chosen?.left[0]?.why).toMatch(/its numbers are \d[.]\d+ apart/);
});
