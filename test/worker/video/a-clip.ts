import type { Frame } from '../../../core/media/frame.ts';
import type { EncodeOptions } from '../../../worker/video/encode.ts';

export const spec = { widthPx: 180, heightPx: 320, framesPerSecond: 30 };

/** What a clip needs to be encoded: without sound, in English. */
export function optionsOf(
  outPath: string,
  frameCount: number,
  changes: Partial<EncodeOptions> = {},
): EncodeOptions {
  return {
    spec,
    frameCount,
    outPath,
    sizeBytesMax: null,
    musicPath: null,
    musicSegments: [],
    producer: '91440300MA5EXAMPLE',
    produceId: 'job-1',
    locale: 'en',
    signal: new AbortController().signal,
    report: () => {},
    ...changes,
  };
}

/** Grey of a frame: each has its own. */
export const greyOf = (frame: number) => 60 + ((frame * 7) % 120);

/** Plain frames, all in one buffer that is drawn over for the next. */
export async function* greyFrames(
  frameCount: number,
  grey: (frame: number) => number = greyOf,
  { widthPx, heightPx } = spec,
): AsyncGenerator<Frame> {
  const i420 = new Uint8Array((widthPx * heightPx * 3) / 2).fill(128);
  for (let frame = 0; frame < frameCount; frame++) {
    i420.fill(grey(frame), 0, widthPx * heightPx);
    yield { widthPx, heightPx, i420 };
  }
}
