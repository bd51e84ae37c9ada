import { z } from 'zod';
import { type DanceScore, danceScoreSchema } from './dance-score.ts';

const names = z.strictObject({ 'zh-CN': z.string().min(1), en: z.string().min(1) });

/** template.json: what a dance is, without its moves. */
export const templateCardSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
  version: z.int().positive(),
  names,
  /** Other names, pinyin among them. */
  aliases: z.array(z.string().min(1)),
  description: names,
  beatsPerMinute: z.number().min(40).max(240),
  beatsPerBar: z.int().min(2).max(8),
  energy: z.enum(['low', 'medium', 'high']),
  /** What of the dancer must be in the photo. */
  limbs: z.array(z.enum(['arms', 'legs'])).min(1),
  suits: z.array(z.enum(['full-body', 'half-body', 'long-dress'])).min(1),
  /** Both feet leave the floor at once, in hops or in glides. */
  hops: z.boolean().optional(),
  /** Danced without music. */
  silent: z.boolean().optional(),
});

export type TemplateCard = z.infer<typeof templateCardSchema>;

export interface Template extends TemplateCard {
  readonly score: DanceScore;
  /** What somebody dances of whom the photo shows no legs, where the dance lives in the legs: as many beats as the
   *  other. */
  readonly halfBodyScore?: DanceScore | undefined;
}

export const templateSchema = templateCardSchema
  .extend({ score: danceScoreSchema, halfBodyScore: danceScoreSchema.optional() })
  .refine(
    ({ score, halfBodyScore }) =>
      halfBodyScore === undefined || beatsOf(score) === beatsOf(halfBodyScore),
    { message: 'lasts longer or shorter than choreography.json', path: ['halfBodyScore'] },
  );

/** Every phrase of the dance in the order in which its music holds them. */
export function phrasesOf({ score }: Pick<Template, 'score'>) {
  return [score.opening, ...score.body, score.ending];
}

/** All beats of a dance, each phrase once. */
export function beatsOf({ opening, body, ending }: DanceScore): number {
  return [opening, ...body, ending].reduce((sum, { beats }) => sum + beats, 0);
}

/** Seconds of one beat. */
export function beatSeconds({ beatsPerMinute }: Pick<TemplateCard, 'beatsPerMinute'>): number {
  return 60 / beatsPerMinute;
}
