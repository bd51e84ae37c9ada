import type { Locale } from './locale.ts';
import { modelsEn } from './models-en.ts';
import type { ModelsWords } from './models-words.ts';
import { modelsZhCn } from './models-zh-cn.ts';

const languages: Readonly<Record<Locale, ModelsWords>> = { 'zh-CN': modelsZhCn, en: modelsEn };

export function modelsWords(locale: Locale): ModelsWords {
  return languages[locale];
}
