import { writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { type FromRenderer, toRendererSchema } from '../../../core/job/renderer-messages.ts';

/** A renderer that draws nothing: what is measured is everything around it. */

const renderMs = 50;

process.on('disconnect', () => process.exit());
process.on('message', (raw) => {
  const message = toRendererSchema.parse(raw);
  if (message.kind === 'render') void render(message.job.id, message.outPath);
});

async function render(jobId: string, outPath: string): Promise<void> {
  await wait(renderMs);
  await writeFile(outPath, jobId);
  const shape = { widthPx: 576, heightPx: 1024, framesPerSecond: 30, durationMs: 10_000 };
  const files = { file: { path: outPath }, thumbnail: null };
  const clip = { ...files, ...shape, engine: 'puppet', label: '' } as const;
  const outcome = { kind: 'clip', clip, notes: [] } as const;
  const told: FromRenderer = {
    kind: 'outcome',
    jobId,
    outcome: { ...outcome, notes: [] },
    timingsMs: { draw: renderMs },
  };
  process.send?.(told);
}
