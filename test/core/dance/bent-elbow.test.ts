import { describe, expect, test } from 'vitest';
import { centreElbow } from '../../../core/dance/bent-elbow.ts';

const size = { widthPx: 200, heightPx: 200 };
type Point = [number, number];

/** A mask of two thick bones that meet at (100, 100). */
function maskOf(wrist: Point, more: (x: number, y: number) => boolean = () => false): Uint8Array {
  const alpha = new Uint8Array(size.widthPx * size.heightPx);
  const far = (x: number, y: number, [bx, by]: Point) => {
    const [dx, dy] = [bx - 100, by - 100];
    const t = Math.max(0, Math.min(1, ((x - 100) * dx + (y - 100) * dy) / (dx * dx + dy * dy)));
    return Math.hypot(x - 100 - t * dx, y - 100 - t * dy);
  };
  for (let y = 0; y < size.heightPx; y++) {
    for (let x = 0; x < size.widthPx; x++) {
      const near = Math.min(far(x, y, [40, 40]), far(x, y, wrist));
      if (near < 10 || more(x, y)) alpha[y * size.widthPx + x] = 255;
    }
  }
  return alpha;
}

const shoulder: Point = [40, 40];
const wrist: Point = [40, 160];

describe('the middle of an elbow', () => {
  test('is found from a landmark on the skin outside', () => {
    const arm = [shoulder, [107, 101] as Point, wrist] as const;
    const [x, y] = centreElbow({ alpha: maskOf(wrist) }, size, arm, 75);
    expect(Math.hypot(x - 100, y - 100)).toBeLessThan(3.5);
  });

  test('is the landmark where the arm is straight', () => {
    const straight: Point = [160, 160];
    const arm = [shoulder, [104, 97] as Point, straight] as const;
    expect(centreElbow({ alpha: maskOf(straight) }, size, arm, 75)).toEqual([104, 97]);
  });

  test('is the landmark where the arm lies on the body', () => {
    const alpha = maskOf(wrist, (x) => x < 110);
    const arm = [shoulder, [107, 101] as Point, wrist] as const;
    expect(centreElbow({ alpha }, size, arm, 75)).toEqual([107, 101]);
  });

  test('may lie at the edge of the picture', () => {
    const alpha = new Uint8Array(size.widthPx * size.heightPx);
    const arm = [[150, 150] as Point, [199, 199] as Point, [199, 120] as Point] as const;
    expect(centreElbow({ alpha }, size, arm, 75)).toEqual([199, 199]);
  });
});
