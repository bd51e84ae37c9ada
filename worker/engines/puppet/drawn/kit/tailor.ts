import type { BodyShape } from '../body-shape.ts';
import type { Ellipse } from '../ellipse.ts';
import type { HeadMeasure } from '../head-measure.ts';
import type { Look, UsualLook } from '../look.ts';
import type { Piece } from '../piece.ts';
import type { Ink } from './ink.ts';
import type { SkinTone } from './skin.ts';

/** Whom things are made for, and the painter's ink. */
export interface Sitter {
  readonly shape: BodyShape;
  readonly ink: Ink;
  readonly skin: SkinTone;
  readonly head: HeadMeasure;
}

/** What every garment is made with: for whom, and how it is to look. */
export interface Tailor extends Sitter {
  readonly look: Look;
}

/** Where a garment is worn. A whole one needs neither top nor bottom; what is worn over another leaves it to be seen. */
export type Slot = 'whole' | 'top' | 'bottom' | 'over';

/** One kind of shoes, headwear, or anything else that is worn or held. */
export interface Thing {
  readonly usual: UsualLook;
  /** Held in the dancer's right hand, which closes about it; in both hands. */
  readonly hands?: 'one' | 'both';
  /** Shoes that are worn over trousers' legs, as boots are. */
  readonly overTrousers?: boolean;
  /** What a whole head is inside of: no hair comes out of it. */
  readonly encloses?: (tailor: Tailor) => Ellipse;
  /** Pieces are painted in their order, the later over the earlier. */
  readonly make: (tailor: Tailor) => readonly Piece[];
}

/** One kind of garment, from a file named like its id. */
export interface Garment {
  readonly slot: Slot;
  readonly usual: UsualLook;
  /** Shoes that go with it where nobody says. */
  readonly shoes?: string;
  /** What belongs on a bare head with it, where nobody says. */
  readonly headwear?: string;
  /** Whether its legs fall over the shoes. */
  readonly hemOverShoes?: boolean;
  readonly make: (tailor: Tailor) => readonly Piece[];
}
