import { expect, test } from 'vitest';
import {
  type Figure,
  type LandmarkName,
  landmarkCount,
  landmarkIndex,
} from '../../../../../core/dance/figure.ts';
import { findBuild } from '../../../../../worker/engines/puppet/scene/find-build.ts';

const size = { widthPx: 200, heightPx: 300 };

/** Somebody of paper: a trunk of 100 px from shoulders to hips, arms beside it as far out as `armXPx`. */
function paperFigure(
  waistPx: number,
  { armXPx = 90, shouldersPx = 70, visibility = 1 } = {},
): Figure {
  const landmarks = new Float32Array(landmarkCount * 2);
  const set = (name: LandmarkName, x: number, y: number) =>
    landmarks.set([x, y], 2 * landmarkIndex[name]);
  const alpha = new Uint8Array(size.widthPx * size.heightPx);
  for (const [side, o] of [
    ['left', 1],
    ['right', -1],
  ] as const) {
    set(`${side}Shoulder`, 100 + (o * shouldersPx) / 2, 80);
    set(`${side}Elbow`, 100 + o * armXPx, 130);
    set(`${side}Wrist`, 100 + o * armXPx, 190);
    set(`${side}Hip`, 100 + o * 20, 180);
  }
  for (let y = 70; y < 200; y++) {
    const from = y * size.widthPx + 100 - waistPx / 2;
    alpha.fill(255, from, from + waistPx);
    alpha.fill(255, y * size.widthPx + 100 + armXPx - 4, y * size.widthPx + 100 + armXPx + 4);
    alpha.fill(255, y * size.widthPx + 100 - armXPx - 4, y * size.widthPx + 100 - armXPx + 4);
  }
  return {
    landmarks,
    visibility: new Float32Array(landmarkCount).fill(visibility),
    worldLandmarks: new Float32Array(landmarkCount * 3),
    presence: 1,
    alpha,
    foreground: new Uint8Array(0),
    box: { xPx: 0, yPx: 70, widthPx: 200, heightPx: 130 },
  };
}

test.each([
  [40, 'slim'],
  [52, 'medium'],
  // As wide as an open jacket or a spacesuit makes it.
  [78, 'medium'],
  [92, 'sturdy'],
] as const)('a waist of %i for a trunk of 100 is %s', (waistPx, build) => {
  expect(findBuild(paperFigure(waistPx), size)).toBe(build);
});

test('nothing is told of who is turned, hidden, or has the arms against the body', () => {
  expect(findBuild(paperFigure(52, { shouldersPx: 30 }), size)).toBeNull();
  expect(findBuild(paperFigure(52, { visibility: 0.2 }), size)).toBeNull();
  expect(findBuild(paperFigure(92, { armXPx: 42 }), size)).toBeNull();
});

test('a figure of nothing is no figure', () => {
  const { alpha, ...figure } = paperFigure(52);
  expect(findBuild({ ...figure, alpha: new Uint8Array(alpha.length) }, size)).toBeNull();
  const nowhere = new Float32Array(landmarkCount * 2).fill(Number.NaN);
  expect(findBuild({ ...figure, alpha, landmarks: nowhere }, size)).toBeNull();
  expect(
    findBuild({ ...figure, alpha, landmarks: new Float32Array(landmarkCount * 2) }, size),
  ).toBe(null);
});
