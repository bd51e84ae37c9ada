import type { Locale } from './locale.ts';
import type { Reply } from './words.ts';

/** What is said of the sentence that somebody wants to dance to. */
export interface PromptWords {
  /** {what} */
  readonly understood: string;
  readonly nothingUnderstood: string;
  /** {what} */
  readonly leftOut: string;
  /** {thing} */
  readonly without: string;
  /** {dance} */
  readonly dance: string;
  /** {thing}, {count} */
  readonly counted: string;
  /** {passage} */
  readonly passage: string;
  /** Between the parts of an outfit or a scene, and between two kinds of them. */
  readonly itemSeparator: string;
  readonly partSeparator: string;
  readonly colourJoiner: string;
  /** Between the words of one thing. */
  readonly wordSeparator: string;
  readonly anything: string;
  /** Why a sentence cannot be danced to, and what to write instead. */
  readonly problems: {
    readonly empty: Reply;
    /** {limit} */
    readonly tooLong: Reply;
    readonly emojiOnly: Reply;
    readonly noWords: Reply;
    readonly otherScript: Reply;
    readonly orders: Reply;
  };
}

const zhCn: PromptWords = {
  understood: '听懂了：{what}。',
  nothingUnderstood: '这句话里没有我认识的地方、衣服或天气。',
  leftOut: '没有用上：{what}。',
  without: '不要{thing}',
  dance: '跳“{dance}”',
  counted: '{thing} × {count}',
  passage: '“{passage}”',
  itemSeparator: '、',
  partSeparator: '，',
  colourJoiner: '和',
  wordSeparator: '',
  anything: '手里的东西',
  problems: {
    empty: {
      message: '这句话是空的。',
      advice: '请写一句话：在哪里，穿什么，比如“在雪山上穿红裙子跳舞”。',
    },
    tooLong: {
      message: '这句话太长了，最多 {limit} 个字。',
      advice: '请只写在哪里、穿什么、什么时候。',
    },
    emojiOnly: {
      message: '只有表情符号，我看不出要画什么。',
      advice: '请用文字写上地方和衣服。',
    },
    noWords: { message: '只有数字和符号，没有文字。', advice: '请用文字写上地方和衣服。' },
    otherScript: { message: '我只看得懂中文和英文。', advice: '请用其中一种再写一遍。' },
    orders: {
      message: '这像是写给计算机的指令，不是一个场景。',
      advice: '请写在哪里、穿什么跳舞。',
    },
  },
};

const en: PromptWords = {
  understood: 'Understood: {what}.',
  nothingUnderstood: 'There is no place, outfit or weather in that sentence that I know.',
  leftOut: 'Left out: {what}.',
  without: 'no {thing}',
  dance: 'dancing “{dance}”',
  counted: '{thing} × {count}',
  passage: '“{passage}”',
  itemSeparator: ', ',
  partSeparator: '; ',
  colourJoiner: ' and ',
  wordSeparator: ' ',
  anything: 'things in the hands',
  problems: {
    empty: {
      message: 'The sentence is empty.',
      advice: 'Write where, and in what clothes, for example “on a snowy mountain in a red dress”.',
    },
    tooLong: {
      message: 'That is too long; {limit} characters is the most.',
      advice: 'Just say where, in what clothes, and when.',
    },
    emojiOnly: {
      message: 'There are only emoji, and they do not tell what to draw.',
      advice: 'Name a place and clothes in words.',
    },
    noWords: {
      message: 'There are only digits and signs.',
      advice: 'Name a place and clothes in words.',
    },
    otherScript: {
      message: 'Only Chinese and English are understood here.',
      advice: 'Please write it in one of them.',
    },
    orders: {
      message: 'That reads like orders for a computer, not like a scene.',
      advice: 'Say where to dance, and in what clothes.',
    },
  },
};

const languages: Readonly<Record<Locale, PromptWords>> = { 'zh-CN': zhCn, en };

export function promptWords(locale: Locale): PromptWords {
  return languages[locale];
}
