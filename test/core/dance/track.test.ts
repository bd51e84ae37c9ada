import { describe, expect, test } from 'vitest';
import { sampleTrack, type TrackKey } from '../../../core/dance/track.ts';

function track(ease: TrackKey['ease'], ...keys: [number, number][]): TrackKey[] {
  return keys.map(([beat, value]) => ({ beat, value, ease }));
}

const rising = [
  [0, 0],
  [1, 10],
  [2, 40],
  [4, 40],
  [5, -20],
] satisfies [number, number][];

describe('sampleTrack', () => {
  test.each(['flow', 'snap', 'linear'] as const)('%s is at every key on its beat', (ease) => {
    for (const [beat, value] of rising) {
      expect(sampleTrack(track(ease, ...rising), beat)).toBeCloseTo(value, 9);
    }
    expect(sampleTrack(track(ease, ...rising), -1)).toBe(0);
    expect(sampleTrack(track(ease, ...rising), 9)).toBe(-20);
  });

  test('flow never leaves the span between two keys and never jumps', () => {
    const keys = track('flow', ...rising);
    for (let beat = 0; beat < 5; beat += 0.01) {
      const next = rising.findIndex(([at]) => at > beat);
      const [low, high] = [rising[next - 1][1], rising[next][1]].sort((a, b) => a - b);
      const value = sampleTrack(keys, beat);
      expect(value).toBeGreaterThanOrEqual(low - 1e-9);
      expect(value).toBeLessThanOrEqual(high + 1e-9);
      expect(Math.abs(sampleTrack(keys, beat + 0.01) - value)).toBeLessThan(1.5);
    }
  });

  test('flow passes through what lies on its way and rests at an extreme', () => {
    const keys = track('flow', ...rising);
    const speed = (beat: number) =>
      (sampleTrack(keys, beat + 1e-4) - sampleTrack(keys, beat)) / 1e-4;
    expect(speed(1)).toBeGreaterThan(5);
    expect(Math.abs(speed(4))).toBeLessThan(0.1);
  });

  test('snap waits, draws back a little, then goes', () => {
    const keys = track('snap', [0, 0], [2, 100]);
    expect(sampleTrack(keys, 1)).toBe(0);
    const values = Array.from({ length: 100 }, (_, i) => sampleTrack(keys, 1 + i / 100));
    expect(Math.min(...values)).toBeLessThan(-3);
    expect(Math.min(...values)).toBeGreaterThan(-15);
    expect(Math.max(...values)).toBeLessThanOrEqual(100);
    expect(sampleTrack(keys, 1.5)).toBeLessThan(20);
  });

  test('a snap without time for it does not draw back', () => {
    const keys = track('snap', [0, 0], [0.5, 100]);
    for (let beat = 0; beat <= 0.5; beat += 0.02) {
      expect(sampleTrack(keys, beat)).toBeGreaterThanOrEqual(0);
    }
  });
});
