import { findDance, type NamedDance } from '../command/find-dance.ts';
import { plainName } from '../command/plain-text.ts';
import { entriesAt, type Lexicon, type Meaning } from './lexicon.ts';
import type { Token } from './token.ts';
import type { Subject } from './vocabulary/subject.ts';

/** What a piece does in its sentence: a thing; how a thing looks; what is only about the scene; a word of speech by its
 *  id; a mark; or nothing that is known. */
export type Role = 'thing' | 'look' | 'scene' | 'mark' | 'unknown' | (string & {});

/** One or several tokens that were understood as a whole, or one that was not. */
export interface Piece {
  readonly role: Role;
  readonly meanings: readonly Meaning[];
  readonly han: boolean;
  readonly text: string;
  /** Tokens, the last excluded. */
  readonly from: number;
  readonly to: number;
}

const looks: ReadonlySet<Subject> = new Set<Subject>([
  'colour',
  'shade',
  'pattern',
  'material',
  'length',
  'sleeves',
  'fit',
  'number',
]);

/** Things take the looks that are said of them. */
const things: ReadonlySet<Subject> = new Set<Subject>([
  'place',
  'light',
  'garment',
  'shoes',
  'headwear',
  'accessory',
  'inHand',
  'around',
  'character',
  'company',
  'other',
]);

export const worn: ReadonlySet<Subject> = new Set<Subject>([
  'garment',
  'shoes',
  'headwear',
  'accessory',
  'inHand',
]);

export function isLook(subject: Subject): boolean {
  return looks.has(subject);
}

export function isThing(subject: Subject): boolean {
  return things.has(subject);
}

/** A dance's name may have as many words, or Han characters. */
const danceTokensMax = 8;

/** Cuts a sentence into words of the lexicon and names of dances so that they are as long as can be; of two ways that
 *  are as good the one whose first word is longer. */
export function cutPieces(
  tidied: string,
  tokens: readonly Token[],
  lexicon: Lexicon,
  dances: readonly NamedDance[],
): Piece[] {
  const danceNames = new Set(dances.flatMap(({ id, names }) => [id, ...names].map(plainName)));
  const best: { score: number; to: number; meanings: readonly Meaning[] }[] = [];
  for (let from = tokens.length - 1; from >= 0; from--) {
    best[from] = { score: best[from + 1]?.score ?? 0, to: from + 1, meanings: [] };
    const offer = (length: number, meanings: readonly Meaning[]) => {
      const score = length ** 2 + (best[from + length]?.score ?? 0);
      if (score >= best[from].score) best[from] = { score, to: from + length, meanings };
    };
    const dance = longestDance(tidied, tokens, from, dances, danceNames);
    if (dance) offer(dance.length, [{ subject: 'dance', id: dance.id, absent: false }]);
    const entries = [...entriesAt(lexicon, tokens, from)].sort(([a], [b]) => a - b);
    for (const [length, { meanings }] of entries) offer(length, meanings);
  }
  const pieces: Piece[] = [];
  for (let from = 0; from < tokens.length; from = best[from].to) {
    const { to, meanings } = best[from];
    const { kind, text, start } = tokens[from];
    pieces.push({
      role: meanings.length > 0 ? roleOf(meanings) : kind === 'mark' ? 'mark' : 'unknown',
      meanings,
      han: kind === 'han',
      text: to === from + 1 ? text : tidied.slice(start, tokens[to - 1].end),
      from,
      to,
    });
  }
  return pieces.map((piece, at) =>
    isChance(piece, pieces[at - 1], pieces[at + 1])
      ? { ...piece, role: 'unknown', meanings: [] }
      : piece,
  );
}

function roleOf(meanings: readonly Meaning[]): Role {
  if (meanings.some(({ subject, absent }) => absent || isThing(subject))) return 'thing';
  const [{ subject, id }] = meanings;
  if (subject === 'speech') return id;
  return isLook(subject) ? 'look' : 'scene';
}

/** Whether a single Han character is more likely a part of a word that is not known than the word it could be. */
function isChance(piece: Piece, before: Piece | undefined, after: Piece | undefined): boolean {
  if (!piece.han || piece.to - piece.from > 1) return false;
  if (piece.role !== 'thing' && piece.role !== 'scene') return false;
  const isHan = (other: Piece | undefined, role: Role) => other?.role === role && other.han;
  if (isHan(after, 'unknown')) return true;
  const [{ subject }] = piece.meanings;
  if (subject === 'inHand' || subject === 'accessory') {
    return !['look', 'measure', 'hold', 'wear', 'adjective', 'not', 'of', 'or', 'and'].includes(
      before?.role ?? '',
    );
  }
  const endsWords =
    subject === 'place' || subject === 'garment' || subject === 'shoes' || subject === 'headwear';
  return !endsWords && isHan(before, 'unknown');
}

function longestDance(
  tidied: string,
  tokens: readonly Token[],
  from: number,
  dances: readonly NamedDance[],
  danceNames: ReadonlySet<string>,
): { id: string; length: number } | null {
  const first = tokens[from];
  for (let length = Math.min(danceTokensMax, tokens.length - from); length > 0; length--) {
    const span = tokens.slice(from, from + length);
    if (span.some(({ kind }) => kind === 'mark')) continue;
    const said = tidied.slice(first.start, span[length - 1].end);
    // Spelled out before it is looked up: most words are no dance.
    const dance = danceNames.has(plainName(said)) ? findDance(said, dances) : null;
    if (dance && (isDistinct(said, span) || isDanced(tokens, from, from + length))) {
      return { id: dance.id, length };
    }
  }
  return null;
}

/** Whether a name cannot well mean anything but the dance. */
function isDistinct(said: string, span: readonly Token[]): boolean {
  if (/舞|dance|popping/i.test(said)) return true;
  return span[0].kind === 'han' ? span.length > 2 : span.length > 1;
}

/** Whether what stands before or after says that something is danced. */
function isDanced(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens.slice(Math.max(0, from - 3), from);
  const after = tokens.slice(to, to + 1);
  return (
    before.some(({ text }) => /^(跳|dance|dances|dancing|do|does|doing)$/.test(text)) ||
    after.some(({ text }) => /^(舞|dance|dancing)$/.test(text))
  );
}
