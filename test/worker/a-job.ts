import { fileURLToPath } from 'node:url';
import type { DanceJob } from '../../core/job/dance-job.ts';

export const samplePath = fileURLToPath(
  new URL('../../samples/terracotta-warrior.png', import.meta.url),
);

/** Fewer than in real clips, so that they are quickly made. */
export const framesPerSecond = 10;

/** The shortest clip of a photo. */
export function jobOf(path: string, changes: Partial<DanceJob> = {}): DanceJob {
  return {
    version: 1,
    id: 'job-7',
    requestedAt: '2026-01-02T03:04:05Z',
    locale: 'zh-CN',
    photo: { path },
    ask: { kind: 'template', templateId: 'subject-three', version: 1 },
    options: { seconds: 5, mirror: false, music: true },
    engine: 'puppet',
    output: { framesPerSecond, sizeBytesMax: null },
    seed: 3,
    ...changes,
  };
}
