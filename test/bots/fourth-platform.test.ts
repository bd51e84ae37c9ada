import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectRoot } from '../../config/project-root.ts';

const fixture = join(projectRoot, 'test/fixtures/pigeon');
const cruising = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'bots', 'core'];
const copied = ['core', 'bots', 'worker', 'config', 'templates'];
const settings = ['package.json', 'tsconfig.json', '.dependency-cruiser.mjs'];

/** A copy of the project with one folder more, and nothing else changed. */
let tree = '';
let up: ChildProcess | null = null;

const run = (program: string, ...args: string[]) =>
  promisify(execFile)(process.execPath, [join(projectRoot, 'node_modules', program), ...args], {
    cwd: tree,
    maxBuffer: 1 << 28,
  });

beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'photodance-pigeon-'));
  for (const name of [...copied, ...settings, 'tsconfig.build.json']) {
    await cp(join(projectRoot, name), join(tree, name), { recursive: true });
  }
  await symlink(join(projectRoot, 'node_modules'), join(tree, 'node_modules'));
  await mkdir(join(tree, 'bots/pigeon'));
  for (const name of (await readdir(fixture)).filter((file) => file.endsWith('.ts.txt'))) {
    await cp(join(fixture, name), join(tree, 'bots/pigeon', name.replace(/\.txt$/, '')));
  }
  await mkdir(join(tree, 'samples'));
});

afterAll(async () => {
  if (up && up.exitCode === null) {
    const ended = once(up, 'exit');
    up.kill('SIGINT');
    await ended;
  }
  await rm(tree, { recursive: true, force: true, maxRetries: 5 });
});

it('a fourth platform keeps the import table and the types as they are', async () => {
  const cruised = run('dependency-cruiser/bin/dependency-cruise.mjs', ...cruising);
  // It ends with an error where it finds anything; what there is elsewhere another test tells.
  const { stdout } = await cruised.catch((error: { stdout: string }) => error);
  const { summary } = JSON.parse(stdout) as { summary: { violations: { from: string }[] } };
  expect(summary.violations.filter(({ from }) => from.startsWith('bots/pigeon'))).toEqual([]);
  const one = { extends: './tsconfig.json', include: ['bots/pigeon'], exclude: [] };
  await writeFile(join(tree, 'tsconfig.pigeon.json'), JSON.stringify(one));
  await run('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.pigeon.json');
});

it('a fourth platform is started by ./dance up once its token is set, and delivers a clip', async () => {
  await run('typescript/bin/tsc', '-p', 'tsconfig.build.json');
  const loft = join(tree, 'var/loft');
  up = spawn(process.execPath, [join(tree, 'dist/worker/commands/up.js')], {
    env: {
      ...process.env,
      REDIS_URL: '',
      PHOTODANCE_VAR: join(tree, 'var'),
      PIGEON_TOKEN: 'coo',
      SANDBOX_PORT: '0',
      ADMIN_PORT: '0',
    },
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  const sent = async () => {
    const names = await readdir(join(loft, 'out')).catch(() => []);
    const letters = names.filter((name) => name.endsWith('.json'));
    const texts = await Promise.all(
      letters.map((name) => readFile(join(loft, 'out', name), 'utf8').catch(() => '')),
    );
    return texts
      .filter((text) => text.endsWith('}'))
      .map((text): Answer => JSON.parse(text) as Answer);
  };
  await expect.poll(() => readdir(join(loft, 'in')).catch(() => null), slow).not.toBeNull();
  await cp(join(projectRoot, 'samples/terracotta-warrior.png'), join(loft, 'photo.png'));
  let letters = 0;
  const write = async (letter: object) => {
    const name = `ring-${letters++}`;
    const whole = { from: 'ann', text: '', photo: null, action: null, ...letter };
    await writeFile(join(loft, name), JSON.stringify(whole));
    // It is there whole or not at all.
    await rename(join(loft, name), join(loft, 'in', `${name}.json`));
  };
  await write({ text: 'dance subject three 5s', photo: 'photo.png' });
  const consent = async () =>
    (await sent()).flatMap(({ actions }) => actions).find((action) => action.startsWith('y.'));
  await expect.poll(consent, slow).toBeDefined();
  await write({ action: await consent() });
  const clip = async () => (await sent()).find((letter) => letter.clip !== null)?.clip ?? null;
  await expect.poll(clip, slow).not.toBeNull();
  const bytes = await readFile(join(loft, 'out', (await clip()) ?? ''));
  expect(bytes.toString('latin1', 4, 8)).toBe('ftyp');
}, 300_000);

interface Answer {
  readonly actions: readonly string[];
  readonly clip: string | null;
}

const slow = { timeout: 90_000, interval: 200 } as const;
