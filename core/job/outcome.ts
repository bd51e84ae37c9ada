import { z } from 'zod';
import { type FaultCode, faults } from '../faults.ts';
import { engineNames } from './engine-name.ts';
import { detailsSchema, noteSchema } from './note.ts';
import { stages } from './stage.ts';

const faultCodes = Object.keys(faults) as [FaultCode, ...FaultCode[]];

export const clipSchema = z.object({
  file: z.object({ path: z.string().min(1) }),
  thumbnail: z.object({ path: z.string().min(1) }).nullable(),
  widthPx: z.int().positive(),
  heightPx: z.int().positive(),
  framesPerSecond: z.number().positive(),
  durationMs: z.number().positive(),
  engine: z.enum(engineNames),
  label: z.string(),
});

/** How a job ended. A refusal is the photo's or the person's to mend; a failure is ours. */
export const danceOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('clip'), clip: clipSchema, notes: z.array(noteSchema) }),
  z.object({ kind: z.literal('refused'), code: z.enum(faultCodes), details: detailsSchema }),
  z.object({ kind: z.literal('failed'), code: z.enum(faultCodes), details: detailsSchema }),
  z.object({ kind: z.literal('cancelled') }),
]);

export type DanceOutcome = z.infer<typeof danceOutcomeSchema>;

export const stageTimingsSchema = z.partialRecord(z.enum(stages), z.number().nonnegative());
