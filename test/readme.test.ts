import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../config/project-root.ts';
import { loadTemplates } from '../config/templates.ts';
import { type FaultCode, faults } from '../core/faults.ts';
import { clipFramesPerSecond, clipSeconds } from '../core/job/clip-options.ts';
import { photoLimits } from '../core/media/photo-limits.ts';
import { en } from '../core/words/en.ts';
import { videoLimits } from '../worker/capture/video-limits.ts';
import { canvasShape } from '../worker/photo/canvas-shape.ts';

const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');

/** The rows of the tables under a heading, cells without their code marks; header rows left out. */
function rowsUnder(heading: string): string[][] {
  const after = readme.split(`\n## ${heading}\n`)[1];
  if (after === undefined) throw new Error(`README has no heading ${heading}`);
  const lines = after.split('\n## ')[0]!.split('\n');
  return lines
    .filter(
      (line, index) => line.startsWith('|') && !/^\|[-|]+\|$/.test(line) && !isHeader(lines, index),
    )
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    );
}

function isHeader(lines: readonly string[], index: number): boolean {
  return /^\|[-|]+\|$/.test(lines[index + 1] ?? '');
}

const mender = { user: 'you', operator: 'whoever runs it', bug: 'us' } as const;

describe('README', () => {
  it('lists every fault with its exit code and sentence, and no other', () => {
    const expected = Object.entries(faults).map(([code, { exit, blame }]) => [
      code,
      String(exit),
      mender[blame],
      en.faults[code as FaultCode].message,
    ]);
    expect(rowsUnder('Faults')).toEqual(expected);
  });

  it("names the launcher's own codes", () => {
    const launcher = readFileSync(join(projectRoot, 'dance'), 'utf8');
    const used = [...launcher.matchAll(/\b(?:stop (?=\w+ \d)|code=)([A-Z_]+)/g)].map(
      (match) => match[1] as string,
    );
    const own = [...new Set(used)].filter((code) => !(code in faults));
    const sentence = /launcher's own: ([^.]+)\./.exec(readme.replaceAll('\n', ' '))?.[1] ?? '';
    expect(sentence.split(', ').map((code) => code.replaceAll('`', ''))).toEqual(own);
  });

  it('states the limits that the code keeps', () => {
    const { sizeBytesMax, pixelsMax, sidePxMin } = photoLimits;
    expect(Object.fromEntries(rowsUnder('Limits'))).toEqual({
      'photo file': `${sizeBytesMax / 1024 / 1024} MB`,
      'photo, pixels': `${pixelsMax / 1e6} megapixels`,
      'photo, shorter side': `at least ${sidePxMin} px`,
      'video of a dance': `${videoLimits.sizeBytesMax / 1024 / 1024} MB, ${videoLimits.secondsMin}–${videoLimits.secondsMax} s, ${videoLimits.sidePxMax} px`,
      'clip, length': `${clipSeconds.min}–${clipSeconds.max} s, ${clipSeconds.usual} s by default`,
      'clip, longest side': `${canvasShape.longestSidePx} px`,
      'clip, shape': 'between 9:16 and 16:9, padded beyond',
      'clip, frame rate': `${clipFramesPerSecond} frames a second`,
    });
    expect(canvasShape.sideRatioMin).toBeCloseTo(9 / 16);
  });

  it('lists every dance with its names and tempo', async () => {
    const { templates, broken } = await loadTemplates(join(projectRoot, 'templates'));
    expect(broken).toEqual([]);
    const expected = templates.map(({ id, names, beatsPerMinute }) => [
      id,
      `${names['zh-CN']} · ${names.en}`,
      String(beatsPerMinute),
    ]);
    const sorted = (rows: string[][]) => rows.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
    expect(sorted(rowsUnder('Dances'))).toEqual(sorted(expected));
  });

  it('has every room on its map', () => {
    const named = rowsUnder('Rooms').flatMap((row) => row[0]!.split(', '));
    const rooms = readdirSync(projectRoot, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .filter((name) => ['core', 'bots', 'worker'].includes(name))
      .flatMap((name) =>
        readdirSync(join(projectRoot, name), { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map((entry) => `${name}/${entry.name}`),
      );
    expect(rooms.filter((room) => !named.includes(room))).toEqual([]);
  });

  it('shows only files that exist', () => {
    const shown = [...readme.matchAll(/!?\[[^\]]*\]\(([^)#:]+)\)/g)].map(
      (match) => match[1] as string,
    );
    const typed = [...readme.matchAll(/\.\/dance (samples\/\S+)/g)].map(
      (match) => match[1] as string,
    );
    for (const path of [...shown, ...typed]) {
      expect(() => readFileSync(join(projectRoot, path)), path).not.toThrow();
    }
  });
});
