import { z } from 'zod';
import { imageRefSchema } from '../chat/chat-event.ts';
import { threadRefSchema } from '../chat/thread-ref.ts';
import { sceneBriefSchema } from '../prompt/scene-brief.ts';
import { locales } from '../words/locale.ts';
import { clipSeconds } from './clip-options.ts';
import { engineNames } from './engine-name.ts';

/** What a sentence asks for: the sentence, what was understood of it, and the few words of it that were not. */
export const wantedSceneSchema = z.object({
  brief: sceneBriefSchema,
  /** As the person wrote it, tidied; null once the job is over. */
  sentence: z.string().min(1).nullable().default(null),
  notUnderstood: z.array(z.string()),
});

export type WantedScene = Readonly<z.infer<typeof wantedSceneSchema>>;

/** What is asked for besides the photo. JSON only. */
export const wantedDanceSchema = z.object({
  templateId: z.string().min(1),
  version: z.int().positive(),
  seconds: z.number().min(clipSeconds.min).max(clipSeconds.max),
  seed: z.int().nonnegative(),
  mirror: z.boolean(),
  music: z.boolean(),
  /** Null where nobody named one. */
  engine: z.enum(engineNames).nullable(),
  /** Null for the person and the place of the photo. */
  scene: wantedSceneSchema.nullable().default(null),
});

export type WantedDance = Readonly<z.infer<typeof wantedDanceSchema>>;

/** A photo that somebody showed the bot: how its platform knows it and, for a while, the store. */
export const knownPhotoSchema = z.object({
  image: imageRefSchema,
  /** Null when the store does not hold it. */
  storedPath: z.string().min(1).nullable(),
  /** As personKey gives it. */
  postedBy: z.string().min(1),
  channelId: z.string().min(1),
});

export type KnownPhoto = Readonly<z.infer<typeof knownPhotoSchema>>;

/** A wish that is complete but for the consent of whoever has it. */
export const wishSchema = z.object({
  eventId: z.string().min(1),
  /** As personKey gives it. */
  person: z.string().min(1),
  thread: threadRefSchema,
  locale: z.enum(locales),
  wanted: wantedDanceSchema,
  photo: knownPhotoSchema,
  /** The largest clip that may be sent there; null for any. */
  uploadBytesMax: z.int().positive().nullable(),
});

export type Wish = Readonly<z.infer<typeof wishSchema>>;

/** What is known of a job from its first moment until some days after its end: no pixels, and what was said only until
 *  the job is over. */
export const jobRecordSchema = wishSchema.omit({ eventId: true }).extend({
  id: z.string().min(1),
  /** ISO 8601, UTC. */
  acceptedAt: z.iso.datetime(),
  /** Where the store holds the photo of this job. */
  photoPath: z.string().min(1),
  /** Chosen once, when the job began. Records of before that were the puppet's. */
  engine: z.enum(engineNames).default('puppet'),
});

export type JobRecord = Readonly<z.infer<typeof jobRecordSchema>>;
