import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Template } from '../../core/dance/template.ts';
import type { DanceJob } from '../../core/job/dance-job.ts';
import type { RenderResult } from '../../core/job/queue-messages.ts';
import type { Report } from '../../core/job/report.ts';
import type { Stage } from '../../core/job/stage.ts';
import { clipPathOf, previewPathOf, type Store, thumbnailPathOf } from '../../core/media/store.ts';
import type { RendererHost } from './renderer-host.ts';

/** A dance that this worker can render. */
export interface RenderableDance {
  readonly template: Template;
  readonly musicPath: string | null;
}

export interface RenderTools {
  readonly host: RendererHost;
  readonly store: Store;
  /** Where clips are written before the store takes them. */
  readonly workDir: string;
  /** Null when there is no such dance, or not in this version. */
  readonly findDance: (id: string, version: number) => Promise<RenderableDance | null>;
}

/** Renders one job: its photo out of the store, its clip into it; a first look is there while it is rendered.
 *  @throws RendererCrashed, and whatever the store throws */
export async function renderJob(
  job: DanceJob,
  { host, store, workDir, findDance }: RenderTools,
  {
    signal,
    report,
    tell,
    previewed,
  }: {
    signal: AbortSignal;
    report: (stage: Stage, fraction: number) => void;
    tell?: (report: Report) => void;
    /** The store has a first look at the clip, at previewPathOf. */
    previewed?: () => void;
  },
): Promise<RenderResult> {
  const dance = await findDance(job.ask.templateId, job.ask.version);
  if (dance === null) {
    const details = { template: job.ask.templateId };
    return { outcome: { kind: 'failed', code: 'TEMPLATE_BROKEN', details }, timingsMs: {} };
  }
  const photo = await store.borrow(job.photo.path);
  if (photo === null) {
    return { outcome: { kind: 'refused', code: 'PHOTO_GONE', details: {} }, timingsMs: {} };
  }
  const name = join(workDir, randomUUID());
  const outPath = `${name}.mp4`;
  const thumbnailPath = `${name}.jpg`;
  const previewPath = `${name}-preview.jpg`;
  let previewing: Promise<void> | null = null;
  // A first look that cannot be kept is no fault.
  const keepPreview = () =>
    store.putFile(previewPathOf(job.id), previewPath).then(previewed, () => {});
  try {
    const { outcome, timingsMs } = await host.render(
      {
        kind: 'render',
        job: { ...job, photo: { path: photo.localPath } },
        template: dance.template,
        musicPath: job.options.music ? dance.musicPath : null,
        outPath,
        thumbnailPath,
        previewPath,
      },
      {
        signal,
        report: ({ stage, fraction }) => report(stage, fraction),
        tell(told) {
          if (told.code === 'PREVIEW_READY') previewing ??= keepPreview();
          tell?.(told);
        },
      },
    );
    if (outcome.kind !== 'clip') return { outcome, timingsMs };
    const path = clipPathOf(job.id);
    await store.putFile(path, outPath);
    const thumbnail = outcome.clip.thumbnail && { path: thumbnailPathOf(job.id) };
    if (thumbnail) await store.putFile(thumbnail.path, thumbnailPath);
    const clip = { ...outcome.clip, file: { path }, thumbnail };
    return { outcome: { ...outcome, clip }, timingsMs };
  } finally {
    await photo.release();
    await previewing;
    if (previewing !== null) await store.remove(previewPathOf(job.id));
    await rm(outPath, { force: true });
    await rm(thumbnailPath, { force: true });
    await rm(previewPath, { force: true });
  }
}
