import { z } from 'zod';
import { templateSchema } from '../dance/template.ts';
import { danceJobSchema } from './dance-job.ts';
import { danceOutcomeSchema, stageTimingsSchema } from './outcome.ts';
import { stages } from './stage.ts';

/** What a renderer must know of its surroundings; a child process never reads the environment. */
export const rendererConfigSchema = z.object({
  /** Folder where models transcribed once are kept. */
  cacheDir: z.string().min(1),
  /** Threads for the networks and the encoder. */
  threads: z.int().positive(),
  /** Producer code written into every clip's AIGC metadata. */
  aigcProducer: z.string().min(1),
});

/** Parent to renderer. `configure` comes first and once, so that models load while the job is still
 *  being put together. */
export const toRendererSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('configure'), config: rendererConfigSchema }),
  z.object({
    kind: z.literal('render'),
    job: danceJobSchema,
    template: templateSchema,
    /** The dance's whole music; null for a silent clip. */
    musicPath: z.string().min(1).nullable(),
    /** Where the clip is written; whoever asked renames or removes it. */
    outPath: z.string().min(1),
    /** Where a JPEG of one frame is written; null when nobody wants one. */
    thumbnailPath: z.string().min(1).nullable(),
  }),
  z.object({ kind: z.literal('cancel'), jobId: z.string().min(1) }),
]);

/** Renderer to parent. `fraction` is of that stage, 0..1. */
export const fromRendererSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('progress'),
    jobId: z.string().min(1),
    stage: z.enum(stages),
    fraction: z.number().min(0).max(1),
  }),
  z.object({
    kind: z.literal('outcome'),
    jobId: z.string().min(1),
    outcome: danceOutcomeSchema,
    timingsMs: stageTimingsSchema,
  }),
]);

export type RendererConfig = z.infer<typeof rendererConfigSchema>;
export type ToRenderer = z.infer<typeof toRendererSchema>;
export type FromRenderer = z.infer<typeof fromRendererSchema>;
