import { clipSeconds } from '../job/clip-options.ts';
import { engineNames } from '../job/engine-name.ts';

/** The commands and their options, once: parser, help text, Discord's command JSON and Telegram's
 *  command list derive from this table. What each of them says is in core/words. */

export interface CommandRow {
  /** The slash command: /name. Lower-case letters, as every platform takes it. */
  readonly name: string;
  /** What else introduces it, in any language; the first Chinese one is its Chinese name. */
  readonly spellings: readonly string[];
  /** Spellings that mean it only when they are all that is said. */
  readonly wholeTexts: readonly string[];
  readonly takes: 'dance' | 'language' | 'nothing';
  /** Its answer concerns nobody but whoever asked. */
  readonly isPrivate: boolean;
}

export const commands = {
  dance: {
    name: 'dance',
    spellings: ['跳舞', '来跳', '跳一个', '跳一支', '跳个', '跳支', '跳'],
    wholeTexts: [],
    takes: 'dance',
    isPrivate: false,
  },
  templates: {
    name: 'templates',
    spellings: [],
    wholeTexts: ['舞王', '一张照片来跳舞', '舞蹈', '有什么舞', 'dances', 'gallery'],
    takes: 'nothing',
    isPrivate: false,
  },
  queue: {
    name: 'queue',
    spellings: [],
    wholeTexts: ['排队', '队列', '进度', 'status'],
    takes: 'nothing',
    isPrivate: true,
  },
  cancel: {
    name: 'cancel',
    spellings: [],
    wholeTexts: ['取消', 'stop', '停'],
    takes: 'nothing',
    isPrivate: true,
  },
  again: {
    name: 'again',
    spellings: ['换一支', '换个舞', '换成', '再来一个', '再来'],
    wholeTexts: [],
    takes: 'dance',
    isPrivate: false,
  },
  language: {
    name: 'language',
    spellings: ['语言', 'lang'],
    wholeTexts: [],
    takes: 'language',
    isPrivate: true,
  },
  privacy: {
    name: 'privacy',
    spellings: [],
    wholeTexts: ['隐私'],
    takes: 'nothing',
    isPrivate: true,
  },
  forget: {
    name: 'forget',
    spellings: [],
    wholeTexts: ['忘记我', '删除我的数据', 'forget me'],
    takes: 'nothing',
    isPrivate: true,
  },
  help: {
    name: 'help',
    spellings: [],
    wholeTexts: ['帮助', '怎么用', 'hello', 'hi', '你好', 'start', '开始'],
    takes: 'nothing',
    isPrivate: true,
  },
} as const satisfies Record<string, CommandRow>;

export type CommandKind = keyof typeof commands;

export const commandKinds = Object.keys(commands) as CommandKind[];

export type OptionType =
  | { readonly type: 'integer'; readonly min: number; readonly max: number }
  | { readonly type: 'boolean' }
  | { readonly type: 'choice'; readonly choices: readonly string[] };

interface OptionRow {
  readonly name: string;
  /** What else names it before a value ("秒数=15"). */
  readonly spellings: readonly string[];
  readonly value: OptionType;
}

/** The options of a dance, besides the photo and its name. */
export const options = {
  seconds: {
    name: 'seconds',
    spellings: ['秒数', '时长', '秒'],
    value: { type: 'integer', min: clipSeconds.min, max: clipSeconds.max },
  },
  seed: {
    name: 'seed',
    spellings: ['种子'],
    value: { type: 'integer', min: 0, max: 2 ** 31 - 1 },
  },
  mirror: { name: 'mirror', spellings: ['镜像', '左右相反'], value: { type: 'boolean' } },
  music: { name: 'music', spellings: ['音乐'], value: { type: 'boolean' } },
  engine: {
    name: 'engine',
    spellings: ['引擎'],
    value: { type: 'choice', choices: engineNames },
  },
} as const satisfies Record<string, OptionRow>;

export type OptionKind = keyof typeof options;

export const optionKinds = Object.keys(options) as OptionKind[];

/** What may be said after a dance's name instead of "option=value", as plain words. */
export const spokenOptions: Readonly<Record<string, readonly [OptionKind, string]>> = {
  mirrored: ['mirror', 'on'],
  反过来: ['mirror', 'on'],
  'no music': ['music', 'off'],
  'without music': ['music', 'off'],
  silent: ['music', 'off'],
  静音: ['music', 'off'],
  不要音乐: ['music', 'off'],
  无音乐: ['music', 'off'],
};

/** Values of a boolean option. */
export const booleanValues: Readonly<Record<string, boolean>> = {
  on: true,
  yes: true,
  true: true,
  开: true,
  off: false,
  no: false,
  false: false,
  关: false,
};

export const languageValues = {
  'zh-cn': 'zh-CN',
  zh: 'zh-CN',
  chinese: 'zh-CN',
  中文: 'zh-CN',
  汉语: 'zh-CN',
  en: 'en',
  english: 'en',
  英文: 'en',
  英语: 'en',
} as const;
