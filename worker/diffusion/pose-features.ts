import type { GraphBuilder, Value } from '../onnx/graph-builder.ts';
import type { GraphMemory } from '../onnx/graph-memory.ts';
import { type NetworkMachine, openNetwork } from '../onnx/open-network.ts';
import type { FloatTensor } from '../onnx/session.ts';
import { itemCount } from '../onnx/stored-tensor.ts';
import type { Weights } from '../onnx/weights.ts';
import { latentSizeOf } from './latent-size.ts';
import { checkFeatures, measureNetwork } from './measure-network.ts';
import type { NetworkCanvas, Size } from './network-canvas.ts';
import { drawPoseFrames, type PoseLook } from './pose/pose-frames.ts';
import type { SkeletonPose } from './pose-picture.ts';

/** Pose pictures that are in memory at once. */
export const POSES_AT_ONCE = 8;

/** Makes features of pictures of the pose, of every picture by itself. */
export interface PoseNetwork {
  readonly module: string;
  readonly weights: Weights;
  /** Holds the weights' files. */
  readonly folder: string;
  /** How much larger than the clip the pictures have to be. */
  readonly scale: number;
  /** pictures: [frame, 3, y, x], RGB in 0..1. Gives [frame, channel, y, x], of the latents' size. */
  readonly embed: (graph: GraphBuilder, pictures: Value) => Value;
}

export interface PoseGuide {
  /** pictures: [pose, 3, y, x], as many as it was opened for or fewer. Gives the features of each, [channel, y, x]. */
  guide(pictures: FloatTensor): Promise<Float32Array[]>;
  release(): Promise<void>;
}

/** A pose network for so many pictures at once of a canvas. Since it sees every picture by itself, its features serve
 *  all windows with the frame. */
export async function openPoseGuide(
  { weights, folder, scale, embed }: PoseNetwork,
  count: number,
  { widthPx, heightPx }: Size,
  machine: NetworkMachine,
): Promise<PoseGuide> {
  const shape = [count, 3, scale * heightPx, scale * widthPx];
  let size = 0;
  const session = await openNetwork({ weights, folder, ...machine }, (graph) => {
    const features = describePoses(graph, embed, shape);
    size = sizeOf(features.shape.slice(1));
  });
  return {
    async guide(pictures) {
      const data = new Float32Array(sizeOf(shape));
      data.set(pictures.data);
      const { pose } = await session.run({ pictures: { data, shape } });
      return Array.from({ length: pictures.shape[0] }, (_, i) =>
        pose.slice(i * size, (i + 1) * size),
      );
    },
    release: () => session.release(),
  };
}

interface PosesToGuide {
  readonly poses: readonly SkeletonPose[];
  readonly look: PoseLook;
  /** In which the poses' points are px. */
  readonly photo: Size;
  readonly canvas: NetworkCanvas;
}

/** Draws all poses and gives the features of each, [channel, y, x]. report: called with the fraction done, 0..1.
 *  Rejects with signal.reason when aborted. */
export async function guidePoses(
  { poses, ...look }: PosesToGuide,
  network: PoseNetwork,
  machine: NetworkMachine,
  { signal, report }: { signal: AbortSignal; report: (fraction: number) => void },
): Promise<Float32Array[]> {
  const count = Math.min(POSES_AT_ONCE, poses.length);
  const guide = await openPoseGuide(network, count, look.canvas, machine);
  const { scale } = network;
  const features: Float32Array[] = [];
  try {
    for (let from = 0; from < poses.length; from += count) {
      signal.throwIfAborted();
      const some = poses.slice(from, from + count);
      features.push(...(await guide.guide(await drawPoseFrames(some, { ...look, scale }))));
      report(features.length / poses.length);
    }
    return features;
  } finally {
    await guide.release();
  }
}

/** What it takes up, as guidePoses runs it, and the features of one frame. @throws WeightError */
export function measurePoseGuide(
  { module, weights, folder, scale, embed }: PoseNetwork,
  { widthPx, heightPx }: Size,
): { memory: GraphMemory; featureBytes: number } {
  const pictures = [POSES_AT_ONCE, 3, scale * heightPx, scale * widthPx];
  const { memory, described } = measureNetwork(weights, folder, (graph) =>
    describePoses(graph, embed, pictures),
  );
  checkFeatures(module, described.shape, latentSizeOf({ widthPx, heightPx }));
  return { memory, featureBytes: 4 * sizeOf(described.shape.slice(1)) };
}

function describePoses(
  graph: GraphBuilder,
  embed: PoseNetwork['embed'],
  pictures: readonly number[],
): Value {
  const features = embed(graph, graph.input('pictures', pictures));
  graph.output('pose', features);
  return features;
}

function sizeOf(shape: readonly number[]): number {
  return itemCount(shape) ?? 0;
}

/** Those of a window's frames, one after the other, [frame, channel, y, x]; frames beyond the last repeat it. */
export function joinFeatures(
  features: readonly Float32Array[],
  window: readonly number[],
): Float32Array<ArrayBuffer> {
  const size = features[0].length;
  const joined = new Float32Array(window.length * size);
  for (const [i, frame] of window.entries())
    joined.set(features[Math.min(frame, features.length - 1)], i * size);
  return joined;
}
