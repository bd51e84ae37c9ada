import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** Read at once: smaller parts take longer. */
const PART_BYTES = 4 << 20;

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  /** How many bytes have been read so far. */
  readonly report?: ((bytes: number) => void) | undefined;
}

/** The SHA-256 of a file, in hexadecimal. @throws the signal's reason when it is aborted */
export async function hashFile(file: string, options: ReadOptions = {}): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of readParts(file, options)) hash.update(part);
  return hash.digest('hex');
}

export async function* readParts(
  file: string,
  { signal, report }: ReadOptions,
): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const part of createReadStream(file, { highWaterMark: PART_BYTES })) {
    signal?.throwIfAborted();
    yield part as Buffer;
    bytes += part.length;
    report?.(bytes);
  }
}
