/** The thresholds of the coach's rules where only the head will dance; the others are coachLimits'. */
export const headLimits = {
  /** Size of the next largest face over the one that would dance, above which nobody's dominates. */
  otherFaceSizeMax: 0.7,
  /** Faces nearer together than this many lengths from the eyes to the mouth are one. */
  sameFaceUnits: 2,
  /** A face must be in the photo down to here: eyes at 0, mouth at 1, most chins at 1.75. */
  chinV: 1.5,
  /** From crown to chin in lengths from the eyes to the mouth. */
  headUnits: 3.6,
  /** Height of the head in the photo before it was enlarged, px: in a clip it has about twice as many. */
  headSourcePxMin: 64,
  /** Turn of the face, degrees. Beyond it one eye goes out of sight. */
  yawDegreesMax: 55,
  /** Visibility below which an eye, the nose or the mouth counts as hidden, 0..1. */
  visibilityMin: 0.4,
} as const;
