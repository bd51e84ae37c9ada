import { z } from 'zod';
import { danceJobSchema } from './dance-job.ts';
import { danceOutcomeSchema, stageTimingsSchema } from './outcome.ts';
import { stages } from './stage.ts';

/** What bots and workers say to each other through the queue. */

export const intakeQueue = (platform: string) => `intake-${platform}`;
export const deliverQueue = (platform: string) => `deliver-${platform}`;
export const renderQueue = (engine: string) => `render-${engine}`;

/** The work of a render queue. photo.path and the outcome's file.path are paths of the store. */
export const renderWorkSchema = z.object({ job: danceJobSchema });
export type RenderWork = z.infer<typeof renderWorkSchema>;

export const renderResultSchema = z.object({
  outcome: danceOutcomeSchema,
  timingsMs: stageTimingsSchema,
});
export type RenderResult = z.infer<typeof renderResultSchema>;

/** The progress of a job that is being rendered. */
export const renderProgressSchema = z.object({
  stage: z.enum(stages),
  fraction: z.number().min(0).max(1),
  /** Until the stage is over; null while that is not worth telling. */
  remainingMs: z.number().nonnegative().nullable().default(null),
  /** The store holds a first look at the clip, at previewPathOf. */
  hasPreview: z.boolean().default(false),
});

export type RenderProgress = z.infer<typeof renderProgressSchema>;

/** The work of a deliver queue. */
export const deliverWorkSchema = z.object({ jobId: z.string().min(1) });
export type DeliverWork = z.infer<typeof deliverWorkSchema>;

/** Keys of what bots and workers share besides the queues, after the prefix. */
export const keys = {
  prefix: 'photodance',
  /** Set while a job is to be given up. */
  cancelled: (jobId: string) => `cancelled:${jobId}`,
  /** Published with the id of a job that is to be given up. */
  cancelChannel: 'cancel',
  /** The last durations of an engine, ms, newest first. */
  durations: (engine: string) => `durations:${engine}`,
  /** Workers of an engine that live: a sorted set by the time of their last sign, ms. */
  workers: (engine: string) => `workers:${engine}`,
  /** How often the renderer died of a job. */
  crashes: (jobId: string) => `crashes:${jobId}`,
} as const;

/** A worker that gave no sign for so long is gone. */
export const workerSilenceMs = 15_000;
