import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import type { S3Place } from '../../config/s3-variables.ts';

export interface S3Server {
  /** Where the bucket is, with keys that open it. */
  readonly place: S3Place;
  /** The same for a process's environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Goes away, or comes back at the same place with the same objects. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Ends it and removes its data. */
  remove(): Promise<void>;
}

const bucket = 'dances';

/** A server of the test's own that speaks like S3, with one bucket, on loopback. */
export async function startS3Server(prefix = ''): Promise<S3Server> {
  const directory = await mkdtemp(join(tmpdir(), 'photodance-s3-'));
  const listen = async (port: number) => {
    const server = new S3rver({
      ...{ address: '127.0.0.1', port, silent: true, directory },
      ...{ vhostBuckets: false, configureBuckets: [{ name: bucket }] },
    });
    putOneByOne(server.store);
    return { server, port: (await server.run()).port };
  };
  const first = await listen(0);
  const { port } = first;
  let running: S3rver | null = first.server;
  // These are the keys that s3rver has built in.
  const keys = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
  const endpoint = `http://127.0.0.1:${port}`;
  const stop = async () => {
    const closed = running?.close();
    running?.httpServer.closeAllConnections();
    running = null;
    await closed;
  };
  return {
    place: { bucket, prefix, endpoint, region: 'us-east-1', pathStyle: true, keys },
    env: {
      STORE: `s3://${bucket}/${prefix}`,
      S3_ENDPOINT: endpoint,
      S3_ACCESS_KEY_ID: keys.accessKeyId,
      S3_SECRET_ACCESS_KEY: keys.secretAccessKey,
    },
    stop,
    async start() {
      running = (await listen(port)).server;
    },
    async remove() {
      await stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** S3 keeps one whole of several objects that are put at once under one key; s3rver would write them through each
 *  other. */
function putOneByOne(store: S3rver['store']): void {
  const put = store.putObject.bind(store);
  let before: Promise<unknown> = Promise.resolve();
  store.putObject = (object) => {
    const done = before.then(() => put(object));
    before = done.catch(() => {});
    return done;
  };
}
