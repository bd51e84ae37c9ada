import type { JointName } from '../../../../core/dance/skeleton.ts';
import type { Point } from './kit/svg-path.ts';
import type { ClothName, DrawnLayerName } from './layer-name.ts';

/** Something painted that moves with its layer: with bones, or with the cloth that hangs there. */
export interface StiffPiece {
  readonly layer: DrawnLayerName;
  /** SVG elements in units. */
  readonly svg: string;
}

/** Cloth that hangs from a line and swings: a net of chains side by side. */
export interface ClothPiece {
  readonly layer: ClothName | 'head';
  readonly svg: string;
  /** Corners at rest, units: the line that it hangs from, and its lower edge. What is painted may reach a little
   *  beyond. */
  readonly topLeft: Point;
  readonly topRight: Point;
  readonly bottomLeft: Point;
  readonly bottomRight: Point;
  readonly hangsFrom: Hanger;
  /** How close it lies to the legs: 0 wide, 1 tight. Only of what hangs from the trunk. */
  readonly tight: number;
  /** How readily it swings, 1 for a usual cloth. */
  readonly swing: number;
}

/** What the upper line is fixed to, and what decides where the cloth wants to hang: the trunk and legs, the head, a
 *  forearm, or a hand alone. */
export type Hanger = 'head' | 'trunk' | 'shoulders' | 'foreArmL' | 'foreArmR' | 'handL' | 'handR';

export type Piece = StiffPiece | ClothPiece;

export function isCloth(piece: Piece): piece is ClothPiece {
  return 'hangsFrom' in piece;
}

/** The forearms that cloth can hang from: [from, to]. */
export const foreArms = {
  foreArmL: ['elbowL', 'wristL'],
  foreArmR: ['elbowR', 'wristR'],
} as const satisfies Record<string, readonly [JointName, JointName]>;
