import type { Locale } from './locale.ts';

/** What can stand between the bot and Telegram; `over`: it does no more. */
export type TelegramTrouble = 'unauthorized' | 'conflict' | 'unreachable' | 'over';

/** What the Telegram bot says of itself, and to whoever runs it. */
export interface TelegramWords {
  /** In the empty chat with the bot; at most 512 characters. */
  readonly description: string;
  /** On the bot's page and where it is shared; at most 120 characters. */
  readonly shortDescription: string;
  /** {name} */
  readonly running: string;
  readonly troubles: Readonly<Record<TelegramTrouble, string>>;
}

const zhCn: TelegramWords = {
  description:
    '发一张一个人从头到脚的照片，再写上舞的名字，比如“科目三”，照片里的人就跳起来。请只用您自己的照片，或者得到本人同意的照片。每个视频都标明是 AI 生成的。',
  shortDescription: '让照片里的人跳舞。发一张照片，选一支舞。',
  running: 'Telegram：@{name} 在运行。',
  troubles: {
    unauthorized:
      'Telegram 不接受这个 TELEGRAM_TOKEN。请向 @BotFather 要一个新的，改好后重新启动；在此之前会不断重试。',
    conflict:
      'Telegram：另一个程序正在用同一个 TELEGRAM_TOKEN 取消息。请停掉其中一个；在此之前会不断重试。',
    unreachable: 'Telegram：连不上。会不断重试，消息不会丢。',
    over: 'Telegram：又好了。',
  },
};

const en: TelegramWords = {
  description:
    'Send a photo of one person from head to feet with the name of a dance, for example “subject three”, and that person dances. Please use only photos of yourself, or of people who agreed. Every clip is marked as AI-generated.',
  shortDescription: 'Makes the person in a photo dance. Send a photo, pick a dance.',
  running: 'Telegram: @{name} is running.',
  troubles: {
    unauthorized:
      'Telegram refuses this TELEGRAM_TOKEN. Get a new one from @BotFather, put it in, and start again; until then it is tried again and again.',
    conflict:
      'Telegram: another program fetches messages with the same TELEGRAM_TOKEN. End one of them; until then it is tried again and again.',
    unreachable: 'Telegram cannot be reached. It is tried again and again; no message is lost.',
    over: 'Telegram: all is well again.',
  },
};

const languages: Readonly<Record<Locale, TelegramWords>> = { 'zh-CN': zhCn, en };

export function telegramWords(locale: Locale): TelegramWords {
  return languages[locale];
}
