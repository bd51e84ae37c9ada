import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Queue, QueueEvents } from 'bullmq';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../config/project-root.ts';
import { connectRedis, redisAddress } from '../../config/redis.ts';
import { openFileStore } from '../../config/store/file-store.ts';
import { loadTemplates, namedDance } from '../../config/templates.ts';
import { keys, renderQueue, renderResultSchema } from '../../core/job/queue-messages.ts';
import { clipPathOf, photoPathOf } from '../../core/media/store.ts';
import { readScene } from '../../core/prompt/read-scene.ts';
import { RendererHost } from '../../worker/queue/renderer-host.ts';
import { runWorker } from '../../worker/queue/run-worker.ts';
import { probeClip } from '../../worker/video/probe.ts';
import { type RedisServer, startRedisServer } from '../house/redis-server.ts';
import { jobOf, samplePath } from './a-job.ts';
import { openTinyDream } from './engines/dreamoving/tiny-checkpoints.ts';

// The built project with DreaMoving's networks of tiny weights: noise, but a clip, by the command and by the queue.

const folder = mkdtempSync(join(tmpdir(), 'photodance-dream-'));
const sentence = '在雪山上穿红裙子跳舞';
const { modelsDir, file } = await openTinyDream({ steps: 1, windowFrames: 16, windowOverlap: 0 });
const { templates } = await loadTemplates(join(projectRoot, 'templates'));
const main = join(projectRoot, 'dist/bots/terminal/main.js');
const cacheDir = join(folder, 'cache');
let redis: RedisServer;

beforeAll(async () => {
  redis = await startRedisServer();
});

afterAll(async () => {
  await redis.remove();
  rmSync(folder, { recursive: true, force: true });
});

async function dance(models = modelsDir) {
  const args = [samplePath, sentence, '--engine', 'dreamoving', '--seconds', '5', '--json'];
  const child = spawn(process.execPath, [main, ...args], {
    cwd: folder,
    env: {
      ...process.env,
      ...{ LC_ALL: 'zh_CN.UTF-8', PHOTODANCE_VAR: join(folder, 'var') },
      ...{ MODELS_DIR: models, PROVIDERS: 'cpu', NEURAL_SIDE: '64' },
    },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  const [exitCode] = await once(child, 'close');
  return { told: JSON.parse(stdout), stderr, exitCode };
}

test('./dance: a face, a Chinese sentence and the engine’s name give a clip, and tell what was painted', async () => {
  const { told, stderr, exitCode } = await dance();
  expect([exitCode, stderr]).toEqual([0, expect.stringContaining('雪山')]);
  expect(told).toMatchObject({
    engine: 'dreamoving',
    sentence,
    paintPrompt: { prompt: expect.stringMatching(/wearing red dress, snow mountain/) },
    ...{ widthPx: 576, heightPx: 1024, framesPerSecond: 30 },
    // The tiny vocabulary has a token for every letter, so that the end of the prompt has no room.
    notes: [{ code: 'SENTENCE_CUT' }],
  });
  expect(told.durationMs).toBeGreaterThan(4500);
  const clip = await probeClip(join(folder, told.clip));
  expect(clip).toMatchObject({ widthPx: 576, heightPx: 1024 });
}, 600_000);

test('without weights, and with damaged ones: the sentence that says what to do', async () => {
  const without = await dance(join(folder, 'nowhere'));
  expect([without.exitCode, without.told.code]).toEqual([1, 'MODEL_MISSING']);
  expect(without.told.message).toContain('dreamoving/unet/diffusion_pytorch_model.safetensors');
  expect(without.told.advice).toContain('./dance models pull dreamoving');

  const name = 'text_encoder/model.safetensors';
  const kept = readFileSync(file(name));
  truncateSync(file(name), 1000);
  const damaged = await dance();
  writeFileSync(file(name), kept);
  expect([damaged.exitCode, damaged.told.code]).toEqual([1, 'MODEL_REFUSED']);
  expect(damaged.told.message).toContain('model.safetensors');
  expect(damaged.told.advice).not.toBe('');
  expect(readdirSync(folder).filter((made) => made.includes('nowhere'))).toEqual([]);
}, 300_000);

test('the same through the queue: the sentence comes with the job, the clip is in the store', async () => {
  const store = openFileStore(join(folder, 'store'));
  const connection = redisAddress(redis.url);
  const client = await connectRedis(redis.url);
  const logged: string[] = [];
  const note = (facts: object, message: string) =>
    void logged.push(JSON.stringify({ ...facts, message }));
  const worker = await runWorker({
    ...{ engine: 'dreamoving', redis: client, connection, store },
    log: { info: note, warn: note, error: note },
    host: new RendererHost(
      join(projectRoot, 'dist/worker/renderer.js'),
      {
        ...{ cacheDir, threads: 2, aigcProducer: 'PRODUCER-9' },
        neural: { modelsDir, providers: ['cpu'], sidePx: 64, memoryBytes: null },
      },
      600_000,
    ),
    workDir: join(folder, 'work'),
    findDance: async (id) => {
      const found = templates.find((one) => one.id === id);
      if (!found) return null;
      const { musicPath, ...template } = found;
      return { template, musicPath };
    },
  });
  const shared = { connection, prefix: keys.prefix };
  const queue = new Queue(renderQueue('dreamoving'), shared);
  const events = new QueueEvents(renderQueue('dreamoving'), shared);
  try {
    await events.waitUntilReady();
    const { scene, dance: chosen } = readScene(sentence, templates.map(namedDance), 3);
    const { version } = templates.find(({ id }) => id === chosen.id)!;
    const id = 'j_dream';
    await store.put(photoPathOf(id), readFileSync(samplePath));
    const job = jobOf(photoPathOf(id), {
      ...{ id, engine: 'dreamoving' },
      ask: {
        ...{ kind: 'prompt', templateId: chosen.id, version },
        ...{ brief: scene.brief, sentence: scene.sentence },
      },
      output: { framesPerSecond: 4, sizeBytesMax: null },
    });
    const added = await queue.add('render', { job }, { jobId: id, removeOnComplete: true });
    const { outcome } = renderResultSchema.parse(await added.waitUntilFinished(events));
    expect(outcome).toMatchObject({
      kind: 'clip',
      clip: { engine: 'dreamoving', file: { path: clipPathOf(id) } },
    });
    const clip = await store.borrow(clipPathOf(id));
    expect(await probeClip(clip!.localPath)).toMatchObject({ widthPx: 576, heightPx: 1024 });
    await clip?.release();
    expect(logged.join('\n')).toContain('PROVIDER_CHOSEN');
    expect(logged.join('\n')).not.toContain(sentence);
    expect(await client.keys(`${keys.prefix}:render-dreamoving:${id}`)).toEqual([]);
  } finally {
    await events.close();
    await queue.close();
    await worker.close(5000);
    client.disconnect();
  }
}, 600_000);
