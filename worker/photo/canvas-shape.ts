/** The clip's canvas. */
export const canvasShape = {
  longestSidePx: 1024,
  /** The shorter side is at least this share of the longer one: 9:16 or 16:9. */
  sideRatioMin: 9 / 16,
} as const;

/** Behind transparent pixels: a light blue-grey, from which skin, white and black all stand off. */
export const plainGround = { r: 205, g: 211, b: 218 } as const;
