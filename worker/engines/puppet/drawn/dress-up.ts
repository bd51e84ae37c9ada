import type { Item, SceneBrief } from '../../../../core/prompt/scene-brief.ts';
import type { Side } from './body-shape.ts';
import { chooseGarments, chooseHeadwear, chooseShoes, chooseThings } from './choose-clothes.ts';
import type { Ellipse } from './ellipse.ts';
import { holdSeveral } from './hold-several.ts';
import type { Sitter, Tailor } from './kit/tailor.ts';
import { readLook, type UsualLook } from './look.ts';
import type { Wardrobes } from './open-wardrobes.ts';
import type { Piece } from './piece.ts';
import { accessoryStandIns, heldStandIns } from './stand-ins.ts';

/** A whole outfit, painted in pieces. */
export interface Outfit {
  readonly pieces: readonly Piece[];
  readonly hemOverShoes: boolean;
  /** Which hands are closed about something. */
  readonly holds: Readonly<Record<Side, boolean>>;
  /** What the head is inside of; null: of nothing. */
  readonly headInside: Ellipse | null;
}

/** Dresses somebody as the brief says, from the inside out; what nobody said, plainly. */
export async function dressUp(
  brief: SceneBrief,
  sitter: Sitter,
  seed: number,
  wardrobes: Wardrobes,
): Promise<Outfit> {
  const worn = await chooseGarments(brief, wardrobes.garments, seed);
  const shoes = await chooseShoes(brief, worn, wardrobes.shoes);
  const headwear = await chooseHeadwear(brief, worn, wardrobes.headwear, sitter.head);
  const held = await chooseThings(brief.inHand.slice(0, 1), wardrobes.held, heldStandIns);
  const things = [
    ...shoes,
    ...(await chooseThings(brief.accessories, wardrobes.accessories, accessoryStandIns)),
    ...headwear,
    ...held,
  ];
  const tailorFor = (item: Item | null, usual: UsualLook): Tailor => ({
    ...sitter,
    look: readLook(item, usual),
  });
  const pieces = [
    ...worn.flatMap(({ garment, item, usual }) => garment.make(tailorFor(item, usual))),
    ...things.flatMap(({ thing, item, usual }) => {
      const made = thing.make(tailorFor(item, usual));
      const count = item?.count ?? 1;
      return count > 1 && thing.hands === 'one' ? holdSeveral(made, count, sitter) : made;
    }),
  ];
  const around = headwear.find(({ thing }) => thing.encloses !== undefined);
  const coversShoes = shoes.every(({ thing }) => thing.overTrousers !== true);
  return {
    pieces,
    headInside: around?.thing.encloses?.(tailorFor(around.item, around.usual)) ?? null,
    hemOverShoes: coversShoes && worn.some(({ garment }) => garment.hemOverShoes === true),
    holds: {
      L: held.some(({ thing, item }) => thing.hands === 'both' || (item?.count ?? 1) > 1),
      R: held.some(({ thing }) => thing.hands !== undefined),
    },
  };
}
