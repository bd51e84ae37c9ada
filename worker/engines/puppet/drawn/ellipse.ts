import type { Point } from './kit/svg-path.ts';

/** An upright ellipse, units. */
export interface Ellipse {
  readonly middle: Point;
  readonly halfWidth: number;
  readonly halfHeight: number;
}
