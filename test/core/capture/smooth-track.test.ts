import { expect, test } from 'vitest';
import { smoothTrack } from '../../../core/capture/smooth-track.ts';

const sure = (length: number) => new Float32Array(length).fill(1);

test('a parabola stays what it is: nothing is delayed, nothing is flattened', () => {
  const values = Float32Array.from({ length: 60 }, (_, i) => 0.01 * (i - 25) ** 2);
  const smooth = smoothTrack(values, sure(60), 1.5);
  smooth.forEach((value, i) => {
    expect(value, `moment ${i}`).toBeCloseTo(values[i]!, 4);
  });
});

test('noise gets smaller, and a swing keeps its time', () => {
  let seed = 5;
  const noise = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return 0.1 * (seed / 2_147_483_647 - 0.5);
  };
  const clean = Float32Array.from({ length: 200 }, (_, i) => Math.sin(i / 8));
  const noisy = clean.map((value) => value + noise());
  const smooth = smoothTrack(noisy, sure(200), 1.5);
  const away = (values: Float32Array, shift = 0) => {
    let sum = 0;
    for (let i = 10; i < 190; i++) sum += (values[i]! - clean[i + shift]!) ** 2;
    return Math.sqrt(sum / 180);
  };
  expect(away(smooth)).toBeLessThan(0.75 * away(noisy));
  expect(away(smooth)).toBeLessThan(Math.min(away(smooth, 1), away(smooth, -1)));
});

test('what is not known is filled from its neighbours', () => {
  const values = Float32Array.from({ length: 60 }, (_, i) => 2 * i);
  const trust = sure(60);
  for (let i = 20; i < 32; i++) {
    values[i] = -500;
    trust[i] = 0;
  }
  const smooth = smoothTrack(values, trust, 1.5);
  for (let i = 20; i < 32; i++) expect(smooth[i]).toBeCloseTo(2 * i, 1);
});
