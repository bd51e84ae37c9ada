import { expect, test } from 'vitest';
import { attentionCost } from '../../../../worker/measure/network/attention-cost.ts';

test('attention by hand: a UNet of 32 and 64 channels, two frames of 8×8 latents', () => {
  const size = { widths: [32, 64], context: 16 };
  const { folded, unfolded } = attentionCost(size, { frames: 2, height: 8, width: 8 });
  // Five transformers on 64 tokens of 32 channels, one on 16 tokens of 64; two halves of two frames.
  const places = [
    { count: 5, tokens: 64, channels: 32 },
    { count: 1, tokens: 16, channels: 64 },
  ];
  const of = (flops: (tokens: number, channels: number) => number) =>
    places.reduce((sum, { count, tokens, channels }) => sum + count * flops(tokens, channels), 0);
  // Four projections of every token; scores and values against own tokens, and in one half the bank's too.
  const own = of((n, c) => 4 * (4 * 2 * n * c * c) + 4 * c * (4 * n * n + 2 * n * n));
  expect(folded.spatial).toBe(own);
  const crossed = of((n, c) => 4 * (2 * 2 * n * c * c + 4 * n * c));
  const banks = of((n, c) => 2 * 2 * 2 * n * c * c);
  expect(unfolded.spatial).toBe(own + crossed + banks);
  // Behind every layer: five on the fine level, five on the coarse, and the middle; twice each.
  const over = (layers: number, n: number, c: number) =>
    layers * 2 * (4 * 2 * 4 * n * c * c + 4 * 2 * n * 2 * c * 2);
  expect(folded.temporal).toBe(over(5, 64, 32) + over(6, 16, 64));
  expect(unfolded.temporal).toBe(folded.temporal);
});
