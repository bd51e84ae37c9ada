import type { Item, SceneBrief } from '../../../../core/prompt/scene-brief.ts';
import type { Side } from './body-shape.ts';
import type { Garment, Sitter, Tailor } from './kit/tailor.ts';
import { openWardrobe, type Wardrobe } from './load-garment.ts';
import { readLook } from './look.ts';
import type { Piece } from './piece.ts';
import { standInFor } from './stand-ins.ts';

/** A whole outfit, painted in pieces. */
export interface Outfit {
  readonly pieces: readonly Piece[];
  readonly hemOverShoes: boolean;
  /** Which hands are closed about something. */
  readonly holds: Readonly<Record<Side, boolean>>;
}

/** Garments of this folder. */
export function openGarments(folder = new URL('./garments/', import.meta.url)) {
  return openWardrobe<Garment>(folder, 'garment');
}

interface Worn {
  readonly garment: Garment;
  readonly item: Item | null;
}

/** Dresses somebody as the brief says, from the inside out; what nobody said, plainly. */
export async function dressUp(brief: SceneBrief, sitter: Sitter, seed: number): Promise<Outfit> {
  const garments = await openGarments();
  const worn = await choose(brief, garments, seed);
  const pieces = worn.flatMap(({ garment, item }) => [
    ...garment.make(tailorFor(sitter, item, garment)),
  ]);
  return {
    pieces,
    hemOverShoes: worn.some(({ garment }) => garment.hemOverShoes === true),
    holds: { L: false, R: false },
  };
}

function tailorFor(sitter: Sitter, item: Item | null, garment: Garment): Tailor {
  return { ...sitter, look: readLook(item, garment.usual) };
}

async function choose(
  { garments: asked }: SceneBrief,
  garments: Wardrobe<Garment>,
  _seed: number,
): Promise<Worn[]> {
  const worn: Worn[] = [];
  for (const item of asked) {
    worn.push({ garment: await garments.load(standInFor(item.kind, garments)), item });
  }
  return worn;
}
