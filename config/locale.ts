import { type Locale, readLocale } from '../core/words/locale.ts';

/** The language of the person at the terminal, by the rules of POSIX: LC_ALL, LC_MESSAGES, LANG. */
export function loadLocale(): Locale {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return readLocale(LC_ALL || LC_MESSAGES || LANG || '');
}
