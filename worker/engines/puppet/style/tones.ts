/** Luma of bt709 in limited range: black and white. */
export const black = 16;
export const white = 235;

/** A table from luma to luma. curve: of 0 (black) .. 1 (white), to the same. */
export function lumaTable(curve: (share: number) => number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, luma) => {
    const share = Math.min(1, Math.max(0, (luma - black) / (white - black)));
    return Math.round(black + (white - black) * Math.min(1, Math.max(0, curve(share))));
  });
}

/** A table from chroma to chroma: stronger or weaker, and towards a tint. */
export function chromaTable(strength: number, tint = 128): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, chroma) =>
    Math.min(240, Math.max(16, Math.round(tint + (chroma - 128) * strength))),
  );
}

/** Few tones instead of all, with a soft step from one to the next. softness: 0 hard, 1 none. */
export function inSteps(share: number, steps: number, softness: number): number {
  const place = share * steps;
  const step = Math.min(steps - 1, Math.floor(place));
  const within = place - step;
  const edge = softness / 2;
  const t = Math.min(1, Math.max(0, (within - 0.5 + edge) / Math.max(0.01, 2 * edge)));
  return (step + t * t * (3 - 2 * t)) / steps;
}

/** How much of a pixel a line leaves, 0..256, by how steep the picture is there (0..510): nothing below `from`, the
 *  least from `to` on. */
export function lineTable(from: number, to: number, least: number): Uint16Array {
  return Uint16Array.from({ length: 511 }, (_, steep) => {
    const t = Math.min(1, Math.max(0, (steep - from) / (to - from)));
    return Math.round(256 * (1 - (1 - least) * t));
  });
}
