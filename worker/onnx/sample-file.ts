import type { Hash } from 'node:crypto';
import { open } from 'node:fs/promises';

const SAMPLE_COUNT = 64;
const SAMPLE_BYTES = 4096;

/** Adds a file's size and samples spread over it to a hash, so that a changed file is noticed without reading all of
 *  it. @throws Error when it cannot be read */
export async function sampleFile(file: string, hash: Hash): Promise<void> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    hash.update(String(size));
    const sample = Buffer.alloc(SAMPLE_BYTES);
    for (let i = 0; i < SAMPLE_COUNT; i++) {
      const at = Math.floor((i * Math.max(0, size - SAMPLE_BYTES)) / (SAMPLE_COUNT - 1));
      const { bytesRead } = await handle.read(sample, 0, SAMPLE_BYTES, at);
      hash.update(sample.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
}
