import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../../config/project-root.ts';
import { type S3Server, startS3Server } from '../../house/s3-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'photodance-start-'));
const secret = 'planted-secret-0123456789';
const keyId = 'PLANTEDKEYID';

let server: S3Server;
beforeAll(async () => {
  server = await startS3Server();
});
afterAll(async () => {
  await server.remove();
  rmSync(folder, { recursive: true, force: true });
});

async function run(program: string, env: Record<string, string>, ...args: string[]) {
  const child = spawn(process.execPath, [join(projectRoot, 'dist', program), ...args], {
    env: {
      ...process.env,
      ...{ LANG: 'C', LC_ALL: 'C', LOG_LEVEL: 'trace', PHOTODANCE_VAR: folder },
      // Nobody is there: whoever goes on would wait for Redis.
      REDIS_URL: 'redis://127.0.0.1:1',
      ...server.env,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  }
  const [status] = await once(child, 'close');
  return { ...said, status };
}

describe.each([
  ['the worker', 'worker/main.js'],
  ['the chat', 'bots/sandbox/main.js'],
  ['./dance up', 'worker/commands/up.js'],
])('%s', (_, program) => {
  test.each([
    [
      'a bucket that is not there',
      { STORE: 's3://nowhere' },
      /s3:\/\/nowhere refuses: NoSuchBucket\./,
    ],
    [
      'keys that open nothing',
      { S3_ACCESS_KEY_ID: keyId, S3_SECRET_ACCESS_KEY: secret },
      /s3:\/\/dances refuses: InvalidAccessKeyId\./,
    ],
  ])('does not start with %s, and says why in a sentence', async (_what, env, sentence) => {
    const { status, stderr, stdout } = await run(program, env);
    expect(stderr).toMatch(sentence);
    expect(stderr).toContain('the bucket must exist');
    expect(stderr).not.toMatch(/^\s+at .*:\d+:\d+/m);
    for (const planted of [secret, keyId]) expect(stderr + stdout).not.toContain(planted);
    expect(status).toBe(1);
  });
});

describe('./dance doctor', () => {
  const look = async (env: Record<string, string>) => {
    const { stdout } = await run('worker/commands/doctor.js', env, '--json');
    const { checks } = JSON.parse(stdout) as { checks: { check: string }[] };
    return checks.find(({ check }) => check === 'store');
  };

  test('says which store is used, and whether it answers', async () => {
    expect(await look({})).toEqual({ check: 'store', ok: true, found: 's3://dances' });
    const found = 'STORE_REFUSED s3://nowhere NoSuchBucket';
    expect(await look({ STORE: 's3://nowhere' })).toEqual({ check: 'store', ok: false, found });
  });
});
