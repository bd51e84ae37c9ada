import type { GraphBuilder, Value } from '../onnx/graph-builder.ts';
import { conv2d } from '../onnx/layers.ts';
import { add, concat, cycleFirst, doubleSize } from '../onnx/operations.ts';
import { resnetBlock } from './resnet-block.ts';

/** What stands at each place of a UNet. Keys are those of the checkpoint. */
export interface UnetParts {
  /** SiLU of the time embedding, [1, channel]. */
  readonly time: Value;
  /** The spatial transformer. It may give more frames than it takes: those skipped so far are then repeated. */
  attention(x: Value, key: string): Value;
  /** The temporal one behind it; absent in a UNet for single pictures. */
  motion?(x: Value, key: string): Value;
}

/** Of all residual blocks of Stable Diffusion's UNet. */
export const UNET_NORM = { groups: 32, epsilon: 1e-5 } as const;

/** What the way down leaves for the way up. */
export interface UnetFeatures {
  /** In the order in which they arise, [frame, channel, y, x]. */
  readonly skips: readonly Value[];
  readonly middle: Value;
}

/** The U: down, middle and up, from the features of the first convolution to those before the last norm. x:
 *  [frame, channel, y, x], y and x divisible by 8. How many levels and layers there are, and which have
 *  attention, is the checkpoint's. added: what a ControlNet adds to the skips and to the middle.
 *  Source: Rombach et al. 2022, section 3.2; Ronneberger et al. 2015, figure 1. */
export function unet(
  graph: GraphBuilder,
  x: Value,
  parts: UnetParts,
  added: UnetFeatures | null = null,
): Value {
  const features = unetDown(graph, x, parts);
  const { skips, middle } = added ? addFeatures(graph, features, added) : features;
  return unetUp(graph, middle, [...skips], parts);
}

/** Down and middle. root: what all keys begin with. */
export function unetDown(graph: GraphBuilder, x: Value, parts: UnetParts, root = ''): UnetFeatures {
  if (x.shape[2] % 8 !== 0 || x.shape[3] % 8 !== 0) {
    throw new RangeError(`a UNet's latents of ${x.shape[3]}×${x.shape[2]} are not divisible by 8`);
  }
  const skips = [x];
  let hidden = x;
  for (let level = 0; hasBlock(graph, `${root}down_blocks.${level}`); level++) {
    const block = `${root}down_blocks.${level}`;
    for (let i = 0; hasLayer(graph, block, i); i++) {
      hidden = layer(graph, hidden, block, i, parts);
      skips.push(hidden);
    }
    const halving = `${block}.downsamplers.0.conv`;
    if (graph.weights.has(`${halving}.weight`)) {
      hidden = conv2d(graph, hidden, halving, hidden.shape[1], { stride: 2 });
      skips.push(hidden);
    }
  }
  const block = `${root}mid_block`;
  hidden = layer(graph, hidden, block, 0, parts);
  return { skips, middle: resnet(graph, hidden, `${block}.resnets.1`, parts) };
}

function unetUp(graph: GraphBuilder, middle: Value, skips: Value[], parts: UnetParts): Value {
  let hidden = middle;
  for (let level = 0; hasBlock(graph, `up_blocks.${level}`); level++) {
    const block = `up_blocks.${level}`;
    for (let i = 0; hasLayer(graph, block, i); i++) {
      const skip = skips.pop();
      if (!skip) throw new RangeError(`${block} has more layers than there are skips`);
      const joined = concat(graph, [hidden, cycleFirst(graph, skip, hidden.shape[0])], 1);
      hidden = layer(graph, joined, block, i, parts);
    }
    const doubling = `${block}.upsamplers.0.conv`;
    if (graph.weights.has(`${doubling}.weight`)) {
      hidden = conv2d(graph, doubleSize(graph, hidden), doubling, hidden.shape[1]);
    }
  }
  return hidden;
}

function addFeatures(graph: GraphBuilder, own: UnetFeatures, added: UnetFeatures): UnetFeatures {
  if (own.skips.length !== added.skips.length) {
    throw new RangeError(`${added.skips.length} features do not fit ${own.skips.length} skips`);
  }
  return {
    skips: own.skips.map((skip, i) => add(graph, skip, added.skips[i])),
    middle: add(graph, own.middle, added.middle),
  };
}

/** Residual block, spatial attention, motion: what of them is there. */
function layer(graph: GraphBuilder, x: Value, block: string, i: number, parts: UnetParts): Value {
  let hidden = resnet(graph, x, `${block}.resnets.${i}`, parts);
  const attention = `${block}.attentions.${i}`;
  if (graph.weights.has(`${attention}.norm.weight`)) hidden = parts.attention(hidden, attention);
  const motion = `${block}.motion_modules.${i}.temporal_transformer`;
  if (parts.motion && graph.weights.has(`${motion}.norm.weight`)) {
    hidden = parts.motion(hidden, motion);
  }
  return hidden;
}

function resnet(graph: GraphBuilder, x: Value, key: string, { time }: UnetParts): Value {
  return resnetBlock(graph, x, key, UNET_NORM, time);
}

function hasBlock(graph: GraphBuilder, block: string): boolean {
  return hasLayer(graph, block, 0);
}

function hasLayer(graph: GraphBuilder, block: string, i: number): boolean {
  return graph.weights.has(`${block}.resnets.${i}.norm1.weight`);
}
