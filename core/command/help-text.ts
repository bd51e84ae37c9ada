import { chatWordsOf } from '../words/chat.ts';
import type { Locale } from '../words/locale.ts';
import { fill, wordsOf } from '../words/say.ts';
import { commandKinds, commands } from './grammar.ts';

/** What /help says. dances: their names in that language. */
export function helpText(dances: readonly string[], locale: Locale): string {
  const words = chatWordsOf(locale);
  const lines = commandKinds.map((kind) => `/${commands[kind].name}  ${words.commands[kind]}`);
  const details = { commands: lines.join('\n'), dances: dances.join(' · ') };
  return fill(words.help, details, wordsOf(locale));
}
