import { denoisingUnet } from '../../engines/animate-anyone/denoising-unet.ts';
import type { ReferenceMemory } from '../../engines/animate-anyone/reference-memory.ts';
import { type AttentionFlops, CountingGraph } from './counting-graph.ts';
import { denoisingUnetShapes, motionShapes, type UnetSize } from './unet-shapes.ts';

/** What attention takes in one step of the denoising UNet. */
export interface AttentionCost {
  /** As it is computed here. */
  readonly folded: AttentionFlops;
  /** With cross-attention to the one token in full, and keys and values of the banks anew for every frame and step. */
  readonly unfolded: AttentionFlops;
}

interface WindowSize {
  readonly frames: number;
  /** Of the latents. */
  readonly height: number;
  readonly width: number;
}

/** Counts both for windows of such a size. */
export function attentionCost(
  size: UnetSize,
  { frames, height, width }: WindowSize,
): AttentionCost {
  const graph = new CountingGraph(new Map([...denoisingUnetShapes(size), ...motionShapes(size)]));
  const [channels] = size.widths;
  const memory = memoryOf(graph, size, height * width);
  denoisingUnet(graph, {
    latents: graph.input('latents', [frames, 4, height, width]),
    time: graph.input('time', [1, channels]),
    pose: graph.input('pose', [frames, channels, height, width]),
    memory,
  });
  const folded = graph.attention;
  const more = [...memory.values()].map(({ keys }) => unfoldedMore(keys.shape, frames));
  const spatial = more.reduce((sum, flops) => sum + flops, folded.spatial);
  return { folded, unfolded: { ...folded, spatial } };
}

/** What folding saves at one transformer: the projections of queries and results and the scores of both halves, and
 *  the projections of the bank for every frame. shape: of the bank, [1, token, channel]. */
function unfoldedMore([, tokens, channels]: readonly number[], frames: number): number {
  const projection = 2 * tokens * channels * channels;
  const crossAttention = 2 * frames * (2 * projection + 4 * tokens * channels);
  return crossAttention + frames * 2 * projection;
}

/** Of every spatial transformer, from latents of so many places. */
function memoryOf(graph: CountingGraph, { widths }: UnetSize, places: number) {
  const memory = new Map<string, ReferenceMemory>();
  const last = widths.length - 1;
  const add = (key: string, level: number) => {
    const channels = widths[level];
    const tokens = places >> (2 * level);
    const bank = (part: string) => graph.input(`${key} ${part}`, [1, tokens, channels]);
    const context = graph.input(`${key} context`, [1, 1, channels]);
    memory.set(key, { keys: bank('keys'), values: bank('values'), context });
  };
  for (let level = 0; level < last; level++) {
    for (const i of [0, 1]) add(`down_blocks.${level}.attentions.${i}`, level);
    for (const i of [0, 1, 2]) add(`up_blocks.${last - level}.attentions.${i}`, level);
  }
  add('mid_block.attentions.0', last);
  return memory;
}
