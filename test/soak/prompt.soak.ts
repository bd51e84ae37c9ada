import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../core/prompt/lexicon.ts';
import { readPrompt } from '../../core/prompt/read-prompt.ts';
import { sceneBriefSchema } from '../../core/prompt/scene-brief.ts';
import { usualVocabulary } from '../../core/prompt/vocabulary/vocabulary.ts';
import { hostileText } from '../core/command/hostile-text.ts';
import { promptOf } from '../core/prompt/prompt-of.ts';
import { createChance } from './chance.ts';

const ROUNDS = 100_000;

/** A text that takes longer than this hangs the bot: milliseconds, on a busy machine. */
const ROUND_MS_MAX = 2000;

describe('readPrompt', () => {
  it('gives a brief or a problem for any text', () => {
    const lexicon = createLexicon(usualVocabulary);
    const chance = createChance(11);
    const counts: Record<string, number> = {};
    let slowestMs = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const text = round % 2 === 0 ? hostileText(chance) : promptOf(chance);
      const begunMs = performance.now();
      const result = readPrompt(text, lexicon);
      slowestMs = Math.max(slowestMs, performance.now() - begunMs);
      const kind = result.ok ? 'understood' : result.problem.kind;
      counts[kind] = (counts[kind] ?? 0) + 1;
      if (result.ok) expect(sceneBriefSchema.safeParse(result.brief).success).toBe(true);
    }
    process.stdout.write(
      `${ROUNDS} texts: ${JSON.stringify(counts)}, slowest ${Math.round(slowestMs)} ms\n`,
    );
    expect(slowestMs).toBeLessThan(ROUND_MS_MAX);
  });
});
