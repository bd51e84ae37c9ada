import { expect, test } from 'vitest';
import { closedWindows, openWindows } from '../../../worker/diffusion/context-windows.ts';

/** First frame, last frame and length of each window: what the public schedulers give. */
const summary = (windows: readonly (readonly number[])[]) =>
  windows.map((window) => [window[0], window.at(-1), window.length]);

test.each([
  [6, 24, 4, [[0, 5, 6]]],
  [24, 24, 4, [[0, 23, 24]]],
  [
    25,
    24,
    4,
    [
      [0, 23, 24],
      [20, 18, 24],
    ],
  ],
  [
    44,
    24,
    4,
    [
      [0, 23, 24],
      [20, 43, 24],
      [40, 19, 24],
    ],
  ],
  [
    100,
    24,
    4,
    [
      [0, 23, 24],
      [20, 43, 24],
      [40, 63, 24],
      [60, 83, 24],
      [80, 3, 24],
    ],
  ],
  [
    33,
    16,
    6,
    [
      [0, 15, 16],
      [10, 25, 16],
      [20, 2, 16],
      [30, 12, 16],
    ],
  ],
  [
    20,
    12,
    3,
    [
      [0, 11, 12],
      [9, 0, 12],
      [18, 9, 12],
    ],
  ],
])('a loop of %i frames in windows of %i that overlap by %i', (frames, size, overlap, expected) => {
  const found = closedWindows(frames, { frames: size, overlap });
  expect(summary(found.windows)).toEqual(expected);
  expect(found.frames).toBe(frames);
  for (const window of found.windows) {
    expect(window).toEqual(window.map((_, i) => (window[0] + i) % frames));
  }
});

test.each([
  [
    18,
    12,
    4,
    20,
    [
      [0, 11, 12],
      [8, 19, 12],
    ],
  ],
  [48, 48, 4, 48, [[0, 47, 48]]],
  [
    100,
    48,
    4,
    136,
    [
      [0, 47, 48],
      [44, 91, 48],
      [88, 135, 48],
    ],
  ],
  [
    60,
    24,
    4,
    64,
    [
      [0, 23, 24],
      [20, 43, 24],
      [40, 63, 24],
    ],
  ],
  [
    93,
    24,
    6,
    96,
    [
      [0, 23, 24],
      [18, 41, 24],
      [36, 59, 24],
      [54, 77, 24],
      [72, 95, 24],
    ],
  ],
  [30, 48, 4, 30, [[0, 29, 30]]],
])(
  '%i frames that do not loop, in windows of %i that overlap by %i',
  (frames, size, overlap, all, expected) => {
    const found = openWindows(frames, { frames: size, overlap });
    expect([found.frames, summary(found.windows)]).toEqual([all, expected]);
    for (const window of found.windows) {
      expect(window).toEqual(window.map((_, i) => window[0] + i));
    }
  },
);

test('windows that would never go on are refused', () => {
  for (const windows of [closedWindows, openWindows]) {
    expect(() => windows(30, { frames: 24, overlap: 24 })).toThrow('do not overlap by 24');
  }
});
