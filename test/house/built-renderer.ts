import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../config/project-root.ts';
import {
  type FromRenderer,
  fromRendererSchema,
  type ToRenderer,
} from '../../core/job/renderer-messages.ts';

export type RenderOutcome = Extract<FromRenderer, { kind: 'outcome' }>;

/** The built renderer as its own process, spoken to as its parents do. */
export interface BuiltRenderer {
  readonly child: ChildProcess;
  /** All that it has said so far. */
  readonly messages: readonly FromRenderer[];
  /** The first message that is so, when it comes. */
  until(isIt: (message: FromRenderer) => boolean): Promise<FromRenderer>;
  outcomeOf(jobId: string): Promise<RenderOutcome>;
  send(message: ToRenderer): void;
  stderr(): string;
}

/** Starts one. Whoever starts it ends it. */
export function startBuiltRenderer(): BuiltRenderer {
  const child = fork(join(projectRoot, 'dist/worker/renderer.js'), [], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let stderr = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const messages: FromRenderer[] = [];
  let wake = () => {};
  child.on('message', (raw) => {
    messages.push(fromRendererSchema.parse(raw));
    wake();
  });
  const until = async (isIt: (message: FromRenderer) => boolean) => {
    for (;;) {
      const found = messages.find(isIt);
      if (found) return found;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return {
    child,
    messages,
    until,
    async outcomeOf(jobId) {
      const told = await until((message) => message.kind === 'outcome' && message.jobId === jobId);
      return told as RenderOutcome;
    },
    send: (message) => void child.send(message),
    stderr: () => stderr,
  };
}
