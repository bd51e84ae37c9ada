/** Pieces that break parsers: every kind of Unicode, commands, options, and sheer length. */
const pieces = [
  '/',
  '/dance',
  '/dance@photodance_bot',
  '跳',
  'dance ',
  'again',
  'language',
  '科目三',
  'subject three',
  '--seconds',
  '--seconds=',
  'seconds=99999999999999999999',
  'seed=-1',
  '--mirror',
  '--no-music',
  'engine=__proto__',
  'constructor',
  '__proto__',
  'toString',
  '=',
  ':',
  '15秒',
  'NaN',
  '\u0000',
  '\u200b',
  '\u200f',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\ud800',
  '\udfff',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  '\u{1f1e8}\u{1f1f3}',
  'e\u0301\u0302\u0303',
  'ﷺ',
  'مرحبا',
  'שלום',
  'ｓｕｂｊｅｃｔ',
  '①②③',
  '\u{e0041}',
  '\u{10ffff}',
  '<script>',
  '%s%n',
  "'; DROP TABLE",
  '\r\n',
  '\t',
  '　',
  '.',
  '$()',
  '\\',
  '{name}',
] as const;

/** One hostile text; chance gives 0..1. */
export function hostileText(chance: () => number): string {
  const pick = (count: number) => Math.floor(chance() * count);
  const parts = Array.from({ length: 1 + pick(12) }, () => {
    switch (pick(4)) {
      case 0:
        return String.fromCodePoint(pick(0x11_0000));
      case 1:
        return String.fromCharCode(...Array.from({ length: pick(8) }, () => pick(0x1_0000)));
      default:
        return pieces[pick(pieces.length)]!;
    }
  });
  const text = parts.join(chance() < 0.5 ? ' ' : '');
  return chance() < 0.002 ? text.repeat(Math.ceil(2 ** 20 / Math.max(1, text.length))) : text;
}
