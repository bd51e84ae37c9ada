/** The thresholds of the coach's rules. Set on photos and drawings with crops, turns, blur, darkness and
 *  camera angles made from them: each lies where the clips stop looking like a person dancing, and
 *  leans to accepting. */
export const coachLimits = {
  /** The detector's score from which a person counts who is not the one to dance, 0..1. */
  otherPersonScoreMin: 0.6,
  /** The same for somebody who was found lying or upside down. */
  lyingPersonScoreMin: 0.65,
  /** Linear size of the next largest person over the largest's, above which nobody dominates. */
  otherPersonSizeMax: 0.7,
  /** Part of the trunk, shoulders to hips, inside the photo; less is a face. */
  torsoShareMin: 0.5,
  /** Height of the figure, px: in the clip, and in the photo before it was enlarged. */
  figureCanvasPxMin: 180,
  figureSourcePxMin: 180,
  /** Brightness below which nine tenths of the figure stay, 0..1 gamma-encoded. */
  brightnessMin: 0.16,
  /** Sharpness of the figure's edges, 0..1, with the figure reduced to `sharpnessHeightPx`. */
  sharpnessMin: 0.16,
  sharpnessHeightPx: 240,
  /** The trunk against the vertical, degrees. */
  tiltDegreesMax: 24,
  /** Turn of shoulders and hips, degrees; refused only where the shoulders look narrow too. */
  yawDegreesMax: 55,
  /** Distance of the shoulders over the trunk's length. */
  narrowShoulderRatio: 0.45,
  /** Shoulders and hips changed over by this much of the trunk's length show a back. */
  behindFacingRatio: -0.08,
  /** So does a nose this far behind the ears, metres. */
  behindNoseMetres: 0.05,
  /** Inner angle of the straighter knee, degrees; 180 is straight. People who stand show 135 and more. */
  kneeDegreesMin: 110,
  /** Visibility below which a wrist, knee or ankle counts as hidden, 0..1. */
  visibilityMin: 0.4,
  /** How far a wrist may cross the trunk's middle line, over half the shoulders' distance. */
  armCrossingMax: 0.6,
  /** How far the ankles may change sides, over the hips' distance. */
  legCrossingMax: 0.5,
  /** Camera looking down or up, degrees: the geometric mean of two measures that agree. */
  pitchDegreesMax: 30,
  /** Nose to ankles over the shoulders' distance, above which nobody is foreshortened by a camera looking down:
   *  broad figures seen from their own height show 3.9, slender ones 5.5. */
  levelStatureRatio: 3.75,
  /** From this enlargement on the clip looks soft. */
  enlargementNoted: 2,
} as const;
