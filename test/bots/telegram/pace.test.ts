import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TryLater } from '../../../bots/conversation/ports.ts';
import { Pace, priorities, telegramLimits } from '../../../bots/telegram/pace.ts';
import { RateLimits } from '../../house/telegram-server/rate-limits.ts';
import { createChance } from '../../soak/chance.ts';

let pace: Pace;

beforeEach(() => {
  vi.useFakeTimers();
  pace = new Pace(telegramLimits, () => Date.now());
});
afterEach(() => vi.useRealTimers());

/** Calls that take their turn, and when they did. */
function call(chatId: number, priority: number, lastMs = 0): { atMs: number | null } {
  const seen: { atMs: number | null } = { atMs: null };
  pace.take(chatId, priority).then(
    (done) => {
      seen.atMs = Date.now();
      setTimeout(done, lastMs);
    },
    () => {},
  );
  return seen;
}

describe('the pace', () => {
  it('lets a short burst into a chat, then makes it wait', async () => {
    const calls = Array.from({ length: 4 }, () => call(1, priorities.answer));
    await vi.advanceTimersByTimeAsync(0);
    expect(calls.filter(({ atMs }) => atMs !== null)).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(2900);
    expect(calls[3]?.atMs).toBeNull();
    await vi.advanceTimersByTimeAsync(200);
    expect(calls[3]?.atMs).not.toBeNull();
  });

  it('counts a call as long as it is under way', async () => {
    for (let i = 0; i < 3; i++) call(1, priorities.clip, 2000);
    const next = call(1, priorities.answer);
    await vi.advanceTimersByTimeAsync(2950);
    expect(next.atMs).toBeNull();
  });

  it('lets clips go before answers, and answers before edits', async () => {
    const order: string[] = [];
    for (let i = 0; i < 3; i++) call(1, priorities.answer);
    await vi.advanceTimersByTimeAsync(500);
    for (const name of ['edit', 'answer', 'clip'] as const) {
      void pace.take(1, priorities[name]).then((done) => {
        order.push(name);
        done();
      });
    }
    await vi.advanceTimersByTimeAsync(2900);
    expect(order).toEqual(['clip', 'answer', 'edit']);
  });

  it('lets nothing wait for long: it is to come again', async () => {
    pace.hold(5, 30_000);
    const late = pace.take(5, priorities.answer);
    const refused = expect(late).rejects.toBeInstanceOf(TryLater);
    await vi.advanceTimersByTimeAsync(5000);
    await refused;
    await expect(late).rejects.toMatchObject({ waitMs: 25_000 });
  });

  it('leaves statuses undone before anything has to wait', async () => {
    const done = pace.takeIfQuiet(1);
    expect(done).not.toBeNull();
    done?.();
    expect(pace.takeIfQuiet(1)).not.toBeNull();
    expect(pace.takeIfQuiet(1)).toBeNull();
    // Half of what may be said in all is left to clips and answers.
    const statuses = Array.from({ length: 30 }, (_, i) => pace.takeIfQuiet(100 + i));
    expect(statuses.filter((taken) => taken !== null)).toHaveLength(13);
  });

  it('whatever comes, and however long calls are on their way: no limit is exceeded', async () => {
    const chance = createChance(7);
    const server = new RateLimits();
    let above = 0;
    let sent = 0;
    for (let step = 0; step < 4000; step++) {
      const group = chance() < 0.4;
      const chatId = Math.ceil(chance() * (group ? 4 : 30)) * (group ? -1 : 1);
      const isStatus = chance() < 0.3;
      const send = (done: () => void) => {
        // A call arrives at any time between its beginning and its end.
        const arrivesMs = chance() * chance() * 1500;
        setTimeout(() => {
          sent++;
          if (server.count(chatId, Date.now()) !== null) above++;
        }, arrivesMs);
        setTimeout(done, arrivesMs + chance() * 300);
      };
      if (isStatus) {
        const done = pace.takeIfQuiet(chatId);
        if (done) send(done);
      } else void pace.take(chatId, Math.floor(chance() * 3)).then(send, () => {});
      await vi.advanceTimersByTimeAsync(chance() * 50);
    }
    await vi.advanceTimersByTimeAsync(10_000);
    expect(above).toBe(0);
    expect(sent).toBeGreaterThan(1000);
  });
});
