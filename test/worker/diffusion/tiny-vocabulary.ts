/** A vocabulary in CLIP's order: 256 bytes as letters, the same as ends of words, what the pairs make, start and end.
 *  Source of the bytes' letters: openai/CLIP, simple_tokenizer.py, bytes_to_unicode. */
export function tinyVocabulary(merges: readonly string[]): Record<string, number> {
  const plain = (byte: number) =>
    (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || (byte >= 174 && byte <= 255);
  const bytes = Array.from({ length: 256 }, (_, byte) => byte);
  const others = bytes.filter((byte) => !plain(byte));
  const letters = [
    ...bytes.filter(plain).map((byte) => String.fromCharCode(byte)),
    ...others.map((_, i) => String.fromCharCode(256 + i)),
  ];
  const tokens = [
    ...letters,
    ...letters.map((letter) => `${letter}</w>`),
    ...merges.map((pair) => pair.replace(' ', '')),
    '<|startoftext|>',
    '<|endoftext|>',
  ];
  return Object.fromEntries(tokens.map((token, i) => [token, i]));
}
