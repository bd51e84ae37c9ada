import { expect, test } from 'vitest';
import { bones } from '../../../../core/dance/skeleton.ts';
import { affineSize } from '../../../../worker/engines/puppet/bone-affines.ts';
import { skinMesh } from '../../../../worker/engines/puppet/skin-mesh.ts';
import { boneMesh } from './drawn-sheets.ts';

const affines = new Float32Array(bones.length * affineSize);
const set = (name: string, map: readonly number[]) =>
  affines.set(map, bones.findIndex((bone) => bone.name === name) * affineSize);
set('abdomen', [1, 0, 0, 0, 1, 0]);
set('shinL', [1, 0, 30, 0, 1, -10]);
set('footR', [0, -2, 100, 3, 0, 50]);

function place(...weights: Parameters<typeof boneMesh>[2][]) {
  const out = new Float32Array(2);
  skinMesh(
    boneMesh([7, 11], [], () => weights.flatMap((weigh) => weigh(0))),
    affines,
    out,
  );
  return [...out];
}

test('a vertex goes where its bone takes it', () => {
  expect(place(() => [['abdomen', 1]])).toEqual([7, 11]);
  expect(place(() => [['shinL', 1]])).toEqual([37, 1]);
  expect(place(() => [['footR', 1]])).toEqual([78, 71]);
});

test('a vertex of several bones goes to the mean of where they take it', () => {
  const weights = () =>
    [
      ['abdomen', 0.5],
      ['shinL', 0.25],
      ['footR', 0.25],
    ] as const;
  expect(place(weights)).toEqual([
    0.5 * 7 + 0.25 * 37 + 0.25 * 78,
    0.5 * 11 + 0.25 * 1 + 0.25 * 71,
  ]);
});
