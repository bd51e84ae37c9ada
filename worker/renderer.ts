import { DanceError, faults } from '../core/faults.ts';
import type { DanceOutcome } from '../core/job/outcome.ts';
import {
  type FromRenderer,
  type ReadRendererConfig,
  type ReadToRenderer,
  toRendererSchema,
} from '../core/job/renderer-messages.ts';
import type { Report } from '../core/job/report.ts';
import { openFigureFinder } from './figure/figure-finder.ts';
import { portraitOnDemand } from './figure/head/portrait-on-demand.ts';
import { openEngine } from './open-engine.ts';
import { type RenderTools, render } from './render.ts';
import { StageClock } from './stage-clock.ts';

/** The child process that renders: one job at a time, its models warm between jobs. It ends when its
 *  parent is gone. */

type RenderMessage = Extract<ReadToRenderer, { kind: 'render' }>;

/** All but the engine, which the job names. */
type OpenTools = Omit<RenderTools, 'engine'> & { readonly config: ReadRendererConfig };

let tools: OpenTools | null = null;
const running = new Map<string, AbortController>();
const unfinished = new Set<Promise<void>>();

process.on('message', (raw) => {
  const message = toRendererSchema.parse(raw);
  switch (message.kind) {
    case 'configure':
      tools = openTools(message.config);
      return;
    case 'render':
      keepUntilDone(run(message));
      return;
    case 'cancel':
      running.get(message.jobId)?.abort(new Cancelled());
      return;
  }
});
process.on('disconnect', () => void end());

class Cancelled extends Error {}

/** Lets the jobs clean up after themselves: half a clip is not left lying about. */
async function end(): Promise<void> {
  for (const controller of running.values()) controller.abort(new Cancelled());
  await Promise.allSettled(unfinished);
  process.exit();
}

function openTools(config: ReadRendererConfig): OpenTools {
  const { cacheDir, threads, aigcProducer } = config;
  const finder = openFigureFinder({ cacheDir, threads });
  // A job that waits for it reports the failure; without one, nobody asks.
  finder.catch(() => {});
  const portrait = portraitOnDemand({ cacheDir, threads });
  return { config, finder, portrait, aigcProducer };
}

function keepUntilDone(job: Promise<void>): void {
  unfinished.add(job);
  void job.finally(() => unfinished.delete(job));
}

async function run({ kind: _, ...request }: RenderMessage): Promise<void> {
  const { job } = request;
  const controller = new AbortController();
  running.set(job.id, controller);
  const clock = new StageClock(
    (stage, fraction) => send({ kind: 'progress', jobId: job.id, stage, fraction }),
    controller.signal,
  );
  const outcome = await work(() => {
    const tell = (report: Report) => send({ kind: 'report', jobId: job.id, report });
    const { config, ...tools } = configured();
    const engine = openEngine(job.engine, config);
    return render({ ...request, tell }, { ...tools, engine }, clock, controller.signal);
  }, controller.signal);
  running.delete(job.id);
  send({ kind: 'outcome', jobId: job.id, outcome, timingsMs: clock.timingsMs });
}

function configured(): OpenTools {
  if (!tools) throw new DanceError('INTERNAL', { cause: 'a job came before the configuration' });
  return tools;
}

/** What can go wrong becomes an outcome; what nobody foresaw is told to the parent's log as well. */
async function work(make: () => Promise<DanceOutcome>, signal: AbortSignal): Promise<DanceOutcome> {
  try {
    return await make();
  } catch (error) {
    if (signal.aborted) return { kind: 'cancelled' };
    const known =
      error instanceof DanceError ? error : new DanceError('INTERNAL', {}, { cause: error });
    if (faults[known.code].blame !== 'user') process.stderr.write(`${describe(known)}\n`);
    const { code, details } = known;
    return {
      kind: faults[code].blame === 'user' ? 'refused' : 'failed',
      code,
      details: { ...details },
    };
  }
}

function describe(error: DanceError): string {
  const { cause } = error;
  return `${error.stack}${cause instanceof Error ? `\ncaused by ${cause.stack}` : ''}`;
}

function send(message: FromRenderer): void {
  // The parent may be gone; then this process ends with `disconnect`.
  if (process.connected) process.send?.(message, () => {});
}
