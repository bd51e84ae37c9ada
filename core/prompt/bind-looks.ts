import { isLook, isThing, type Piece, worn } from './cut-pieces.ts';
import type { Meaning } from './lexicon.ts';
import { looksAfter } from './looks-after.ts';
import { markNegated } from './mark-negated.ts';
import type { Subject } from './vocabulary/subject.ts';

/** Something that a sentence mentions, with the looks that belong to it. */
export interface Mention {
  readonly subject: Subject;
  readonly id: string;
  /** Not wanted, or said to be absent. */
  readonly absent: boolean;
  readonly looks: Meaning[];
  /** The piece that names it. */
  readonly at: number;
}

export interface BoundLooks {
  readonly mentions: readonly Mention[];
  /** Pieces whose looks belong to nothing. */
  readonly loose: ReadonlySet<number>;
}

/** Words that are not known may stand between a look and its thing: so many English words, or Han characters. */
const unknownBetweenMax = 2;

/** What may stand between a look and the thing after it. */
const adorning = new Set(['adjective', 'measure', 'of']);

/** Gives each look to its thing: the one that follows, else the one that is said to have it. */
export function bindLooks(pieces: readonly Piece[]): BoundLooks {
  const negated = markNegated(pieces);
  const after = looksAfter(pieces);
  const mentions: Mention[] = [];
  let loose: number[] = [];
  let waiting: number[] = [];
  let unknown = 0;
  const letGo = () => {
    loose.push(...waiting);
    waiting = [];
    unknown = 0;
  };
  pieces.forEach((piece, at) => {
    const { role } = piece;
    if (role === 'look') {
      if (unknown > 0) letGo();
      if (after.has(at)) loose.push(at);
      else waiting.push(at);
    } else if (role === 'thing' || role === 'backdrop') {
      const passes = passesLooks(pieces, at);
      const looks = passes ? [] : waiting.flatMap((look) => looksOf(pieces[look], negated[look]));
      mentions.push(...mentionsOf(piece, at, looks, negated[at]));
      if (!passes) waiting = [];
      unknown = 0;
    } else if (role === 'scene') {
      mentions.push(...mentionsOf(piece, at, [], negated[at]));
    } else if (role === 'who' && negated[at]) {
      mentions.push(nobodyElse(at));
      letGo();
    } else if (role === 'unknown') {
      unknown++;
      const brief = waiting.some((look) => isBriefColour(pieces[look]));
      if (unknown > unknownBetweenMax || brief) letGo();
    } else if (isListJoiner(pieces, at)) {
      if (unknown > 0) letGo();
    } else if (!adorning.has(role)) letGo();
  });
  letGo();
  loose = loose.filter((at) => !negated[at]);
  return { mentions, loose: bindBackwards(pieces, mentions, loose) };
}

/** "no people", "街上没有人". */
function nobodyElse(at: number): Mention {
  return { subject: 'company', id: 'people', absent: true, looks: [], at };
}

/** "red beach hat": the beach is not red. */
function passesLooks(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1];
  const [{ subject }] = pieces[at].meanings;
  if (worn.has(subject) || pieces[at].han) return false;
  return next?.role === 'thing' && !next.han && worn.has(next.meanings[0].subject);
}

/** "red and white", "红、白", "red, white and blue". */
function isListJoiner(pieces: readonly Piece[], at: number): boolean {
  const { role, text } = pieces[at];
  if (role !== 'and' && role !== 'or' && !(role === 'mark' && /^[,、/]$/.test(text))) return false;
  const isColour = (piece: Piece | undefined) => piece?.meanings[0]?.subject === 'colour';
  if (!isColour(pieces[at - 1])) return false;
  const after = pieces[at + 1];
  return (
    isColour(after) ||
    (isColour(pieces[at + 2]) && (after?.role === 'and' || after?.role === 'look'))
  );
}

/** 红 is a colour before its thing; before anything else it may be a part of another word. */
function isBriefColour({ han, from, to, role }: Piece): boolean {
  return role === 'look' && han && to - from === 1;
}

function looksOf({ meanings }: Piece, negated: boolean): Meaning[] {
  return negated ? [] : meanings.filter(({ subject }) => isLook(subject));
}

/** The first thing of a piece takes the looks. */
function mentionsOf(
  piece: Piece,
  at: number,
  looks: readonly Meaning[],
  negated: boolean,
): Mention[] {
  const own = looksOf(piece, false);
  let taken = false;
  return piece.meanings
    .filter(({ subject }) => !isLook(subject))
    .map(({ subject, id, absent }) => {
      const takes = !taken && !absent && (isThing(subject) || id === 'backdrop');
      taken ||= takes;
      return { subject, id, absent: absent || negated, looks: takes ? [...looks, ...own] : [], at };
    });
}

/** "a dress in red", "裙子要红色的", "穿一身黑". Returns the looks that still belong to nothing. */
function bindBackwards(
  pieces: readonly Piece[],
  mentions: Mention[],
  loose: readonly number[],
): ReadonlySet<number> {
  const left = new Set(loose);
  let last: Mention | null = null;
  let lastAt = -2;
  for (const at of loose) {
    const goesOn: boolean =
      last !== null &&
      pieces
        .slice(lastAt + 1, at)
        .every(({ role, text }) => role === 'and' || adorning.has(role) || text === '、');
    // "a fan of white feathers": what is not known may be what is white.
    if (pieces[at + 1]?.role === 'unknown') continue;
    const owner: Mention | null = goesOn
      ? last
      : (sameAgain(pieces, mentions, at) ?? ownerBefore(pieces, mentions, at));
    last = owner;
    lastAt = at;
    if (owner === null) continue;
    owner.looks.push(...looksOf(pieces[at], false));
    left.delete(at);
  }
  return left;
}

function ownerBefore(pieces: readonly Piece[], mentions: Mention[], at: number): Mention | null {
  let saysIs = false;
  let printed = false;
  for (let back = at - 1; back >= Math.max(0, at - 6); back--) {
    const { role, text, han } = pieces[back];
    if (role === 'thing' || role === 'backdrop') {
      const owner = mentions.find(
        ({ at, subject, absent }) =>
          at === back && !absent && (isThing(subject) || subject === 'speech'),
      );
      if (!owner) return null;
      if (printed) return worn.has(owner.subject) ? owner : null;
      if (owner.looks.some(({ subject }) => subject === 'colour')) return null;
      return worn.has(owner.subject) || saysIs ? owner : null;
    }
    const isColour = pieces[at].meanings[0].subject === 'colour';
    // "a tracksuit that is all red"
    if (role === 'clothe' && /^(be|measure)$/.test(pieces[back - 1]?.role ?? '')) continue;
    if (role === 'wear' || role === 'clothe') return isColour ? clothes(mentions, at) : null;
    if (isPrintedOn(pieces, back)) {
      printed = true;
      continue;
    }
    if (role === 'in') {
      if (han || text !== 'in' || !isColour) return null;
      const owner = mentions.find((mention) => mention.at === back - 1 && !mention.absent);
      if (!owner || !worn.has(owner.subject)) return clothes(mentions, at);
      return owner.looks.length > 0 ? null : owner;
    }
    if (text === ',' && back === at - 1 && endsAfter(pieces, at)) continue;
    if (role === 'be' || text === ':') saysIs = true;
    else if (!adorning.has(role) && !(role === 'look') && role !== 'plain') return null;
  }
  return null;
}

/** "a dress with white dots", "黄裙子带白色波点": nothing is held, and the pattern has a colour of its own. */
function isPrintedOn(pieces: readonly Piece[], at: number): boolean {
  const { role, text } = pieces[at];
  if (role !== 'hold' || !/^(with|带|带着|有)$/.test(text)) return false;
  let end = at + 1;
  let patterned = false;
  while (pieces[end]?.role === 'look' || adorning.has(pieces[end]?.role ?? '')) {
    patterned ||= pieces[end].meanings.some(({ subject }) => subject === 'pattern');
    end++;
  }
  return patterned && (pieces[end]?.role ?? 'mark') !== 'thing';
}

/** "a skirt, short and red". */
function endsAfter(pieces: readonly Piece[], at: number): boolean {
  let end = at + 1;
  while (['look', 'and', 'of', 'adjective'].includes(pieces[end]?.role ?? '')) end++;
  return (pieces[end]?.role ?? 'mark') === 'mark';
}

/** "not a red dress but a blue one", "不要红裙子，要蓝色的": another of what was named last. */
function sameAgain(pieces: readonly Piece[], mentions: Mention[], at: number): Mention | null {
  const after = pieces[at + 1];
  const isOne = after?.role === 'one';
  const ends = after?.role === 'of' && after.han && (pieces[at + 2]?.role ?? 'mark') === 'mark';
  if (!isOne && !(ends && pieces[at - 1]?.role === 'be')) return null;
  const named = mentions.findLast((mention) => mention.at < at && worn.has(mention.subject));
  if (!named || (!isOne && !named.absent)) return null;
  const again: Mention = { ...named, absent: false, looks: [], at };
  mentions.push(again);
  return again;
}

/** Clothes of which only the colour is said. */
function clothes(mentions: Mention[], at: number): Mention {
  const mention: Mention = { subject: 'garment', id: 'clothes', absent: false, looks: [], at };
  mentions.push(mention);
  return mention;
}
