import type { Locale } from './locale.ts';

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
  readonly problems: {
    readonly empty: string;
    /** {limit} */
    readonly tooLong: string;
    readonly emojiOnly: string;
    readonly noWords: string;
    readonly otherScript: string;
    readonly orders: string;
    readonly declined: string;
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
    empty: '请写一句话：在哪里，穿什么，比如“在雪山上穿红裙子跳舞”。',
    tooLong: '这句话太长了，最多 {limit} 个字。请只写在哪里、穿什么、什么时候。',
    emojiOnly: '只有表情符号，我看不出要画什么。请用文字写上地方和衣服。',
    noWords: '只有数字和符号，没有文字。请用文字写上地方和衣服。',
    otherScript: '我只看得懂中文和英文。请用其中一种再写一遍。',
    orders: '这像是写给计算机的指令，不是一个场景。请写在哪里、穿什么跳舞。',
    declined: '这样的内容我不做：裸露、色情、暴力，或者不适合未成年人的。换一个场景吧。',
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
    empty:
      'Write a sentence: where, and in what clothes. For example “on a snowy mountain in a red dress”.',
    tooLong:
      'That is too long; {limit} characters is the most. Just say where, in what clothes, and when.',
    emojiOnly:
      'There are only emoji, and they do not tell what to draw. Name a place and clothes in words.',
    noWords: 'There are only digits and signs. Name a place and clothes in words.',
    otherScript: 'Only Chinese and English are understood here. Please write it in one of them.',
    orders:
      'That reads like orders for a computer, not like a scene. Say where to dance, and in what clothes.',
    declined:
      'That is not made here: nudity, sexual content, violence, or what is not fit for minors. Please choose another scene.',
  },
};

const languages: Readonly<Record<Locale, PromptWords>> = { 'zh-CN': zhCn, en };

export function promptWords(locale: Locale): PromptWords {
  return languages[locale];
}
