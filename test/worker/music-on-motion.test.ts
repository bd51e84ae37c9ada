import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../config/project-root.ts';
import { type InstalledTemplate, loadTemplates } from '../../config/templates.ts';
import { arrange } from '../../core/dance/arrange.ts';
import { choreograph } from '../../core/dance/choreograph.ts';
import { type JointName, jointCount, jointIndex } from '../../core/dance/skeleton.ts';
import { createStandIn, standInPicture } from '../../core/dance/stand-in.ts';
import { writeMusicFilter } from '../../worker/video/music-filter.ts';
import { decodeSound } from './video/ffmpeg.ts';

// What is heard and what is seen, each found by itself: the beats of the music from the decoded sound of a clip, those of
// the motion from pelvis and feet. Nothing here knows where a beat was meant to be, only how long one is.

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'photodance-on-beat-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { templates } = await loadTemplates(join(projectRoot, 'templates'));
const seconds = 20;
const soundHz = 48_000;

/** A clip's sound, through AAC and back: 48 kHz. */
async function soundOf(template: InstalledTemplate): Promise<Float32Array> {
  const { musicSegments, durationSeconds } = arrange(template, seconds);
  const path = join(folder, `${template.id}.m4a`);
  const graph = writeMusicFilter(musicSegments, durationSeconds).join(';');
  // The filter's music is input 1, as in a clip.
  const inputs = ['-f', 'lavfi', '-i', 'color=s=16x16:d=1', '-i', template.musicPath!];
  const cut = ['-filter_complex', graph, '-map', '[music]', '-c:a', 'aac', '-b:a', '128k'];
  await run('ffmpeg', ['-v', 'error', '-y', ...inputs, ...cut, path]);
  return await decodeSound(path);
}

const hopSeconds = 0.002;

/** How much the sound's level rises in each 2 ms, dB over the mean of the 20 ms before, not below 0. */
function risesOf(sound: Float32Array): Float32Array {
  const hop = soundHz * hopSeconds;
  const levels = Float32Array.from({ length: Math.floor(sound.length / hop) }, (_, i) => {
    let sum = 1e-7;
    for (let at = i * hop; at < (i + 1) * hop; at++) sum += sound[at]! ** 2;
    return 10 * Math.log10(sum / hop);
  });
  const before = 10;
  return levels.map((level, i) => {
    if (i < before) return 0;
    let sum = 0;
    for (let back = 1; back <= before; back++) sum += levels[i - back]!;
    return Math.max(0, level - sum / before);
  });
}

/** When the music's beats are heard, seconds: the onset nearest to each tooth of the comb that fits the onsets best. */
function heardBeats(sound: Float32Array, beatSeconds: number): number[] {
  const rises = risesOf(sound);
  const period = beatSeconds / hopSeconds;
  const strengthAt = (at: number) => {
    let most = 0;
    for (let i = Math.round(at) - 4; i <= Math.round(at) + 4; i++)
      most = Math.max(most, rises[i] ?? 0);
    return most;
  };
  let best = { strength: -1, phase: 0 };
  for (let phase = 0; phase < period; phase++) {
    let strength = 0;
    for (let at = phase; at < rises.length; at += period) strength += Math.min(20, strengthAt(at));
    if (strength > best.strength) best = { strength, phase };
  }
  const beats: number[] = [];
  const reach = Math.round(0.06 / hopSeconds);
  for (let at = best.phase; at < rises.length; at += period) {
    let [most, where] = [6, -1];
    for (let i = Math.round(at) - reach; i <= Math.round(at) + reach; i++) {
      if ((rises[i] ?? 0) > most) [most, where] = [rises[i]!, i];
    }
    // An onset is where its rise begins, not where it is loudest.
    while (where > 0 && rises[where - 1]! > most / 3) where--;
    if (where >= 0) beats.push(where * hopSeconds);
  }
  return beats;
}

const framesPerSecond = 120;
/** A foot slower than this stands; the stand-in is 400 px a metre. */
const stillPxPerSecond = 20;

/** When the weight comes down, seconds: where the pelvis is lowest, and where a foot lands. */
function seenBeats(template: InstalledTemplate): number[] {
  const { joints, frameCount } = choreograph(template, createStandIn(), {
    ...{ seconds, mirror: false, framesPerSecond, halfBody: false },
    ...standInPicture,
  });
  const track = (name: JointName, axis: 0 | 1) =>
    Float32Array.from(
      { length: frameCount },
      (_, frame) => joints[(frame * jointCount + jointIndex[name]) * 3 + axis]!,
    );
  const beats: number[] = [];
  const height = track('pelvis', 1);
  for (let i = 1; i < frameCount - 1; i++) {
    // y runs down: the lowest pelvis has the largest.
    if (height[i]! >= height[i - 1]! && height[i]! > height[i + 1]!)
      beats.push(i / framesPerSecond);
  }
  for (const side of ['ankleL', 'ankleR'] as const) {
    const [x, y] = [track(side, 0), track(side, 1)];
    const speed = (i: number) => Math.hypot(x[i + 1]! - x[i]!, y[i + 1]! - y[i]!) * framesPerSecond;
    for (let i = 1; i < frameCount - 1; i++) {
      if (speed(i) < stillPxPerSecond && speed(i - 1) >= stillPxPerSecond) {
        beats.push(i / framesPerSecond);
      }
    }
  }
  return beats.sort((a, b) => a - b);
}

describe('the music and the motion of a clip have the same beats', () => {
  test.each(templates.map((template) => [template.id, template] as const))(
    '%s',
    async (_, template) => {
      const beatSeconds = 60 / template.beatsPerMinute;
      const heard = heardBeats(await soundOf(template), beatSeconds);
      const seen = seenBeats(template);
      // The first beat is the photo, which stands still; what rings after the last has no beat.
      const asked = heard.filter((at) => at > 0.75 * beatSeconds && at < seconds - 1.5);
      expect(asked.length).toBeGreaterThan(0.6 * (seconds / beatSeconds));
      const away = asked
        .map((at) => Math.min(...seen.map((beat) => Math.abs(beat - at))))
        .sort((a, b) => a - b);
      const quantile = (share: number) => away[Math.floor((away.length - 1) * share)]!;
      expect(quantile(0.5), 'median, seconds').toBeLessThan(0.02);
      expect(quantile(0.9), '90 %, seconds').toBeLessThan(0.05);
    },
  );
});
