import type { GraphBuilder } from '../onnx/graph-builder.ts';
import { type NetworkMachine, openNetwork } from '../onnx/open-network.ts';
import { loadWeights } from '../onnx/weights.ts';
import { LATENT_SCALE, renameVaeKey, vaeDecoder } from './vae.ts';

export interface VaeFile {
  /** Holds the file, at any depth. */
  readonly folder: string;
  readonly vae: string;
  readonly vaeGroups: number;
}

export interface FrameDecoder {
  /** latents: of one frame, scaled, [4, y, x]. Gives RGB, [8y, 8x, channel], 0..255. */
  decode(latents: Float32Array): Promise<Uint8Array>;
  release(): Promise<void>;
}

/** Latents to frames, one at a time, which takes a window's part of the memory. */
export async function openFrameDecoder(
  { folder, vae, vaeGroups }: VaeFile,
  { height, width }: { readonly height: number; readonly width: number },
  machine: NetworkMachine,
): Promise<FrameDecoder> {
  const weights = await loadWeights([vae], renameVaeKey);
  const shape = [1, 4, height, width];
  const session = await openNetwork({ weights, folder, ...machine }, (graph) =>
    describeDecoder(graph, shape, vaeGroups),
  );
  return {
    async decode(latents) {
      const data = latents.map((value) => value / LATENT_SCALE);
      return toRgb((await session.run({ latents: { data, shape } }))['picture']);
    },
    release: () => session.release(),
  };
}

export function describeDecoder(
  graph: GraphBuilder,
  latents: readonly number[],
  vaeGroups: number,
): void {
  graph.output('picture', vaeDecoder(graph, graph.input('latents', latents), vaeGroups));
}

/** -1..1 and a little beyond, [channel, y, x], to bytes, [y, x, channel], cut and rounded down as the reference does. */
function toRgb(picture: Float32Array): Uint8Array {
  const count = picture.length / 3;
  const pixels = new Uint8Array(picture.length);
  for (let i = 0; i < count; i++) {
    for (let channel = 0; channel < 3; channel++) {
      const value = picture[channel * count + i] / 2 + 0.5;
      pixels[3 * i + channel] = Math.trunc(255 * Math.min(1, Math.max(0, value)));
    }
  }
  return pixels;
}
