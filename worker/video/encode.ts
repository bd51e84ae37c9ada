import { rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { DanceError } from '../../core/faults.ts';
import type { ClipSpec } from '../../core/media/clip.ts';
import type { Frame } from '../../core/media/frame.ts';
import type { Locale } from '../../core/words/locale.ts';
import { writeAigcMetadata } from './aigc-metadata.ts';
import { drawLabel } from './draw-label.ts';
import {
  audioOptions,
  coarseSearch,
  containerOptions,
  videoOptions,
  writeFrameInput,
  writeRateLimit,
} from './encoder-settings.ts';
import { type FfmpegProcess, startFfmpeg } from './ffmpeg-process.ts';
import { hasRoom } from './has-room.ts';
import { type ClipLabel, loadLabel } from './label.ts';
import { type MusicSegment, writeMusicFilter } from './music-filter.ts';

export interface ClipSettings {
  readonly spec: ClipSpec;
  readonly frameCount: number;
  /** Written here; what is there is replaced. */
  readonly outPath: string;
  /** What the file may not exceed; null for any size. */
  readonly sizeBytesMax: number | null;
  /** Null: a clip without sound. */
  readonly musicPath: string | null;
  /** Joined, they last as long as the clip. */
  readonly musicSegments: readonly MusicSegment[];
  /** Producer code and name of this clip for the AIGC metadata. */
  readonly producer: string;
  readonly produceId: string;
  readonly signal: AbortSignal;
  /** All of the picture moves, as a painted place does. */
  readonly movesAsWhole?: boolean;
}

export interface EncodeOptions extends ClipSettings {
  /** The viewer's language, which the visible label speaks. */
  readonly locale: Locale;
  /** Called with the fraction done, 0..1. */
  readonly report: (fraction: number) => void;
}

export interface EncodedClip {
  readonly sizeBytes: number;
  readonly durationMs: number;
}

/** Frames that ffmpeg may still be reading while the next are drawn. */
const FRAMES_IN_FLIGHT = 3;

/** Encodes frames as they come, labelled as AI-generated, with the music's segments. ffmpeg starts at once,
 *  beside the drawing of the first frame. Each frame is copied before the next one is asked for.
 *  Aborted or failed, it leaves neither a file nor a process.
 *  @throws DanceError ENCODER_MISSING, ENCODER_FAILED, DISK_FULL; rejects with signal.reason when aborted */
export async function encodeClip(
  frames: AsyncIterable<Frame>,
  options: EncodeOptions,
): Promise<EncodedClip> {
  return encodeWith(options, async (encoder) => {
    const { spec, frameCount } = options;
    // Who draws the first frame may leave no time for anything else: ffmpeg is to run by then.
    const [label] = await Promise.all([loadLabel(spec, options.locale), encoder.started]);
    await feed(encoder, frames, { spec, frameCount, label, report: options.report });
  });
}

/** Encodes frames that are already there, unlabelled, with the same settings: the time that the encoder
 *  alone needs.
 *  @throws DanceError ENCODER_MISSING, ENCODER_FAILED, DISK_FULL; rejects with signal.reason when aborted */
export async function encodeBare(
  frames: AsyncIterable<Uint8Array>,
  settings: ClipSettings,
): Promise<EncodedClip> {
  return encodeWith(settings, async (encoder) => {
    for await (const i420 of frames) await encoder.write(i420);
  });
}

async function encodeWith(
  settings: ClipSettings,
  feedFrames: (encoder: FfmpegProcess) => Promise<void>,
): Promise<EncodedClip> {
  settings.signal.throwIfAborted();
  const outPath = resolve(settings.outPath);
  const encoder = startFfmpeg(writeRun(settings, outPath));
  let finished = false;
  try {
    await feedFrames(encoder);
    await encoder.finish();
    finished = true;
  } catch (error) {
    throw await explain(error, dirname(outPath));
  } finally {
    if (!finished) {
      await encoder.kill();
      await rm(outPath, { force: true });
    }
  }
  const { size } = await stat(outPath);
  const durationMs = Math.round((settings.frameCount / settings.spec.framesPerSecond) * 1000);
  return { sizeBytes: size, durationMs };
}

/** An encoder that failed where nothing can be written failed for that. Asked while its half of a clip still takes up
 *  what there was. */
async function explain(error: unknown, folder: string): Promise<unknown> {
  if (!(error instanceof DanceError) || error.code !== 'ENCODER_FAILED') return error;
  if (await hasRoom(folder)) return error;
  return new DanceError('DISK_FULL', {}, { cause: error });
}

function writeRun(settings: ClipSettings, outPath: string) {
  const { spec, musicPath, musicSegments, frameCount } = settings;
  const withMusic = musicPath !== null && musicSegments.length > 0;
  const seconds = frameCount / spec.framesPerSecond;
  const metadata = writeAigcMetadata(settings.producer, settings.produceId);
  return {
    inputs: [
      { source: 'pipe:0', options: writeFrameInput(spec) },
      ...(withMusic ? [{ source: resolve(musicPath), options: [] }] : []),
    ],
    filters: withMusic ? writeMusicFilter(musicSegments, seconds) : [],
    outputOptions: [
      ...['-map', '0:v', ...videoOptions, ...(settings.movesAsWhole ? coarseSearch : [])],
      ...writeRateLimit(settings.sizeBytesMax, seconds),
      ...(withMusic ? ['-map', '[music]', ...audioOptions] : []),
      ...containerOptions,
      ...['-metadata', `AIGC=${metadata}`],
    ],
    outPath,
    signal: settings.signal,
  };
}

interface Feed {
  readonly spec: ClipSpec;
  readonly frameCount: number;
  readonly label: ClipLabel;
  readonly report: (fraction: number) => void;
}

async function feed(
  encoder: FfmpegProcess,
  frames: AsyncIterable<Frame>,
  { spec, frameCount, label, report }: Feed,
): Promise<void> {
  const { widthPx, heightPx } = spec;
  const slots = Array.from({ length: FRAMES_IN_FLIGHT }, () => ({
    i420: new Uint8Array((widthPx * heightPx * 3) / 2),
    written: Promise.resolve(),
  }));
  let frameIndex = 0;
  for await (const { i420 } of frames) {
    const slot = slots[frameIndex % FRAMES_IN_FLIGHT];
    await slot.written;
    slot.i420.set(i420);
    drawLabel({ widthPx, heightPx, i420: slot.i420 }, label, frameIndex / spec.framesPerSecond);
    slot.written = encoder.write(slot.i420);
    // A rejection is met where the slot is used again, or below.
    slot.written.catch(() => {});
    frameIndex += 1;
    report(frameIndex / frameCount);
  }
  await Promise.all(slots.map(({ written }) => written));
}
