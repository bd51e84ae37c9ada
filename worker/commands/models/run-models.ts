import path from 'node:path';
import { parseArgs } from 'node:util';
import { DanceError, faults } from '../../../core/faults.ts';
import { modelsWords } from '../../../core/words/models.ts';
import { wordFault } from '../../../core/words/say.ts';
import { diskFault } from '../../models/disk-room.ts';
import { addFromFolder } from './add-from-folder.ts';
import { listModels } from './list-models.ts';
import type { ModelsContext } from './models-context.ts';
import { type PullOptions, pullByName } from './pull-by-name.ts';
import { verifyByName } from './verify-by-name.ts';

const INTERRUPTED = 130;

export const modelsOptions = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  yes: { type: 'boolean' },
  copy: { type: 'boolean' },
  mirror: { type: 'string' },
} as const;

/** One `models` command: words after its name to an exit code. A fault is told in a sentence. */
export async function runModels(
  words: readonly string[],
  context: ModelsContext,
  options: Pick<PullOptions, 'freeBytes' | 'waits'> = {},
): Promise<number> {
  try {
    return await act(words, context, options);
  } catch (error) {
    context.progress.end();
    if (context.signal.aborted) {
      context.say(modelsWords(context.locale).interrupted);
      return INTERRUPTED;
    }
    const fault =
      error instanceof DanceError ? error : diskFault(error, context.modelLibrary.folder);
    if (fault === null) throw error;
    const { code, details } = fault;
    const { message, advice } = wordFault(code, details, context.locale);
    context.say(`${message}\n${advice}`);
    if (context.json) context.print(`${JSON.stringify({ code, message, advice })}\n`);
    return faults[code].exit;
  }
}

async function act(
  words: readonly string[],
  context: ModelsContext,
  options: Pick<PullOptions, 'freeBytes' | 'waits'>,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: modelsOptions,
    allowPositionals: true,
    strict: false,
  });
  const [action = 'list', subject, ...rest] = positionals;
  const has = (option: keyof typeof modelsOptions) => values[option] === true;
  const known = Object.keys(values).every((option) => option in modelsOptions);
  if (rest.length === 0 && known) {
    if (action === 'list' && !subject) return await listModels(context);
    if (action === 'verify') return await verifyByName(subject ?? null, context);
    if (action === 'add' && subject) {
      return await addFromFolder(path.resolve(subject), has('copy'), context);
    }
    if (action === 'pull' && subject) {
      const mirror = readMirror(values.mirror);
      return await pullByName(subject, { ...options, yes: has('yes'), mirror }, context);
    }
  }
  context.say(modelsWords(context.locale).usage);
  return faults.BAD_ARGUMENTS.exit;
}

/** @throws DanceError BAD_ARGUMENTS for what is no address */
function readMirror(value: string | boolean | undefined): string | null {
  if (value === undefined) return null;
  if (typeof value === 'string' && URL.canParse(value)) return value;
  throw new DanceError('BAD_ARGUMENTS', {
    problem: 'valueMissing',
    option: '--mirror',
  });
}
