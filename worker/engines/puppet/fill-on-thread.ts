import { parentPort } from 'node:worker_threads';
import { fillBackground } from './background.ts';
import type { FillAnswer, FillQuestion } from './background-thread.ts';

/** The thread of background-thread.ts: fills what it is asked to, one after another. */

parentPort?.on('message', ({ picture, hole, seed, figure, port }: FillQuestion) => {
  port.postMessage(answer(picture, hole, seed, figure));
  port.close();
});

function answer(
  picture: FillQuestion['picture'],
  hole: FillQuestion['hole'],
  seed: FillQuestion['seed'],
  figure: FillQuestion['figure'],
): FillAnswer {
  // Who gives up ends the thread.
  const { signal } = new AbortController();
  try {
    const options = { seed, signal, ...(figure && { figure }) };
    return { kind: 'filled', background: fillBackground(picture, hole, options) };
  } catch (cause) {
    return { kind: 'failed', cause };
  }
}
