import { z } from 'zod';
import { sceneBriefSchema } from '../prompt/scene-brief.ts';
import { locales } from '../words/locale.ts';
import { clipSeconds } from './clip-options.ts';
import { engineNames } from './engine-name.ts';

const dance = { templateId: z.string().min(1), version: z.int().positive() };

/** A dance of the person as they are in the photo, or as a sentence wants them. */
export const askSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('template'), ...dance }),
  z.object({
    kind: z.literal('prompt'),
    ...dance,
    brief: sceneBriefSchema,
    /** As the person wrote it, tidied; null where only the brief is known. */
    sentence: z.string().min(1).nullable().default(null),
  }),
]);

/** One clip to make. JSON only: it crosses processes. */
export const danceJobSchema = z.object({
  version: z.literal(1),
  id: z.string().min(1),
  /** ISO 8601, UTC. */
  requestedAt: z.iso.datetime(),
  locale: z.enum(locales),
  photo: z.object({ path: z.string().min(1) }),
  ask: askSchema,
  options: z.object({
    seconds: z.number().min(clipSeconds.min).max(clipSeconds.max),
    mirror: z.boolean(),
    music: z.boolean(),
  }),
  engine: z.enum(engineNames),
  output: z.object({
    framesPerSecond: z.int().positive(),
    /** What the clip may not exceed; null for any size. */
    sizeBytesMax: z.int().positive().nullable(),
  }),
  seed: z.int().nonnegative(),
});

export type DanceJob = z.infer<typeof danceJobSchema>;
