import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../config/project-root.ts';
import { type InstalledTemplate, loadTemplates } from '../../config/templates.ts';
import type { DanceJob } from '../../core/job/dance-job.ts';
import { startBuiltRenderer } from '../house/built-renderer.ts';
import { jobOf, samplePath } from './a-job.ts';

const folder = mkdtempSync(join(tmpdir(), 'photodance-renderer-'));
const outPath = join(folder, 'clip.mp4');
let template: InstalledTemplate;
let child: ChildProcess | null = null;

beforeAll(async () => {
  const { templates } = await loadTemplates(join(projectRoot, 'templates'));
  template = templates.find(({ id }) => id === 'window-wipe')!;
});

afterEach(() => child?.kill('SIGKILL'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start() {
  const started = startBuiltRenderer();
  child = started.child;
  return {
    ...started,
    configure: () =>
      started.send({
        kind: 'configure',
        config: { cacheDir: folder, threads: 2, aigcProducer: 'PRODUCER-9' },
      }),
    render(job: DanceJob) {
      const { musicPath, ...dance } = template;
      started.send({
        kind: 'render',
        job,
        template: dance,
        musicPath,
        outPath,
        thumbnailPath: null,
      });
    },
  };
}

test('a renderer refuses one photo, makes a clip of the next, cancels a third, and goes with its parent', async () => {
  const renderer = start();
  renderer.configure();
  const text = join(folder, 'text.png');
  writeFileSync(text, 'no picture');
  renderer.render(jobOf(text, { id: 'refused' }));
  expect((await renderer.outcomeOf('refused')).outcome).toMatchObject({
    kind: 'refused',
    code: 'PHOTO_UNSUPPORTED',
  });
  // What is wrong with somebody's photo is no trouble of ours.
  expect(renderer.stderr()).toBe('');

  renderer.render(jobOf(samplePath, { id: 'danced' }));
  const { outcome, timingsMs } = await renderer.outcomeOf('danced');
  expect(outcome).toMatchObject({ kind: 'clip', clip: { file: { path: outPath } } });
  expect(Object.keys(timingsMs)).toContain('draw');
  expect(existsSync(outPath)).toBe(true);
  rmSync(outPath);
  const progress = renderer.messages.filter(
    (message) => message.kind === 'progress' && message.jobId === 'danced',
  );
  expect(progress.length).toBeGreaterThan(40);
  expect(progress.at(-1)).toMatchObject({ stage: 'encode', fraction: 1 });

  renderer.render(jobOf(samplePath, { id: 'cancelled' }));
  await renderer.until(
    (message) =>
      message.kind === 'progress' && message.jobId === 'cancelled' && message.stage === 'draw',
  );
  renderer.send({ kind: 'cancel', jobId: 'cancelled' });
  expect((await renderer.outcomeOf('cancelled')).outcome).toEqual({ kind: 'cancelled' });
  expect(readdirSync(folder).filter((name) => name.endsWith('.mp4'))).toEqual([]);

  const exit = once(renderer.child, 'exit');
  renderer.child.disconnect();
  expect((await exit)[0]).toBe(0);
});

test('a job before the configuration is our fault, and is told to the log', async () => {
  const renderer = start();
  renderer.render(jobOf(samplePath, { id: 'early' }));
  expect((await renderer.outcomeOf('early')).outcome).toMatchObject({
    kind: 'failed',
    code: 'INTERNAL',
  });
  await renderer.until(() => true);
  expect(renderer.messages.filter(({ kind }) => kind === 'outcome')).toHaveLength(1);
});
