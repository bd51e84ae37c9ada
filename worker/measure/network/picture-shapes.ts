import { addConvolution, addLinear, addNorm, addResnet, type Shapes } from './shapes.ts';

/** Widths of the public VAE. Source: sd-vae-ft-mse, config.json. */
export const FULL_VAE: readonly number[] = [128, 256, 512, 512];

/** Widths of Moore-AnimateAnyone's Pose Guider. */
export const FULL_POSE_GUIDER: readonly number[] = [16, 32, 96, 256];

const LATENT_CHANNELS = 4;
const LAYERS = 2;

/** Pose Guider's weights. out: channels of the denoising UNet's first features. */
export function poseGuiderShapes(widths: readonly number[], out: number): Shapes {
  const shapes: Shapes = new Map();
  addConvolution(shapes, 'conv_in', [widths[0], 3]);
  for (const [level, width] of widths.slice(0, -1).entries()) {
    addConvolution(shapes, `blocks.${2 * level}`, [width, width]);
    addConvolution(shapes, `blocks.${2 * level + 1}`, [widths[level + 1], width]);
  }
  addConvolution(shapes, 'conv_out', [out, widths[widths.length - 1]]);
  return shapes;
}

/** The VAE's weights, both halves. widths: of the encoder's levels, from the finest on. */
export function vaeShapes(widths: readonly number[]): Shapes {
  const shapes: Shapes = new Map();
  const moments = 2 * LATENT_CHANNELS;
  const [finest, coarsest] = [widths[0], widths[widths.length - 1]];
  addConvolution(shapes, 'encoder.conv_in', [finest, 3]);
  addLevels(shapes, 'encoder.down_blocks', widths, LAYERS, 'downsamplers');
  addMiddle(shapes, 'encoder.mid_block', coarsest);
  addNorm(shapes, 'encoder.conv_norm_out', coarsest);
  addConvolution(shapes, 'encoder.conv_out', [moments, coarsest]);
  addConvolution(shapes, 'quant_conv', [moments, moments], 1);

  addConvolution(shapes, 'post_quant_conv', [LATENT_CHANNELS, LATENT_CHANNELS], 1);
  addConvolution(shapes, 'decoder.conv_in', [coarsest, LATENT_CHANNELS]);
  addMiddle(shapes, 'decoder.mid_block', coarsest);
  addLevels(shapes, 'decoder.up_blocks', [...widths].reverse(), LAYERS + 1, 'upsamplers');
  addNorm(shapes, 'decoder.conv_norm_out', finest);
  addConvolution(shapes, 'decoder.conv_out', [3, finest]);
  return shapes;
}

function addLevels(
  shapes: Shapes,
  key: string,
  widths: readonly number[],
  layers: number,
  resizer: string,
): void {
  let hidden = widths[0];
  for (const [level, out] of widths.entries()) {
    for (let i = 0; i < layers; i++) {
      addResnet(shapes, `${key}.${level}.resnets.${i}`, [out, hidden], null);
      hidden = out;
    }
    if (level < widths.length - 1) {
      addConvolution(shapes, `${key}.${level}.${resizer}.0.conv`, [out, out]);
    }
  }
}

function addMiddle(shapes: Shapes, key: string, channels: number): void {
  for (const i of [0, 1]) addResnet(shapes, `${key}.resnets.${i}`, [channels, channels], null);
  addNorm(shapes, `${key}.attentions.0.group_norm`, channels);
  for (const name of ['to_q', 'to_k', 'to_v', 'to_out.0']) {
    addLinear(shapes, `${key}.attentions.0.${name}`, [channels, channels]);
  }
}
