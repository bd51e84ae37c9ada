import { arrange } from '../core/dance/arrange.ts';
import { choreograph } from '../core/dance/choreograph.ts';
import { isHalfBody } from '../core/dance/half-body.ts';
import type { Template } from '../core/dance/template.ts';
import { DanceError } from '../core/faults.ts';
import type { DanceJob } from '../core/job/dance-job.ts';
import type { DanceOutcome } from '../core/job/outcome.ts';
import { wordsOf } from '../core/words/say.ts';
import type { Engine } from './engines/engine.ts';
import type { FigureFinder } from './figure/figure-finder.ts';
import { coach } from './photo/coach.ts';
import { decodePhoto } from './photo/decode.ts';
import { readPhoto } from './photo/read-photo.ts';
import type { StageClock } from './stage-clock.ts';
import { encodeClip } from './video/encode.ts';
import { writeThumbnail } from './video/thumbnail.ts';

/** What stays warm from one job to the next. */
export interface RenderTools {
  readonly engine: Engine;
  readonly finder: Promise<FigureFinder>;
  readonly aigcProducer: string;
}

export interface RenderRequest {
  readonly job: DanceJob;
  readonly template: Template;
  /** The dance's whole music; null for a silent clip. */
  readonly musicPath: string | null;
  readonly outPath: string;
  /** Where a JPEG of one frame is written; null when nobody wants one. */
  readonly thumbnailPath: string | null;
}

/** Makes one clip: the stages from photo to file. Drawing and encoding run together.
 *  @throws DanceError of every stage; signal.reason when aborted */
export async function render(
  { job, template, musicPath, outPath, thumbnailPath }: RenderRequest,
  { engine, finder, aigcProducer }: RenderTools,
  clock: StageClock,
  signal: AbortSignal,
): Promise<DanceOutcome> {
  const { seconds, mirror } = job.options;
  const { framesPerSecond, sizeBytesMax } = job.output;

  const photo = await clock.run('decode', async () => decodePhoto(await readPhoto(job.photo.path)));
  const search = await clock.run('findFigure', async () => (await finder).find(photo.picture));
  const notes = await clock.run('coach', () => coach(photo, search));
  const { picture, content } = photo;
  const { figure } = search;
  if (!figure) throw new DanceError('NO_PERSON');
  const halfBody = isHalfBody(figure, content);
  const choreography = await clock.run('choreograph', () =>
    choreograph(template, figure, { seconds, mirror, framesPerSecond, halfBody, ...picture }),
  );
  const scene = { picture, figure, choreography, seed: job.seed };
  const frames = engine.draw(scene, { signal, report: clock.reporter('draw') });
  const spec = { widthPx: picture.widthPx, heightPx: picture.heightPx, framesPerSecond };
  const encoded = await clock.run('encode', () =>
    encodeClip(clock.time('draw', frames), {
      spec,
      frameCount: choreography.frameCount,
      outPath,
      sizeBytesMax,
      musicPath,
      musicSegments: arrange(template, seconds).musicSegments,
      locale: job.locale,
      producer: aigcProducer,
      produceId: job.id,
      signal,
      report: clock.reporter('encode'),
    }),
  );
  if (thumbnailPath !== null) await writeThumbnail(outPath, thumbnailPath, signal);
  const thumbnail = thumbnailPath === null ? null : { path: thumbnailPath };
  const label = wordsOf(job.locale).aiLabel;
  const { durationMs } = encoded;
  const clip = { file: { path: outPath }, thumbnail, ...spec, durationMs, label };
  return { kind: 'clip', clip: { ...clip, engine: engine.name }, notes };
}
