import type { Size } from './network-canvas.ts';

/** Px to one place of the latents: the VAE's three halvings. Source: Rombach et al. 2022, section 4.1. */
export const LATENT_PX = 8;

export const LATENT_CHANNELS = 4;

export interface LatentSize {
  readonly width: number;
  readonly height: number;
}

/** Of a picture whose sides are multiples of 8. */
export function latentSizeOf({ widthPx, heightPx }: Size): LatentSize {
  return { width: widthPx / LATENT_PX, height: heightPx / LATENT_PX };
}
