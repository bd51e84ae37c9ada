import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../../config/project-root.ts';
import { loadTemplates } from '../../../config/templates.ts';

const { templates } = await loadTemplates(join(projectRoot, 'templates'));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'photodance-templates-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  const program = join(projectRoot, 'dist/worker/commands/templates.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C', LC_ALL: 'C' },
  });
  return { status, stdout, stderr };
}

describe('./dance templates', () => {
  it('lists every dance in the language asked for', () => {
    const { status, stdout } = run();
    expect(status).toBe(0);
    for (const { id, description } of templates) {
      expect(stdout).toContain(`(${id})`);
      expect(stdout).toContain(description.en);
    }
    expect(run('--lang', 'zh').stdout).toContain(templates[0]!.description['zh-CN']);
  });

  it('lists them for programs', () => {
    const { templates: told, broken } = JSON.parse(run('--json').stdout);
    expect(told.map(({ id }: { id: string }) => id)).toEqual(templates.map(({ id }) => id));
    expect(told[0].score).toBeUndefined();
    expect(broken).toEqual([]);
  });

  it('draws them as one picture', async () => {
    const { status, stdout } = run('--sheet', 'all.png');
    expect(status).toBe(0);
    expect(stdout).toContain(join(folder, 'all.png'));
    const { data, info } = await sharp(readFileSync(join(folder, 'all.png')))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    // Every row holds figures: pixels of the dancer's red side.
    const rowPx = Math.floor(info.height / templates.length);
    for (let row = 0; row < templates.length; row++) {
      let red = 0;
      for (let i = row * rowPx * info.width * 3; i < (row + 1) * rowPx * info.width * 3; i += 3) {
        if (data[i]! > 200 && data[i + 1]! < 110 && data[i + 2]! < 80) red++;
      }
      expect(red).toBeGreaterThan(2000);
    }
  });

  it("tells a dance's measures, and fails with those that fail", () => {
    const { status, stdout } = run('check', '科目三', '--json');
    const { id, ok, measures, judgements } = JSON.parse(stdout);
    expect(id).toBe('subject-three');
    expect(status).toBe(ok ? 0 : 1);
    expect(ok).toBe(judgements.every((judgement: { ok: boolean }) => judgement.ok));
    expect(measures.beatAlignment).toBeGreaterThan(0.7);
    expect(measures.limitViolations).toEqual([]);
  });

  it('names the nearest dances for one that is not there', () => {
    const { status, stderr } = run('check', 'subject-tree');
    expect(status).toBe(2);
    expect(stderr).toContain('subject-three');
  });

  it('tells its usage when it is asked for something else', () => {
    expect(run('frobnicate')).toMatchObject({ status: 2, stdout: '' });
    expect(run('check')).toMatchObject({ status: 2, stdout: '' });
  });
});
