import { loadLocale } from '../../config/locale.ts';
import { readLocale } from '../../core/words/locale.ts';
import { commandUsage, type UsedCommand } from '../../core/words/usage.ts';

/** Where --help or -h is among the arguments, prints how the command is used and ends the process: nothing is done. */
export function answerHelp(command: UsedCommand, args: readonly string[]): void {
  if (!args.includes('--help') && !args.includes('-h')) return;
  const lang = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const named = lang ?? (args.includes('--lang') ? args[args.indexOf('--lang') + 1] : undefined);
  const locale = named === undefined ? loadLocale() : readLocale(named);
  process.stdout.write(`${commandUsage(command, locale)}\n`);
  process.exit();
}
