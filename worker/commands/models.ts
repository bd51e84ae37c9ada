import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { loadConfig } from '../../config/config.ts';
import { loadLocale } from '../../config/locale.ts';
import { stopWith } from '../../config/stop-with.ts';
import { readLocale } from '../../core/words/locale.ts';
import { openModelRecord } from '../models/model-record.ts';
import { answerHelp } from './answer-help.ts';
import { openModelProgress } from './models/model-progress.ts';
import { openModelLibrary } from './models/open-model-library.ts';
import { modelsOptions, runModels } from './models/run-models.ts';

answerHelp('models', process.argv.slice(2));

const words = process.argv.slice(2);
const { values } = parseArgs({ options: modelsOptions, allowPositionals: true, strict: false });
const locale = typeof values.lang === 'string' ? readLocale(values.lang) : loadLocale();

const { neural } = await Promise.resolve().then(loadConfig).catch(stopWith);
const { modelsDir } = neural;
const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => interrupt.abort());
}

process.exitCode = await runModels(words, {
  modelLibrary: await openModelLibrary(modelsDir),
  record: await openModelRecord(modelsDir),
  locale,
  json: values.json === true,
  signal: interrupt.signal,
  progress: openModelProgress((text) => process.stderr.write(text), process.stderr.isTTY === true),
  say: (line) => process.stderr.write(`${line}\n`),
  print: (text) => process.stdout.write(text),
  ask: (question) => askFor(question, interrupt.signal),
});

/** Null when nobody answers: the input ends, or the command is interrupted. */
function askFor(question: string, signal: AbortSignal): Promise<string | null> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  return new Promise((resolve) => {
    const end = (answer: string | null) => {
      lines.removeAllListeners('close');
      lines.close();
      resolve(answer);
    };
    lines.once('close', () => {
      process.stderr.write('\n');
      end(null);
    });
    lines.once('SIGINT', () => process.emit('SIGINT'));
    signal.addEventListener('abort', () => end(null), { once: true });
    lines.question(question, end);
  });
}
