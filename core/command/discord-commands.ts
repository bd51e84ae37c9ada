import { chatWordsOf } from '../words/chat.ts';
import {
  commandKinds,
  commands,
  languageValues,
  type OptionKind,
  optionKinds,
  options,
} from './grammar.ts';

/** Application command option types. Source: Discord API, "Application Command Option Type". */
const optionTypes = { string: 3, integer: 4, boolean: 5, attachment: 11 } as const;

/** Source: Discord API, "Application Command Types". */
const commandTypes = { slash: 1, messageMenu: 3 } as const;

/** The languages for which Discord takes a text of its own; everything else reads English. */
const chineseLocales = ['zh-CN', 'zh-TW'] as const;

const promptLengthMax = 500;

/** Installed to servers and to people; used in servers, in direct messages with the bot, and in others. Source: Discord
 *  API, "Application Integration Types" and "Interaction Context Types". */
const everywhere = { integration_types: [0, 1], contexts: [0, 1, 2] } as const;

interface DiscordText {
  readonly description: string;
  readonly description_localizations: Readonly<Record<string, string>>;
}

interface DiscordName {
  readonly name: string;
  readonly name_localizations: Readonly<Record<string, string>>;
}

interface DiscordOption extends DiscordText, DiscordName {
  readonly type: number;
  readonly required: boolean;
  readonly autocomplete?: boolean;
  readonly max_length?: number;
  readonly min_value?: number;
  readonly max_value?: number;
  readonly choices?: readonly { readonly name: string; readonly value: string }[];
}

interface Everywhere {
  readonly integration_types: readonly number[];
  readonly contexts: readonly number[];
}

export interface DiscordCommand extends DiscordText, DiscordName, Everywhere {
  readonly type: number;
  readonly options: readonly DiscordOption[];
}

export interface DiscordMessageCommand extends DiscordName, Everywhere {
  readonly type: number;
}

/** Everything that Discord registers: the slash commands, and the entry of a message's menu. Source: Discord API,
 *  "Bulk Overwrite Global Application Commands". */
export function discordCommands(): (DiscordCommand | DiscordMessageCommand)[] {
  const words = chatWordsOf('en');
  const menu = {
    type: commandTypes.messageMenu,
    name: words.messageCommand,
    name_localizations: inChinese(chatWordsOf('zh-CN').messageCommand),
    ...everywhere,
  };
  return [...discordSlashCommands(), menu];
}

export function discordSlashCommands(): DiscordCommand[] {
  return commandKinds.map((kind) => ({
    type: commandTypes.slash,
    name: commands[kind].name,
    name_localizations: inChinese(chineseName(kind)),
    ...inLanguages((words) => words.commands[kind]),
    ...everywhere,
    options: optionsOf(commands[kind].takes),
  }));
}

/** The first spelling that is Chinese. */
function chineseName(kind: (typeof commandKinds)[number]): string {
  const { name, spellings, wholeTexts } = commands[kind];
  return [...spellings, ...wholeTexts].find((one) => /^\p{Script=Han}+$/u.test(one)) ?? name;
}

function optionsOf(takes: (typeof commands)[keyof typeof commands]['takes']): DiscordOption[] {
  switch (takes) {
    case 'nothing':
      return [];
    case 'language': {
      const locales = [...new Set(Object.values(languageValues))];
      const choices = locales.map((value) => ({ name: chatWordsOf(value).language, value }));
      const text = inLanguages((words) => words.commands.language);
      const named = { name: 'language', name_localizations: inChinese(chineseName('language')) };
      return [{ type: optionTypes.string, ...named, required: false, ...text, choices }];
    }
    case 'dance':
      return [
        { type: optionTypes.attachment, ...describe('photo') },
        { type: optionTypes.string, ...describe('dance'), autocomplete: true },
        { type: optionTypes.string, ...describe('prompt'), max_length: promptLengthMax },
        ...optionKinds.map(optionOf),
      ];
  }
}

function optionOf(kind: OptionKind): DiscordOption {
  const { value } = options[kind];
  switch (value.type) {
    case 'integer': {
      const range = { min_value: value.min, max_value: value.max };
      return { type: optionTypes.integer, ...describe(kind), ...range };
    }
    case 'boolean':
      return { type: optionTypes.boolean, ...describe(kind) };
    case 'choice': {
      const choices = value.choices.map((choice) => ({ name: choice, value: choice }));
      return { type: optionTypes.string, ...describe(kind), choices };
    }
  }
}

function describe(kind: OptionKind | 'photo' | 'dance' | 'prompt') {
  return {
    name: chatWordsOf('en').optionNames[kind],
    name_localizations: inChinese(chatWordsOf('zh-CN').optionNames[kind]),
    required: false,
    ...inLanguages((words) => words.options[kind]),
  };
}

function inLanguages(pick: (words: ReturnType<typeof chatWordsOf>) => string): DiscordText {
  return {
    description: pick(chatWordsOf('en')),
    description_localizations: inChinese(pick(chatWordsOf('zh-CN'))),
  };
}

function inChinese(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(chineseLocales.map((tag) => [tag, text]));
}
