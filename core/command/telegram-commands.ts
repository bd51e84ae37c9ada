import { chatWordsOf } from '../words/chat.ts';
import type { Locale } from '../words/locale.ts';
import { commandKinds, commands } from './grammar.ts';

/** The list of setMyCommands in one language. Source: Telegram Bot API, BotCommand: a name of 1–32
 *  characters of [a-z0-9_], a description of 1–256. */
export function telegramCommands(locale: Locale): { command: string; description: string }[] {
  const words = chatWordsOf(locale);
  return commandKinds.map((kind) => ({
    command: commands[kind].name,
    description: words.commands[kind],
  }));
}
