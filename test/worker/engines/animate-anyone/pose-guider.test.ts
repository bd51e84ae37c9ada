import { expect, test } from 'vitest';
import { poseGuider } from '../../../../worker/engines/animate-anyone/pose-guider.ts';
import { GraphBuilder } from '../../../../worker/onnx/graph-builder.ts';
import { loadWeights, type Weight, Weights } from '../../../../worker/onnx/weights.ts';
import {
  expectParity,
  framesFirst,
  openGolden,
  readGolden,
  readManifest,
} from '../../diffusion/golden.ts';
import { runGraph } from '../../onnx/run-graph.ts';

const guiders = ['pose_guider.pth.json', 'pose_guider_16-32-64-128.pth.json'];
const { folder, file } = await openGolden(
  'animate-anyone/pose_guider.pth',
  'animate-anyone/pose_guider.safetensors',
  ...guiders.map((name) => `manifests/${name}`),
);

test('Pose Guider: the reference’s features', async () => {
  const golden = await readGolden(file('pose_guider.safetensors'));
  const graph = new GraphBuilder(await loadWeights([file('pose_guider.pth')]));
  const pictures = framesFirst(golden['pose_cond']);
  const features = poseGuider(graph, graph.input('pictures', pictures.shape));
  graph.output('features', features);
  expect(features.shape).toEqual([6, 64, 16, 8]);
  const found = await runGraph(graph, folder, { pictures });
  expectParity(found['features'], framesFirst(golden['pose_fea']));
});

test.each(guiders)('Pose Guider at full size: %s, every key once', async (name) => {
  const graph = new GraphBuilder(await readManifest([file(name)]));
  const features = poseGuider(graph, graph.input('pictures', [2, 3, 768, 512]));
  expect(features.shape).toEqual([2, 320, 96, 64]);
  expect(graph.weights.unused()).toEqual([]);
});

test('Pose Guider as the paper words it: four halving convolutions, a picture of twice the size', () => {
  const widths = [3, 16, 32, 64, 128];
  const byKey = new Map<string, Weight>();
  const put = (key: string, shape: number[]) => {
    byKey.set(`${key}.weight`, { file: '', shape, data: new Float32Array() });
    byKey.set(`${key}.bias`, { file: '', shape: [shape[0]], data: new Float32Array() });
  };
  for (let i = 0; i < 4; i++) {
    put(i === 0 ? 'conv_in' : `blocks.${i - 1}`, [widths[i + 1], widths[i], 4, 4]);
  }
  put('conv_out', [320, 128, 1, 1]);
  const graph = new GraphBuilder(new Weights(byKey));
  const features = poseGuider(graph, graph.input('pictures', [2, 3, 1536, 1024]));
  expect(features.shape).toEqual([2, 320, 96, 64]);
  expect(graph.weights.unused()).toEqual([]);
});
