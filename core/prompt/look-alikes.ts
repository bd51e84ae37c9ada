import { simplify } from './vocabulary/traditional.ts';

/** Letters of other alphabets, each before the Latin one that it looks like. */
const pairs =
  'аaвbсcԁdеeёeғfԍgнhһhіiїiјjкkмmпnоoрpԛqгrѕsтtцuиuѵvшwԝwхxуyүyзe' +
  'αaβbϲcδdεeηnιiκkλlμuνvοoπnρpσoτtυuχxγyωwζzաwոnսuօoցgհhյjքp' +
  'ɑaʙbᴀaᴄcᴅdᴇeꜰfɢgʜhıiɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢzɡgøołlđdħhŧtæaœo' +
  'ǃiǀiƚlɛeəeɘeɔcʌaʍwʇtɹrɐaɥhᴉiᴎnдdлaэeяr';

const latin = new Map<string, string>();
for (let at = 0; at + 1 < pairs.length; at += 2) latin.set(pairs[at], pairs[at + 1]);

/** Digits and signs that stand for a letter inside a word. */
const figures: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'i',
  '€': 'e',
  '¡': 'i',
};

/** Han characters that are written as two. */
const split = [
  [/衤果/g, '裸'],
  [/月兑/g, '脱'],
] as const;

/** A text in which every letter that looks like another is that other: lower case Latin, simplified Han. Digits and
 *  signs become letters only between letters. */
export function unmask(tidied: string): string {
  let text = tidied.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  text = text.replace(/[\u{1f1e6}-\u{1f1ff}\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]/gu, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    const base = code >= 0x1f1e6 ? 0x1f1e6 : code >= 0x1f170 ? 0x1f170 : 0x1f150;
    return String.fromCharCode(97 + code - base);
  });
  text = text.replace(/[^\p{ASCII}\p{Script=Han}]/gu, (letter) => latin.get(letter) ?? letter);
  text = simplify(text);
  for (const [parts, whole] of split) text = text.replace(parts, whole);
  // "n 4 k e d": digits among letters that stand alone.
  text = text.replace(
    /(?<=\b[a-z][^\p{L}\p{N}]{1,3})\d(?=[^\p{L}\p{N}]{1,3}[a-z]\b)/gu,
    (digit) => figures[digit] ?? digit,
  );
  return text.replace(/[a-z0-9@$!|€¡]*[a-z][a-z0-9@$!|€¡]*/g, (word) =>
    word.replace(/[0-9@$€¡]|[!|](?=[a-z0-9@$])/g, (sign) => figures[sign] ?? sign),
  );
}
