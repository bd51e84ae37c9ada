import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { addAbortSignal, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import {
  checkStoreFolder,
  checkStorePath,
  type Store,
  StoreTrouble,
} from '../../core/media/store.ts';
import type { S3Place } from '../s3-variables.ts';

const partBytes = 8 * 1024 * 1024;
const partsAtOnce = 2;
const connectMs = 3000;
const silenceMsMax = 15_000;
const attempts = 3;

export interface S3Options {
  /** Where what is borrowed lies meanwhile. */
  readonly borrowedDir: string;
  /** How long one operation may take in all, its retries included. */
  readonly patienceMs?: number;
  /** Larger than anything that is put: what is, is not ours. */
  readonly bytesMax?: number;
}

export interface S3Store extends Store {
  /** Tries everything once that a store must do. @throws StoreTrouble */
  check(): Promise<void>;
}

/** The store in a bucket of S3, or of a server that speaks like it. Everything throws StoreTrouble; a path that could
 *  leave its folder, RangeError. */
export function openS3Store(
  place: S3Place,
  { borrowedDir, patienceMs = 120_000, bytesMax = 256 * 1024 * 1024 }: S3Options,
): S3Store {
  const { bucket: Bucket, prefix, endpoint, region, pathStyle, keys } = place;
  const client = new S3Client({
    region,
    forcePathStyle: pathStyle,
    maxAttempts: attempts,
    requestHandler: {
      connectionTimeout: connectMs,
      socketTimeout: Math.min(silenceMsMax, patienceMs),
    },
    // Servers that speak like S3 know no checksums but the signature's.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint === null ? {} : { endpoint }),
    ...(keys === null ? {} : { credentials: keys }),
  });
  const placeOf = (path: string) => {
    checkStorePath(path);
    return { Bucket, Key: prefix + path };
  };

  /** Does something within the time that is given. */
  async function ask<T>(operation: string, act: (abort: AbortController) => Promise<T>) {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), patienceMs);
    try {
      return await act(abort);
    } catch (error) {
      throw abort.signal.aborted
        ? new StoreTrouble(operation, 'TimeoutError', false)
        : troubleOf(operation, error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** The bytes of an object as they come. Null when there is none. */
  async function open(object: ReturnType<typeof placeOf>, { signal }: AbortController) {
    const answer = await client
      .send(new GetObjectCommand(object), { abortSignal: signal })
      .catch((error: unknown) => {
        if (error instanceof S3ServiceException && error.name === 'NoSuchKey') return null;
        throw error;
      });
    if (answer === null) return null;
    if (!(answer.Body instanceof Readable)) throw new TypeError('no body');
    return addAbortSignal(signal, answer.Body);
  }

  async function* atMost(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let sizeBytes = 0;
    for await (const chunk of body) {
      sizeBytes += chunk.length;
      if (sizeBytes > bytesMax) throw new StoreTrouble('read', 'EntityTooLarge', false);
      yield chunk;
    }
  }

  const store: S3Store = {
    async put(path, bytes) {
      const object = placeOf(path);
      await ask('put', ({ signal }) =>
        client.send(new PutObjectCommand({ ...object, Body: bytes }), { abortSignal: signal }),
      );
    },
    async putFile(path, localPath) {
      const object = placeOf(path);
      await access(localPath);
      const Body = createReadStream(localPath);
      try {
        await ask('putFile', (abortController) =>
          new Upload({
            client,
            params: { ...object, Body },
            partSize: partBytes,
            queueSize: partsAtOnce,
            abortController,
          }).done(),
        );
      } finally {
        Body.destroy();
      }
      await rm(localPath, { force: true });
    },
    async read(path) {
      const object = placeOf(path);
      return await ask('read', async (abort) => {
        const body = await open(object, abort);
        if (body === null) return null;
        const chunks: Uint8Array[] = [];
        for await (const chunk of atMost(body)) chunks.push(chunk);
        return Buffer.concat(chunks);
      });
    },
    async borrow(path) {
      const object = placeOf(path);
      await mkdir(borrowedDir, { recursive: true, mode: 0o700 });
      const localPath = join(borrowedDir, `${randomUUID()}${extname(path)}`);
      const release = () => rm(localPath, { force: true });
      try {
        return await ask('borrow', async (abort) => {
          const body = await open(object, abort);
          if (body === null) return null;
          await pipeline(body, atMost, createWriteStream(localPath, { mode: 0o600 }));
          return { localPath, release };
        });
      } catch (error) {
        await release();
        throw error;
      }
    },
    async remove(path) {
      const object = placeOf(path);
      await ask('remove', ({ signal }) =>
        client.send(new DeleteObjectCommand(object), { abortSignal: signal }),
      );
    },
    async list(folder) {
      checkStoreFolder(folder);
      const Prefix = `${prefix}${folder}/`;
      return await ask('list', async ({ signal }) => {
        const found = [];
        let from: string | undefined;
        do {
          const command = new ListObjectsV2Command({
            ...{ Bucket, Prefix, Delimiter: '/' },
            ...(from === undefined ? {} : { ContinuationToken: from }),
          });
          const page = await client.send(command, { abortSignal: signal });
          for (const { Key = '', LastModified } of page.Contents ?? []) {
            const path = Key.slice(prefix.length);
            found.push({ path, modifiedMs: LastModified?.getTime() ?? 0 });
          }
          from = page.NextContinuationToken;
        } while (from !== undefined);
        return found;
      });
    },
    async check() {
      const path = `checks/${randomUUID()}`;
      await store.put(path, Uint8Array.of(1));
      await store.read(path);
      await store.list('checks');
      await store.remove(path);
      // Whoever may not list is told "forbidden" of what is only missing.
      await store.read(path);
    },
  };
  return store;
}

/** The error of the SDK holds the request with its key, and the server's own words: of these only the code is kept. */
function troubleOf(operation: string, error: unknown): Error {
  if (error instanceof StoreTrouble) return error;
  if (error instanceof S3ServiceException) {
    const status = error.$metadata.httpStatusCode ?? 500;
    const refused = status >= 300 && status < 500 && status !== 408 && status !== 429;
    const code = error.name === 'Unknown' ? `HTTP-${status}` : codeOf(error);
    return new StoreTrouble(operation, code, refused);
  }
  if (!(error instanceof Error)) return new StoreTrouble(operation, 'unknown', false);
  return new StoreTrouble(operation, codeOf(error), error.name === 'CredentialsProviderError');
}

/** A code of letters, digits and a few marks; nothing that a server could have put together. */
function codeOf(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return /^[\w.-]{1,60}$/.test(code) ? code : 'unknown';
}
