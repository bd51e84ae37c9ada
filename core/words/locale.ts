export const locales = ['zh-CN', 'en'] as const;

export type Locale = (typeof locales)[number];

/** The locale nearest to a language tag or a LANG value ("zh_CN.UTF-8", "zh-Hant", "en", "C");
 *  English for anything that is not Chinese. */
export function readLocale(tag: string): Locale {
  return /^(zh|cmn|yue)([-_.@]|$)/i.test(tag.trim()) ? 'zh-CN' : 'en';
}
