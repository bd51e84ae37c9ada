import { clipImageTokens } from '../../diffusion/clip-image-encoder.ts';
import type { GraphBuilder, Value } from '../../onnx/graph-builder.ts';
import { type NetworkMachine, openNetwork } from '../../onnx/open-network.ts';
import type { FloatTensor } from '../../onnx/session.ts';
import { loadWeights } from '../../onnx/weights.ts';
import type { Checkpoints } from './checkpoints.ts';
import { joinRows } from './join-rows.ts';
import { resampler } from './resampler.ts';

/** A face as the UNet attends to it, [2, token, channel]: first no face, which is what the encoder makes of zeros (no
 *  picture has them: black is below zero), then the face. picture: from clipPicture, [1, 3, 224, 224].
 *  Source: tencent-ailab/IP-Adapter, ip_adapter.py, IPAdapterPlus.get_image_embeds.
 *  @throws CheckpointError, WeightError when the files are damaged or another network's */
export async function encodeFace(
  { folder, imageEncoder, faceAdapter, heads }: Checkpoints,
  picture: FloatTensor,
  machine: NetworkMachine,
): Promise<FloatTensor> {
  const weights = await loadWeights([imageEncoder, faceAdapter]);
  let shape: readonly number[] = [];
  const session = await openNetwork({ weights, folder, ...machine }, (graph) => {
    shape = describeFace(graph, picture.shape, heads).shape;
  });
  try {
    const nobody = { data: new Float32Array(picture.data.length), shape: picture.shape };
    const rows: Float32Array[] = [];
    for (const seen of [nobody, picture]) rows.push((await session.run({ picture: seen }))['face']);
    return joinRows(rows, shape);
  } finally {
    await session.release();
  }
}

/** picture: [1, 3, y, x]. Gives [1, token, channel]. */
export function describeFace(
  graph: GraphBuilder,
  picture: readonly number[],
  heads: Checkpoints['heads'],
): Value {
  const seen = clipImageTokens(graph, graph.input('picture', picture), heads.image);
  const face = resampler(graph, seen, heads.resampler);
  graph.output('face', face);
  return face;
}
