import type { GraphBuilder, Value } from '../../onnx/graph-builder.ts';
import { type NetworkMachine, openNetwork } from '../../onnx/open-network.ts';
import type { FloatTensor } from '../../onnx/session.ts';
import { loadWeights } from '../../onnx/weights.ts';
import type { Checkpoints } from './checkpoints.ts';
import { pictureScale, poseGuider } from './pose-guider.ts';

/** Pose pictures that are in memory at once. */
export const POSES_AT_ONCE = 8;

export interface PoseGuide {
  /** How much larger than the clip the pictures have to be. */
  readonly scale: number;
  /** pictures: [pose, 3, y, x], RGB in 0..1, as many as it was opened for or fewer. Gives the features of each,
   *  [channel, y, x]. */
  guide(pictures: FloatTensor): Promise<Float32Array[]>;
  release(): Promise<void>;
}

/** The Pose Guider for so many pictures at once, of a canvas, px. It sees every picture by itself, so that its features
 *  serve all windows with the frame. */
export async function openPoseGuide(
  { folder, poseGuider: file }: Checkpoints,
  [count, heightPx, widthPx]: readonly [count: number, heightPx: number, widthPx: number],
  machine: NetworkMachine,
): Promise<PoseGuide> {
  const weights = await loadWeights([file]);
  const scale = pictureScale(weights);
  const shape = [count, 3, scale * heightPx, scale * widthPx];
  let size = 0;
  const session = await openNetwork({ weights, folder, ...machine }, (graph) => {
    const features = describePoseGuider(graph, shape);
    size = features.shape.slice(1).reduce((product, side) => product * side, 1);
  });
  return {
    scale,
    async guide(pictures) {
      const data = new Float32Array(shape.reduce((product, side) => product * side, 1));
      data.set(pictures.data);
      const { pose } = await session.run({ pictures: { data, shape } });
      return Array.from({ length: pictures.shape[0] }, (_, i) =>
        pose.slice(i * size, (i + 1) * size),
      );
    },
    release: () => session.release(),
  };
}

export function describePoseGuider(graph: GraphBuilder, pictures: readonly number[]): Value {
  const features = poseGuider(graph, graph.input('pictures', pictures));
  graph.output('pose', features);
  return features;
}

/** Those of a window's frames, one after the other, [frame, channel, y, x]. */
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
