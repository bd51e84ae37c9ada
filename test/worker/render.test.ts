import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../config/project-root.ts';
import { type InstalledTemplate, loadTemplates } from '../../config/templates.ts';
import { arrange } from '../../core/dance/arrange.ts';
import { DanceError } from '../../core/faults.ts';
import type { DanceJob } from '../../core/job/dance-job.ts';
import { overallFraction, type Stage, stages } from '../../core/job/stage.ts';
import type { Scene } from '../../worker/engines/engine.ts';
import { createPuppetEngine } from '../../worker/engines/puppet/puppet.ts';
import { openFigureFinder } from '../../worker/figure/figure-finder.ts';
import { portraitOnDemand } from '../../worker/figure/head/portrait-on-demand.ts';
import { type RenderTools, render } from '../../worker/render.ts';
import { StageClock } from '../../worker/stage-clock.ts';
import { probeClip } from '../../worker/video/probe.ts';
import { framesPerSecond, jobOf, samplePath } from './a-job.ts';
import { childrenNamed, probe } from './video/ffmpeg.ts';

const folder = mkdtempSync(join(tmpdir(), 'photodance-render-'));
const outPath = join(folder, 'clip.mp4');
const thumbnailPath = join(folder, 'clip.jpg');
let tools: RenderTools;
let template: InstalledTemplate;

beforeAll(async () => {
  const finder = openFigureFinder({ cacheDir: folder, threads: 1 });
  const portrait = portraitOnDemand({ cacheDir: folder, threads: 1 });
  tools = { engine: createPuppetEngine(), finder, portrait, aigcProducer: 'PRODUCER-9' };
  await finder;
  const { templates } = await loadTemplates(join(projectRoot, 'templates'));
  template = templates.find(({ id }) => id === 'subject-three')!;
});

afterAll(async () => {
  await (await tools.finder).close();
  rmSync(folder, { recursive: true, force: true });
});

const isModel = (name: string) => name.endsWith('.ort');
const left = () => readdirSync(folder).filter((name) => !isModel(name));

/** Renders a job; abortAt is called with every report. */
async function run(
  job: DanceJob,
  options: {
    readonly music?: boolean;
    readonly thumbnail?: boolean;
    readonly tools?: Partial<RenderTools>;
    readonly abortAt?: (stage: Stage, fraction: number) => boolean;
  } = {},
) {
  const controller = new AbortController();
  const reason = new Error('stop');
  const reports: [Stage, number][] = [];
  const clock = new StageClock((stage, fraction) => {
    reports.push([stage, fraction]);
    if (options.abortAt?.(stage, fraction)) controller.abort(reason);
  }, controller.signal);
  const musicPath = options.music === false ? null : template.musicPath;
  const request = {
    ...{ job, template, musicPath, outPath },
    thumbnailPath: options.thumbnail ? thumbnailPath : null,
  };
  const outcome = await render(
    request,
    { ...tools, ...options.tools },
    clock,
    controller.signal,
  ).catch((error: unknown) => ({ error }));
  return { outcome, reports, timingsMs: clock.timingsMs, reason };
}

describe('a photo of a person', () => {
  test('becomes the clip that its outcome tells of, every stage timed, progress to the end', async () => {
    const job = jobOf(samplePath);
    const { outcome, reports, timingsMs } = await run(job, { thumbnail: true });
    const { durationSeconds } = arrange(template, job.options.seconds);
    const frameCount = Math.round(durationSeconds * framesPerSecond);
    expect(outcome).toEqual({
      kind: 'clip',
      clip: {
        file: { path: outPath },
        thumbnail: { path: thumbnailPath },
        widthPx: 576,
        heightPx: 1024,
        framesPerSecond,
        durationMs: Math.round((frameCount / framesPerSecond) * 1000),
        engine: 'puppet',
        label: 'AI 生成',
      },
      notes: [],
    });
    const facts = await probeClip(outPath);
    expect(facts).toMatchObject({ widthPx: 576, heightPx: 1024, frameCount, audioCodec: 'aac' });
    expect(facts.durationSeconds).toBeCloseTo(frameCount / framesPerSecond, 1);
    expect(facts.audioSeconds).toBeCloseTo(frameCount / framesPerSecond, 1);
    const tags = (await probe(outPath)).format.tags!;
    expect(JSON.parse(tags['AIGC']!)).toMatchObject({
      ContentProducer: 'PRODUCER-9',
      ProduceID: job.id,
    });

    // A photo is danced as it is: nothing is painted.
    const timed = stages.filter((stage) => stage !== 'start' && stage !== 'paint');
    expect(Object.keys(timingsMs).toSorted()).toEqual(timed.toSorted());
    for (const stage of timed) expect(timingsMs[stage]).toBeGreaterThanOrEqual(0);
    expect(timingsMs.draw).toBeLessThan(timingsMs.encode!);
    for (const stage of timed) {
      const fractions = reports.filter(([of]) => of === stage).map(([, fraction]) => fraction);
      expect(fractions, stage).toEqual(fractions.toSorted((a, b) => a - b));
      expect(fractions.at(-1), stage).toBe(1);
    }
    expect(overallFraction(...reports.at(-1)!)).toBeCloseTo(1, 6);
    const thumbnail = (await probe(thumbnailPath)).streams[0];
    expect(thumbnail).toMatchObject({ codec_name: 'mjpeg', width: 180, height: 320 });
    expect(statSync(thumbnailPath).size).toBeLessThan(200_000);
    rmSync(outPath);
    rmSync(thumbnailPath);
    expect(left()).toEqual([]);
  });

  test('is drawn by the engine asked, with the job’s seed, mirror and length, and can be silent', async () => {
    const scenes: Scene[] = [];
    const seenEnough = new Error('seen enough');
    const engine = {
      name: 'puppet' as const,
      needs: 'head' as const,
      stage: () => Promise.reject(new Error('nobody asked for a scene')),
      async *draw(scene: Scene, { report }: { report: (fraction: number) => void }) {
        scenes.push(scene);
        if (scenes.length > 1) throw seenEnough;
        const { widthPx, heightPx } = scene.picture;
        const i420 = new Uint8Array((widthPx * heightPx * 3) / 2).fill(128);
        for (let frame = 0; frame < scene.choreography.frameCount; frame++) {
          yield { widthPx, heightPx, i420 };
          report((frame + 1) / scene.choreography.frameCount);
        }
      },
    };
    const options = { seconds: 5, mirror: true, music: false };
    const job = jobOf(samplePath, {
      options,
      seed: 11,
      output: { framesPerSecond: 8, sizeBytesMax: null },
    });
    const { outcome } = await run(job, { music: false, tools: { engine } });
    expect(outcome).toMatchObject({ kind: 'clip', clip: { framesPerSecond: 8 } });
    const [{ seed, choreography }] = scenes as [Scene];
    expect(seed).toBe(11);
    expect((await probeClip(outPath)).audioCodec).toBeNull();
    expect((await probeClip(outPath)).frameCount).toBe(choreography.frameCount);
    rmSync(outPath);

    const plain = jobOf(samplePath, { ...job, options: { ...options, mirror: false } });
    const second = await run(plain, { music: false, tools: { engine } });
    expect(second.outcome).toEqual({ error: seenEnough });
    const other = scenes[1]!.choreography.joints;
    expect(other.some((value, i) => Math.abs(value - choreography.joints[i]!) > 20)).toBe(true);
    expect(left()).toEqual([]);
  });
});

async function twoAlike(): Promise<Buffer> {
  const one = await sharp(samplePath).removeAlpha().resize({ height: 480 }).png().toBuffer();
  const { width } = await sharp(one).metadata();
  const ground = { width: 2 * width, height: 480, channels: 3, background: '#888' } as const;
  const pair = [0, width].map((left) => ({ input: one, left, top: 0 }));
  return sharp({ create: ground }).composite(pair).png().toBuffer();
}

describe('a photo that cannot dance', () => {
  test.each<[string, () => Promise<Buffer>]>([
    ['NO_PERSON', () => plain(640, 480).png().toBuffer()],
    ['PHOTO_TOO_FEW_PIXELS', () => plain(1, 1).png().toBuffer()],
    ['SEVERAL_PEOPLE', twoAlike],
  ])('is refused as %s, before anything is written', async (code, make) => {
    const path = join(folder, 'photo.png');
    await sharp(await make()).toFile(path);
    const { outcome, reports } = await run(jobOf(path));
    rmSync(path);
    const { error } = outcome as { error: unknown };
    expect(error).toBeInstanceOf(DanceError);
    expect((error as DanceError).code).toBe(code);
    expect(reports.map(([stage]) => stage)).not.toContain('draw');
    expect(left()).toEqual([]);
  });

  const plain = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#7a8a6a' } });
});

describe('an abort', () => {
  test.each<[string, (stage: Stage, fraction: number) => boolean]>([
    ['while decoding', (stage) => stage === 'decode'],
    ['before drawing', (stage, fraction) => stage === 'choreograph' && fraction === 1],
    ['while drawing', (stage, fraction) => stage === 'draw' && fraction > 0.05],
  ])('%s ends the job with the reason, and leaves nothing', async (_, abortAt) => {
    const { outcome, reports, reason } = await run(jobOf(samplePath), { abortAt });
    expect((outcome as { error: unknown }).error).toBe(reason);
    expect(existsSync(outPath)).toBe(false);
    expect(left()).toEqual([]);
    expect(await childrenNamed('ffmpeg')).toEqual([]);
    expect(reports.some(([stage, fraction]) => stage === 'encode' && fraction === 1)).toBe(false);
    // No stage begins after it.
    const at = reports.findIndex(([stage, fraction]) => abortAt(stage, fraction));
    expect(reports.slice(at + 1).filter(([, fraction]) => fraction === 0)).toEqual([]);
  });
});
