/** What a photo may be, before any of its pixels are decoded. */
export const photoLimits = {
  sizeBytesMax: 20 * 1024 * 1024,
  pixelsMax: 50_000_000,
  /** Of either side; fewer show nobody. */
  sidePxMin: 64,
} as const;
