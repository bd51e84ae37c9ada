/** The most of a text that is read, UTF-16 code units; platforms allow 4096. */
export const textLengthMax = 4096;

const chineseDigits = '〇一二三四五六七八九';

/** A message as it is read: in compatibility form, without what cannot be seen, its blanks single.
 *  Total: also for lone surrogates, and as quick for a megabyte as for a sentence. */
export function tidyText(text: string): string {
  return text
    .slice(0, textLengthMax)
    .replace(/\p{Cs}/gu, '')
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}\ufffd]/gu, '')
    .replace(/\s+/gu, ' ')
    .slice(0, textLengthMax)
    .trim();
}

/** What two spellings of one name have in common: letters and digits alone, in lower case, half width,
 *  without accents, and Chinese digits as digits. */
export function plainName(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(chineseDigits.indexOf(digit)));
}
