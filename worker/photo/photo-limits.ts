/** What a photo may be, before any of its pixels are decoded. */
export const photoLimits = {
  sizeBytesMax: 20 * 1024 * 1024,
  pixelsMax: 50_000_000,
  /** Of either side; fewer show nobody. */
  sidePxMin: 64,
} as const;

/** The clip's canvas. */
export const canvasShape = {
  longestSidePx: 1024,
  /** The shorter side is at least this share of the longer one: 9:16 or 16:9. */
  sideRatioMin: 9 / 16,
} as const;

/** Behind transparent pixels: a light blue-grey, from which skin, white and black all stand off. */
export const plainGround = { r: 205, g: 211, b: 218 } as const;
