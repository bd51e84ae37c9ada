import { z } from 'zod';
import { templateSchema } from '../dance/template.ts';
import { danceJobSchema } from './dance-job.ts';
import { danceOutcomeSchema, stageTimingsSchema } from './outcome.ts';
import { providers } from './provider.ts';
import { reportSchema } from './report.ts';
import { stages } from './stage.ts';

/** What a neural engine must know of its surroundings. */
export const neuralConfigSchema = z.object({
  /** Holds a folder for each engine's models. */
  modelsDir: z.string().min(1),
  /** What the networks may be computed with, in the order in which it is tried. */
  providers: z.array(z.enum(providers)).min(1).readonly(),
  /** The longer side of what the networks draw; null for the largest that fits. */
  sidePx: z.int().positive().nullable(),
  /** What they may take up; null for what is free. */
  memoryBytes: z.number().positive().nullable(),
});

/** What an operator may choose of clips that are painted to a sentence; null for what the engine does by itself. */
export const dreamConfigSchema = z.object({
  /** How much the face counts beside the sentence, 0 for not at all. */
  faceScale: z.number().min(0).nullable(),
  /** How much the pose counts, 1 as trained. */
  poseScale: z.number().min(0).nullable(),
  /** How far the picture goes beyond what it would be without the sentence. */
  guidance: z.number().min(0).nullable(),
});

/** What a renderer must know of its surroundings; a child process never reads the environment. */
export const rendererConfigSchema = z.object({
  /** Folder where models transcribed once are kept. */
  cacheDir: z.string().min(1),
  /** Threads for the networks and the encoder. */
  threads: z.int().positive(),
  /** Producer code written into every clip's AIGC metadata. */
  aigcProducer: z.string().min(1),
  /** Null where no neural engine is asked for. */
  neural: neuralConfigSchema.nullable().default(null),
  dream: dreamConfigSchema.default({ faceScale: null, poseScale: null, guidance: null }),
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
    /** Where a JPEG is written of what an engine that takes long has in mind; null when nobody wants one. */
    previewPath: z.string().min(1).nullable().default(null),
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
  z.object({ kind: z.literal('report'), jobId: z.string().min(1), report: reportSchema }),
  z.object({
    kind: z.literal('outcome'),
    jobId: z.string().min(1),
    outcome: danceOutcomeSchema,
    timingsMs: stageTimingsSchema,
  }),
]);

export type NeuralConfig = z.infer<typeof neuralConfigSchema>;
export type DreamConfig = z.infer<typeof dreamConfigSchema>;
/** As they are sent; `Read…` as they arrive, with what was left out. */
export type RendererConfig = z.input<typeof rendererConfigSchema>;
export type ReadRendererConfig = z.output<typeof rendererConfigSchema>;
export type ToRenderer = z.input<typeof toRendererSchema>;
export type ReadToRenderer = z.output<typeof toRendererSchema>;
export type FromRenderer = z.infer<typeof fromRendererSchema>;
