import { describe, expect, test } from 'vitest';
import { bendLimb, reachShare } from '../../../core/dance/two-bone.ts';
import { dot, lengthOf, subtract, type Vector } from '../../../core/dance/vector.ts';

const root: Vector = [10, 20, 5];
const [upper, lower] = [160, 140];

describe('bendLimb', () => {
  test.each<[string, Vector, Vector]>([
    ['hanging', [20, -230, 5], [0, 0, 1]],
    ['folded', [30, 0, 60], [1, 0, 0]],
    ['sideways', [250, 60, -40], [0, 1, 0.2]],
    ['almost straight', [10, 20 - 0.997 * (upper + lower), 5], [-1, 0, 1]],
  ])('%s: reaches what it can reach, bones keep their lengths', (_, target, pole) => {
    const { middle, end } = bendLimb(root, target, upper, lower, pole);
    expect(lengthOf(subtract(end, target))).toBeLessThan(1e-9);
    expect(lengthOf(subtract(middle, root))).toBeCloseTo(upper, 6);
    expect(lengthOf(subtract(end, middle))).toBeCloseTo(lower, 6);
    const halfway = subtract(middle, root);
    expect(dot(halfway, pole) - dot(subtract(end, root), pole) * share(halfway)).toBeGreaterThan(0);
    function share(v: Vector) {
      const along = subtract(end, root);
      return dot(v, along) / dot(along, along);
    }
  });

  test('out of reach it points there, a little bent', () => {
    const { middle, end } = bendLimb(root, [10, -980, 5], upper, lower, [0, 0, 1]);
    expect(end[0]).toBeCloseTo(10);
    expect(end[1]).toBeCloseTo(20 - reachShare * (upper + lower));
    expect(lengthOf(subtract(middle, root))).toBeCloseTo(upper, 6);
    expect(middle[2]).toBeGreaterThan(5);
  });

  test('nearer than it can fold, onto its own root and along its own pole it stays finite', () => {
    const cases: [Vector, Vector][] = [
      [root, [0, 0, 1]],
      [
        [12, 20, 5],
        [0, 0, 1],
      ],
      [
        [10, -200, 5],
        [0, -1, 0],
      ],
      [
        [10, 20, 200],
        [0, 0, 1],
      ],
    ];
    for (const [target, pole] of cases) {
      const { middle, end } = bendLimb(root, target, upper, lower, pole);
      expect(lengthOf(subtract(middle, root))).toBeCloseTo(upper, 4);
      expect(lengthOf(subtract(end, middle))).toBeCloseTo(lower, 1);
    }
  });
});
