import ffmpeg from 'fluent-ffmpeg';
import { DanceError } from '../../core/faults.ts';

/** As loud as the project's own music: what streaming services play at, with room for what AAC overshoots by. */
const normalize = 'loudnorm=I=-14:TP=-2:LRA=11';

/** Cuts a stretch out of a media file's sound, as loud as all our music, as AAC in an .m4a; silence follows where the
 *  sound ends before. @throws DanceError MUSIC_UNREADABLE, ENCODER_MISSING */
export function writeMusic(
  source: string,
  range: { readonly startSeconds: number; readonly durationSeconds: number },
  outPath: string,
): Promise<void> {
  const { startSeconds, durationSeconds } = range;
  return new Promise((resolve, reject) => {
    ffmpeg(source)
      .inputOptions(['-protocol_whitelist', 'file,pipe'])
      .outputOptions([
        ...['-map', '0:a:0', '-vn', '-map_metadata', '-1'],
        ...['-af', `atrim=start=${startSeconds},asetpts=PTS-STARTPTS,${normalize},apad`],
        ...['-t', String(durationSeconds), '-ar', '48000', '-ac', '2', '-c:a', 'aac'],
        ...['-b:a', '160k', '-f', 'mp4'],
      ])
      .on('error', (cause: Error) => {
        const missing = /Cannot find ffmpeg/.test(cause.message);
        reject(
          new DanceError(
            missing ? 'ENCODER_MISSING' : 'MUSIC_UNREADABLE',
            { path: source },
            { cause },
          ),
        );
      })
      .on('end', () => resolve())
      .save(outPath);
  });
}
