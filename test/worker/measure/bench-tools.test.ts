import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readFrames } from '../../../worker/measure/bare-encode.ts';
import { frameToPicture } from '../../../worker/measure/frame-picture.ts';
import { readTreePss } from '../../../worker/measure/memory.ts';
import { groundFrame, type Paint } from '../engines/puppet/drawn-sheets.ts';

const folder = mkdtempSync(join(tmpdir(), 'photodance-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('frames come from a file whole and in order; what is less than one is left', async () => {
  const path = join(folder, 'frames.yuv');
  const bytes = Uint8Array.from({ length: 7 * 1000 + 13 }, (_, i) => (i * 31 + (i >> 8)) & 255);
  writeFileSync(path, bytes);
  let index = 0;
  for await (const frame of readFrames(path, 1000)) {
    expect(Buffer.from(frame).equals(bytes.subarray(index * 1000, ++index * 1000))).toBe(true);
  }
  expect(index).toBe(7);
});

test('a frame becomes the colours again that it was made from', async () => {
  const size = { widthPx: 64, heightPx: 64 };
  const blocks: Paint = (x, y) => [(x >> 3) * 36, (y >> 3) * 36, ((x >> 3) * (y >> 3) * 5) % 256];
  const i420 = await groundFrame({ ...size, ground: blocks });
  const { rgb } = frameToPicture({ ...size, i420 });
  for (let y = 0; y < 64; y++) {
    for (let x = 0; x < 64; x++) {
      const away = blocks(x, y).map((value, c) => Math.abs(rgb[(y * 64 + x) * 3 + c]! - value!));
      expect(Math.max(...away)).toBeLessThanOrEqual(3);
    }
  }
});

test.runIf(process.platform === 'linux')(
  'memory is that of a process and all it started',
  async () => {
    const megabytes = 96;
    const script = join(folder, 'holder.mjs');
    writeFileSync(
      script,
      `import { fork } from 'node:child_process';
     if (process.argv[2]) { globalThis.held = Buffer.alloc(${megabytes} << 20, 1); process.send('full'); process.on('disconnect', () => process.exit()); }
     else { const child = fork(process.argv[1], ['child']); child.on('message', (m) => process.send(m)); process.on('disconnect', () => process.exit()); }`,
    );
    const parent = fork(script);
    try {
      await once(parent, 'message');
      const bytes = await readTreePss(parent.pid!);
      expect(bytes! / 2 ** 20).toBeGreaterThan(megabytes + 10);
      expect(bytes! / 2 ** 20).toBeLessThan(megabytes + 250);
    } finally {
      parent.disconnect();
      await once(parent, 'exit');
    }
    expect(await readTreePss(parent.pid!)).toBe(0);
  },
);
