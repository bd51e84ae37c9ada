import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const rooms = ['core', 'bots', 'worker', 'config', 'templates', 'samples', 'test'];

interface Violation {
  readonly rule: string;
  readonly from: string;
}

/** Runs the same check as `npm run imports` in a folder. */
async function cruise(folder: string): Promise<{ modules: number; violations: Violation[] }> {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json'];
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...config, ...rooms], {
    cwd: folder,
    maxBuffer: 1 << 28,
  }).catch((error: { stdout: string }) => error);
  const { summary } = JSON.parse(stdout) as {
    summary: { totalCruised: number; violations: { rule: { name: string }; from: string }[] };
  };
  return {
    modules: summary.totalCruised,
    violations: summary.violations.map(({ rule, from }) => ({ rule: rule.name, from })),
  };
}

/** A rule, a file of the room that it guards, and an import that the room must not have. */
const bad: readonly (readonly [rule: string, file: string, imported: string])[] = [
  ['faults', 'core/faults.ts', './words/planted.ts'],
  ['core', 'core/media/bad-node.ts', 'node:fs'],
  ['core', 'core/media/bad-zod.ts', 'zod'],
  ['core', 'core/words/bad-room.ts', '../../worker/render.ts'],
  ['core-schemas', 'core/dance/bad-room.ts', '../../bots/queue/planted.ts'],
  ['core-schemas', 'core/job/bad-node.ts', 'node:path'],
  ['core-schemas', 'core/prompt/bad-pinyin.ts', 'pinyin-pro'],
  ['core-schemas', 'core/prompt/bad-room.ts', '../../bots/conversation/planted.ts'],
  ['core', 'core/command/bad-pinyin.ts', 'pinyin-pro'],
  ['core-pinyin', 'core/command/romanize.ts', 'zod'],
  ['conversation', 'bots/conversation/bad-queue.ts', '../queue/planted.ts'],
  ['conversation', 'bots/conversation/bad-platform.ts', '../discord/planted.ts'],
  ['bots-queue', 'bots/queue/bad-worker.ts', '../../worker/render.ts'],
  ['sound', 'worker/sound/bad-video.ts', '../video/planted.ts'],
  ['capture', 'worker/capture/bad-engine.ts', '../engines/planted.ts'],
  ['adapter', 'bots/discord/bad-sibling.ts', '../telegram/planted.ts'],
  ['adapter', 'bots/discord/bad-queue.ts', '../queue/planted.ts'],
  ['adapter-main', 'bots/discord/main.ts', '../../worker/render.ts'],
  ['adapter', 'bots/telegram/bad-sibling.ts', '../sandbox/planted.ts'],
  ['adapter', 'bots/telegram/bad-config.ts', '../../config/planted.ts'],
  ['adapter-main', 'bots/telegram/main.ts', '../terminal/planted.ts'],
  ['adapter', 'bots/sandbox/bad-sibling.ts', '../terminal/planted.ts'],
  ['adapter-main', 'bots/sandbox/main.ts', '../discord/planted.ts'],
  ['adapter', 'bots/terminal/bad-worker.ts', '../../worker/render.ts'],
  ['adapter', 'bots/terminal/bad-config.ts', '../../config/planted.ts'],
  ['adapter-main', 'bots/terminal/main.ts', '../../worker/render.ts'],
  ['adapter', 'bots/discord/bad-library.ts', 'bullmq'],
  ['sdk-discord', 'bots/telegram/bad-sdk.ts', 'discord.js'],
  ['sdk-telegram', 'bots/sandbox/bad-sdk.ts', 'grammy'],
  ['photo', 'worker/photo/bad-room.ts', '../figure/planted.ts'],
  ['photo', 'worker/photo/bad-config.ts', '../../config/planted.ts'],
  ['kernels', 'worker/kernels/bad-room.ts', '../figure/planted.ts'],
  ['figure', 'worker/figure/bad-runtime.ts', 'onnxruntime-node'],
  ['onnx', 'worker/onnx/bad-room.ts', '../figure/planted.ts'],
  ['models', 'worker/models/bad-config.ts', '../../config/planted.ts'],
  ['diffusion', 'worker/diffusion/bad-room.ts', '../engines/puppet/planted.ts'],
  ['paint', 'worker/paint/bad-room.ts', '../engines/puppet/planted.ts'],
  ['engine', 'worker/engines/engine.ts', './puppet/planted.ts'],
  ['cast', 'worker/cast/bad-engine.ts', '../engines/puppet/planted.ts'],
  ['paint', 'worker/paint/bad-photo.ts', '../photo/planted.ts'],
  ['puppet', 'worker/engines/puppet/bad-photo.ts', '../../photo/planted.ts'],
  ['puppet', 'worker/engines/puppet/bad-sharp.ts', 'sharp'],
  ['puppet', 'worker/engines/puppet/bad-sibling.ts', '../dreamoving/planted.ts'],
  ['neural-engines', 'worker/engines/animate-anyone/bad-sibling.ts', '../dreamoving/planted.ts'],
  ['neural-engines', 'worker/engines/dreamoving/bad-puppet.ts', '../puppet/planted.ts'],
  ['video', 'worker/video/bad-room.ts', '../engines/puppet/planted.ts'],
  ['worker-queue', 'worker/queue/bad-render.ts', '../render.ts'],
  ['admin', 'worker/admin/bad-config.ts', '../../config/planted.ts'],
  ['worker-main', 'worker/main.ts', '../bots/queue/planted.ts'],
  ['render', 'worker/renderer.ts', '../config/planted.ts'],
  ['gallery', 'worker/gallery/bad-figure.ts', '../figure/planted.ts'],
  ['measure', 'worker/measure/bad-bots.ts', '../../bots/queue/planted.ts'],
  ['commands', 'worker/commands/bad-bots.ts', '../../bots/terminal/planted.ts'],
  ['config', 'config/bad-worker.ts', '../worker/render.ts'],
  ['store', 'config/store/bad-queue.ts', 'bullmq'],
  ['sdk-s3', 'bots/sandbox/bad-store.ts', '@aws-sdk/client-s3'],
  ['sdk-s3', 'worker/commands/bad-store.ts', '@aws-sdk/lib-storage'],
  ['sdk-s3', 'config/bad-store.ts', '@aws-sdk/client-s3'],
  ['templates', 'templates/make/bad-bots.ts', '../../bots/queue/planted.ts'],
  ['samples', 'samples/bad-worker.ts', '../worker/render.ts'],
  ['no-room', 'worker/cellar/bad-room.ts', '../render.ts'],
  ['no-room', 'bots/bad-room.ts', './queue/planted.ts'],
  ['circular', 'core/dance/bad-circle.ts', './circle.ts'],
  ['unresolvable', 'core/dance/bad-path.ts', './nowhere.ts'],
  ['test-only', 'worker/photo/bad-test.ts', '../../test/planted.ts'],
  ['test-only', 'worker/video/bad-vitest.ts', 'vitest'],
  ['undeclared-package', 'test/bad-package.ts', 'acorn'],
];

/** Imports that the table allows: no rule may grow so wide that it forbids them. */
const good: readonly (readonly [file: string, imported: string])[] = [
  ['core/dance/good-zod.ts', 'zod'],
  ['core/prompt/good-zod.ts', 'zod'],
  ['bots/terminal/good-conversation.ts', '../conversation/planted.ts'],
  ['bots/discord/good-own.ts', './planted.ts'],
  // A platform that nobody has heard of takes its own folder and no change of the table.
  ['bots/pigeon/adapter.ts', '../conversation/planted.ts'],
  ['bots/pigeon/main.ts', '../queue/planted.ts'],
  ['bots/pigeon/good-sdk.ts', 'hono'],
  ['worker/photo/good-sharp.ts', 'sharp'],
  ['worker/paint/good-sharp.ts', 'sharp'],
  ['worker/diffusion/good-sharp.ts', 'sharp'],
  ['worker/engines/puppet/good-paint.ts', '../../paint/planted.ts'],
  ['worker/figure/good-onnx.ts', '../onnx/planted.ts'],
  ['worker/onnx/good-runtime.ts', 'onnxruntime-node'],
  ['worker/video/good-ffmpeg.ts', 'fluent-ffmpeg'],
  ['worker/video/good-glyphs.ts', 'opentype.js'],
  ['worker/engines/animate-anyone/good-own.ts', './planted.ts'],
  ['worker/engines/dreamoving/good-diffusion.ts', '../../diffusion/planted.ts'],
  ['worker/commands/good-config.ts', '../../config/planted.ts'],
  ['config/good-log.ts', 'pino'],
  ['config/store/good-s3.ts', '@aws-sdk/client-s3'],
];

describe('the import table', () => {
  let folder = '';

  async function plant(file: string, text: string): Promise<void> {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'photodance-imports-'));
    for (const name of ['.dependency-cruiser.mjs', 'package.json', 'tsconfig.json']) {
      await cp(join(root, name), join(folder, name));
    }
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const room of rooms) await plant(`${room}/planted.ts`, 'export const planted = 1;\n');
    await plant('core/dance/circle.ts', "import './bad-circle.ts';\n");
    for (const [, file, imported] of bad) {
      if (imported.startsWith('.') && !imported.includes('nowhere')) {
        const target = join(dirname(file), imported);
        if (target !== 'core/dance/circle.ts') await plant(target, 'export const planted = 1;\n');
      }
    }
    for (const [file, imported] of good) {
      if (imported.startsWith('.')) {
        await plant(join(dirname(file), imported), 'export const planted = 1;\n');
      }
    }
    for (const [file, imported] of good) await plant(file, `import '${imported}';\n`);
    for (const [, file, imported] of bad) await plant(file, `import '${imported}';\n`);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('holds for the whole tree', async () => {
    const { modules, violations } = await cruise(root);
    expect(violations).toEqual([]);
    // dependency-cruiser that cannot read TypeScript sees nothing and is content.
    expect(modules).toBeGreaterThan(10);
  });

  it('has a planted violation for every rule', async () => {
    const table = pathToFileURL(join(root, '.dependency-cruiser.mjs')).href;
    const { default: config } = (await import(table)) as {
      default: { forbidden: { name: string }[] };
    };
    const rules = config.forbidden.map((rule) => rule.name);
    expect([...new Set(bad.map(([rule]) => rule))].sort()).toEqual([...rules].sort());
  });

  it('catches every planted violation and nothing that is allowed', async () => {
    const { violations } = await cruise(folder);
    const caught = violations.map(({ rule, from }) => `${rule}: ${from}`);
    expect(caught).toEqual(expect.arrayContaining(bad.map(([rule, file]) => `${rule}: ${file}`)));
    const innocent = new Set(good.map(([file]) => file));
    expect(violations.filter(({ from }) => innocent.has(from))).toEqual([]);
  });
});

/** The TypeScript files below some folders, as paths relative to the project. */
async function sources(...folders: string[]): Promise<{ path: string; text: string }[]> {
  const found = [];
  for (const folder of folders) {
    for (const entry of await readdir(join(root, folder), { recursive: true })) {
      if (!entry.endsWith('.ts')) continue;
      const path = join(folder, entry);
      found.push({ path, text: await readFile(join(root, path), 'utf8') });
    }
  }
  return found;
}

describe('the sources', () => {
  it('read the environment only in config', async () => {
    const readers = (await sources('core', 'bots', 'worker', 'templates', 'samples')).filter(
      ({ text }) =>
        /\bprocess\s*(\?\.|\.|\[\s*['"])\s*env\b/.test(text) || /\benv\b.*node:process/.test(text),
    );
    // One file writes a variable for a library.
    expect(readers.map(({ path }) => path)).toEqual(['worker/onnx/no-telemetry.ts']);
  });

  it('have neither a clock nor chance in core', async () => {
    const unsteady = (await sources('core')).filter(({ text }) =>
      /Math\.random|Date\.now|new Date\(\)|performance\.now|setTimeout|setInterval/.test(text),
    );
    expect(unsteady.map(({ path }) => path)).toEqual([]);
  });

  it('say what they are: no catch-all names', async () => {
    const vague = (await sources(...rooms.filter((room) => room !== 'test'))).filter(({ path }) =>
      /(^|[/-])(utils?|helpers?|common|managers?|services?|misc)([/.-]|$)/.test(path),
    );
    expect(vague.map(({ path }) => path)).toEqual([]);
  });

  it('name every variable in .env.example', async () => {
    const { variables } = await import('../config/config.ts');
    const example = await readFile(join(root, '.env.example'), 'utf8');
    const listed = [...example.matchAll(/^#?([A-Z][A-Z0-9_]+)=/gm)].map((match) => match[1]);
    expect(listed.sort()).toEqual(Object.keys(variables).sort());
  });
});
