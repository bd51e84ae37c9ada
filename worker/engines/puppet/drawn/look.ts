import type { Item } from '../../../../core/prompt/scene-brief.ts';
import { darken, type Hex, lighten, lightness, mix, saturate } from '../../../paint/colour.ts';
import { colourful, paintOf } from '../../../paint/palette.ts';

/** How one thing is to look: what was said of it, and what is usual for it where nobody said. */
export interface Look {
  readonly colour: Hex;
  /** Trims, stripes, what is printed on it. */
  readonly second: Hex;
  /** All colours that were said, or the usual one. */
  readonly colours: readonly Hex[];
  readonly pattern: string | null;
  readonly material: string | null;
  readonly length: string | null;
  readonly sleeves: string | null;
  readonly fit: string | null;
}

/** What a thing looks like when nobody says: colours in hex. */
export interface UsualLook {
  readonly colour: Hex;
  readonly second?: Hex;
  readonly pattern?: string;
  readonly material?: string;
  readonly length?: string;
  readonly sleeves?: string;
  readonly fit?: string;
}

export function readLook(item: Item | null, usual: UsualLook): Look {
  const said = (item?.colours ?? []).flatMap((colour) =>
    colour.name === 'colourful' ? colourful : (paintOf(colour) ?? []),
  );
  const colours = said.length > 0 ? said : [usual.colour];
  const colour = colours[0];
  const second =
    colours[1] ?? (said.length > 0 ? trimFor(colour) : (usual.second ?? trimFor(colour)));
  return {
    colour,
    second,
    colours,
    pattern: item?.pattern ?? usual.pattern ?? (colours.length > 2 ? 'striped' : null),
    material: item?.material ?? usual.material ?? null,
    length: item?.length ?? usual.length ?? null,
    sleeves: item?.sleeves ?? usual.sleeves ?? null,
    fit: item?.fit ?? usual.fit ?? null,
  };
}

/** A look in another colour, plain: for collars, cuffs and what is worn beneath. */
export function plainLook(look: Look, colour: Hex): Look {
  return { ...look, colour, colours: [colour], second: trimFor(colour), pattern: null };
}

function trimFor(colour: Hex): Hex {
  return lightness(colour) > 0.62 ? darken(saturate(colour, 1.3), 0.28) : lighten(colour, 0.62);
}

/** The side away from the light: darker and a little cooler; black only a little. */
export function shadeOf(colour: Hex, strength = 1): Hex {
  const deep = darken(saturate(colour, 1.12), 0.42);
  return mix(colour, mix(deep, '#1c1740', 0.16), strength);
}

export function lightOf(colour: Hex, strength = 1): Hex {
  const share = lightness(colour) < 0.35 ? 0.2 : 0.3;
  return mix(colour, lighten(colour, share), strength);
}
