import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSandboxChat } from '../../../bots/sandbox/adapter.ts';
import { sandboxEditEveryMs } from '../../../worker/commands/bench/bench-load.ts';
import { type LoadFacts, measureLoad } from '../../../worker/measure/load/load-measures.ts';

/** Each ask is a person, when it was sent, and when its rendering began; a rendering takes 10 ms. */
function factsOf(
  jobs: readonly (readonly [person: number, sentMs: number, startedMs: number])[],
): LoadFacts {
  return {
    asks: jobs.map(([person, sentMs], i) => ({
      ...{ person, sentMs },
      eventId: `e${i}`,
      acknowledgedMs: sentMs + i + 1,
    })),
    renderings: jobs.map(([, , startedMs], i) => ({
      eventId: `e${i}`,
      startedMs,
      endedMs: startedMs + 10,
    })),
    edits: new Map(),
    memory: [],
  };
}

test('tells how long acknowledgements and all of it took', () => {
  const jobs = Array.from({ length: 200 }, (_, i) => [i, i * 10, 5000 + i * 10] as const);
  const { acknowledgedMs, asks, clips, tookMs, memoryBytes } = measureLoad(factsOf(jobs), 700);
  expect(acknowledgedMs).toEqual({ p50: 100, p99: 198, max: 200 });
  expect({ asks, clips, tookMs, memoryBytes }).toEqual({
    asks: 200,
    clips: 200,
    tookMs: 7000,
    memoryBytes: null,
  });
});

test('sees who is passed by several jobs of one other person', () => {
  const [first, second, third] = [0, 1, 2].map((i) => [1, i, 100 + i * 10] as const);
  const fair = [first!, [2, 5, 110], [1, 1, 120], [1, 2, 130]] as const;
  expect(measureLoad(factsOf(fair), 700)).toMatchObject({
    passedByOne: 1,
    passedByOneBeyondPlace: 0,
  });
  const unfair = [first!, second!, third!, [2, 5, 130]] as const;
  expect(measureLoad(factsOf(unfair), 700)).toMatchObject({
    passedByOne: 3,
    passedByOneBeyondPlace: 2,
  });
});

test('sees edits that come too often, and memory that grows', () => {
  const edits = new Map([
    ['a', [0, 700, 1400, 2100]],
    ['b', [0, 100, 200, 300, 700]],
  ]);
  const memory = [10, 10, 12, 12, 20, 20].map((bot) => ({ bot, worker: 5 }));
  const facts = { ...factsOf([[1, 0, 5]]), edits, memory };
  expect(measureLoad(facts, 700)).toMatchObject({
    edits: 9,
    editsTooMany: 3,
    memoryBytes: { first: 15, last: 25 },
    memoryByProcess: { bot: { first: 10, last: 20 }, worker: { first: 5, last: 5 } },
  });
});

test('knows how often the sandbox lets a message be edited', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'photodance-sandbox-'));
  const chat = await openSandboxChat(folder);
  expect(chat.editEveryMs).toBe(sandboxEditEveryMs);
  await chat.close();
  await rm(folder, { recursive: true });
});
