import { rename } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Frame } from '../../core/media/frame.ts';
import { writeFrameInput } from './encoder-settings.ts';
import { startFfmpeg } from './ffmpeg-process.ts';

/** From a frame's colours to a JPEG's. */
const COLOURS = 'scale=in_color_matrix=bt709:in_range=tv:out_color_matrix=bt601:out_range=pc';

/** Writes a frame as a JPEG; whoever looks at its place sees a whole one or none.
 *  @throws DanceError ENCODER_MISSING, ENCODER_FAILED; rejects with signal.reason when aborted */
export async function writeStill(
  { widthPx, heightPx, i420 }: Frame,
  outPath: string,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const unfinished = `${resolve(outPath)}.part.jpg`;
  const input = writeFrameInput({ widthPx, heightPx, framesPerSecond: 1 });
  const run = startFfmpeg({
    inputs: [{ source: 'pipe:0', options: input }],
    filters: [],
    outputOptions: ['-frames:v', '1', '-vf', COLOURS, '-q:v', '4', '-map_metadata', '-1'],
    outPath: unfinished,
    signal,
  });
  await run.write(i420);
  await run.finish();
  await rename(unfinished, resolve(outPath));
}
