import {
  addAttention,
  addConvolution,
  addFeedForward,
  addLinear,
  addNorm,
  addResnet,
  type Shapes,
} from './shapes.ts';

/** How large a UNet is. */
export interface UnetSize {
  /** Channels of the levels, from the finest on; all but the last have attention. */
  readonly widths: readonly number[];
  /** Of the embedding that cross-attention takes. */
  readonly context: number;
}

/** Stable Diffusion 1.5's. Source: its unet/config.json. */
export const FULL_UNET: UnetSize = { widths: [320, 640, 1280, 1280], context: 768 };

const LATENT_CHANNELS = 4;
const LAYERS = 2;
const POSITIONS = 32;

/** ReferenceNet's weights: a UNet without what comes after the last block. */
export function referenceNetShapes(size: UnetSize): Shapes {
  const shapes: Shapes = new Map();
  const [first] = size.widths;
  const time = 4 * first;
  addConvolution(shapes, 'conv_in', [first, LATENT_CHANNELS]);
  addLinear(shapes, 'time_embedding.linear_1', [time, first]);
  addLinear(shapes, 'time_embedding.linear_2', [time, time]);
  for (const layer of layersOf(size)) {
    addResnet(shapes, `${layer.block}.resnets.${layer.index}`, [layer.out, layer.from], time);
    if (layer.attention) {
      addTransformer(shapes, `${layer.block}.attentions.${layer.index}`, layer.out, size.context);
    }
  }
  for (const { key, channels } of resizersOf(size)) {
    addConvolution(shapes, key, [channels, channels]);
  }
  return shapes;
}

/** The denoising UNet's weights but those of its motion modules. */
export function denoisingUnetShapes(size: UnetSize): Shapes {
  const shapes = referenceNetShapes(size);
  const [first] = size.widths;
  addNorm(shapes, 'conv_norm_out', first);
  addConvolution(shapes, 'conv_out', [LATENT_CHANNELS, first]);
  return shapes;
}

/** Motion modules behind every layer of such a UNet. */
export function motionShapes(size: UnetSize): Shapes {
  const shapes: Shapes = new Map();
  for (const { block, index, out, motion } of layersOf(size)) {
    if (!motion) continue;
    const key = `${block}.motion_modules.${index}.temporal_transformer`;
    const inner = `${key}.transformer_blocks.0`;
    addNorm(shapes, `${key}.norm`, out);
    addLinear(shapes, `${key}.proj_in`, [out, out]);
    for (const i of [0, 1]) {
      addAttention(shapes, `${inner}.attention_blocks.${i}`, out);
      shapes.set(`${inner}.attention_blocks.${i}.pos_encoder.pe`, [1, POSITIONS, out]);
      addNorm(shapes, `${inner}.norms.${i}`, out);
    }
    addFeedForward(shapes, `${inner}.ff`, out);
    addNorm(shapes, `${inner}.ff_norm`, out);
    addLinear(shapes, `${key}.proj_out`, [out, out]);
  }
  return shapes;
}

interface Layer {
  readonly block: string;
  readonly index: number;
  readonly from: number;
  readonly out: number;
  readonly attention: boolean;
  readonly motion: boolean;
}

/** All residual blocks, each with what follows it. */
function layersOf({ widths }: UnetSize): Layer[] {
  const layers: Layer[] = [];
  const last = widths.length - 1;
  const skips = [widths[0]];
  let hidden = widths[0];
  for (const [level, out] of widths.entries()) {
    const block = `down_blocks.${level}`;
    for (let index = 0; index < LAYERS; index++) {
      layers.push({ block, index, from: hidden, out, attention: level < last, motion: true });
      hidden = out;
      skips.push(out);
    }
    if (level < last) skips.push(out);
  }
  const middle = { block: 'mid_block', from: hidden, out: hidden };
  layers.push({ ...middle, index: 0, attention: true, motion: true });
  layers.push({ ...middle, index: 1, attention: false, motion: false });
  for (const [level, out] of [...widths].reverse().entries()) {
    const block = `up_blocks.${level}`;
    for (let index = 0; index <= LAYERS; index++) {
      const from = hidden + (skips.pop() ?? 0);
      layers.push({ block, index, from, out, attention: level > 0, motion: true });
      hidden = out;
    }
  }
  return layers;
}

function resizersOf({ widths }: UnetSize): { key: string; channels: number }[] {
  const halving = widths.slice(0, -1).map((channels, level) => ({
    key: `down_blocks.${level}.downsamplers.0.conv`,
    channels,
  }));
  const doubling = [...widths]
    .reverse()
    .slice(0, -1)
    .map((channels, level) => ({ key: `up_blocks.${level}.upsamplers.0.conv`, channels }));
  return [...halving, ...doubling];
}

function addTransformer(shapes: Shapes, key: string, channels: number, context: number): void {
  const block = `${key}.transformer_blocks.0`;
  addNorm(shapes, `${key}.norm`, channels);
  addConvolution(shapes, `${key}.proj_in`, [channels, channels], 1);
  addNorm(shapes, `${block}.norm1`, channels);
  addAttention(shapes, `${block}.attn1`, channels);
  addNorm(shapes, `${block}.norm2`, channels);
  addAttention(shapes, `${block}.attn2`, channels, context);
  addNorm(shapes, `${block}.norm3`, channels);
  addFeedForward(shapes, `${block}.ff`, channels);
  addConvolution(shapes, `${key}.proj_out`, [channels, channels], 1);
}
