import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { projectRoot } from '../../config/project-root.ts';
import { loadTemplates } from '../../config/templates.ts';
import type { DanceJob } from '../../core/job/dance-job.ts';
import type { FromRenderer } from '../../core/job/renderer-messages.ts';
import { probeClip } from '../../worker/video/probe.ts';
import { startBuiltRenderer } from '../house/built-renderer.ts';
import { jobOf, samplePath } from './a-job.ts';
import { openTinyModels } from './engines/animate-anyone/tiny-models.ts';

/** The built renderer as its own process, with a neural engine of tiny weights: noise, but a clip. */
const folder = mkdtempSync(join(tmpdir(), 'photodance-neural-'));
const outPath = join(folder, 'clip.mp4');
const previewPath = join(folder, 'preview.jpg');
const { modelsDir } = await openTinyModels({ steps: 2, windowFrames: 12, windowOverlap: 1 });
const { templates } = await loadTemplates(join(projectRoot, 'templates'));
const { musicPath, ...template } = templates.find(({ id }) => id === 'window-wipe')!;
let child: ChildProcess | null = null;

afterEach(() => child?.kill('SIGKILL'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start() {
  const started = startBuiltRenderer();
  child = started.child;
  started.send({
    kind: 'configure',
    config: {
      cacheDir: folder,
      threads: 2,
      aigcProducer: 'PRODUCER-9',
      neural: { modelsDir, providers: ['cpu'], sidePx: 64, memoryBytes: null },
    },
  });
  return {
    ...started,
    render(job: DanceJob) {
      const files = { musicPath, outPath, thumbnailPath: null, previewPath };
      started.send({ kind: 'render', job, template, ...files });
    },
  };
}

test('a neural engine in a renderer: a clip with a first look and steady progress; a cancel between two steps', async () => {
  const renderer = start();
  const asked = {
    engine: 'animate-anyone',
    output: { framesPerSecond: 4, sizeBytesMax: null },
  } as const;
  renderer.render(jobOf(samplePath, { id: 'danced', ...asked }));
  const isEnd = ({ kind }: FromRenderer) => kind === 'outcome';
  const { outcome } = (await renderer.until(isEnd)) as Extract<FromRenderer, { kind: 'outcome' }>;
  expect(outcome).toMatchObject({
    kind: 'clip',
    clip: { engine: 'animate-anyone', file: { path: outPath } },
  });
  expect(await probeClip(outPath)).toMatchObject({ widthPx: 576, heightPx: 1024 });

  const told = renderer.messages.flatMap((message) =>
    message.kind === 'report' ? [message.report] : [],
  );
  expect(told.map(({ code }) => code)).toEqual([
    'PROVIDER_CHOSEN',
    'MEMORY_PLANNED',
    'PREVIEW_READY',
  ]);
  expect(readFileSync(previewPath).subarray(0, 3)).toEqual(Buffer.of(0xff, 0xd8, 0xff));
  const drawing = renderer.messages.flatMap((message) =>
    message.kind === 'progress' && message.stage === 'draw' ? [message.fraction] : [],
  );
  expect(drawing).toEqual(drawing.toSorted((a, b) => a - b));
  // Every window of every step, besides the frames.
  expect(
    drawing.filter((fraction) => fraction > 0.05 && fraction <= 0.9).length,
  ).toBeGreaterThanOrEqual(4);
  rmSync(outPath);
  rmSync(previewPath);

  renderer.render(jobOf(samplePath, { id: 'cancelled', ...asked }));
  const ofSecond = ({ jobId }: FromRenderer) => jobId === 'cancelled';
  await renderer.until(
    (message) =>
      ofSecond(message) &&
      message.kind === 'progress' &&
      message.stage === 'draw' &&
      message.fraction > 0.05,
  );
  renderer.send({ kind: 'cancel', jobId: 'cancelled' });
  const ended = await renderer.until((message) => ofSecond(message) && isEnd(message));
  expect(ended).toMatchObject({ outcome: { kind: 'cancelled' } });
  const last = renderer.messages.findLast(
    (message) => ofSecond(message) && message.kind === 'progress',
  );
  expect((last as { fraction: number }).fraction).toBeLessThan(0.9);
  expect(readdirSync(folder).filter((name) => /mp4|jpg/.test(name))).toEqual([]);
});
