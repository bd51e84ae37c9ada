import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { projectRoot } from '../../config/project-root.ts';
import { loadTemplates } from '../../config/templates.ts';

const run = promisify(execFile);
const { templates } = await loadTemplates(join(projectRoot, 'templates'));

/** What EBU R 128 says of a file's decoded sound. */
async function measure(path: string) {
  const meter = ['-af', 'ebur128=peak=true', '-f', 'null', '-'];
  const { stderr } = await run('ffmpeg', ['-hide_banner', '-nostats', '-i', path, ...meter]);
  const summary = stderr.slice(stderr.lastIndexOf('Summary:'));
  const value = (name: RegExp) => Number(name.exec(summary)?.[1]);
  return { lufs: value(/I:\s+(-?[\d.]+) LUFS/), dbtp: value(/Peak:\s+(-?[\d.]+) dBFS/) };
}

test.each(templates.map(({ id, musicPath }) => [id, musicPath!] as const))(
  "%s's music is as loud as all of it, and never clips",
  async (_, musicPath) => {
    const { lufs, dbtp } = await measure(musicPath);
    expect(Math.abs(lufs + 14)).toBeLessThanOrEqual(1);
    expect(dbtp).toBeLessThanOrEqual(-1);
  },
);
