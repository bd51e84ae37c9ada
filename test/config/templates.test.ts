import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../config/project-root.ts';
import { loadTemplates } from '../../config/templates.ts';
import { findDance } from '../../core/command/find-dance.ts';
import { type PlacedKey, placeKeys, type Section } from '../../core/dance/arrange.ts';
import { choreograph } from '../../core/dance/choreograph.ts';
import { danceScoreSchema } from '../../core/dance/dance-score.ts';
import { jointCount, jointIndex } from '../../core/dance/skeleton.ts';
import { createSteps } from '../../core/dance/steps.ts';
import { beatSeconds, phrasesOf, type Template } from '../../core/dance/template.ts';
import { readProbe } from '../../worker/video/ffmpeg-process.ts';
import { figureOf, pictureSize } from '../core/dance/figure-of.ts';

const templatesDir = join(projectRoot, 'templates');
const { templates, broken } = await loadTemplates(templatesDir);

/** The whole dance from its first bar to its last. */
function sectionsOf(dance: Template): Section[] {
  let atBeat = 0;
  return phrasesOf(dance).map((phrase) => {
    const section = { phrase, atBeat, fromBeat: 0, toBeat: phrase.beats, follows: true };
    atBeat += phrase.beats;
    return section;
  });
}

function keysBetween(dance: Template, from: number, to: number): PlacedKey[] {
  return placeKeys(sectionsOf(dance)).filter(({ beat }) => beat >= from && beat < to);
}

const framesPerSecond = 30;

/** How much a joint's way from one frame to the next may change, torso lengths. */
const jerksMost = [
  ['pelvis', 0.05],
  ['head', 0.085],
  ['wristL', 0.45],
  ['wristR', 0.45],
  ['ankleL', 0.1],
  ['ankleR', 0.1],
] as const;

function wholeDance(dance: Template) {
  const seconds = (14 * dance.beatsPerBar + 0.5) * beatSeconds(dance);
  return choreograph(dance, figureOf(), {
    ...{ seconds, mirror: false, framesPerSecond, halfBody: false },
    ...pictureSize,
  });
}

test('every folder with a template.json is a dance, and the three of the beginning are there', () => {
  expect(broken).toEqual([]);
  expect(templates.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['gokuraku', 'subject-three', 'window-wipe']),
  );
});

test.each([
  ['科目3', 'subject-three'],
  ['KEMUSAN', 'subject-three'],
  ['極樂淨土', 'gokuraku'],
  ['wipe the window', 'window-wipe'],
])('%s is found', (name, id) => {
  const dances = templates.map((dance) => ({
    id: dance.id,
    names: [...Object.values(dance.names), ...dance.aliases],
  }));
  expect(findDance(name, dances)?.id).toBe(id);
});

test('no two dances share a name', () => {
  const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const names = templates.flatMap(({ id, names, aliases }) => [
    ...new Set([id, names['zh-CN'], names.en, ...aliases].map(plain)),
  ]);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

function distance(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

describe.each(templates.map((dance) => [dance.id, dance] as const))('%s', (_, dance) => {
  const totalBeats = phrasesOf(dance).reduce((beats, phrase) => beats + phrase.beats, 0);

  test('is named and described in both languages', () => {
    expect(dance.names['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(dance.names.en).toMatch(/^[A-Z]/);
    expect(dance.description['zh-CN']).toMatch(/\p{Script=Han}.*。$/u);
    expect(dance.description.en).toMatch(/^[A-Z].*\.$/);
    expect(dance.aliases.some((alias) => /^[a-z ]+$/.test(alias))).toBe(true);
  });

  test('has music for every bar', async () => {
    const { format } = await readProbe(dance.musicPath!);
    expect(format.duration).toBeGreaterThanOrEqual(totalBeats * beatSeconds(dance));
  });

  test('says where its music and moves come from', async () => {
    const source = await readFile(join(templatesDir, dance.id, 'SOURCE.md'), 'utf8');
    expect(source).toContain(`render-music.js ${dance.id}`);
    expect(source).toContain('MIT');
  });

  test('is made of whole bars, of which no two of the body are the same', () => {
    const { beatsPerBar } = dance;
    for (const { name, beats } of phrasesOf(dance)) expect(beats % beatsPerBar, name).toBe(0);
    const start = dance.score.opening.beats;
    const bars = (totalBeats - start - dance.score.ending.beats) / beatsPerBar;
    const moves = Array.from({ length: bars }, (_, bar) => {
      const from = start + bar * beatsPerBar;
      const keys = keysBetween(dance, from, from + beatsPerBar);
      expect(keys.length, `bar ${bar}`).toBeGreaterThan(0);
      return JSON.stringify(keys.map((key) => ({ ...key, beat: key.beat - from })));
    });
    expect(bars).toBeGreaterThanOrEqual(8);
    expect(new Set(moves).size).toBe(bars);
  });

  test('steps at least eight times in any eight bars, on beats and half beats', () => {
    const keys = keysBetween(dance, 0, totalBeats);
    const landings = (['L', 'R'] as const).flatMap((side) =>
      createSteps(keys, side).map(({ toBeat }) => toBeat),
    );
    for (const beat of landings) expect((beat * 2) % 1).toBe(0);
    const window = 8 * dance.beatsPerBar;
    for (let from = dance.score.opening.beats; from + window <= totalBeats; from++) {
      const count = landings.filter((beat) => beat >= from && beat < from + window).length;
      expect(count, `from beat ${from}`).toBeGreaterThanOrEqual(8);
    }
  });

  test('moves all the time, smoothly, and within reach of what a body does', () => {
    const { joints, frameCount } = wholeDance(dance);
    const at = (frame: number, name: keyof typeof jointIndex) => {
      const i = (frame * jointCount + jointIndex[name]) * 3;
      return [joints[i], joints[i + 1], joints[i + 2]] as const;
    };
    const torsoPx = 210;
    const change = (frame: number, name: keyof typeof jointIndex) => {
      const [a, b, c] = [at(frame - 2, name), at(frame - 1, name), at(frame, name)];
      return Math.hypot(...a.map((value, axis) => c[axis] - 2 * b[axis] + value));
    };
    for (let frame = 2; frame < frameCount; frame++) {
      const where = `beat ${(frame / framesPerSecond / beatSeconds(dance)).toFixed(1)}`;
      for (const [name, most] of jerksMost) {
        expect(change(frame, name), `${name}, ${where}`).toBeLessThan(most * torsoPx);
      }
    }
    const half = Math.round((beatSeconds(dance) / 2) * framesPerSecond);
    const lastMove = frameCount - Math.round(2.5 * beatSeconds(dance) * framesPerSecond);
    for (let frame = half; frame < lastMove; frame++) {
      const ways = (['neck', 'pelvis', 'wristL', 'wristR'] as const).map((name) => {
        let way = 0;
        for (let f = frame - half; f < frame; f++) way += distance(at(f, name), at(f + 1, name));
        return way;
      });
      expect(Math.max(...ways), `half a beat before frame ${frame}`).toBeGreaterThan(
        0.03 * torsoPx,
      );
    }
  });
});

test('the example of the guide is a dance', async () => {
  const guide = await readFile(join(templatesDir, 'README.md'), 'utf8');
  const [, example] = guide.match(/```json\n([\s\S]*?)```/) ?? [];
  expect(danceScoreSchema.safeParse(JSON.parse(example)).error).toBeUndefined();
});

describe('a broken dance', () => {
  let dir: string;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'photodance-templates-'));
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  async function breakDance(file: string, change: (text: string) => string): Promise<string> {
    for (const id of ['gokuraku', 'window-wipe']) {
      await cp(join(templatesDir, id), join(dir, id), { recursive: true });
    }
    const path = join(dir, 'gokuraku', file);
    await writeFile(path, change(await readFile(path, 'utf8')));
    const found = await loadTemplates(dir);
    expect(found.templates.map(({ id }) => id)).toEqual(['window-wipe']);
    expect(found.broken).toHaveLength(1);
    expect(found.broken[0].folder).toBe('gokuraku');
    return found.broken[0].reason;
  }

  test('is named with its file, phrase and beat, and hides no other', async () => {
    const reason = await breakDance('choreography.json', (text) =>
      text.replace(/"beat": 2, /, '"beat": 2, "tail": 3, '),
    );
    expect(reason).toMatch(/^choreography\.json, phrase ".+", beat 2: .*"tail"/);
  });

  test('with a card that lacks a name', async () => {
    const reason = await breakDance('template.json', (text) =>
      text.replace('"en": "Goku', '"fr": "Goku'),
    );
    expect(reason).toMatch(/^template\.json: names/);
  });

  test('that is not JSON', async () => {
    const reason = await breakDance('choreography.json', (text) => text.slice(0, -20));
    expect(reason).toBe('choreography.json: not a JSON object');
  });

  test('under the name of another', async () => {
    const reason = await breakDance('template.json', (text) =>
      text.replace('"id": "gokuraku"', '"id": "other"'),
    );
    expect(reason).toContain('id is other');
  });

  test('without music', async () => {
    await cp(join(templatesDir, 'gokuraku'), join(dir, 'gokuraku'), { recursive: true });
    await rm(join(dir, 'gokuraku', 'music.m4a'));
    const { broken } = await loadTemplates(dir);
    expect(broken).toEqual([{ folder: 'gokuraku', reason: 'music.m4a: missing' }]);
  });
});
