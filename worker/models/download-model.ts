import { setTimeout as wait } from 'node:timers/promises';
import { DanceError } from '../../core/faults.ts';
import { type KnownModel, nameOf } from './known-models.ts';
import { openSource, type SourceAnswer, SourceRefused } from './open-source.ts';
import { openPart, type PartFile } from './part-file.ts';

/** Tries of an address that give nothing new, after which the next one is asked. */
const TRIES_MOST = 5;
/** A source of unknown length may send this much more than is expected, and then it is something else. */
const EXCESS = 1.5;
const EXCESS_BYTES = 16 << 20;
/** 416: the part is as long as the file already, or longer. */
const BEYOND_END = '416';

export interface DownloadOptions {
  readonly signal: AbortSignal;
  /** How much of the file is here; totalBytes: null while nobody has told. */
  readonly report?: (bytes: number, totalBytes: number | null) => void;
  /** The source has another version than the part that was here. */
  readonly reportRestart?: () => void;
  /** Before the first repetition; each further one waits twice as long. */
  readonly waitMs?: number;
  /** A source that sends nothing for so long counts as cut off. */
  readonly stallMs?: number;
}

/** Fetches a file into its part, going on from what is there; an address that fails gives way to the next. Whatever
 *  happens, what has arrived stays. Gives the file's SHA-256.
 *  @throws DanceError MODEL_UNREACHABLE; the signal's reason when it is aborted */
export async function downloadModel(
  model: KnownModel,
  addresses: readonly string[],
  part: string,
  options: DownloadOptions,
): Promise<string> {
  const file = await openPart(part, { signal: options.signal });
  try {
    let refused: DanceError | null = null;
    for (const address of addresses) {
      const problem = await tryAddress(model, address, file, options);
      if (problem === null) return await file.finish();
      refused = unreachable(model, address, problem);
    }
    throw refused ?? new Error(`${nameOf(model)} has no source`);
  } finally {
    await file.close();
  }
}

/** Null when the file is here. */
async function tryAddress(
  model: KnownModel,
  address: string,
  file: PartFile,
  options: DownloadOptions,
): Promise<SourceRefused | null> {
  const { signal, waitMs = 1000 } = options;
  for (let tries = 0; ; ) {
    const before = file.bytes;
    const problem = await fetchOnce(model, address, file, options);
    if (problem === null) return null;
    tries = file.bytes > before ? 1 : tries + 1;
    if (!problem.passes || tries >= TRIES_MOST) return problem;
    await wait(waitMs * 2 ** (tries - 1), undefined, { signal });
  }
}

async function fetchOnce(
  model: KnownModel,
  address: string,
  file: PartFile,
  { signal, report, reportRestart, stallMs = 60_000 }: DownloadOptions,
): Promise<SourceRefused | null> {
  // It was stopped between the last byte and its new name.
  if (file.note !== null && file.note.totalBytes === file.bytes) return null;
  const stall = new AbortController();
  const either = AbortSignal.any([signal, stall.signal]);
  const watch = setTimeout(() => stall.abort(), stallMs);
  try {
    const validator = file.note?.validator ?? null;
    const answer = await openSource(address, { fromByte: file.bytes, validator, signal: either });
    await requireSize(model, answer);
    if (answer.startByte === 0) {
      if (file.bytes > 0) reportRestart?.();
      const { validator: told, totalBytes } = answer;
      await file.restart(told === null ? null : { validator: told, totalBytes });
    }
    const mostBytes = answer.totalBytes ?? model.aboutBytes * EXCESS + EXCESS_BYTES;
    for await (const chunk of readBody(answer, signal)) {
      watch.refresh();
      if (file.bytes + chunk.length > mostBytes) throw otherSize(model, `> ${mostBytes}`);
      await file.append(chunk);
      report?.(file.bytes, answer.totalBytes);
    }
    if (answer.totalBytes !== null && file.bytes < answer.totalBytes) throw cut();
    return null;
  } catch (error) {
    signal.throwIfAborted();
    if (stall.signal.aborted) return cut(error);
    if (!(error instanceof SourceRefused)) throw error;
    if (error.details['status'] === BEYOND_END) {
      await file.restart(null);
      return cut(error);
    }
    return error;
  } finally {
    clearTimeout(watch);
  }
}

/** What the network fails at is told apart from what the disk fails at. */
async function* readBody({ body }: SourceAnswer, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await chunks.next().catch((cause: unknown) => {
        signal.throwIfAborted();
        throw cut(cause);
      });
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await chunks.return?.().catch(() => undefined);
  }
}

async function requireSize(model: KnownModel, { totalBytes, body }: SourceAnswer): Promise<void> {
  if (model.sizeBytes === null || totalBytes === null || totalBytes === model.sizeBytes) return;
  await body[Symbol.asyncIterator]()
    .return?.()
    .catch(() => undefined);
  throw otherSize(model, String(totalBytes));
}

function otherSize({ sizeBytes, aboutBytes }: KnownModel, found: string): SourceRefused {
  return new SourceRefused('otherSize', { found, expected: String(sizeBytes ?? aboutBytes) });
}

function cut(cause?: unknown): SourceRefused {
  return new SourceRefused('cut', {}, { cause, passes: true });
}

function unreachable(model: KnownModel, address: string, why: SourceRefused): DanceError {
  const details = { model: nameOf(model), host: new URL(address).host, problem: why.problem };
  return new DanceError('MODEL_UNREACHABLE', { ...details, ...why.details }, { cause: why });
}
