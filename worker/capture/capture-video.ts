import { stat } from 'node:fs/promises';
import { liftLandmarks } from '../../core/capture/lift-landmarks.ts';
import type { CapturedMotion } from '../../core/capture/motion.ts';
import { landmarkIndex } from '../../core/dance/figure.ts';
import type { SeenBody } from '../../core/dance/px-per-metre.ts';
import { DanceError } from '../../core/faults.ts';
import type { FigureFinder } from '../figure/figure-finder.ts';
import type { LandmarkReading } from '../figure/landmark-reading.ts';
import { readProbe } from '../video/ffmpeg-process.ts';
import { readFrames } from '../video/read-frames.ts';
import { findCut, makeThumbnail, type Thumbnail } from './find-cuts.ts';
import { videoLimits } from './video-limits.ts';

export interface VideoFacts {
  readonly seconds: number;
  readonly framesPerSecond: number;
  /** As it is read, upright, px. */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly hasSound: boolean;
}

/** BlazePose looks at 256 px of the body: more of the picture tells it nothing. */
const readSidePx = 640;
const framesPerSecondMax = 30;

/** How often everybody in the picture is looked for. */
const lookAroundSeconds = 1;
/** Who is smaller than this beside the dancer, by area, stands in the background. */
const bystanderShare = 0.25;
/** More people than one in this share of the looks: it is not one person's dance. */
const companyShare = 0.3;
/** In this share of the frames somebody must be seen. */
const seenShare = 0.8;
/** How long the whole body must be in view from the start. */
const firstSeconds = 0.5;
const visible = 0.5;
/** Outside the picture by this share of its sides is outside. */
const outsideShare = 0.01;

const wholeBody = [
  ...(['nose', 'leftShoulder', 'rightShoulder', 'leftHip', 'rightHip'] as const),
  ...(['leftKnee', 'rightKnee', 'leftAnkle', 'rightAnkle'] as const),
] as const;

/** What a video is, before any of it is decoded.
 *  @throws DanceError FILE_MISSING, FILE_IS_DIRECTORY, VIDEO_TOO_LARGE, VIDEO_UNREADABLE, VIDEO_LENGTH, ENCODER_MISSING */
export async function inspectVideo(path: string): Promise<VideoFacts> {
  const file = await stat(path).catch((cause: unknown) => {
    throw new DanceError('FILE_MISSING', { path }, { cause });
  });
  if (file.isDirectory()) throw new DanceError('FILE_IS_DIRECTORY', { path });
  const { sizeBytesMax, secondsMin, secondsMax, sidePxMax, framesPerSecondMin } = videoLimits;
  if (file.size > sizeBytesMax) {
    const megabyte = 1024 * 1024;
    throw new DanceError('VIDEO_TOO_LARGE', {
      sizeMegabytes: Math.ceil(file.size / megabyte),
      limitMegabytes: sizeBytesMax / megabyte,
    });
  }
  const { streams, format } = await readProbe(path).catch((error: unknown) => {
    if (error instanceof DanceError && error.code === 'ENCODER_MISSING') throw error;
    throw new DanceError('VIDEO_UNREADABLE', {}, { cause: error });
  });
  const video = streams.find(({ codec_type }) => codec_type === 'video');
  const [width, height] = [video?.width ?? 0, video?.height ?? 0];
  const rate = fraction(video?.avg_frame_rate ?? '');
  const seconds = Number(format.duration ?? video?.duration);
  const isVideo = Math.min(width, height) >= 16 && Math.max(width, height) <= sidePxMax;
  if (!isVideo || !(rate >= framesPerSecondMin) || !(seconds > 0)) {
    throw new DanceError('VIDEO_UNREADABLE');
  }
  if (seconds < secondsMin || seconds > secondsMax) {
    throw new DanceError('VIDEO_LENGTH', {
      ...{ seconds: Math.round(seconds * 10) / 10, secondsMin, secondsMax },
    });
  }
  const lies = Math.abs(Number(video?.rotation ?? 0)) % 180 === 90;
  const shrink = Math.min(1, readSidePx / Math.max(width, height));
  const [w, h] = lies ? [height, width] : [width, height];
  return {
    seconds,
    framesPerSecond: Math.min(framesPerSecondMax, rate),
    widthPx: even(w * shrink),
    heightPx: even(h * shrink),
    hasSound: streams.some(({ codec_type }) => codec_type === 'audio'),
  };
}

/** The motion of the one person in a video. progress: 0..1.
 *  @throws DanceError VIDEO_UNREADABLE, VIDEO_CUT, VIDEO_NO_PERSON, VIDEO_SEVERAL_PEOPLE, VIDEO_NOT_WHOLE */
export async function captureVideo(
  path: string,
  facts: VideoFacts,
  finder: FigureFinder,
  progress: (fraction: number) => void,
): Promise<CapturedMotion> {
  const { framesPerSecond } = facts;
  const lookEvery = Math.round(lookAroundSeconds * framesPerSecond);
  const expected = Math.max(1, facts.seconds * framesPerSecond);
  const thumbnails: Thumbnail[] = [];
  const bodies: (SeenBody | null)[] = [];
  let looks = 0;
  let looksWithCompany = 0;
  let last: LandmarkReading | null = null;
  try {
    for await (const picture of readFrames(path, facts, framesPerSecond)) {
      const frame = bodies.length;
      thumbnails.push(makeThumbnail(picture));
      if (findCut(thumbnails.slice(-2 * cutLookback)) !== null) {
        throw new DanceError('VIDEO_CUT', { seconds: cutSeconds(thumbnails, framesPerSecond) });
      }
      if (frame % lookEvery === 0) {
        const people = await finder.people(picture);
        const [largest] = people;
        const area = ({ box }: (typeof people)[number]) => box.widthPx * box.heightPx;
        const company = people.filter((one) => area(one) > bystanderShare * area(largest));
        looks++;
        if (company.length > 1) looksWithCompany++;
        last ??= largest?.reading ?? null;
      }
      last = last && (await finder.follow(picture, last.nextCrop));
      bodies.push(last);
      progress(Math.min(1, (frame + 1) / expected));
    }
  } catch (error) {
    if (error instanceof DanceError && error.code === 'ENCODER_FAILED') {
      throw new DanceError('VIDEO_UNREADABLE', {}, { cause: error });
    }
    throw error;
  }
  if (bodies.length === 0) throw new DanceError('VIDEO_UNREADABLE');
  if (bodies.filter((body) => body !== null).length < seenShare * bodies.length) {
    throw new DanceError('VIDEO_NO_PERSON');
  }
  if (looksWithCompany > companyShare * looks) throw new DanceError('VIDEO_SEVERAL_PEOPLE');
  checkWhole(bodies.slice(0, Math.ceil(firstSeconds * framesPerSecond)), facts);
  return liftLandmarks(bodies, framesPerSecond);
}

/** Frames on either side of one that are compared with it, to tell a cut from a moving camera. */
const cutLookback = 10;

function cutSeconds(thumbnails: readonly Thumbnail[], framesPerSecond: number): number {
  const frame = findCut(thumbnails) ?? thumbnails.length;
  return Math.round((frame / framesPerSecond) * 10) / 10;
}

/** @throws DanceError VIDEO_NOT_WHOLE when a part of the body is not in view at the start */
function checkWhole(bodies: readonly (SeenBody | null)[], { widthPx, heightPx }: VideoFacts): void {
  const seen = bodies.filter((body) => body !== null);
  const missing = wholeBody.filter((name) => {
    const i = landmarkIndex[name];
    const shown = seen.filter(({ landmarks, visibility }) => {
      const [x, y] = [landmarks[2 * i] / widthPx, landmarks[2 * i + 1] / heightPx];
      const inside = Math.min(x, y) > -outsideShare && Math.max(x, y) < 1 + outsideShare;
      return inside && visibility[i] > visible;
    });
    return shown.length < bodies.length / 2;
  });
  if (missing.length > 0) throw new DanceError('VIDEO_NOT_WHOLE');
}

function fraction(text: string): number {
  const [above = 0, below = 1] = text.split('/').map(Number);
  return below > 0 ? above / below : 0;
}

function even(length: number): number {
  return Math.max(2, 2 * Math.round(length / 2));
}
