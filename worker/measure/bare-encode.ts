import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { MusicSegment } from '../../core/dance/arrange.ts';
import type { Engine, Scene } from '../engines/engine.ts';
import { encodeBare } from '../video/encode.ts';

export interface BareEncodeRequest {
  readonly scene: Scene;
  readonly engine: Engine;
  readonly musicPath: string | null;
  readonly musicSegments: readonly MusicSegment[];
  /** A folder of its own for the frames, which the caller removes. */
  readonly folder: string;
}

/** Draws a clip's frames into a file. The result encodes them with the clip's own settings and music, and
 *  gives the milliseconds that the encoder alone needs. */
export async function prepareBareEncode(
  request: BareEncodeRequest,
): Promise<() => Promise<number>> {
  const { scene, engine, musicPath, musicSegments, folder } = request;
  const { picture, choreography } = scene;
  const { signal } = new AbortController();
  const framesPath = join(folder, 'frames.yuv');
  await pipeline(async function* () {
    for await (const frame of engine.draw(scene, { signal, report: () => {} })) {
      yield frame.i420.slice();
    }
  }, createWriteStream(framesPath));
  const frameBytes = (picture.widthPx * picture.heightPx * 3) / 2;
  return async () => {
    const startedMs = performance.now();
    await encodeBare(readFrames(framesPath, frameBytes), {
      spec: {
        widthPx: picture.widthPx,
        heightPx: picture.heightPx,
        framesPerSecond: choreography.framesPerSecond,
      },
      frameCount: choreography.frameCount,
      outPath: join(folder, 'bare.mp4'),
      sizeBytesMax: null,
      musicPath,
      musicSegments,
      producer: 'bench',
      produceId: 'bench',
      signal,
    });
    return performance.now() - startedMs;
  };
}

/** Frames of a file one after another, each read while the encoder takes the one before, so that it never
 *  waits for the file. A frame is valid until the next but one is asked for. */
export async function* readFrames(path: string, frameBytes: number): AsyncIterable<Uint8Array> {
  const file = await open(path);
  try {
    const buffers = [new Uint8Array(frameBytes), new Uint8Array(frameBytes)];
    const read = async (buffer: Uint8Array) =>
      (await file.read(buffer, 0, frameBytes)).bytesRead === frameBytes ? buffer : null;
    let next = read(buffers[0]);
    for (let index = 1; ; index++) {
      const frame = await next;
      if (frame === null) return;
      next = read(buffers[index % 2]);
      // A rejection is met where the frame is asked for.
      next.catch(() => {});
      yield frame;
    }
  } finally {
    await file.close();
  }
}
