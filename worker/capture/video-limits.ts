/** What a video of a dance may be. */
export const videoLimits = {
  sizeBytesMax: 200 * 1024 * 1024,
  secondsMin: 2,
  secondsMax: 60,
  /** Longer side, px. */
  sidePxMax: 4096,
  framesPerSecondMin: 10,
} as const;
