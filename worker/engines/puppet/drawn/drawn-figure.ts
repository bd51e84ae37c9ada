import type { Figure } from '../../../../core/dance/figure.ts';
import type { HeadAxes } from '../../../../core/dance/turn-head.ts';
import type { Cutout } from '../cutout.ts';
import type { BodyShape } from './body-shape.ts';
import type { ClothNet } from './cloth-net.ts';
import type { FigurePlace } from './figure-place.ts';

/** A person who is drawn: what a choreography and a framing need, and what hangs and swings. */
export interface DrawnFigure {
  readonly figure: Figure;
  /** Layers whose meshes also know the bones of node-bones.ts. */
  readonly cutout: Cutout;
  readonly nets: readonly ClothNet[];
  readonly shape: BodyShape;
  readonly place: FigurePlace;
  readonly headAxes: HeadAxes;
  /** Trousers fall over the shoes; boots and bare legs do not. */
  readonly hemOverShoes: boolean;
}
