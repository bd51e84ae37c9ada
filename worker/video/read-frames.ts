import type { Picture } from '../../core/media/picture.ts';
import { decodeWith } from './decode-with.ts';

/** The pictures of a video, upright, in order, at an even rate. widthPx and heightPx: what every picture is scaled to.
 *  @throws DanceError ENCODER_MISSING, ENCODER_FAILED */
export async function* readFrames(
  path: string,
  size: { readonly widthPx: number; readonly heightPx: number },
  framesPerSecond: number,
): AsyncGenerator<Picture> {
  const { widthPx, heightPx } = size;
  const frameBytes = widthPx * heightPx * 3;
  let frame = new Uint8Array(frameBytes);
  let filled = 0;
  const bytes = decodeWith(path, [
    ...['-map', '0:v:0', '-vf', `fps=${framesPerSecond},scale=${widthPx}:${heightPx}`],
    ...['-pix_fmt', 'rgb24', '-f', 'rawvideo'],
  ]);
  for await (const chunk of bytes) {
    for (let from = 0; from < chunk.length; ) {
      const taken = Math.min(chunk.length - from, frameBytes - filled);
      frame.set(chunk.subarray(from, from + taken), filled);
      filled += taken;
      from += taken;
      if (filled < frameBytes) continue;
      yield { widthPx, heightPx, rgb: frame };
      frame = new Uint8Array(frameBytes);
      filled = 0;
    }
  }
}
