import type { Piece } from './cut-pieces.ts';

/** What may stand between "no" and the thing that is not wanted. */
const betweens = new Set([
  'measure',
  'adjective',
  'plain',
  'wear',
  'hold',
  'in',
  'be',
  'of',
  'clothe',
]);

/** A place that is named with its preposition begins anew: "no helmet on the moon". */
const whereabouts = /^(?:on|in|at|under|by|inside) /;

/** Which pieces are not wanted: the things and looks in the scope of a "no". */
export function markNegated(pieces: readonly Piece[]): boolean[] {
  const negated = pieces.map(() => false);
  for (let at = 0; at < pieces.length; at++) {
    if (pieces[at].role !== 'not') continue;
    const found = markAfter(pieces, at, negated);
    if (!found && pieces[at].han) markBefore(pieces, at, negated);
  }
  return negated;
}

/** "no hat, scarf" ends after the hat; "no hat or scarf", "no hat and scarf" after the scarf; "no hat and a red scarf"
 *  after the hat. */
function markAfter(pieces: readonly Piece[], no: number, negated: boolean[]): boolean {
  let seen: 'nothing' | 'unknown' | 'thing' = 'nothing';
  let joined: 'or' | 'and' | null = null;
  for (let at = no + 1; at < pieces.length; at++) {
    const { role, han, text } = pieces[at];
    const before = pieces[at - 1];
    if (role === 'not' || role === 'stop') break;
    if (role === 'mark' && text !== '、') break;
    if (role === 'or' || role === 'and' || role === 'mark') {
      if (seen === 'nothing') break;
      joined = role === 'or' ? 'or' : 'and';
    } else if (role === 'look') {
      if (seen === 'thing' && joined !== 'or') break;
      negated[at] = true;
    } else if (role === 'thing' || role === 'scene') {
      const compound = !han && before.role === role && !whereabouts.test(text);
      if (seen === 'thing' && joined === null && !compound) break;
      negated[at] = true;
      seen = 'thing';
      joined = null;
    } else if (role === 'who') {
      if (seen === 'thing' && joined === null) break;
      negated[at] = seen === 'nothing' || joined !== null;
      seen = 'unknown';
    } else if (role === 'unknown') {
      if (seen === 'thing' && joined === null) break;
      seen = 'unknown';
    } else if (betweens.has(role)) {
      const adorns = role === 'adjective' || role === 'measure' || role === 'plain';
      if (seen === 'thing' && !(joined === 'or' && adorns)) break;
      if (seen === 'unknown' && !adorns) break;
    } else break;
  }
  return seen !== 'nothing' || negated[no + 1] === true;
}

/** "帽子不要了": what stands before, where nothing follows. */
function markBefore(pieces: readonly Piece[], no: number, negated: boolean[]): void {
  for (let at = no - 1; at >= 0; at--) {
    const { role } = pieces[at];
    if (role === 'thing' || role === 'scene') {
      negated[at] = true;
      for (let look = at - 1; look >= 0; look--) {
        if (pieces[look].role === 'look') negated[look] = true;
        else if (pieces[look].role !== 'of') break;
      }
      return;
    }
    if (!['plain', 'stop', 'measure', 'be', 'or'].includes(role)) return;
  }
}
