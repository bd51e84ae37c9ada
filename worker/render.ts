import { arrange } from '../core/dance/arrange.ts';
import { choreograph } from '../core/dance/choreograph.ts';
import type { Template } from '../core/dance/template.ts';
import type { DanceJob } from '../core/job/dance-job.ts';
import type { DanceOutcome } from '../core/job/outcome.ts';
import type { Report } from '../core/job/report.ts';
import type { Frame } from '../core/media/frame.ts';
import { wordsOf } from '../core/words/say.ts';
import { castPhoto } from './cast/cast-photo.ts';
import { castScene, type SceneTools } from './cast/cast-scene.ts';
import type { FigureFinder } from './figure/figure-finder.ts';
import { decodePhoto } from './photo/decode.ts';
import { readPhoto } from './photo/read-photo.ts';
import type { StageClock } from './stage-clock.ts';
import { encodeClip } from './video/encode.ts';
import { writeStill } from './video/still.ts';
import { writeThumbnail } from './video/thumbnail.ts';

/** What stays warm from one job to the next. */
export interface RenderTools extends SceneTools {
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
  /** Where a JPEG is written of what the clip will be about, by an engine that takes long; null when nobody wants
   *  one. */
  readonly previewPath?: string | null;
  readonly tell?: (report: Report) => void;
}

/** Makes one clip: the stages from photo to file. Drawing and encoding run together.
 *  @throws DanceError of every stage; signal.reason when aborted */
export async function render(
  {
    job,
    template,
    musicPath,
    outPath,
    thumbnailPath,
    previewPath = null,
    tell = () => {},
  }: RenderRequest,
  tools: RenderTools,
  clock: StageClock,
  signal: AbortSignal,
): Promise<DanceOutcome> {
  const { engine, finder, aigcProducer } = tools;
  const { seconds, mirror } = job.options;
  const { framesPerSecond, sizeBytesMax } = job.output;

  const photo = await clock.run('decode', async () => decodePhoto(await readPhoto(job.photo.path)));
  const search = await clock.run('findFigure', async () => (await finder).find(photo.picture));
  const found = { photo, search, seed: job.seed };
  const { ask } = job;
  const cast =
    ask.kind === 'prompt'
      ? await castScene(
          { ...found, brief: ask.brief, sentence: ask.sentence },
          tools,
          clock,
          signal,
        )
      : await castPhoto(found, engine, clock);
  const { figure, widthPx, heightPx, halfBody, notes } = cast;
  const size = { widthPx, heightPx };
  const choreography = await clock.run('choreograph', () =>
    choreograph(template, figure, { seconds, mirror, framesPerSecond, halfBody, ...size }),
  );
  const preview = async (frame: Frame) => {
    if (previewPath === null) return;
    await writeStill(frame, previewPath, signal);
    tell({ code: 'PREVIEW_READY', details: { path: previewPath } });
  };
  const frames = cast.draw(choreography, { signal, report: clock.reporter('draw'), tell, preview });
  const spec = { ...size, framesPerSecond };
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
      movesAsWhole: job.ask.kind === 'prompt',
      signal,
      report: clock.reporter('encode'),
    }),
  );
  if (thumbnailPath !== null) await writeThumbnail(outPath, thumbnailPath, signal);
  const thumbnail = thumbnailPath === null ? null : { path: thumbnailPath };
  const label = wordsOf(job.locale).aiLabel;
  const { durationMs } = encoded;
  const clip = { file: { path: outPath }, thumbnail, ...spec, durationMs, label };
  return { kind: 'clip', clip: { ...clip, engine: engine.name }, notes: [...notes] };
}
