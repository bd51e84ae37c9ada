import { access, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../../config/project-root.ts';
import { renderMusic } from './master.ts';
import { loadScore } from './score.ts';

/** Renders the music of all dances that have a score, or of those named.
 *  --solo NAME,NAME --out DIR: only these tracks, `kick` or `drums`, elsewhere. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { solo: { type: 'string' }, out: { type: 'string' } },
});

const templates = join(projectRoot, 'templates');
const ids = positionals.length > 0 ? positionals : await findScores();
for (const id of ids) {
  const score = await loadScore(join(templates, id, 'score.json'));
  const outPath = values.out
    ? join(values.out, `${id}-${values.solo ?? 'all'}.m4a`)
    : join(templates, id, 'music.m4a');
  const only = values.solo === undefined ? undefined : new Set(values.solo.split(','));
  const workDir = await mkdtemp(join(tmpdir(), 'photodance-music-'));
  try {
    const { integratedLufs, truePeakDbtp } = await renderMusic(score, outPath, workDir, only);
    const { size } = await stat(outPath);
    process.stdout.write(
      `${outPath}: ${integratedLufs} LUFS, ${truePeakDbtp} dBTP, ${Math.round(size / 1000)} kB\n`,
    );
  } finally {
    await rm(workDir, { recursive: true, force: true });
  }
}

async function findScores(): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(templates)) {
    const there = await access(join(templates, entry, 'score.json')).then(
      () => true,
      () => false,
    );
    if (there) found.push(entry);
  }
  return found;
}
