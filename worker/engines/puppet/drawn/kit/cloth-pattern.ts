import { darken, lighten, mix } from '../../../../paint/colour.ts';
import type { Look } from '../look.ts';
import type { Ink } from './ink.ts';
import { tenth } from './svg-path.ts';

/** What is printed or woven: a tile that repeats over a shape. Null for plain cloth. */
export function patternOf(look: Look, ink: Ink): { fill: string; svg: string } | null {
  const draw = look.pattern === null ? undefined : tiles[look.pattern];
  if (!draw) return null;
  const { size, svg, turn = 0 } = draw(look, ink);
  const name = ink.name();
  return {
    fill: `url(#${name})`,
    svg: `<pattern id="${name}" patternUnits="userSpaceOnUse" width="${tenth(size[0])}" height="${tenth(size[1])}"${turn ? ` patternTransform="rotate(${turn})"` : ''}>${svg}</pattern>`,
  };
}

interface Tile {
  readonly size: readonly [number, number];
  readonly svg: string;
  readonly turn?: number;
}

const dot = (x: number, y: number, r: number, fill: string) =>
  `<circle cx="${tenth(x)}" cy="${tenth(y)}" r="${tenth(r)}" fill="${fill}"/>`;

const tiles: Readonly<Record<string, (look: Look, ink: Ink) => Tile>> = {
  striped: ({ second, colours }) => {
    const bands = colours.length > 2 ? colours.slice(1) : [second];
    const each = colours.length > 2 ? 11 : 10;
    const period = colours.length > 2 ? each * colours.length : 24;
    return {
      size: [40, period],
      svg: bands
        .map(
          (band, i) => `<rect y="${(i + 1) * each}" width="40" height="${each}" fill="${band}"/>`,
        )
        .join(''),
    };
  },
  checked: ({ colour, second }) => ({
    size: [36, 36],
    svg: `<rect width="18" height="36" fill="${second}" opacity=".5"/><rect width="36" height="18" fill="${mix(second, '#201c28', 0.25)}" opacity=".5"/><path d="M27 0V36M0 27H36" stroke="${lighten(colour, 0.5)}" stroke-width="1.6" opacity=".7"/>`,
  }),
  dotted: ({ second }) => ({
    size: [34, 34],
    svg: [dot(8.5, 8.5, 5.6, second), dot(25.5, 25.5, 5.6, second)].join(''),
  }),
  floral: ({ colour, second, colours }, { random }) => {
    const petals = colours.length > 1 ? colours.slice(1) : [second, lighten(second, 0.35)];
    const leaf = mix('#4d8a4a', darken(colour, 0.2), 0.25);
    const blossom = (x: number, y: number, r: number, fill: string) => {
      const turn = random() * 6;
      const ring = [0, 1, 2, 3, 4].map((i) => {
        const angle = turn + (i * 2 * Math.PI) / 5;
        return dot(x + Math.cos(angle) * r * 0.75, y + Math.sin(angle) * r * 0.75, r * 0.62, fill);
      });
      const leaves = `<path d="M${x - r * 2} ${y + r}q${r} ${-r * 1.4} ${r * 2} ${-r * 0.6}q${-r} ${r * 1.2} ${-r * 2} ${r * 0.6}" fill="${leaf}"/>`;
      return `${leaves}${ring.join('')}${dot(x, y, r * 0.42, '#f3c64b')}`;
    };
    return {
      size: [66, 66],
      svg:
        blossom(18, 17, 8.5, petals[0]) +
        blossom(48, 46, 8.5, petals[petals.length - 1]) +
        blossom(50, 14, 4.6, petals[petals.length - 1]) +
        blossom(17, 49, 4.6, petals[0]),
    };
  },
  leopard: ({ colour }, { random }) => {
    const spots = [10, 31, 52].flatMap((y, row) =>
      [9, 30, 51].map((x) => {
        const px = x + (row % 2) * 9 + random() * 5 - 2.5;
        const py = y + random() * 5 - 2.5;
        return `<ellipse cx="${tenth(px)}" cy="${tenth(py)}" rx="6.5" ry="5.2" fill="#33231a" transform="rotate(${Math.round(random() * 90)} ${tenth(px)} ${tenth(py)})"/>${dot(px + 0.8, py + 0.5, 3.3, darken(colour, 0.18))}`;
      }),
    );
    return { size: [64, 63], svg: spots.join('') };
  },
  camouflage: ({ colour }, { random }) => {
    const shades = [darken(colour, 0.4), lighten(colour, 0.28), mix(colour, '#5a4330', 0.7)];
    const blobs = Array.from({ length: 9 }, (_, i) => {
      const [x, y] = [random() * 90, random() * 90];
      return `<path d="M${tenth(x)} ${tenth(y)}q14 -16 26 -3q12 6 4 18q-10 10 -20 2q-14 2 -10 -17" fill="${shades[i % 3]}"/>`;
    });
    return { size: [100, 100], svg: blobs.join('') };
  },
  dragon: ({ second }) => ({
    size: [74, 74],
    svg: `<g fill="none" stroke="${second}" stroke-width="2.6" stroke-linecap="round"><path d="M14 24a9 9 0 1 1 9 9a15 15 0 1 0 15 -15"/><path d="M52 60a7 7 0 1 1 7 6a11 11 0 1 0 9 -13"/><path d="M50 16q8 -7 15 0M8 58q8 -7 15 0q-7 6 -15 0"/></g>${dot(23, 24, 2.6, second)}${dot(59, 60, 2.2, second)}`,
  }),
};
