import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../config/project-root.ts';
import { loadDances, loadTemplates } from '../../config/templates.ts';

const folder = mkdtempSync(join(tmpdir(), 'photodance-brought-'));

/** A copy of one of our dances under another name, changed. */
type Edit = (text: string) => string;

function bring(id: string, change: (files: { card: (edit: Edit) => void }) => void = () => {}) {
  const to = join(folder, id);
  cpSync(join(projectRoot, 'templates/window-wipe'), to, { recursive: true });
  const cardPath = join(to, 'template.json');
  const rewrite = (edit: Edit) => writeFileSync(cardPath, edit(readFileSync(cardPath, 'utf8')));
  rewrite((text) => {
    const card = JSON.parse(text);
    const names = { 'zh-CN': `舞 ${id}`, en: `Dance ${id}` };
    return JSON.stringify({ ...card, id, names, aliases: [`${id} alias`] });
  });
  change({ card: rewrite });
}

const wrong = {
  'no-moves': /^choreography\.json: missing$/,
  'no-music': /^music\.m4a: missing$/,
  'bad-number': /beatsPerMinute.*240/,
  'same-alias': /subject-three.*科目三/,
  'text-as-music': /^music\.m4a: not audio$/,
  'bad-angle': /choreography\.json, .*phrase .*beat/,
};

beforeAll(() => {
  bring('good');
  bring('no-moves', () => rmSync(join(folder, 'no-moves/choreography.json')));
  bring('no-music', () => rmSync(join(folder, 'no-music/music.m4a')));
  bring('bad-number', ({ card }) =>
    card((text) => JSON.stringify({ ...JSON.parse(text), beatsPerMinute: 4000 })),
  );
  bring('same-alias', ({ card }) =>
    card((text) => JSON.stringify({ ...JSON.parse(text), aliases: ['科目三'] })),
  );
  bring('text-as-music', () =>
    writeFileSync(join(folder, 'text-as-music/music.m4a'), 'la la la, says the text\n'),
  );
  bring('bad-angle', () => {
    const path = join(folder, 'bad-angle/choreography.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"upperArmL": [', '"upperArmL": [9'));
  });
  mkdirSync(join(folder, 'no-dance-at-all'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(program: string, ...args: string[]) {
  return spawnSync(process.execPath, [join(projectRoot, program), ...args], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C', LC_ALL: 'C', PHOTODANCE_TEMPLATES: folder },
  });
}

describe('dances that were brought', () => {
  test('a broken one is named with its reason, and the others work', async () => {
    const { templates, broken } = await loadDances(folder);
    expect(templates.map(({ id }) => id)).toContain('good');
    expect(templates.map(({ id }) => id)).toContain('subject-three');
    const reasons = Object.fromEntries(broken.map((fault) => [fault.folder, fault.reason]));
    expect(Object.keys(reasons).sort()).toEqual(Object.keys(wrong).sort());
    for (const [id, reason] of Object.entries(wrong)) expect(reasons[id]).toMatch(reason);
    for (const reason of Object.values(reasons)) expect(reason).not.toContain(folder);
  });

  test('a folder that is not there holds none', async () => {
    const { templates, broken } = await loadDances(join(folder, 'nowhere'));
    const own = await loadTemplates(join(projectRoot, 'templates'));
    expect(templates.map(({ id }) => id)).toEqual(own.templates.map(({ id }) => id));
    expect(broken).toEqual([]);
  });

  test('doctor names each of them', () => {
    const { stdout, status } = run('dist/worker/commands/doctor.js', '--json');
    const { checks } = JSON.parse(stdout);
    const found = checks.find(({ check }: { check: string }) => check === 'templates');
    expect(found.ok).toBe(false);
    for (const id of Object.keys(wrong)) expect(found.found).toContain(`${id}: `);
    expect(status).toBe(1);
  });

  test('the log of a clip names each of them, and the clip is made as far as its photo goes', () => {
    const { stderr, status } = run('dist/bots/terminal/main.js', join(folder, 'none.png'), 'good');
    expect(status).toBe(2);
    for (const id of Object.keys(wrong)) expect(stderr).toContain(`"folder":"${id}"`);
    expect(stderr).toContain('TEMPLATE_BROKEN');
    expect(stderr).toContain('none.png');
  });

  test('one that is asked for is refused as broken', () => {
    const photo = join(projectRoot, 'samples/terracotta-warrior.png');
    const { stderr, status } = run('dist/bots/terminal/main.js', photo, 'no-moves');
    expect(status).toBe(1);
    expect(stderr).toContain('“no-moves” has a fault');
  });
});
