import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pngHeader } from '../png-header.ts';

/** The whole built command on real files: every photo it refuses, and every kind it takes. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const main = join(root, 'dist/bots/terminal/main.js');
const sample = join(root, 'samples/terracotta-warrior.png');
const here = mkdtempSync(join(tmpdir(), 'photodance-terminal-'));

afterAll(() => rmSync(here, { recursive: true, force: true }));

async function dance(...args: string[]) {
  const child = spawn(process.execPath, [main, ...args, '--json'], {
    cwd: here,
    env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text) => {
    stdout += text;
  });
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  const [exitCode] = await once(child, 'close');
  return { told: JSON.parse(stdout), stderr, exitCode };
}

/** The sample at a size that is quick to read, as sharp sees it. */
const person = () => sharp(sample).removeAlpha().resize({ height: 640 });

async function twoAlike(): Promise<Buffer> {
  const { data, info } = await person().png().toBuffer({ resolveWithObject: true });
  const ground = { width: info.width * 2, height: info.height, channels: 3, background: '#888' };
  return sharp({ create: { ...ground, channels: 3 } })
    .composite([
      { input: data, left: 0, top: 0 },
      { input: data, left: info.width, top: 0 },
    ])
    .png()
    .toBuffer();
}

const landscape = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600">
  <rect width="800" height="600" fill="#8fb7d8"/>
  <path d="M0 420 L210 240 L390 400 L560 210 L800 430 V600 H0Z" fill="#4c6646"/>
  <circle cx="660" cy="110" r="45" fill="#fff4cf"/></svg>`;

const heic = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'),
  Buffer.alloc(64),
]);

type Made = Buffer | string | Promise<Buffer>;
const refused: [string, number, string, () => Made][] = [
  ['empty.jpg', 3, 'PHOTO_EMPTY', () => ''],
  ['text.jpg', 3, 'PHOTO_UNSUPPORTED', () => 'I am a photo, honest.'],
  ['truncated.jpg', 3, 'PHOTO_DAMAGED', async () => half(await person().jpeg().toBuffer())],
  ['dot.png', 3, 'PHOTO_TOO_FEW_PIXELS', () => person().resize(1, 1).png().toBuffer()],
  ['huge.png', 3, 'PHOTO_TOO_MANY_PIXELS', () => pngHeader(30_000, 30_000)],
  ['drawing.svg', 3, 'PHOTO_IS_SVG', () => landscape],
  ['phone.heic', 3, 'PHOTO_IS_HEIC', () => heic],
  ['landscape.png', 3, 'NO_PERSON', () => sharp(Buffer.from(landscape)).png().toBuffer()],
  ['two.png', 3, 'SEVERAL_PEOPLE', twoAlike],
];

function half(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.length / 2);
}

describe('refused, with the reason and the fix, and nothing left behind', () => {
  const sentences = new Set<string>();

  beforeAll(async () => {
    mkdirSync(join(here, 'folder.jpg'));
    for (const [name, , , make] of refused) writeFileSync(join(here, name), await make());
  });

  test.each<[string, number, string, string]>([
    ...refused.map(([name, exit, code]): [string, number, string, string] => [
      name,
      exit,
      code,
      'subject-three',
    ]),
    ['folder.jpg', 2, 'FILE_IS_DIRECTORY', 'subject-three'],
    ['missing.jpg', 2, 'FILE_MISSING', 'subject-three'],
    ['two.png', 2, 'UNKNOWN_DANCE', '科目四'],
  ])('%s: exit %i, %s', async (name, exit, code, ask) => {
    const before = readdirSync(here);
    const { told, stderr, exitCode } = await dance(name, ask);
    expect(told).toMatchObject({ code });
    expect(exitCode).toBe(exit);
    expect(stderr).toContain(`${told.message}\n${told.advice}\n`);
    expect(stderr).not.toMatch(/Error|\n\s+at /);
    expect(told.message).not.toMatch(/[{}?]/);
    expect(sentences).not.toContain(told.message);
    sentences.add(told.message);
    expect(readdirSync(here)).toEqual(before);
  });

  test('an unknown dance is answered with the nearest names', async () => {
    const { told } = await dance('two.png', 'subjekt-three');
    expect(told.advice).toMatch(/subject-three/);
  });
});

describe('danced', () => {
  test.each<[string, () => Promise<Buffer>]>([
    ['rotated.jpg', () => person().rotate(90).withMetadata({ orientation: 8 }).jpeg().toBuffer()],
    ['cmyk.jpg', () => person().toColourspace('cmyk').jpeg().toBuffer()],
    ['deep.png', () => person().toColourspace('rgb16').png().toBuffer()],
    ['grey.png', () => person().greyscale().png().toBuffer()],
    ['alpha.png', () => person().ensureAlpha(0.9).png().toBuffer()],
    ['person.webp', () => person().webp().toBuffer()],
  ])('%s', async (name, make) => {
    writeFileSync(join(here, name), await make());
    const out = `${name}.mp4`;
    const { told, exitCode } = await dance(name, 'subject-three', '--seconds', '5', '-o', out);
    expect(told).toMatchObject({ clip: out, engine: 'puppet', template: 'subject-three' });
    expect([exitCode, told.widthPx, told.heightPx]).toEqual([0, 576, 1024]);
    expect(readdirSync(here)).toContain(out);
    rmSync(join(here, out));
  });
});
