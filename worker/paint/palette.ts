import { darken, type Hex, lighten, saturate } from './colour.ts';

/** What the vocabulary's colours look like when they are painted: a little muted, so that they agree. */
const palette: Readonly<Record<string, Hex>> = {
  red: '#d0342c',
  crimson: '#8e1f2f',
  orange: '#ee7f2d',
  yellow: '#f4c93c',
  green: '#3f9b57',
  'olive-green': '#63693a',
  mint: '#a4dcc1',
  teal: '#1f9a98',
  blue: '#2b5fc4',
  'sky-blue': '#8cc3ea',
  navy: '#22335f',
  purple: '#7a45a8',
  lavender: '#bfa6de',
  pink: '#ee86ab',
  white: '#f5f2ec',
  black: '#26252b',
  grey: '#8b8d93',
  brown: '#7d5237',
  beige: '#dcc6a0',
  gold: '#d9a93c',
  'rose-gold': '#d99a8b',
  silver: '#bcc2cb',
};

/** What stands for all of them at once. */
export const colourful: readonly Hex[] = [
  palette['red'],
  palette['orange'],
  palette['yellow'],
  palette['green'],
  palette['blue'],
  palette['purple'],
];

/** The painted colour of a colour's id and a shade's, as a brief has them; null when the palette has no such id. */
export function paintOf(colour: {
  readonly name: string;
  readonly shade: string | null;
}): Hex | null {
  const plain = colour.name === 'colourful' ? colourful[0] : palette[colour.name];
  if (plain === undefined) return null;
  switch (colour.shade) {
    case 'dark':
      return darken(plain, 0.35);
    case 'light':
      return lighten(plain, 0.5);
    case 'bright':
      return saturate(lighten(plain, 0.12), 1.25);
    default:
      return plain;
  }
}
