import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { measureSpeed } from '../../core/capture/measure-speed.ts';
import { planBars, startAt } from '../../core/capture/plan-bars.ts';
import { scoreMotion } from '../../core/capture/score-motion.ts';
import type { DanceScore } from '../../core/dance/dance-score.ts';
import type { TemplateCard } from '../../core/dance/template.ts';
import { findSoundBeats, soundSamplesPerSecond } from '../sound/onset-strength.ts';
import { readSound } from '../video/read-sound.ts';
import { writeMusic } from '../video/write-music.ts';
import type { Capture } from './capture-file.ts';
import { videoLimits } from './video-limits.ts';

export interface BroughtDance {
  readonly id: string;
  readonly name: string;
  /** Music that is danced to; null for none. */
  readonly musicPath: string | null;
}

/** What is told of a dance that was made. */
export interface DanceMade {
  readonly folder: string;
  readonly card: TemplateCard;
  /** Where in the capture the dance begins, seconds. */
  readonly startSeconds: number;
}

/** Writes a capture down as a dance's folder below dir: whole, or not at all.
 *  @throws DanceError MUSIC_UNREADABLE, ENCODER_MISSING */
export async function bringDance(
  { motion, soundPath }: Capture,
  { id, name, musicPath }: BroughtDance,
  dir: string,
): Promise<DanceMade> {
  const heard = musicPath ?? soundPath;
  const sound =
    heard === null
      ? null
      : await readSound(heard, soundSamplesPerSecond, { secondsMax: videoLimits.secondsMax });
  const plan = planBars(motion, sound && findSoundBeats(sound));
  const { startSeconds, beatsPerMinute, beatsPerBar, beats } = plan;
  const danced = startAt(motion, startSeconds);
  const { score, hops } = scoreMotion(danced, plan);
  const card: TemplateCard = {
    ...{ id, version: 1, names: { 'zh-CN': name, en: name }, aliases: [] },
    description: { 'zh-CN': `自己带来的舞蹈：${name}。`, en: `A dance that was brought: ${name}.` },
    ...{ beatsPerMinute, beatsPerBar },
    energy: energyOf(measureSpeed(danced)),
    limbs: ['arms', 'legs'],
    suits: ['full-body', 'half-body'],
    ...(hops && { hops }),
    ...(musicPath === null && { silent: true }),
  };
  const folder = join(dir, id);
  const draft = join(dir, `.${id}.draft`);
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  try {
    await writeFile(join(draft, 'template.json'), `${JSON.stringify(card, null, 2)}\n`);
    await writeFile(join(draft, 'choreography.json'), writeScore(score));
    if (musicPath !== null) {
      const durationSeconds = (beats * 60) / beatsPerMinute + 1;
      await writeMusic(musicPath, { startSeconds, durationSeconds }, join(draft, 'music.m4a'));
    }
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
  return { folder, card, startSeconds };
}

/** Joints' mean speeds that part calm, medium and lively dances, metres a second. */
const mediumFrom = 0.35;
const highFrom = 0.7;

function energyOf(metresPerSecond: number): TemplateCard['energy'] {
  if (metresPerSecond < mediumFrom) return 'low';
  return metresPerSecond < highFrom ? 'medium' : 'high';
}

/** JSON with a line a key. */
function writeScore(score: DanceScore): string {
  const text = JSON.stringify(score);
  return `${text.replaceAll('{"beat":', '\n{"beat":')}\n`;
}
