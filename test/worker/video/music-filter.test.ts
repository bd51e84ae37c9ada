import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MusicSegment, writeMusicFilter } from '../../../worker/video/music-filter.ts';
import { createChance } from '../../soak/chance.ts';
import { writeWav } from './ffmpeg.ts';

const rateHz = 48_000;
const folder = mkdtempSync(join(tmpdir(), 'photodance-music-'));
const musicPath = join(folder, 'noise.wav');
const chance = createChance(4);

/** Six seconds of noise: any stretch of it is known by its samples. */
const noise = Float32Array.from({ length: 6 * rateHz }, () => chance() - 0.5);

beforeAll(() => writeFileSync(musicPath, writeWav(noise)));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function cut(segments: readonly MusicSegment[], seconds: number): Promise<Float32Array> {
  const inputs = ['-v', 'error', '-f', 'lavfi', '-i', 'nullsrc=s=2x2:d=0.1', '-i', musicPath];
  const filters = writeMusicFilter(segments, seconds).join(';');
  const output = ['-map', '[music]', '-f', 'f32le', '-ac', '2', '-'];
  const { stdout } = await promisify(execFile)(
    'ffmpeg',
    [...inputs, '-filter_complex', filters, ...output],
    { encoding: 'buffer', maxBuffer: 1 << 28 },
  );
  const both = new Float32Array(new Uint8Array(stdout).buffer);
  return Float32Array.from({ length: both.length / 2 }, (_, i) => both[2 * i]!);
}

/** Whether the clip has, from one sample to another, the music from `start` on. */
function follows(clip: Float32Array, from: number, to: number, start: number): boolean {
  // A channel that becomes two keeps its level or halves its power, as ffmpeg pleases.
  const gain = clip[from]! / noise[start]!;
  for (let i = from; i < to; i++) {
    if (Math.abs(clip[i]! - gain * noise[start + i - from]!) > 1e-4) return false;
  }
  return true;
}

const fadeSamples = 0.45 * rateHz;
const crossSamples = 0.02 * rateHz;

test('cuts fall on the very sample, however many there are', async () => {
  const segments = [
    { startSeconds: 0, durationSeconds: 0.7 },
    { startSeconds: 3.2, durationSeconds: 0.5 },
    { startSeconds: 1.3333, durationSeconds: 0.8 },
    { startSeconds: 4.75, durationSeconds: 1.1 },
  ];
  const total = 3.1;
  const clip = await cut(segments, total);
  expect(clip.length).toBe(Math.round(total * rateHz));
  let at = 0;
  for (const [i, { startSeconds, durationSeconds }] of segments.entries()) {
    const start = Math.round(startSeconds * rateHz);
    const end = at + Math.round((startSeconds + durationSeconds) * rateHz) - start;
    const isLast = i === segments.length - 1;
    // From the very cut on: the beat that lies on it sounds whole.
    expect(follows(clip, at, end - (isLast ? fadeSamples : crossSamples), start), `${i}`).toBe(
      true,
    );
    at = end;
  }
});

test('from one stretch to the next it fades over, without a hole', async () => {
  const segments = [
    { startSeconds: 1, durationSeconds: 1 },
    { startSeconds: 4, durationSeconds: 1 },
  ];
  const clip = await cut(segments, 2);
  const powerOf = (from: number, to: number) => {
    let sum = 0;
    for (let i = from; i < to; i++) sum += clip[i]! ** 2;
    return sum / (to - from);
  };
  const usual = powerOf(0, rateHz / 2);
  for (let at = rateHz - 1200; at < rateHz + 600; at += 100) {
    expect(powerOf(at, at + 100) / usual).toBeGreaterThan(0.5);
    expect(powerOf(at, at + 100) / usual).toBeLessThan(2);
  }
});

test('back to the very beginning is a plain cut', async () => {
  const segments = [
    { startSeconds: 2, durationSeconds: 0.5 },
    { startSeconds: 0, durationSeconds: 1 },
  ];
  const clip = await cut(segments, 1.5);
  expect(follows(clip, 0, rateHz / 2, 2 * rateHz)).toBe(true);
  expect(follows(clip, rateHz / 2, 1.5 * rateHz - fadeSamples, 0)).toBe(true);
});

test('music that is too short ends in silence, too long is cut, and both fade', async () => {
  const short = await cut([{ startSeconds: 5.5, durationSeconds: 2 }], 2);
  expect(short.length).toBe(2 * rateHz);
  expect(follows(short, 0, 0.5 * rateHz, 5.5 * rateHz)).toBe(true);
  expect(short.subarray(0.5 * rateHz + 100).every((sample) => Math.abs(sample) < 1e-6)).toBe(true);
  const long = await cut([{ startSeconds: 0, durationSeconds: 6 }], 1);
  expect(long.length).toBe(rateHz);
  expect(follows(long, 0, rateHz - fadeSamples, 0)).toBe(true);
  expect(Math.max(...long.subarray(-48).map(Math.abs))).toBeLessThan(0.02);
});
