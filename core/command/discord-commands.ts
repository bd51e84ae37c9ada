import { chatWordsOf } from '../words/chat.ts';
import { commandKinds, commands, languageValues, optionKinds, options } from './grammar.ts';

/** Application command option types. Source: Discord API, "Application Command Option Type". */
const optionTypes = { string: 3, integer: 4, boolean: 5, attachment: 11 } as const;

const chatInput = 1;

/** The languages for which Discord takes a text of its own; everything else reads English. */
const chineseLocales = ['zh-CN', 'zh-TW'] as const;

interface DiscordText {
  readonly description: string;
  readonly description_localizations: Readonly<Record<string, string>>;
}

interface DiscordOption extends DiscordText {
  readonly type: number;
  readonly name: string;
  readonly required: boolean;
  readonly autocomplete?: boolean;
  readonly min_value?: number;
  readonly max_value?: number;
  readonly choices?: readonly { readonly name: string; readonly value: string }[];
}

export interface DiscordCommand extends DiscordText {
  readonly type: number;
  readonly name: string;
  readonly options: readonly DiscordOption[];
}

/** The slash commands as Discord registers them. Source: Discord API, "Create Global Application Command". */
export function discordCommands(): DiscordCommand[] {
  return commandKinds.map((kind) => ({
    type: chatInput,
    name: commands[kind].name,
    ...inLanguages((words) => words.commands[kind]),
    options: optionsOf(commands[kind].takes),
  }));
}

function optionsOf(takes: (typeof commands)[keyof typeof commands]['takes']): DiscordOption[] {
  switch (takes) {
    case 'nothing':
      return [];
    case 'language': {
      const locales = [...new Set(Object.values(languageValues))];
      const choices = locales.map((value) => ({ name: chatWordsOf(value).language, value }));
      const text = inLanguages((words) => words.commands.language);
      return [{ type: optionTypes.string, name: 'language', required: false, ...text, choices }];
    }
    case 'dance':
      return [
        {
          type: optionTypes.attachment,
          name: 'photo',
          required: false,
          ...inLanguages((words) => words.options.photo),
        },
        {
          type: optionTypes.string,
          name: 'dance',
          required: false,
          autocomplete: true,
          ...inLanguages((words) => words.options.dance),
        },
        ...optionKinds.map(optionOf),
      ];
  }
}

function optionOf(kind: (typeof optionKinds)[number]): DiscordOption {
  const { name, value } = options[kind];
  const text = inLanguages((words) => words.options[kind]);
  const common = { name, required: false, ...text };
  switch (value.type) {
    case 'integer':
      return {
        type: optionTypes.integer,
        ...common,
        min_value: value.min,
        max_value: value.max,
      };
    case 'boolean':
      return { type: optionTypes.boolean, ...common };
    case 'choice': {
      const choices = value.choices.map((choice) => ({ name: choice, value: choice }));
      return { type: optionTypes.string, ...common, choices };
    }
  }
}

function inLanguages(pick: (words: ReturnType<typeof chatWordsOf>) => string): DiscordText {
  const chinese = pick(chatWordsOf('zh-CN'));
  return {
    description: pick(chatWordsOf('en')),
    description_localizations: Object.fromEntries(chineseLocales.map((tag) => [tag, chinese])),
  };
}
