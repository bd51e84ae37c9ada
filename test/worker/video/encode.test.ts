import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DanceError } from '../../../core/faults.ts';
import { encodeBare, encodeClip } from '../../../worker/video/encode.ts';
import { probeClip } from '../../../worker/video/probe.ts';
import { createChance } from '../../soak/chance.ts';
import { groundFrame, type Paint } from '../engines/puppet/drawn-sheets.ts';
import { greyFrames, greyOf, optionsOf, spec } from './a-clip.ts';
import {
  childrenNamed,
  decodeFirstRgb,
  decodeFrames,
  decodeSound,
  probe,
  readBoxes,
  writeWav,
} from './ffmpeg.ts';

const folder = mkdtempSync(join(tmpdir(), 'photodance-encode-'));
const here = (name: string) => join(folder, name);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rateHz = 48_000;
const toneSeconds = 0.5;
const tonesHz = [500, 800, 1250, 2000, 3200, 5000];

/** Half a second of every tone, one after the other. */
function scale(): Float32Array {
  const each = toneSeconds * rateHz;
  return Float32Array.from({ length: tonesHz.length * each }, (_, i) => {
    return 0.4 * Math.sin((2 * Math.PI * tonesHz[Math.floor(i / each)]! * i) / rateHz);
  });
}

/** How loud a tone is around a moment. Source: Goertzel, 1958. */
function loudness(sound: Float32Array, hz: number, seconds: number, span = 0.02): number {
  const from = Math.max(0, Math.round((seconds - span / 2) * rateHz));
  const part = sound.subarray(from, from + Math.round(span * rateHz));
  const turn = 2 * Math.cos((2 * Math.PI * hz) / rateHz);
  let [last, before] = [0, 0];
  for (const sample of part) [last, before] = [sample + turn * last - before, last];
  return Math.sqrt(Math.max(0, last * last + before * before - turn * last * before)) / part.length;
}

const loudest = (sound: Float32Array, seconds: number) =>
  tonesHz.reduce((a, b) => (loudness(sound, b, seconds) > loudness(sound, a, seconds) ? b : a));

describe('a clip with music', () => {
  const frameCount = 45;
  const path = here('clip.mp4');
  const reports: number[] = [];
  let told = { sizeBytes: 0, durationMs: 0 };

  beforeAll(async () => {
    writeFileSync(here('music.wav'), writeWav(scale()));
    told = await encodeClip(
      greyFrames(frameCount),
      optionsOf(path, frameCount, {
        musicPath: here('music.wav'),
        musicSegments: [
          { startSeconds: 0.5, durationSeconds: 0.5 },
          { startSeconds: 2, durationSeconds: 0.7 },
          { startSeconds: 1, durationSeconds: 0.3 },
        ],
        report: (fraction) => reports.push(fraction),
      }),
    );
  });

  test('is what every player plays: H.264 yuv420p at 30 fps, BT.709, and AAC', async () => {
    expect(await probeClip(path)).toEqual({
      videoCodec: 'h264',
      pixelFormat: 'yuv420p',
      widthPx: 180,
      heightPx: 320,
      framesPerSecond: 30,
      frameCount,
      durationSeconds: expect.closeTo(1.5, 2),
      sizeBytes: statSync(path).size,
      colour: { range: 'tv', space: 'bt709', primaries: 'bt709', transfer: 'bt709' },
      audioCodec: 'aac',
      audioSeconds: expect.closeTo(1.5, 1),
    });
    expect(told).toEqual({ sizeBytes: statSync(path).size, durationMs: 1500 });
  });

  test('begins to play before all of it is there: moov before mdat', async () => {
    const names = readBoxes(await readFile(path)).map(([name]) => name);
    expect(names).toContain('mdat');
    expect(names.indexOf('moov')).toBeGreaterThan(-1);
    expect(names.indexOf('moov')).toBeLessThan(names.indexOf('mdat'));
  });

  test('holds the AIGC mark once, in moov.udta.meta, and no other trace of its making', async () => {
    const { format } = await probe(path);
    expect(JSON.parse(format.tags!['AIGC']!)).toEqual({
      Label: '1',
      ContentProducer: '91440300MA5EXAMPLE',
      ProduceID: 'job-1',
      ReservedCode1: '',
      ContentPropagator: '',
      PropagateID: '',
      ReservedCode2: '',
    });
    const bytes = await readFile(path);
    const inside = (boxes: Buffer, name: string) =>
      readBoxes(boxes).find(([found]) => found === name)![1];
    const udta = inside(inside(bytes, 'moov'), 'udta').toString('latin1');
    expect(udta).toContain('meta');
    expect(udta).toContain('"ContentProducer":"91440300MA5EXAMPLE"');
    const text = bytes.toString('latin1');
    expect(text.split('ContentProducer')).toHaveLength(2);
    expect(/Lavf|cabac=/.exec(text)).toBeNull();
    const kept = ['AIGC', 'major_brand', 'minor_version', 'compatible_brands'];
    expect(Object.keys(format.tags!).filter((tag) => !kept.includes(tag))).toEqual([]);
  });

  test('shows every frame in its place, though the engine draws them all in one buffer', async () => {
    const frames = await decodeFrames(path, spec);
    expect(frames).toHaveLength(frameCount);
    frames.forEach((frame, i) => {
      const middle = frame[200 * spec.widthPx + 90]!;
      expect(Math.abs(middle - greyOf(i)), `frame ${i}`).toBeLessThanOrEqual(3);
    });
  });

  test('plays each segment when its turn is', async () => {
    const sound = await decodeSound(path);
    expect(sound.length / rateHz).toBeGreaterThan(1.45);
    for (const seconds of [0.05, 0.25, 0.47]) expect(loudest(sound, seconds)).toBe(800);
    for (const seconds of [0.53, 0.8, 0.95]) expect(loudest(sound, seconds)).toBe(5000 - 1800);
    for (const seconds of [1.03, 1.1, 1.17]) expect(loudest(sound, seconds)).toBe(5000);
    for (const seconds of [1.23, 1.4]) expect(loudest(sound, seconds)).toBe(1250);
    // The end fades out.
    expect(loudness(sound, 1250, 1.48)).toBeLessThan(0.4 * loudness(sound, 1250, 1.25));
  });

  test('says how far it is', () => {
    expect(reports).toEqual(Array.from({ length: frameCount }, (_, i) => (i + 1) / frameCount));
  });
});

test('without music it has no sound', async () => {
  const path = here('silent.mp4');
  await encodeClip(greyFrames(6), optionsOf(path, 6));
  const { audioCodec, frameCount } = await probeClip(path);
  expect([audioCodec, frameCount]).toEqual([null, 6]);
});

test('what is there already is replaced', async () => {
  const path = here('old.mp4');
  writeFileSync(path, 'no clip');
  await encodeClip(greyFrames(3), optionsOf(path, 3));
  expect((await probeClip(path)).frameCount).toBe(3);
});

test('colours come back as they were drawn, by the tags that the clip has', async () => {
  const patches = ['c83228', '2fa04a', '2848c8', 'e8c8a8', '101010', 'f0f0f0', '808080', 'd0b020'];
  const colour: Paint = (x, y) => {
    const hex = patches[4 * Math.floor(y / 160) + Math.floor(x / 45)]!;
    return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as never;
  };
  const i420 = await groundFrame({ ...spec, ground: colour });
  const path = here('colours.mp4');
  await encodeBare(
    (async function* () {
      yield i420;
    })(),
    optionsOf(path, 1),
  );
  const rgb = await decodeFirstRgb(path);
  for (const [x, y] of [22, 67, 112, 157].flatMap((x) => [[x, 80] as const, [x, 240] as const])) {
    const at = (y * spec.widthPx + x) * 3;
    const away = colour(x, y).map((value, c) => Math.abs(rgb[at + c]! - value!));
    expect(Math.max(...away), `${x}, ${y}`).toBeLessThanOrEqual(4);
  }
});

describe('a clip that is not finished', () => {
  const nothingLeft = async (path: string) => {
    expect(existsSync(path)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith('gone'))).toEqual([]);
    expect(await childrenNamed('ffmpeg')).toEqual([]);
  };

  test.each([0, 1, 20])('aborted after frame %i rejects with the reason', async (after) => {
    const path = here(`gone-${after}.mp4`);
    const controller = new AbortController();
    const reason = new Error('enough');
    let closed = false;
    async function* frames() {
      try {
        let count = 0;
        for await (const frame of greyFrames(600)) {
          if (count++ === after) controller.abort(reason);
          yield frame;
        }
      } finally {
        closed = true;
      }
    }
    const options = optionsOf(path, 600, { signal: controller.signal });
    await expect(encodeClip(frames(), options)).rejects.toBe(reason);
    expect(closed).toBe(true);
    await nothingLeft(path);
  });

  test('aborted before it began starts nothing', async () => {
    const path = here('gone-early.mp4');
    const reason = new Error('never mind');
    const options = optionsOf(path, 9, { signal: AbortSignal.abort(reason) });
    await expect(encodeClip(greyFrames(9), options)).rejects.toBe(reason);
    await nothingLeft(path);
  });

  test('whose drawing fails rejects with that failure', async () => {
    const path = here('gone-drawing.mp4');
    const failure = new Error('no more paint');
    async function* frames() {
      yield* greyFrames(12);
      throw failure;
    }
    await expect(encodeClip(frames(), optionsOf(path, 60))).rejects.toBe(failure);
    await nothingLeft(path);
  });

  test('that cannot be written is ENCODER_FAILED, with what ffmpeg said', async () => {
    const path = here('no/such/folder/gone.mp4');
    const failure = await encodeClip(greyFrames(9), optionsOf(path, 9)).catch((error) => error);
    expect(failure).toBeInstanceOf(DanceError);
    expect(failure.code).toBe('ENCODER_FAILED');
    expect(failure.cause.message).toMatch(/No such file or directory/);
    await nothingLeft(path);
  });

  test('for lack of music is ENCODER_FAILED', async () => {
    const path = here('gone-music.mp4');
    writeFileSync(here('broken.m4a'), 'la la la');
    const segments = [{ startSeconds: 0, durationSeconds: 1 }];
    const options = { musicPath: here('broken.m4a'), musicSegments: segments };
    await expect(encodeClip(greyFrames(9), optionsOf(path, 9, options))).rejects.toMatchObject({
      code: 'ENCODER_FAILED',
    });
    await nothingLeft(path);
  });
});

test('frames are not drawn far ahead of an encoder that waits', async () => {
  const large = { widthPx: 512, heightPx: 512, framesPerSecond: 30 };
  const controller = new AbortController();
  const reason = new Error('seen enough');
  // By then the first frame has been taken: there is an ffmpeg to stop.
  const [stopAfter, farAhead] = [8, 60];
  let stopped: number | undefined;
  let drawn = 0;
  async function* endless() {
    for await (const frame of greyFrames(Infinity, greyOf, large)) {
      drawn++;
      if (drawn === stopAfter) {
        [stopped] = await childrenNamed('ffmpeg');
        if (stopped === undefined) throw new Error('no ffmpeg to stop');
        process.kill(stopped, 'SIGSTOP');
        void watch();
      }
      if (drawn > farAhead) throw new Error('drawn far ahead');
      yield frame;
    }
  }
  async function watch() {
    for (let turn = 0; turn < 300; turn++) await new Promise(setImmediate);
    controller.abort(reason);
  }
  const options = optionsOf(here('endless.mp4'), 900, { spec: large, signal: controller.signal });
  await expect(encodeClip(endless(), options)).rejects.toBe(reason);
  expect(stopped).toBeDefined();
  expect(drawn).toBeLessThanOrEqual(stopAfter + 5);
  expect(await childrenNamed('ffmpeg')).toEqual([]);
});

test('what is no clip cannot be probed', async () => {
  writeFileSync(here('text.mp4'), 'once upon a time');
  await expect(probeClip(here('text.mp4'))).rejects.toMatchObject({ code: 'ENCODER_FAILED' });
});

describe('a clip that may not exceed a size', () => {
  const frameCount = 90;
  const noise = async function* () {
    const { widthPx, heightPx } = spec;
    const i420 = new Uint8Array((widthPx * heightPx * 3) / 2).fill(128);
    const chance = createChance(1);
    for (let frame = 0; frame < frameCount; frame++) {
      for (let i = 0; i < widthPx * heightPx; i++) i420[i] = 16 + 219 * chance();
      yield { widthPx, heightPx, i420 };
    }
  };

  test('is smaller, and would be larger if it might', async () => {
    const sizeBytesMax = 500_000;
    const path = here('small.mp4');
    const free = await encodeClip(noise(), optionsOf(path, frameCount));
    const limited = await encodeClip(noise(), optionsOf(path, frameCount, { sizeBytesMax }));
    expect(free.sizeBytes).toBeGreaterThan(2 * sizeBytesMax);
    expect(limited.sizeBytes).toBeLessThanOrEqual(sizeBytesMax);
    expect((await probeClip(path)).frameCount).toBe(frameCount);
    rmSync(path);
  });

  test('of a size that no clip reaches is limited by nothing', async () => {
    const path = here('any.mp4');
    const sizeBytesMax = 2000 * 1024 * 1024;
    await encodeClip(noise(), optionsOf(path, frameCount, { sizeBytesMax }));
    expect((await probeClip(path)).frameCount).toBe(frameCount);
    rmSync(path);
  });
});
