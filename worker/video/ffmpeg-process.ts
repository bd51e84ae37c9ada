import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import ffmpeg from 'fluent-ffmpeg';
import { DanceError } from '../../core/faults.ts';

/** What ffmpeg exits with after a SIGINT or SIGTERM of its own, as when a terminal interrupts everybody. */
const INTERRUPTED_EXIT_CODE = 255;

/** How long an interrupted ffmpeg's owner may take to say that it was interrupted as well. */
const INTERRUPT_GRACE_MS = 150;

export interface FfmpegInput {
  readonly source: string;
  readonly options: readonly string[];
}

export interface FfmpegRun {
  readonly inputs: readonly FfmpegInput[];
  readonly filters: readonly string[];
  readonly outputOptions: readonly string[];
  readonly outPath: string;
  readonly signal: AbortSignal;
}

/** A running ffmpeg that is fed on its stdin. */
export interface FfmpegProcess {
  /** Resolves when ffmpeg runs, or has failed to. Never rejects. */
  readonly started: Promise<void>;
  /** Resolves when ffmpeg has taken all bytes.
   *  @throws DanceError ENCODER_MISSING, ENCODER_FAILED; rejects with signal.reason when aborted */
  write(bytes: Uint8Array): Promise<void>;
  /** Closes stdin and waits for ffmpeg to end.
   *  @throws DanceError ENCODER_MISSING, ENCODER_FAILED; rejects with signal.reason when aborted */
  finish(): Promise<void>;
  /** Kills ffmpeg and waits until it is gone. Never rejects. */
  kill(): Promise<void>;
}

type Command = ffmpeg.FfmpegCommand & { ffmpegProc?: ChildProcessWithoutNullStreams };

/** Starts ffmpeg; an abort of the signal kills it at once. Returns without waiting for the start. */
export function startFfmpeg(run: FfmpegRun): FfmpegProcess {
  const command = buildCommand(run);
  let child: ChildProcessWithoutNullStreams | null = null;
  let exitCode: number | null = null;
  let fault: DanceError | null = null;
  let markStarted = () => {};
  const started = new Promise<void>((resolve) => {
    markStarted = resolve;
  });
  const ended = new Promise<void>((resolve) => {
    command.on('start', () => {
      child = command.ffmpegProc ?? null;
      child?.on('exit', (code) => {
        exitCode = code;
      });
      // ffmpeg may end before its input does: what is wrong is told by its exit code.
      child?.stdin.on('error', () => {});
      if (run.signal.aborted) child?.kill('SIGKILL');
      markStarted();
    });
    command.on('end', () => resolve());
    command.on('error', (error: Error, _stdout: unknown, stderr: unknown) => {
      const code = child?.pid === undefined ? 'ENCODER_MISSING' : 'ENCODER_FAILED';
      const cause = new Error(`${error.message}\n${typeof stderr === 'string' ? stderr : ''}`);
      fault = new DanceError(code, {}, { cause });
      resolve();
    });
  });
  const onAbort = () => child?.kill('SIGKILL');
  run.signal.addEventListener('abort', onAbort, { once: true });
  void ended.then(() => run.signal.removeEventListener('abort', onAbort));
  command.run();

  const startedOrEnded = Promise.race([started, ended]);
  return {
    started: startedOrEnded,
    async write(bytes) {
      if (child === null) await startedOrEnded;
      const stdin = child?.stdin;
      if (stdin?.writable) {
        await new Promise<void>((resolve) => {
          const done = () => {
            stdin.off('close', done);
            resolve();
          };
          stdin.once('close', done);
          stdin.write(bytes, done);
        });
      }
      run.signal.throwIfAborted();
      if (fault !== null) throw fault;
    },
    async finish() {
      await startedOrEnded;
      child?.stdin.end();
      await ended;
      if (fault !== null && exitCode === INTERRUPTED_EXIT_CODE && !run.signal.aborted) {
        await delay(INTERRUPT_GRACE_MS);
      }
      run.signal.throwIfAborted();
      if (fault !== null) throw fault;
    },
    async kill() {
      await startedOrEnded;
      child?.kill('SIGKILL');
      await ended;
    },
  };
}

/** The facts ffprobe tells about a media file.
 *  @throws DanceError ENCODER_MISSING, ENCODER_FAILED */
export function readProbe(path: string): Promise<ffmpeg.FfprobeData> {
  return new Promise((resolve, reject) => {
    ffmpeg.ffprobe(path, (error: Error | null, facts) => {
      if (error === null) return resolve(facts);
      const missing = 'code' in error || /^Cannot find ffprobe$/.test(error.message);
      reject(new DanceError(missing ? 'ENCODER_MISSING' : 'ENCODER_FAILED', {}, { cause: error }));
    });
  });
}

function buildCommand(run: FfmpegRun): Command {
  const command: Command = ffmpeg();
  skipCapabilityCheck(command);
  survivePrematureEnd(command);
  for (const { source, options } of run.inputs) {
    command.input(source).inputOptions([...options]);
  }
  if (run.filters.length > 0) command.complexFilter([...run.filters]);
  return command.outputOptions([...run.outputOptions]).output(run.outPath);
}

/** Before a first run fluent-ffmpeg starts ffmpeg twice, one after the other, to ask for its formats and
 *  encoders. That costs 0.2 s; a build without x264 says so itself. */
function skipCapabilityCheck(command: Command): void {
  const known = { canDemux: true, canMux: true };
  const answer = (value: object) => (callback: (error: null, value: object) => void) =>
    callback(null, value);
  Object.assign(command, {
    availableFormats: answer({ rawvideo: known, mp4: known }),
    availableEncoders: answer({}),
  });
}

/** Where ffmpeg is missing or cannot be started, fluent-ffmpeg throws where nobody can catch it: it asks
 *  for the output of a process that never was. */
function survivePrematureEnd(command: Command): void {
  const nothing = { get: () => '' };
  const spawn = (command as unknown as SpawningCommand)._spawnFfmpeg;
  const mended: SpawningCommand['_spawnFfmpeg'] = (args, options, started, ended) =>
    spawn.call(command, args, options, started, (error, stdout = nothing, stderr = nothing) =>
      ended(error, stdout, stderr),
    );
  Object.assign(command, { _spawnFfmpeg: mended });
}

interface SpawningCommand {
  _spawnFfmpeg(
    args: string[],
    options: object,
    started: (...of: unknown[]) => void,
    ended: (error: Error | undefined, stdout?: OutputRing, stderr?: OutputRing) => void,
  ): void;
}

interface OutputRing {
  get(): string;
}
