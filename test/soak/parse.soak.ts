import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../config/project-root.ts';
import { loadTemplates, namedDance } from '../../config/templates.ts';
import { parse } from '../../core/command/parse.ts';
import { romanize } from '../../core/command/romanize.ts';
import { hostileText } from '../core/command/hostile-text.ts';
import { createChance } from './chance.ts';

const ROUNDS = 100_000;

/** A text that takes longer than this hangs the bot: milliseconds, on a busy machine. */
const ROUND_MS_MAX = 2000;

describe('parse', () => {
  it('gives a command or a problem for any text', async () => {
    const { templates } = await loadTemplates(join(projectRoot, 'templates'));
    const dances = templates.map(namedDance);
    const chance = createChance(7);
    const counts: Record<string, number> = {};
    let slowestMs = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const text = hostileText(chance);
      const begunMs = performance.now();
      const result = parse(text, { dances, romanize });
      slowestMs = Math.max(slowestMs, performance.now() - begunMs);
      const kind = result.ok ? result.command.kind : result.problem.kind;
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    process.stdout.write(
      `${ROUNDS} texts: ${JSON.stringify(counts)}, slowest ${Math.round(slowestMs)} ms\n`,
    );
    expect(slowestMs).toBeLessThan(ROUND_MS_MAX);
  });
});
