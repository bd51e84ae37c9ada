import { resolve } from 'node:path';
import { startFfmpeg } from './ffmpeg-process.ts';

/** The most that Telegram takes. Source: Telegram Bot API, sendVideo, `thumbnail`. */
const longestSidePx = 320;

/** A moment at which the label can still be read, s. */
const shownAtS = 1;

/** Writes one frame of a clip as a JPEG.
 *  @throws DanceError ENCODER_MISSING, ENCODER_FAILED; rejects with signal.reason when aborted */
export async function writeThumbnail(
  clipPath: string,
  outPath: string,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const side = longestSidePx;
  const scale = `scale=${side}:${side}:force_original_aspect_ratio=decrease`;
  const run = startFfmpeg({
    inputs: [{ source: resolve(clipPath), options: ['-ss', String(shownAtS)] }],
    filters: [],
    outputOptions: ['-frames:v', '1', '-vf', scale, '-q:v', '4', '-map_metadata', '-1'],
    outPath: resolve(outPath),
    signal,
  });
  await run.finish();
}
