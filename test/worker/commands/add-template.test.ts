import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../../config/project-root.ts';
import { loadTemplates } from '../../../config/templates.ts';
import { jointAt, sampleDance } from '../../../core/dance/measures/dance-motion.ts';
import { jointNames } from '../../../core/dance/skeleton.ts';
import { bvhOf, conventions } from '../../core/bvh/bvh-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'photodance-add-'));
const templatesDir = join(folder, 'templates');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  const program = join(projectRoot, 'dist/worker/commands/templates.js');
  return spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C', LC_ALL: 'C', PHOTODANCE_TEMPLATES: templatesDir },
  });
}

const bvhFile = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return name;
};

describe('./dance templates add', () => {
  test('files of three conventions become the same dance within 2 cm', async () => {
    conventions.forEach((convention, i) => {
      const file = bvhFile(`c${i}.bvh`, bvhOf(convention));
      const { status, stdout, stderr } = run('add', file, '--name', `Sway ${'ABC'[i]}`);
      expect(stderr).toContain(`./dance PHOTO sway-${'abc'[i]}`);
      expect(stdout.trim()).toBe(join(templatesDir, `sway-${'abc'[i]}`));
      expect(status).toBe(0);
    });
    const { templates, broken } = await loadTemplates(templatesDir);
    expect(broken).toEqual([]);
    const motions = templates.map((template) => sampleDance(template, 60));
    expect(motions).toHaveLength(3);
    const [first, ...others] = motions;
    for (const other of others) {
      const frames = Math.min(first!.frameCount, other.frameCount);
      for (let frame = 0; frame < frames; frame += 5) {
        for (const name of jointNames) {
          const [x, y] = jointAt(first!, frame, name);
          const [otherX, otherY] = jointAt(other, frame, name);
          const away = Math.hypot(x - otherX, y - otherY);
          expect(away, `${name}, frame ${frame}`).toBeLessThan(0.02);
        }
      }
    }
  });

  test('it has pictures, as every dance in the gallery has', () => {
    for (const name of ['preview.webp', 'still.webp']) {
      const bytes = readFileSync(join(templatesDir, 'sway-a', name));
      expect(bytes.toString('latin1', 8, 12)).toBe('WEBP');
    }
  });

  test('lists it, and it is danced in silence', () => {
    expect(run().stdout).toContain('Sway A (sway-a)');
    const { templates } = JSON.parse(run('--json').stdout);
    const card = templates.find(({ id }: { id: string }) => id === 'sway-a');
    expect(card).toMatchObject({ silent: true, names: { 'zh-CN': 'Sway A', en: 'Sway A' } });
  });

  test('with music it has music', async () => {
    const music = join(projectRoot, 'templates/rowing/music.m4a');
    const file = bvhFile('music.bvh', bvhOf(conventions[1]!));
    expect(run('add', file, '--name', '有音乐', '--music', music).status).toBe(0);
    const { templates } = await loadTemplates(templatesDir);
    const dance = templates.find(({ names }) => names.en === '有音乐')!;
    expect(dance.id).toMatch(/^dance-\d+$/);
    expect(dance.musicPath).toBe(join(templatesDir, dance.id, 'music.m4a'));
    // Two seconds hold three beats: too few for a dance, so they are counted twice as fast.
    expect(dance.beatsPerMinute).toBeCloseTo(2 * 108, 0);
  });

  const good = bvhOf(conventions[2]!);
  const lines = good.split('\n');
  const at = (text: string) => lines.findIndex((line) => line.includes(text));
  const changed = (line: number, text: string) =>
    lines.map((old, i) => (i === line ? text : old)).join('\n');
  const frameLine = at('Frame Time:') + 3;
  const malformed: readonly (readonly [string, string, number, RegExp])[] = [
    ['no hierarchy', changed(0, 'HELLO'), 1, /HIERARCHY/],
    ['a word for a number', changed(3, '  OFFSET 0 zero 0'), 4, /number/],
    ['an unknown channel', good.replace('Xposition', 'Wposition'), 5, /channel/],
    ['a frame too short', changed(frameLine, '1 2 3'), frameLine + 1, /too many or too few/],
    ['a file that breaks off', lines.slice(0, 9).join('\n'), 9, /breaks off/],
  ];
  test.each(malformed)('%s is refused with its line', (name, text, line, reason) => {
    const file = bvhFile(`${name.replaceAll(' ', '-')}.bvh`, text);
    const { status, stdout, stderr } = run('add', file, '--name', 'Bad one');
    expect(stderr).toContain(`line ${line}: `);
    expect(stderr).toMatch(reason);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
    expect(stdout).toBe('');
    expect(status).toBe(3);
    expect(existsSync(join(templatesDir, 'bad-one'))).toBe(false);
  });

  test.each([
    [
      'a name that another dance has',
      ['good.bvh', '--name', '科目三'],
      2,
      /already: subject-three/,
    ],
    ['no name', ['good.bvh'], 2, /Usage/],
    ['a file that is not there', ['none.bvh', '--name', 'None'], 2, /no file/],
    ['music that is a text', ['good.bvh', '--name', 'T', '--music', 'good.bvh'], 3, /not a sound/],
    ['no arms', ['armless.bvh', '--name', 'Armless'], 3, /elbowL/],
  ])('%s is refused', (_, args, code, words) => {
    bvhFile('good.bvh', good);
    bvhFile('armless.bvh', good.replaceAll('LeftElbow', 'Tentacle'));
    const { status, stderr } = run('add', ...args);
    expect(stderr).toMatch(words);
    expect(status).toBe(code);
    expect(readdirSync(templatesDir).some((name) => name.startsWith('.'))).toBe(false);
  });

  test('what was added can be removed, what was not stays', () => {
    expect(run('remove', 'Sway B').status).toBe(0);
    expect(existsSync(join(templatesDir, 'sway-b'))).toBe(false);
    expect(run('remove', 'robot').status).toBe(2);
    expect(existsSync(join(projectRoot, 'templates/robot'))).toBe(true);
    expect(run('remove', '../../etc').status).toBe(2);
  });
});
