import { PassThrough } from 'node:stream';
import ffmpeg from 'fluent-ffmpeg';
import { DanceError } from '../../core/faults.ts';

/** What ffmpeg makes of a file, as it comes. Who stops reading stops ffmpeg.
 *  @throws DanceError ENCODER_MISSING, ENCODER_FAILED */
export async function* decodeWith(
  path: string,
  outputOptions: readonly string[],
): AsyncGenerator<Uint8Array> {
  const out = new PassThrough();
  const command = ffmpeg(path)
    .inputOptions(['-hide_banner', '-loglevel', 'error', '-protocol_whitelist', 'file,pipe'])
    .outputOptions([...outputOptions])
    .on('error', (cause: Error) => {
      const code = /Cannot find ffmpeg/.test(cause.message) ? 'ENCODER_MISSING' : 'ENCODER_FAILED';
      out.destroy(new DanceError(code, {}, { cause }));
    });
  command.pipe(out, { end: true });
  try {
    for await (const chunk of out) yield chunk as Uint8Array;
  } finally {
    command.kill('SIGKILL');
  }
}
