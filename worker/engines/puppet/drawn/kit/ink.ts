import type { Hex } from '../../../../paint/colour.ts';
import { type Point, tenth } from './svg-path.ts';

/** What a painter needs beside a look: names for gradients, chance, and where the light comes from. */
export interface Ink {
  /** A name that no other element of the figure has. */
  readonly name: () => string;
  readonly random: () => number;
  /** −1: lit from the picture's left; 1: from its right. */
  readonly lit: -1 | 1;
}

export function createInk(random: () => number, lit: -1 | 1): Ink {
  let count = 0;
  return { name: () => `i${count++}`, random, lit };
}

export interface Stop {
  readonly at: number;
  readonly colour: Hex;
  readonly opacity?: number;
}

/** A gradient between two places: what to fill with, and what defines it. */
export function gradient(
  ink: Ink,
  from: Point,
  to: Point,
  stops: readonly Stop[],
): { readonly fill: string; readonly svg: string } {
  const name = ink.name();
  const svg = `<linearGradient id="${name}" gradientUnits="userSpaceOnUse" x1="${tenth(from[0])}" y1="${tenth(from[1])}" x2="${tenth(to[0])}" y2="${tenth(to[1])}">${stopsOf(stops)}</linearGradient>`;
  return { fill: `url(#${name})`, svg };
}

/** The same from a middle out to an ellipse. half: across and down. */
export function roundGradient(
  ink: Ink,
  middle: Point,
  half: Point,
  stops: readonly Stop[],
): { readonly fill: string; readonly svg: string } {
  const name = ink.name();
  const place = `translate(${tenth(middle[0])} ${tenth(middle[1])}) scale(${tenth(half[0])} ${tenth(half[1])})`;
  const svg = `<radialGradient id="${name}" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="1" gradientTransform="${place}">${stopsOf(stops)}</radialGradient>`;
  return { fill: `url(#${name})`, svg };
}

function stopsOf(stops: readonly Stop[]): string {
  return stops
    .map(
      ({ at, colour, opacity = 1 }) =>
        `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
    )
    .join('');
}

/** Elements that show only inside of a shape. */
export function clipped(ink: Ink, shape: string, svg: string): string {
  const name = ink.name();
  return `<clipPath id="${name}"><path d="${shape}"/></clipPath><g clip-path="url(#${name})">${svg}</g>`;
}

/** Elements with soft edges. */
export function blurred(ink: Ink, radius: number, svg: string): string {
  const name = ink.name();
  return `<filter id="${name}" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="${tenth(radius)}"/></filter><g filter="url(#${name})">${svg}</g>`;
}

export function filled(shape: string, fill: string, opacity = 1): string {
  return `<path d="${shape}" fill="${fill}"${opacity < 1 ? ` opacity="${opacity}"` : ''}/>`;
}

export function line(path: string, colour: string, width: number, opacity = 1): string {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${tenth(width)}" stroke-linecap="round" stroke-linejoin="round"${opacity < 1 ? ` opacity="${opacity}"` : ''}/>`;
}

/** A round spot. */
export function spot([x, y]: Point, radius: number, fill: string, opacity = 1): string {
  return `<circle cx="${tenth(x)}" cy="${tenth(y)}" r="${tenth(radius)}" fill="${fill}"${opacity < 1 ? ` opacity="${opacity}"` : ''}/>`;
}

export interface Fade {
  readonly full: Point;
  readonly none: Point;
}

/** Elements that fade from full at one place to nothing at another. */
export function faded(svg: string, { full, none }: Fade, ink: Ink): string {
  const ramp = gradient(ink, none, full, [
    { at: 0, colour: '#000000' },
    { at: 1, colour: '#ffffff' },
  ]);
  const name = ink.name();
  return `${ramp.svg}<mask id="${name}" maskUnits="userSpaceOnUse" x="-600" y="-100" width="1200" height="1300"><rect x="-600" y="-100" width="1200" height="1300" fill="${ramp.fill}"/></mask><g mask="url(#${name})">${svg}</g>`;
}
