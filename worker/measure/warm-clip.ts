import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { Template } from '../../core/dance/template.ts';
import { clipFramesPerSecond } from '../../core/job/clip-options.ts';
import type { DanceJob } from '../../core/job/dance-job.ts';
import type { StageTimings } from '../../core/job/stage.ts';
import { type RenderTools, render } from '../render.ts';
import { StageClock } from '../stage-clock.ts';

export interface WarmClipRequest {
  readonly photoPath: string;
  readonly template: Template;
  readonly musicPath: string | null;
  readonly seconds: number;
  readonly outPath: string;
}

/** Makes a clip in this process, as a renderer that has work all day does; the stages' milliseconds. */
export async function timeWarmClip(
  { photoPath, template, musicPath, seconds, outPath }: WarmClipRequest,
  tools: RenderTools,
): Promise<StageTimings> {
  const job: DanceJob = {
    version: 1,
    id: randomUUID(),
    requestedAt: new Date().toISOString(),
    locale: 'en',
    photo: { path: photoPath },
    ask: { kind: 'template', templateId: template.id, version: template.version },
    options: { seconds, mirror: false, music: true },
    engine: 'puppet',
    output: { framesPerSecond: clipFramesPerSecond, sizeBytesMax: null },
    seed: 0,
  };
  const { signal } = new AbortController();
  const clock = new StageClock(() => {}, signal);
  await render({ job, template, musicPath, outPath, thumbnailPath: null }, tools, clock, signal);
  await rm(outPath);
  return clock.timingsMs;
}
