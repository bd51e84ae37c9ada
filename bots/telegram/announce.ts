import { createHash } from 'node:crypto';
import { telegramCommands } from '../../core/command/telegram-commands.ts';
import type { Locale } from '../../core/words/locale.ts';
import { telegramWords } from '../../core/words/telegram.ts';
import type { Notebook } from '../conversation/ports.ts';
import type { BotApi } from './bot-api.ts';

const rememberS = 90 * 86_400;
const noteName = 'announced';

/** Languages as Telegram knows them; without one: for everybody else. */
const languages: readonly (readonly [code: string | null, locale: Locale])[] = [
  [null, 'en'],
  ['en', 'en'],
  ['zh', 'zh-CN'],
];

/** Tells Telegram the bot's commands and descriptions in every language, when they have changed since it was told. */
export async function announce(
  { paced }: BotApi,
  notebook: Notebook,
  botId: number,
): Promise<void> {
  const all = languages.map(([code, locale]) => {
    const { description, shortDescription } = telegramWords(locale);
    return { code, commands: telegramCommands(locale), description, shortDescription };
  });
  const told = createHash('sha256')
    .update(JSON.stringify([botId, all]))
    .digest('base64url');
  if ((await notebook.read(noteName)) === told) return;
  for (const { code, commands, description, shortDescription } of all) {
    const language = code === null ? {} : { language_code: code as 'en' };
    await paced.setMyCommands(commands, language);
    await paced.setMyDescription(description, language);
    await paced.setMyShortDescription(shortDescription, language);
  }
  await notebook.note(noteName, told, rememberS);
}
