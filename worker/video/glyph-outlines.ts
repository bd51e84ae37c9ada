import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Font, PathCommand } from 'opentype.js';

/** Closed rings of points (x, y): y down, the baseline at 0, in em, before scaling. */
export type Outline = readonly (readonly [number, number])[][];

export interface TextOutline {
  readonly outline: Outline;
  /** From the pen's start to its end, em. */
  readonly widthEm: number;
}

const PACKAGE = '@fontsource/noto-sans-sc';
const WEIGHT = 700;

/** Points a curve is broken into: at label size less than a tenth of a pixel from the curve. */
const STEPS_PER_CURVE = 6;

/** The outlines of a line of text in Noto Sans SC Bold, from the font package's files: a machine's own fonts
 *  may lack Chinese. Throws where the font has no glyph for a character. */
export async function loadTextOutline(text: string): Promise<TextOutline> {
  const fonts = await loadFonts(text);
  const outline: (readonly [number, number])[][] = [];
  let penEm = 0;
  for (const character of text) {
    const font = fonts.get(character);
    const glyph = font?.charToGlyph(character);
    if (font === undefined || glyph === undefined || glyph.index === 0) {
      throw new Error(`no glyph for U+${character.codePointAt(0)?.toString(16)}`);
    }
    outline.push(...flatten(glyph.getPath(penEm, 0, 1).commands));
    penEm += glyph.advanceWidth / font.unitsPerEm;
  }
  return { outline, widthEm: penEm };
}

async function loadFonts(text: string): Promise<Map<string, Font>> {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve(`${PACKAGE}/LICENSE`));
  const ranges: unknown = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8'));
  const subsets = Object.entries(ranges as Record<string, string>);
  const subsetOf = (character: string) =>
    subsets.findLast(([, range]) => holds(range, character.codePointAt(0) ?? 0))?.[0];
  // The parser takes as long to load as the font: it is loaded where it is needed, beside ffmpeg's start.
  const { parse }: typeof import('opentype.js') = require('opentype.js');
  const opened = new Map<string, Font>();
  const fonts = new Map<string, Font>();
  for (const character of text) {
    const subset = subsetOf(character)?.replace(/[[\]]/g, '');
    if (subset === undefined) continue;
    let font = opened.get(subset);
    if (font === undefined) {
      const file = join(folder, 'files', `noto-sans-sc-${subset}-${WEIGHT}-normal.woff`);
      const bytes = await readFile(file);
      font = parse(new Uint8Array(bytes).buffer);
      opened.set(subset, font);
    }
    fonts.set(character, font);
  }
  return fonts;
}

/** ranges as in CSS: `U+4e00-4e10,U+4e12`. */
function holds(ranges: string, codePoint: number): boolean {
  return ranges.split(',').some((range) => {
    const [from = 0, to = from] = range
      .replace('U+', '')
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return codePoint >= from && codePoint <= to;
  });
}

function flatten(commands: readonly PathCommand[]): [number, number][][] {
  const rings: [number, number][][] = [];
  let ring: [number, number][] = [];
  for (const { type, x = 0, y = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0 } of commands) {
    const [fromX, fromY] = ring.at(-1) ?? [0, 0];
    if (type === 'M') {
      ring = [[x, y]];
      rings.push(ring);
    }
    if (type === 'L') ring.push([x, y]);
    for (let step = 1; step <= STEPS_PER_CURVE; step++) {
      const t = step / STEPS_PER_CURVE;
      const s = 1 - t;
      if (type === 'Q') {
        ring.push([
          s * s * fromX + 2 * s * t * x1 + t * t * x,
          s * s * fromY + 2 * s * t * y1 + t * t * y,
        ]);
      }
      if (type === 'C') {
        const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
        ring.push([a * fromX + b * x1 + c * x2 + d * x, a * fromY + b * y1 + c * y2 + d * y]);
      }
    }
  }
  return rings;
}
