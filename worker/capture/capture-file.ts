import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { captureMotion, UnknownSkeletonError } from '../../core/bvh/capture-bvh.ts';
import { BvhError, readBvh } from '../../core/bvh/read-bvh.ts';
import type { CapturedMotion } from '../../core/capture/motion.ts';
import { DanceError } from '../../core/faults.ts';
import type { FigureFinder } from '../figure/figure-finder.ts';
import { captureVideo, inspectVideo } from './capture-video.ts';
import { videoLimits } from './video-limits.ts';

export interface Capture {
  readonly motion: CapturedMotion;
  /** The file itself, where it has a sound track. */
  readonly soundPath: string | null;
}

/** A minute of 300 joints at 120 frames a second is half of this. */
const bvhBytesMax = 100 * 1024 * 1024;

/** A file's frames may end just before or after the second. */
const frameTolerance = 0.05;

/** The motion that a file holds: a BVH file, or else a video. The finder is opened for a video alone.
 *  @throws DanceError as inspectVideo and captureVideo do; BVH_MALFORMED, BVH_UNKNOWN_SKELETON, DANCE_LENGTH */
export async function captureFile(
  path: string,
  openFinder: () => Promise<FigureFinder>,
  progress: (fraction: number) => void,
): Promise<Capture> {
  if (extname(path).toLowerCase() === '.bvh') {
    return { motion: await captureBvhFile(path), soundPath: null };
  }
  const facts = await inspectVideo(path);
  const finder = await openFinder();
  try {
    const motion = await captureVideo(path, facts, finder, progress);
    return { motion, soundPath: facts.hasSound ? path : null };
  } finally {
    await finder.close();
  }
}

async function captureBvhFile(path: string): Promise<CapturedMotion> {
  const file = await stat(path).catch((cause: unknown) => {
    throw new DanceError('FILE_MISSING', { path }, { cause });
  });
  if (file.isDirectory()) throw new DanceError('FILE_IS_DIRECTORY', { path });
  if (file.size > bvhBytesMax) {
    throw new DanceError('BVH_MALFORMED', { line: 1, problem: 'tooManyFrames' });
  }
  const motion = readMotion(await readFile(path, 'utf8'));
  const seconds = motion.frameCount / motion.framesPerSecond;
  const { secondsMin, secondsMax } = videoLimits;
  if (seconds < secondsMin - frameTolerance || seconds > secondsMax + frameTolerance) {
    throw new DanceError('DANCE_LENGTH', {
      ...{ seconds: Math.round(seconds * 10) / 10, secondsMin, secondsMax },
    });
  }
  return motion;
}

function readMotion(text: string): CapturedMotion {
  try {
    return captureMotion(readBvh(text));
  } catch (cause) {
    if (cause instanceof BvhError) {
      const { line, problem } = cause;
      throw new DanceError('BVH_MALFORMED', { line, problem }, { cause });
    }
    if (cause instanceof UnknownSkeletonError) {
      throw new DanceError('BVH_UNKNOWN_SKELETON', { missing: cause.missing }, { cause });
    }
    throw cause;
  }
}
