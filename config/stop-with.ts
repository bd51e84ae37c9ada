import { DanceError } from '../core/faults.ts';
import { wordFault } from '../core/words/say.ts';
import { loadLocale } from './locale.ts';

/** Says what keeps this process from starting, and ends it. @throws what is no fault that anybody could mend */
export function stopWith(error: unknown): never {
  if (!(error instanceof DanceError)) throw error;
  const { message, advice } = wordFault(error.code, error.details, loadLocale());
  process.stderr.write(`${message}\n${advice}\n`);
  process.exit(1);
}
