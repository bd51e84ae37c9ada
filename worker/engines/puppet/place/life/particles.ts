import type { Hex } from '../../../../paint/colour.ts';

/** A small picture in a square: elements in units −1..1. */
export interface SpriteShape {
  readonly svg: string;
  /** Half of its side. */
  readonly radiusPx: number;
}

/** Many small things that move: snow, petals, lights. Where each is follows from the time alone. */
export interface Particles {
  /** Each thing is one of these. A tumbling one goes through them all. */
  readonly shapes: readonly SpriteShape[];
  readonly count: number;
  /** Where they are born and wrap around, px. */
  readonly area: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** Of the nearest ones; the others are slower, as they are smaller. Positive: to the right, down. */
  readonly xPxPerSecond?: number;
  readonly yPxPerSecond?: number;
  /** How far they swing to the sides, and how long it takes. */
  readonly swingPx?: number;
  readonly swingSeconds?: number;
  /** Shapes a second. */
  readonly tumble?: number;
  /** Sizes, as shares of a shape's own: of the farthest and of the nearest. */
  readonly scale?: readonly [number, number];
  readonly glow?: boolean;
  /** Each comes and goes in so many seconds, from `low` to 1. */
  readonly twinkle?: { readonly seconds: number; readonly low: number };
  /** 0..1. */
  readonly opacity?: number;
  /** The share of them that is before the dancer: the nearest. */
  readonly before?: number;
  /** The parallax of the farthest; the nearest follow the dancer's plane. */
  readonly depth?: number;
  /** As Layer.shows. */
  readonly shows?: string;
  /** Their places, where they have any; they stay there. [x, y] px. */
  readonly at?: readonly (readonly [number, number])[];
}

/** A round light with a soft edge. */
export function softDot(colour: Hex, radiusPx: number, hardness = 0.2): SpriteShape {
  const svg = `<defs><radialGradient id="s"><stop offset="${hardness * 100}%" stop-color="${colour}"/><stop offset="${(hardness * 0.5 + 0.5) * 100}%" stop-color="${colour}" stop-opacity="0.35"/><stop offset="100%" stop-color="${colour}" stop-opacity="0"/></radialGradient></defs><circle r="1" fill="url(#s)"/>`;
  return { svg, radiusPx };
}

/** One shape in several turns, as something that tumbles shows. */
export function turned(svg: string, radiusPx: number, turns: number): SpriteShape[] {
  return Array.from({ length: turns }, (_, i) => {
    const flat = 0.45 + 0.55 * Math.abs(Math.cos((i / turns) * Math.PI));
    const transform = `rotate(${(i / turns) * 360}) scale(1 ${flat.toFixed(2)})`;
    return { svg: `<g transform="${transform}">${svg}</g>`, radiusPx };
  });
}
