import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Picture } from '../../../core/media/picture.ts';
import type { FilledBackground, FillOptions } from './background.ts';
import type { FigureMatte } from './background-edge.ts';

/** fillBackground, somewhere. */
export type FillBackground = (
  picture: Picture,
  hole: Uint8Array,
  options: FillOptions,
) => Promise<FilledBackground>;

/** What the thread is asked, and where it answers. */
export interface FillQuestion {
  readonly picture: Picture;
  readonly hole: Uint8Array;
  readonly seed: number;
  readonly figure: FigureMatte | null;
  readonly port: MessagePort;
}

export type FillAnswer =
  | { readonly kind: 'filled'; readonly background: FilledBackground }
  | { readonly kind: 'failed'; readonly cause: unknown };

/** A thread that fills backgrounds, so that this one can cut the figure out meanwhile. */
export interface BackgroundThread {
  /** Starts it, if it does not run, so that it is ready when it is needed. */
  warm(): void;
  /** As fillBackground. @throws signal.reason when aborted; Error when the thread ends over it */
  readonly fill: FillBackground;
  /** Ends the thread; a later fill starts another one. */
  close(): Promise<void>;
}

/** It starts when it is first needed, and does not keep the process alive by itself.
 *  program: the built fill-on-thread.ts. */
export function createBackgroundThread(
  program = new URL('./fill-on-thread.js', import.meta.url),
): BackgroundThread {
  let thread: Worker | null = null;
  const living = () => {
    if (thread) return thread;
    const started = new Worker(program);
    started.unref();
    const forget = () => {
      if (thread === started) thread = null;
    };
    // Whoever waits for an answer hears of it as well.
    started.on('error', forget);
    started.on('exit', forget);
    thread = started;
    return started;
  };
  const end = async () => {
    const ended = thread;
    thread = null;
    await ended?.terminate();
  };
  return {
    warm: () => void living(),
    fill: (picture, hole, { seed, signal, figure }) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const worker = living();
        const { port1, port2 } = new MessageChannel();
        const settle = () => {
          port1.close();
          worker.off('error', onError);
          worker.off('exit', onExit);
          signal.removeEventListener('abort', onAbort);
        };
        const fail = (reason: unknown) => {
          settle();
          reject(reason);
        };
        const onError = (error: Error) => fail(error);
        const onExit = (code: number) => fail(new Error(`the thread ended with ${code}`));
        // It hears of nothing while it computes.
        const onAbort = () => {
          fail(signal.reason);
          void end();
        };
        worker.on('error', onError);
        worker.on('exit', onExit);
        signal.addEventListener('abort', onAbort);
        port1.on('message', (answer: FillAnswer) => {
          if (answer.kind === 'failed') return fail(answer.cause);
          settle();
          resolve(answer.background);
        });
        const { rgb, widthPx, heightPx } = picture;
        const question: FillQuestion = {
          picture: { rgb, widthPx, heightPx },
          hole,
          seed,
          figure: figure ? { alpha: figure.alpha, foreground: figure.foreground } : null,
          port: port2,
        };
        worker.postMessage(question, [port2]);
      }),
    close: end,
  };
}
