/** How a material answers light from the upper left: what its colour is multiplied with
 *  from deep shade to full light, for red, green and blue. */
export interface Material {
  readonly name: string;
  readonly ramp: readonly [string, string, string];
  /** Bumps of the surface: frequency across and down, their height in px, octaves. */
  readonly grain?: readonly [number, number, number, number];
  /** How much the grain changes the colour itself, 0..1. */
  readonly mottle?: number;
  readonly gloss?: number;
}

/** Drawn on every side beyond the picture, and cut off: a blur must not fade at the picture's edge. */
export const bleedPx = 48;

interface Filter {
  readonly id: string;
  readonly svg: string;
}

/** An SVG under construction. */
export interface Drawing {
  /** A shape shaded as if it were round: `roundPx` is how deep its curvature reaches inwards. */
  solid(path: string, colour: string, material: Material, roundPx: number): string;
  /** Soft darkness or light along a line or inside a shape, kept within `inside`. */
  soft(path: string, colour: string, options: SoftOptions): string;
  /** Whatever stands in `content`, cut to the outline of `paths`. */
  within(paths: readonly string[], content: string): string;
  define(svg: string): void;
  write(widthPx: number, heightPx: number, content: string): string;
}

export interface SoftOptions {
  readonly blurPx: number;
  readonly opacity: number;
  readonly strokePx?: number;
  readonly inside?: readonly string[];
}

export function createDrawing(): Drawing {
  const definitions: string[] = [];
  const filters = new Map<string, Filter>();
  let clips = 0;

  const filterFor = (key: string, body: string): string => {
    const known = filters.get(key);
    if (known) return known.id;
    const id = `f${filters.size}`;
    const svg = `<filter id="${id}" x="-30%" y="-30%" width="160%" height="160%" color-interpolation-filters="sRGB">${body}</filter>`;
    filters.set(key, { id, svg });
    definitions.push(svg);
    return id;
  };

  const blur = (px: number): string =>
    filterFor(`blur ${px}`, `<feGaussianBlur stdDeviation="${px}"/>`);

  const drawing: Drawing = {
    solid(path, colour, material, roundPx) {
      const id = filterFor(`${material.name} ${roundPx}`, roundFilter(material, roundPx));
      return `<path d="${path}" fill="${colour}" filter="url(#${id})"/>`;
    },
    soft(path, colour, { blurPx, opacity, strokePx, inside }) {
      const paint =
        strokePx === undefined
          ? `fill="${colour}"`
          : `fill="none" stroke="${colour}" stroke-width="${strokePx}" stroke-linecap="round" stroke-linejoin="round"`;
      const filter = blurPx > 0 ? ` filter="url(#${blur(blurPx)})"` : '';
      const shape = `<path d="${path}" ${paint} opacity="${opacity}"${filter}/>`;
      return inside ? drawing.within(inside, shape) : shape;
    },
    within(paths, content) {
      const id = `c${clips++}`;
      const shapes = paths.map((d) => `<path d="${d}"/>`).join('');
      definitions.push(`<clipPath id="${id}">${shapes}</clipPath>`);
      return `<g clip-path="url(#${id})">${content}</g>`;
    },
    define(svg) {
      definitions.push(svg);
    },
    write(widthPx, heightPx, content) {
      const [w, h] = [widthPx + 2 * bleedPx, heightPx + 2 * bleedPx];
      return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="${-bleedPx} ${-bleedPx} ${w} ${h}"><defs>${definitions.join('')}</defs>${content}</svg>`;
    },
  };
  return drawing;
}

/** Blurred outline as a height map, lit from the upper left, the light turned into colour by the ramp. */
function roundFilter({ ramp, grain, mottle = 0, gloss }: Material, roundPx: number): string {
  const bumps = grain
    ? `<feTurbulence type="fractalNoise" baseFrequency="${grain[0]} ${grain[1]}" numOctaves="${grain[3]}" seed="7" result="noise"/>
       <feComposite in="height" in2="noise" operator="arithmetic" k2="1" k3="${(grain[2] / roundPx).toFixed(4)}" result="height"/>`
    : '';
  const level = (1 - mottle * 0.48).toFixed(2);
  const row = `0 0 0 ${mottle} ${level}`;
  const spots =
    grain && mottle > 0
      ? `<feColorMatrix in="noise" values="${row} ${row} ${row} 0 0 0 0 1" result="spots"/>
       <feComposite in="lit" in2="spots" operator="arithmetic" k1="1" result="lit"/>`
      : '';
  const shine = gloss
    ? `<feSpecularLighting in="height" surfaceScale="${roundPx * 0.8}" specularConstant="${gloss}" specularExponent="18" lighting-color="#fff" result="shine"><feDistantLight azimuth="232" elevation="42"/></feSpecularLighting>
       <feComposite in="lit" in2="shine" operator="arithmetic" k2="1" k3="1" result="lit"/>`
    : '';
  return `<feGaussianBlur in="SourceAlpha" stdDeviation="${roundPx}" result="height"/>${bumps}
    <feDiffuseLighting in="height" surfaceScale="${(roundPx * 1.5).toFixed(1)}" diffuseConstant="1" lighting-color="#fff" result="light"><feDistantLight azimuth="222" elevation="48"/></feDiffuseLighting>
    <feGaussianBlur in="light" stdDeviation="0.6" result="light"/>
    <feComponentTransfer in="light" result="tint"><feFuncR type="table" tableValues="${ramp[0]}"/><feFuncG type="table" tableValues="${ramp[1]}"/><feFuncB type="table" tableValues="${ramp[2]}"/></feComponentTransfer>
    <feComposite in="SourceGraphic" in2="tint" operator="arithmetic" k1="1" result="lit"/>${spots}${shine}
    <feComposite in="lit" in2="SourceAlpha" operator="in"/>`;
}
