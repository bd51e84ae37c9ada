import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { MusicSegment } from '../../core/dance/arrange.ts';
import type { Engine, Scene } from '../engines/engine.ts';
import { encodeBare } from '../video/encode.ts';

export interface BareEncodeRequest {
  readonly scene: Scene;
  readonly engine: Engine;
  readonly musicPath: string;
  readonly musicSegments: readonly MusicSegment[];
  /** A folder of its own for the frames, which the caller removes. */
  readonly folder: string;
  readonly runs: number;
}

/** Milliseconds that the encoder alone needs for a clip's frames, each run: the frames are drawn into a file
 *  first and then encoded with the clip's own settings and music. */
export async function timeBareEncode(request: BareEncodeRequest): Promise<number[]> {
  const { scene, engine, musicPath, musicSegments, folder, runs } = request;
  const { picture, choreography } = scene;
  const { signal } = new AbortController();
  const framesPath = join(folder, 'frames.yuv');
  await pipeline(async function* () {
    for await (const frame of engine.draw(scene, { signal, report: () => {} })) {
      yield frame.i420.slice();
    }
  }, createWriteStream(framesPath));
  const frameBytes = (picture.widthPx * picture.heightPx * 3) / 2;
  const timesMs: number[] = [];
  for (let run = 0; run < runs; run++) {
    const startedMs = performance.now();
    await encodeBare(readFrames(framesPath, frameBytes), {
      spec: {
        widthPx: picture.widthPx,
        heightPx: picture.heightPx,
        framesPerSecond: choreography.framesPerSecond,
      },
      frameCount: choreography.frameCount,
      outPath: join(folder, 'bare.mp4'),
      musicPath,
      musicSegments,
      producer: 'bench',
      produceId: 'bench',
      signal,
    });
    timesMs.push(performance.now() - startedMs);
  }
  return timesMs;
}

/** Frames of a file one after another. A stream of that chunk size may still cut one in two. */
async function* readFrames(path: string, frameBytes: number): AsyncIterable<Uint8Array> {
  let held = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: frameBytes })) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    while (held.length >= frameBytes) {
      yield held.subarray(0, frameBytes);
      held = held.subarray(frameBytes);
    }
  }
}
