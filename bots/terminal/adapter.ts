import { randomUUID } from 'node:crypto';
import { access, constants, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { findDance, type NamedDance } from '../../core/command/find-dance.ts';
import { readAsk } from '../../core/command/read-ask.ts';
import type { Template } from '../../core/dance/template.ts';
import { DanceError, faults } from '../../core/faults.ts';
import { clipFramesPerSecond } from '../../core/job/clip-options.ts';
import type { DanceJob } from '../../core/job/dance-job.ts';
import { canEngineDo, type EngineName, usualEngine } from '../../core/job/engine-name.ts';
import type { WantedScene } from '../../core/job/job-record.ts';
import type { DanceOutcome } from '../../core/job/outcome.ts';
import { fromRendererSchema, type ToRenderer } from '../../core/job/renderer-messages.ts';
import type { Report } from '../../core/job/report.ts';
import type { Stage, StageTimings } from '../../core/job/stage.ts';
import { readScene } from '../../core/prompt/read-scene.ts';
import { openClipFile } from './clip-file.ts';
import type { Asked } from './read.ts';
import type { RendererProcess } from './renderer-process.ts';
import { type Written, writeInterrupted, writeOutcome } from './write.ts';

/** How long a cancelled renderer has to end its work by itself. */
const patienceMs = 400;

/** A dance that can be asked for. */
export interface OfferedDance extends NamedDance {
  readonly version: number;
  /** As it is offered to a person, in their language. */
  readonly label: string;
  readonly template: Template;
  readonly musicPath: string | null;
}

/** What is danced: as a template, or also as a sentence wants it. */
interface Chosen {
  readonly dance: OfferedDance;
  readonly scene: WantedScene | null;
}

export interface Surroundings {
  readonly renderer: RendererProcess;
  readonly dances: readonly OfferedDance[];
  /** Dances whose files have a fault. */
  readonly brokenIds: readonly string[];
  /** The usual one first. */
  readonly engines: readonly EngineName[];
  readonly signal: AbortSignal;
  readonly report: (stage: Stage, fraction: number) => void;
  readonly tell: (report: Report) => void;
}

/** Makes the clip that is asked for: the whole of one command, from its arguments to its last words.
 *  The renderer has been configured, and is ended by the caller.
 *  @throws DanceError when there is nothing to render, or the renderer died */
export async function dance(asked: Asked, surroundings: Surroundings): Promise<Written> {
  const { renderer, signal, report, tell } = surroundings;
  await checkPhoto(asked.photoPath);
  const chosen = choose(asked, surroundings);
  const { dance: chosenDance } = chosen;
  const kind = chosen.scene ? 'prompt' : 'template';
  const engine = asked.engine ?? usualEngine(surroundings.engines, kind);
  if (!canEngineDo(engine, kind)) {
    const code = kind === 'prompt' ? 'ENGINE_WITHOUT_SENTENCES' : 'ENGINE_NEEDS_SENTENCE';
    throw new DanceError(code, { engine });
  }
  const clipFile = await openClipFile(asked.outPath, asked.photoPath, chosenDance.id);
  try {
    const job = jobFor(asked, chosen, engine);
    const rendered = await renderIn(
      renderer,
      {
        kind: 'render',
        job,
        template: chosenDance.template,
        musicPath: asked.music ? chosenDance.musicPath : null,
        outPath: clipFile.temporaryPath,
        thumbnailPath: null,
        previewPath: clipFile.previewPath,
      },
      { signal, report, tell },
    );
    if (rendered === null) return writeInterrupted(asked);
    const { outcome, timingsMs } = rendered;
    if (outcome.kind === 'failed' && faults[outcome.code].blame === 'bug') {
      const cause = causeOf(renderer, outcome.code);
      throw new DanceError(outcome.code, outcome.details, { cause });
    }
    const clipPath = outcome.kind === 'clip' ? await clipFile.keep() : '';
    const { id: templateId } = chosenDance;
    return writeOutcome(outcome, { clipPath, templateId, scene: chosen.scene, timingsMs }, asked);
  } finally {
    // First the writer, then what it wrote.
    await renderer.kill();
    await clipFile.remove();
  }
}

/** @throws DanceError FILE_MISSING, FILE_IS_DIRECTORY, FILE_UNREADABLE */
async function checkPhoto(path: string): Promise<void> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new DanceError('FILE_MISSING', { path }, { cause });
  });
  if (found.isDirectory()) throw new DanceError('FILE_IS_DIRECTORY', { path });
  if (!found.isFile()) throw new DanceError('FILE_UNREADABLE', { path });
  await access(path, constants.R_OK).catch((cause: unknown) => {
    throw new DanceError('FILE_UNREADABLE', { path }, { cause });
  });
}

/** @throws DanceError UNKNOWN_DANCE, PROMPT_UNREADABLE, PROMPT_DECLINED, TEMPLATE_BROKEN */
function choose(
  { ask: text, seed }: Pick<Asked, 'ask' | 'seed'>,
  { dances, brokenIds }: Pick<Surroundings, 'dances' | 'brokenIds'>,
): Chosen {
  const broken = findDance(
    text,
    brokenIds.map((id) => ({ id, names: [] })),
  );
  const brokenId = broken?.id ?? (dances.length === 0 ? brokenIds[0] : undefined);
  if (brokenId) throw new DanceError('TEMPLATE_BROKEN', { template: brokenId });
  const ask = readAsk(text, dances);
  const labels = (offered: readonly OfferedDance[]) => offered.map(({ label }) => label);
  switch (ask.kind) {
    case 'template':
      return { dance: ask.dance, scene: null };
    case 'unknown':
      throw new DanceError('UNKNOWN_DANCE', { name: ask.name, nearest: labels(ask.nearest) });
    case 'prompt':
      return readScene(ask.prompt, dances, seed);
  }
}

function jobFor(asked: Asked, { dance, scene }: Chosen, engine: EngineName): DanceJob {
  const named = { templateId: dance.id, version: dance.version };
  return {
    version: 1,
    id: randomUUID(),
    requestedAt: new Date().toISOString(),
    locale: asked.locale,
    photo: { path: resolve(asked.photoPath) },
    ask: scene
      ? { kind: 'prompt', ...named, brief: scene.brief, sentence: scene.sentence }
      : { kind: 'template', ...named },
    options: { seconds: asked.seconds, mirror: asked.mirror, music: asked.music },
    engine,
    output: { framesPerSecond: clipFramesPerSecond, sizeBytesMax: null },
    seed: asked.seed,
  };
}

interface Rendered {
  readonly outcome: DanceOutcome;
  readonly timingsMs: StageTimings;
}

/** Has one job rendered. Null when it was interrupted: then the renderer has ended its work, or has had
 *  its time. @throws DanceError RENDERER_DIED, INTERNAL */
async function renderIn(
  renderer: RendererProcess,
  message: Extract<ToRenderer, { kind: 'render' }>,
  { signal, report, tell }: Pick<Surroundings, 'signal' | 'report' | 'tell'>,
): Promise<Rendered | null> {
  if (signal.aborted) return null;
  const { id } = message.job;
  const ended = new Promise<Rendered>((resolve, reject) => {
    renderer.receive((received) => {
      const parsed = fromRendererSchema.safeParse(received);
      if (!parsed.success) reject(new DanceError('INTERNAL', {}, { cause: parsed.error }));
      else if (parsed.data.jobId !== id) return;
      else if (parsed.data.kind === 'progress') report(parsed.data.stage, parsed.data.fraction);
      else if (parsed.data.kind === 'report') tell(parsed.data.report);
      else resolve(parsed.data);
    });
  });
  const died = renderer.gone.then((how): never => {
    throw new DanceError('RENDERER_DIED', {}, { cause: causeOf(renderer, how) });
  });
  const aborted = new Promise<null>((resolve) => {
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
  renderer.send(message);
  const first = await Promise.race([ended, died, aborted]);
  if (first !== null) return first;
  renderer.send({ kind: 'cancel', jobId: id } satisfies ToRenderer);
  // Whoever waits here ends the process soon after, so the timer may stay.
  await Promise.race([Promise.allSettled([ended]), renderer.gone, setTimeout(patienceMs)]);
  return null;
}

/** A renderer's bug, as it told it itself. */
function causeOf(renderer: RendererProcess, how: string): Error {
  return new Error(`${how}\n${renderer.lastWords()}`);
}
