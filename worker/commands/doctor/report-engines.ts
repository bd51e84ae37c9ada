import { doctorWords } from '../../../core/words/doctor.ts';
import type { Locale } from '../../../core/words/locale.ts';
import { fill, wordFault, wordsOf } from '../../../core/words/say.ts';
import { readableBytes } from '../../models/readable-bytes.ts';
import type { EngineFinding, EnginesFound } from './examine-engines.ts';

/** The providers that the runtime's package does not bring, and what fetches them. */
const EXTRA_PROVIDER = 'cuda';
export const CUDA_COMMAND =
  'cd node_modules/onnxruntime-node && ONNXRUNTIME_NODE_INSTALL=cuda12 node script/install';

/** What the doctor says of the engines: which of them work here, and what the others lack. */
export function reportEngines(found: EnginesFound, locale: Locale): string[] {
  const { engines: words } = doctorWords(locale);
  const say = (sentence: string, details: Record<string, string | readonly string[]>) =>
    fill(sentence, details, wordsOf(locale));
  const lacksCuda = found.providers.some(
    ({ name, isInstalled }) => name === EXTRA_PROVIDER && !isInstalled,
  );
  return [
    words.heading,
    `✓ puppet: ${words.builtIn}`,
    ...found.engines.flatMap((engine) => reportEngine(engine, locale)),
    words.providers,
    ...found.tried.map(({ name, why }) => (why === null ? `  ✓ ${name}` : `  ✗ ${name}: ${why}`)),
    ...(lacksCuda ? [`  ${say(words.cuda, { command: CUDA_COMMAND })}`] : []),
    say(words.memory, {
      total: readableBytes(found.memoryBytes),
      free: readableBytes(found.freeMemoryBytes),
    }),
    '',
  ];
}

function reportEngine(finding: EngineFinding, locale: Locale): string[] {
  const { engines: words } = doctorWords(locale);
  const say = (sentence: string, details: Record<string, string | readonly string[]>) =>
    fill(sentence, details, wordsOf(locale));
  const { engine, ok, isOffered, lacking, unfit, weightsBytes } = finding;
  const lines: string[] = [];
  const weights = readableBytes(weightsBytes);
  if (ok) lines.push(say(words.ready, { size: weights }));
  if (lacking.length > 0) {
    const size = readableBytes(finding.bytesToFetch);
    lines.push(say(words.lacking, { count: String(lacking.length), files: lacking, size }));
    lines.push(say(words.get, { engine }));
  }
  for (const { problem, ...names } of unfit) {
    const { message, advice } = wordFault('MODEL_REFUSED', { ...names, ...problem }, locale);
    lines.push(message, advice);
  }
  if (!isOffered) lines.push(words.notOffered);
  const [first, ...rest] = lines;
  return [`${ok ? '✓' : '✗'} ${engine}: ${first}`, ...rest.map((line) => `  ${line}`)];
}
