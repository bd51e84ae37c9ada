import { darken, lighten } from '../../../../paint/colour.ts';
import type { Look } from '../look.ts';
import type { Ink } from './ink.ts';
import { tenth } from './svg-path.ts';

/** How a cloth takes the light. */
export interface Sheen {
  /** Strength of the light streak and of the shaded side, 1 for cotton. */
  readonly light: number;
  readonly shade: number;
  /** How deep folds are. */
  readonly fold: number;
  /** How much shows through, 0 for nothing. */
  readonly clear: number;
}

const cotton: Sheen = { light: 1, shade: 1, fold: 1, clear: 0 };

const sheens: Readonly<Record<string, Sheen>> = {
  silk: { light: 2.1, shade: 1.15, fold: 1.3, clear: 0 },
  leather: { light: 2.3, shade: 1.4, fold: 0.9, clear: 0 },
  velvet: { light: 1.3, shade: 1.5, fold: 1.1, clear: 0 },
  sequin: { light: 1.5, shade: 1.1, fold: 0.7, clear: 0 },
  metal: { light: 2.8, shade: 1.6, fold: 0, clear: 0 },
  wool: { light: 0.7, shade: 0.9, fold: 0.7, clear: 0 },
  fur: { light: 0.8, shade: 0.8, fold: 0.3, clear: 0 },
  denim: { light: 0.9, shade: 1, fold: 0.8, clear: 0 },
  chiffon: { light: 1.2, shade: 0.7, fold: 0.8, clear: 0.12 },
};

export function sheenOf({ material }: Look): Sheen {
  return (material === null ? undefined : sheens[material]) ?? cotton;
}

/** What a material's surface adds to its colour: a tile that repeats. Null for smooth cloth. */
export function grainOf(look: Look, ink: Ink): { fill: string; svg: string } | null {
  const draw = look.material === null ? undefined : grains[look.material];
  if (!draw) return null;
  const { size, svg } = draw(look, ink);
  const name = ink.name();
  return {
    fill: `url(#${name})`,
    svg: `<pattern id="${name}" patternUnits="userSpaceOnUse" width="${size}" height="${size}">${svg}</pattern>`,
  };
}

type Grain = (look: Look, ink: Ink) => { size: number; svg: string };

const speckles = (
  ink: Ink,
  count: number,
  size: number,
  draw: (x: number, y: number, chance: number) => string,
) => ({
  size,
  svg: Array.from({ length: count }, () =>
    draw(ink.random() * size, ink.random() * size, ink.random()),
  ).join(''),
});

const grains: Readonly<Record<string, Grain>> = {
  denim: ({ colour }) => ({
    size: 5,
    svg: `<path d="M-1 6L6 -1M-1 1L1 -1M4 6L6 4" stroke="${lighten(colour, 0.3)}" stroke-width=".9" opacity=".4"/>`,
  }),
  wool: ({ colour }) => ({
    size: 12,
    svg: `<path d="M0 2l3 4l3 -4M6 2l3 4l3 -4M0 8l3 4l3 -4M6 8l3 4l3 -4" fill="none" stroke="${darken(colour, 0.3)}" stroke-width="1.3" opacity=".4"/>`,
  }),
  sequin: ({ colour }, ink) =>
    speckles(ink, 46, 60, (x, y, chance) => {
      const fill =
        chance < 0.4 ? '#ffffff' : chance < 0.7 ? lighten(colour, 0.5) : darken(colour, 0.4);
      return `<circle cx="${tenth(x)}" cy="${tenth(y)}" r="${tenth(1.2 + chance * 1.6)}" fill="${fill}" opacity="${chance < 0.4 ? 0.85 : 0.6}"/>`;
    }),
  crystal: (_, ink) =>
    speckles(ink, 12, 60, (x, y, chance) => {
      const r = 1.6 + chance * 2.6;
      return `<path d="M${tenth(x)} ${tenth(y - r)}l${tenth(r * 0.4)} ${tenth(r * 0.6)}l${tenth(r * 0.6)} ${tenth(r * 0.4)}l${tenth(-r * 0.6)} ${tenth(r * 0.4)}l${tenth(-r * 0.4)} ${tenth(r * 0.6)}l${tenth(-r * 0.4)} ${tenth(-r * 0.6)}l${tenth(-r * 0.6)} ${tenth(-r * 0.4)}l${tenth(r * 0.6)} ${tenth(-r * 0.4)}z" fill="#ffffff" opacity=".9"/>`;
    }),
  fur: ({ colour }, ink) =>
    speckles(ink, 60, 48, (x, y, chance) => {
      const stroke = chance < 0.5 ? lighten(colour, 0.35) : darken(colour, 0.28);
      return `<path d="M${tenth(x)} ${tenth(y)}q${tenth(3 * chance - 1.5)} 4 ${tenth(4 * chance - 2)} 9" stroke="${stroke}" stroke-width="1.3" fill="none" opacity=".55"/>`;
    }),
  lace: ({ colour }) => ({
    size: 22,
    svg: `<g fill="none" stroke="${lighten(colour, 0.6)}" stroke-width="1.3" opacity=".75"><circle cx="11" cy="11" r="4.6"/><circle cx="0" cy="0" r="4"/><circle cx="22" cy="0" r="4"/><circle cx="0" cy="22" r="4"/><circle cx="22" cy="22" r="4"/><path d="M3 3L8 8M14 14L19 19M19 3L14 8M8 14L3 19"/></g>`,
  }),
  fringe: ({ colour }) => ({
    size: 26,
    svg: `<path d="M2 0v24M6 0v22M10 0v25M14 0v22M18 0v24M22 0v23" stroke="${darken(colour, 0.3)}" stroke-width="1.3" opacity=".6"/>`,
  }),
  feather: ({ colour }) => ({
    size: 24,
    svg: `<path d="M2 2q10 8 8 20q-10 -6 -8 -20M14 -2q10 8 8 20q-10 -6 -8 -20" fill="${lighten(colour, 0.35)}" stroke="${darken(colour, 0.25)}" stroke-width=".8" opacity=".6"/>`,
  }),
};
