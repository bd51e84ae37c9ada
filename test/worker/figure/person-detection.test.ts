import { describe, expect, test } from 'vitest';
import { createPersonAnchors } from '../../../worker/figure/person-anchors.ts';
import { readDetections } from '../../../worker/figure/person-detection.ts';

const anchors = createPersonAnchors();
const SIDE = 224;

/** Detector outputs that put people, fractions of the square, at given anchors. */
function outputsFor(people: readonly { anchor: number; x: number; y: number; logit: number }[]) {
  const boxes = new Float32Array((anchors.length / 2) * 12);
  const logits = new Float32Array(anchors.length / 2).fill(-50);
  for (const { anchor, x, y, logit } of people) {
    logits[anchor] = logit;
    const dx = (x - anchors[2 * anchor]!) * SIDE;
    const dy = (y - anchors[2 * anchor + 1]!) * SIDE;
    boxes.set(
      [dx, dy, 0.2 * SIDE, 0.2 * SIDE, dx, dy + 22.4, dx, dy - 44.8, 0, 0, 0, 0],
      12 * anchor,
    );
  }
  return { boxes, logits };
}

test('anchors: 2254 cell centres, fine grid first', () => {
  expect(anchors).toHaveLength(2254 * 2);
  expect(anchors[0]).toBeCloseTo(0.5 / 28, 6);
  expect(anchors[2]).toBeCloseTo(0.5 / 28, 6);
  expect(anchors[4]).toBeCloseTo(1.5 / 28, 6);
  expect(anchors[2 * 28 * 28 * 2]).toBeCloseTo(0.5 / 14, 6);
  expect(anchors.at(-1)).toBeCloseTo(6.5 / 7, 6);
});

describe('detections', () => {
  test('points come out in fractions of the square', () => {
    const { boxes, logits } = outputsFor([{ anchor: 1000, x: 0.4, y: 0.5, logit: 2 }]);
    const [only, ...rest] = readDetections(boxes, logits, anchors, 0.5);
    expect(rest).toEqual([]);
    expect(only!.score).toBeCloseTo(1 / (1 + Math.exp(-2)), 6);
    expect(only!.hip[0]).toBeCloseTo(0.4, 5);
    expect(only!.hip[1]).toBeCloseTo(0.6, 5);
    expect(only!.size[1]).toBeCloseTo(0.3, 5);
    expect(only!.right - only!.left).toBeCloseTo(0.2, 5);
  });

  test('overlapping answers are one person, weighted by score; others stay, best first', () => {
    const { boxes, logits } = outputsFor([
      { anchor: 10, x: 0.3, y: 0.5, logit: 1 },
      { anchor: 20, x: 0.32, y: 0.5, logit: 1 },
      { anchor: 30, x: 0.8, y: 0.5, logit: 3 },
      { anchor: 40, x: 0.5, y: 0.9, logit: -1 },
    ]);
    const found = readDetections(boxes, logits, anchors, 0.5);
    expect(found.map((one) => Number(one.hip[0].toFixed(3)))).toEqual([0.8, 0.31]);
  });

  test('numbers that are none give nobody', () => {
    const { boxes, logits } = outputsFor([]);
    logits.fill(Number.NaN);
    expect(readDetections(boxes, logits, anchors, 0.5)).toEqual([]);
  });
});
