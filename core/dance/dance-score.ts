import { z } from 'zod';

/** A dance as it is written down: keyframes on beats. templates/README.md explains how to compose one.
 *  Angles are degrees, lengths on the floor are leg lengths, L and R the dancer's own; x runs to the
 *  picture's right, which is the dancer's left. */

const angle = z.number().min(-360).max(360);

/** Bend of a part of the trunk: [pitch, yaw, roll], see bodyRotation. */
const bend = z.tuple([angle, angle, angle]);

/** Direction of an arm's bone, seen from the chest: [out, forward]. out: in the frontal plane, 0 hangs
 *  down, 90 points sideways away from the body, 180 up; negative crosses the body. forward: toward the
 *  viewer; limited because a cut-out arm cannot point at the viewer. */
export const forwardLimit = 60;
const direction = z.tuple([
  z.number().min(-180).max(360),
  z.number().min(-forwardLimit).max(forwardLimit),
]);

/** Where a foot lands on this key's beat, from where it stands in the photo. */
const foot = z.strictObject({
  x: z.number().min(-1).max(1).optional(),
  z: z.number().min(-1).max(1).optional(),
  /** Height of the foot; 0 stands. */
  lift: z.number().min(0).max(1).optional(),
  /** Toes outward. */
  turn: z.number().min(-90).max(90).optional(),
  /** Beats that the way there takes; it ends on the key's beat. */
  step: z.number().positive().max(4).optional(),
  /** Goes there evenly, without the arc of a step: for captured motion, which says every place on the way. */
  straight: z.boolean().optional(),
});

const key = z.strictObject({
  beat: z.number().min(0),
  /** How the channels of this key are reached: `flow` stops only at extremes, `snap` waits, draws
   *  back and hits on the beat, `linear` keeps its pace. */
  ease: z.enum(['flow', 'snap', 'linear']).default('flow'),
  root: z
    .strictObject({
      x: z.number().min(-1).max(1).optional(),
      y: z.number().min(-1).max(1).optional(),
      yaw: z.number().min(-30).max(30).optional(),
      pitch: z.number().min(-45).max(45).optional(),
      roll: z.number().min(-30).max(30).optional(),
    })
    .optional(),
  spine: bend.optional(),
  chest: bend.optional(),
  neck: bend.optional(),
  head: bend.optional(),
  /** Shoulders raised, degrees of the clavicle. */
  shoulder: angle.optional(),
  shoulderL: angle.optional(),
  shoulderR: angle.optional(),
  upperArm: direction.optional(),
  upperArmL: direction.optional(),
  upperArmR: direction.optional(),
  foreArm: direction.optional(),
  foreArmL: direction.optional(),
  foreArmR: direction.optional(),
  /** The hand against the forearm in the frontal plane, outward positive. */
  hand: angle.optional(),
  handL: angle.optional(),
  handR: angle.optional(),
  /** Where a bent knee points: 0 at the viewer, 90 outward, negative inward. */
  knee: z.number().min(-90).max(110).optional(),
  kneeL: z.number().min(-90).max(110).optional(),
  kneeR: z.number().min(-90).max(110).optional(),
  footL: foot.optional(),
  footR: foot.optional(),
});

export type DanceKey = z.infer<typeof key>;

const phrase = z
  .strictObject({
    name: z.string().min(1),
    beats: z.int().positive(),
    /** How deep the knees give on every beat, leg lengths; the dance's own when absent. */
    bounce: z.number().min(0).max(0.2).optional(),
    /** From this beat on, the keys before it come again with left and right exchanged. */
    mirrorAfter: z.number().positive().optional(),
    keys: z.array(key).min(1),
  })
  .superRefine(({ beats, mirrorAfter = beats, keys }, context) => {
    keys.forEach(({ beat }, i) => {
      const refuse = (message: string) =>
        context.addIssue({ code: 'custom', message, path: ['keys', i, 'beat'] });
      if (beat >= beats) refuse(`past the phrase's end at beat ${beats}`);
      else if (beat >= mirrorAfter) refuse(`past mirrorAfter ${mirrorAfter}, never danced`);
      if (i > 0 && beat <= keys[i - 1].beat) refuse(`not after the key at ${keys[i - 1].beat}`);
    });
  });

export type Phrase = z.infer<typeof phrase>;

export const danceScoreSchema = z
  .strictObject({
    bounce: z.number().min(0).max(0.2),
    /** How many beats head and hands come after the body. */
    lag: z.strictObject({
      head: z.number().min(0).max(0.5),
      hand: z.number().min(0).max(0.5),
    }),
    /** Where phrases meet that do not follow each other in the dance, this many beats on both sides have no keys, so
     *  that the body glides over: for captured motion, whose keys are dense. */
    seam: z.number().min(0).max(2).optional(),
    opening: phrase,
    body: z.array(phrase).min(1),
    ending: phrase,
  })
  .refine(
    ({ opening, body, ending }) =>
      new Set([opening, ...body, ending].map(({ name }) => name)).size === body.length + 2,
    'two phrases have one name',
  )
  .refine(({ opening }) => opening.keys[0].beat > 0, {
    message: 'the photo itself is beat 0',
    path: ['opening', 'keys', 0, 'beat'],
  });

export type DanceScore = z.infer<typeof danceScoreSchema>;
