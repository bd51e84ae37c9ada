import { expect, test } from 'vitest';
import { findBeats } from '../../../core/rhythm/find-beats.ts';

const samplesPerSecond = 86;

/** Peaks on beats and lower ones between them, mean 0, deviation 1. */
function envelopeOf(beatsPerMinute: number, firstSeconds: number, between: number, noise = 0) {
  const values = new Float32Array(samplesPerSecond * 12);
  let seed = 7;
  const random = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647 - 0.5;
  };
  const beat = 60 / beatsPerMinute;
  for (let half = 0; half < 2 * (12 / beat); half++) {
    const at = (firstSeconds + (half * beat) / 2) * samplesPerSecond;
    const height = half % 2 === 0 ? 1 : between;
    for (let i = Math.floor(at) - 2; i <= at + 3; i++) {
      if (i >= 0 && i < values.length) values[i]! += height * Math.exp(-0.5 * (i - at) ** 2);
    }
  }
  const noisy = values.map((value) => value + noise * random());
  const mean = noisy.reduce((sum, value) => sum + value, 0) / noisy.length;
  const deviation = Math.sqrt(
    noisy.reduce((sum, value) => sum + (value - mean) ** 2, 0) / noisy.length,
  );
  return noisy.map((value) => (value - mean) / deviation);
}

test.each([
  [96, 0.2, 0.4],
  [104, 0.05, 0],
  [126, 0.31, 0.6],
  [140, 0.1, 0.3],
])('finds %i beats a minute that begin at %f s', (beatsPerMinute, firstSeconds, between) => {
  const beats = findBeats(
    envelopeOf(beatsPerMinute, firstSeconds, between, 0.3),
    samplesPerSecond,
  )!;
  expect(Math.abs(beats.beatsPerMinute - beatsPerMinute)).toBeLessThan(0.5);
  expect(Math.abs(beats.firstBeatSeconds - firstSeconds)).toBeLessThan(0.025);
});

test('the bass tells a beat from what lies between', () => {
  const loudBetween = envelopeOf(120, 0, 1.4);
  const bass = envelopeOf(120, 0, 0);
  const between = findBeats(loudBetween, samplesPerSecond)!;
  expect(between.firstBeatSeconds).toBeCloseTo(0.25, 1);
  const beats = findBeats(loudBetween, samplesPerSecond, bass)!;
  expect(Math.abs(beats.firstBeatSeconds)).toBeLessThan(0.02);
});

test('silence and noise have no beats', () => {
  expect(findBeats(new Float32Array(1000), samplesPerSecond)).toBeNull();
  expect(findBeats(new Float32Array(10), samplesPerSecond)).toBeNull();
  let seed = 3;
  const noise = Float32Array.from({ length: 1000 }, () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return (seed / 2_147_483_647 - 0.5) * 3.46;
  });
  expect(findBeats(noise, samplesPerSecond)).toBeNull();
});
