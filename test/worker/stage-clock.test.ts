import { describe, expect, test, vi } from 'vitest';
import { StageClock } from '../../worker/stage-clock.ts';

const { signal } = new AbortController();

/** A clock that moves when it is told to. */
function aClock() {
  let nowMs = 1000;
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
  return (ms: number) => {
    nowMs += ms;
  };
}

describe('a stage', () => {
  test('is told at its beginning and its end, gives its result and is timed', async () => {
    const pass = aClock();
    const report = vi.fn();
    const clock = new StageClock(report, signal);
    const result = await clock.run('coach', async () => {
      expect(report.mock.calls).toEqual([['coach', 0]]);
      pass(120);
      return 7;
    });
    expect(result).toBe(7);
    expect(report.mock.calls).toEqual([
      ['coach', 0],
      ['coach', 1],
    ]);
    expect(clock.timingsMs).toEqual({ coach: 120 });
  });

  test('that fails is neither done nor timed', async () => {
    const report = vi.fn();
    const clock = new StageClock(report, signal);
    const failure = new Error('no');
    const work = () => Promise.reject(failure);
    await expect(clock.run('decode', work)).rejects.toBe(failure);
    expect(report.mock.calls).toEqual([['decode', 0]]);
    expect(clock.timingsMs).toEqual({});
  });

  test('does not begin after an abort', async () => {
    const reason = new Error('stop');
    const work = vi.fn();
    const clock = new StageClock(() => {}, AbortSignal.abort(reason));
    await expect(clock.run('decode', work)).rejects.toBe(reason);
    expect(work).not.toHaveBeenCalled();
  });
});

test('progress is told once a hundredth, and at the end', () => {
  const report = vi.fn();
  const tell = new StageClock(report, signal).reporter('draw');
  for (let frame = 1; frame <= 300; frame++) tell(frame / 300);
  expect(report).toHaveBeenCalledTimes(101);
  expect(report).toHaveBeenLastCalledWith('draw', 1);
});

test('slow work gives a sign of life within a hundredth', () => {
  const pass = aClock();
  const report = vi.fn();
  const tell = new StageClock(report, signal).reporter('draw');
  tell(0.001);
  tell(0.002);
  expect(report).toHaveBeenCalledTimes(1);
  pass(2000);
  tell(0.003);
  expect(report).toHaveBeenCalledTimes(2);
});

describe('a stage beside another', () => {
  test('is timed while it makes, not while what it made is used', async () => {
    const pass = aClock();
    async function* items() {
      for (let i = 0; i < 3; i++) {
        pass(10);
        yield i;
      }
      pass(5);
    }
    const clock = new StageClock(() => {}, signal);
    const seen: number[] = [];
    for await (const item of clock.time('draw', items())) {
      seen.push(item);
      pass(1000);
    }
    expect(seen).toEqual([0, 1, 2]);
    expect(clock.timingsMs).toEqual({ draw: 35 });
  });

  test('is ended when it is left, and its failure is passed on', async () => {
    let ended = 0;
    async function* items() {
      try {
        yield 1;
        throw new Error('torn');
      } finally {
        ended++;
      }
    }
    const clock = new StageClock(() => {}, signal);
    for await (const _ of clock.time('draw', items())) break;
    expect(ended).toBe(1);
    const all = async () => {
      for await (const _ of clock.time('draw', items()));
    };
    await expect(all()).rejects.toThrow('torn');
    expect(ended).toBe(2);
  });
});
