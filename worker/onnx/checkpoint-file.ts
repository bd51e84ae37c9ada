import { type FileHandle, open } from 'node:fs/promises';
import { CheckpointError } from './checkpoint-error.ts';

/** A file that is read at positions; nothing outside of it is asked for, and nothing larger than it allocated. */
export class CheckpointFile {
  readonly name: string;
  readonly sizeBytes: number;
  readonly #handle: FileHandle;

  constructor(name: string, sizeBytes: number, handle: FileHandle) {
    this.name = name;
    this.sizeBytes = sizeBytes;
    this.#handle = handle;
  }

  /** @throws CheckpointError when the range is not within the file */
  async read(offsetBytes: number, lengthBytes: number): Promise<Buffer<ArrayBuffer>> {
    this.requireRange('it', offsetBytes, lengthBytes);
    const bytes = Buffer.allocUnsafeSlow(lengthBytes);
    for (let at = 0; at < lengthBytes; ) {
      const left = lengthBytes - at;
      const { bytesRead } = await this.#handle.read(bytes, at, left, offsetBytes + at);
      if (bytesRead === 0) throw this.cutOff('it became shorter while it was read');
      at += bytesRead;
    }
    return bytes;
  }

  requireRange(what: string, offsetBytes: number, lengthBytes: number): void {
    const whole = Number.isSafeInteger(offsetBytes) && Number.isSafeInteger(lengthBytes);
    if (!whole || offsetBytes < 0 || lengthBytes < 0 || offsetBytes + lengthBytes > this.sizeBytes)
      throw this.cutOff(
        `${what} is cut off: ${lengthBytes} bytes at ${offsetBytes} of ${this.sizeBytes}`,
      );
  }

  damaged(why: string, cause?: unknown): CheckpointError {
    return new CheckpointError(this.name, why, { cause });
  }

  cutOff(why: string): CheckpointError {
    return new CheckpointError(this.name, why, { kind: 'cutOff' });
  }

  hostile(why: string, cause: unknown): CheckpointError {
    return new CheckpointError(this.name, why, { cause, kind: 'hostile' });
  }
}

/** Opens a file for the time of one use. */
export async function withCheckpointFile<T>(
  name: string,
  use: (file: CheckpointFile) => Promise<T>,
): Promise<T> {
  const handle = await open(name);
  try {
    return await use(new CheckpointFile(name, (await handle.stat()).size, handle));
  } finally {
    await handle.close();
  }
}
