import { expect, test } from 'vitest';
import { pack, unpack } from './packed-file.ts';

test('a packed file comes back as it was, whatever its length', () => {
  for (const length of [0, 1, 4, 7, 1001]) {
    const bytes = Buffer.from(Array.from({ length }, (_, i) => (i * i) % 251));
    expect(unpack(pack(bytes))).toEqual(bytes);
  }
});
