/** How two byte arrays differ; comparing what this gives is quicker, and told shorter, than the arrays. */
export function difference(
  a: Uint8Array,
  b: Uint8Array,
): { readonly values: number; readonly most: number; readonly first: number } {
  if (a.length !== b.length) throw new RangeError(`${a.length} bytes and ${b.length}`);
  let [values, most, first] = [0, 0, -1];
  for (let i = 0; i < a.length; i++) {
    const away = Math.abs(a[i]! - b[i]!);
    if (away === 0) continue;
    if (first < 0) first = i;
    values++;
    most = Math.max(most, away);
  }
  return { values, most, first };
}

export const none = { values: 0, most: 0, first: -1 };
