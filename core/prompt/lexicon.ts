import { formsOf, type Token, wordsIn } from './token.ts';
import { readSpelling } from './vocabulary/spellings.ts';
import type { Subject } from './vocabulary/subject.ts';
import type { Vocabulary } from './vocabulary/vocabulary.ts';

export interface Meaning {
  readonly subject: Subject;
  readonly id: string;
  /** Whether the word says that there is none. */
  readonly absent: boolean;
}

/** What a word or several in a row mean. */
export interface Entry {
  readonly said: readonly string[];
  readonly meanings: readonly Meaning[];
}

interface Node {
  readonly next: Map<string, Node>;
  entry: Entry | null;
}

/** A vocabulary in the order in which sentences are read. */
export interface Lexicon {
  readonly root: Node;
  readonly vocabulary: Vocabulary;
  /** Every English word of the vocabulary. */
  readonly words: ReadonlySet<string>;
  /** Those that a word with a slip in it may be, by their first letter. */
  readonly slipped: ReadonlyMap<string, ReadonlySet<string>>;
  /** Words that stand for two things at once by mistake; the first thing won. */
  readonly clashes: readonly string[];
}

/** What is never drawn, and holds the sentence together or only counts. */
const undrawn: ReadonlySet<Subject> = new Set<Subject>(['speech', 'other', 'company', 'number']);

/** What is drawn, and has names that are seldom another word but for a slip. */
const named: ReadonlySet<Subject> = new Set<Subject>([
  'place',
  'weather',
  'time',
  'season',
  'garment',
  'shoes',
  'headwear',
  'accessory',
  'inHand',
  'around',
  'colour',
  'pattern',
  'style',
]);

/** A word of a name of several words must be as long to be told from others. */
const partLengthMin = 7;

/** As long as this are two words that may be written as one: "icecream", "snowmountain". */
const joinedLengthMin = 7;

/** The phrases go before the words: they are the more exact. */
export function createLexicon(vocabulary: Vocabulary): Lexicon {
  const root: Node = { next: new Map(), entry: null };
  const clashes: string[] = [];
  const words = new Set<string>();
  const slipped = new Map<string, Set<string>>();
  const joined: Entry[] = [];
  const add = (line: string, meanings: readonly Meaning[], isPhrase: boolean) => {
    const { chinese, english } = readSpelling(line);
    const isNamed = meanings.every(({ subject }) => named.has(subject));
    const isDrawn = !meanings.some(({ subject }) => undrawn.has(subject));
    for (const spelling of [...chinese, ...english]) {
      const said = wordsIn(spelling);
      if (said.length === 0) continue;
      const node = nodeAt(root, said);
      for (const word of said.filter(isEnglish)) {
        words.add(word);
        if (!isNamed || (said.length > 1 && word.length < partLengthMin)) continue;
        slipped.set(word[0], (slipped.get(word[0]) ?? new Set()).add(word));
      }
      if (isDrawn && said.length === 2 && said.every(isEnglish)) {
        joined.push({ said: [said.join('')], meanings });
      }
      if (node.entry === null) node.entry = { said, meanings };
      else if (!isPhrase && node.entry.meanings[0] !== meanings[0] && !phrased.has(node.entry)) {
        clashes.push(spelling);
      }
      if (isPhrase && node.entry) phrased.add(node.entry);
    }
  };
  const phrased = new Set<Entry>();
  for (const { said, means, absent } of vocabulary.phrases) {
    add(said, [...meaningsOf(means, false), ...meaningsOf(absent ?? {}, true)], true);
  }
  for (const [subject, spellings] of Object.entries(vocabulary.subjects)) {
    for (const [id, line] of Object.entries(spellings)) {
      add(line, meaningsOf({ [subject]: id }, false), false);
    }
  }
  for (const { said, meanings } of joined) {
    const [word] = said;
    if (word.length < joinedLengthMin || words.has(word)) continue;
    nodeAt(root, said).entry ??= { said, meanings };
    words.add(word);
  }
  return { root, vocabulary, words, slipped, clashes };
}

function nodeAt(root: Node, said: readonly string[]): Node {
  let node = root;
  for (const word of said) {
    let next = node.next.get(word);
    if (!next) {
      next = { next: new Map(), entry: null };
      node.next.set(word, next);
    }
    node = next;
  }
  return node;
}

function isEnglish(word: string): boolean {
  return /^[a-z]+$/.test(word);
}

function meaningsOf(ids: Readonly<Partial<Record<Subject, string>>>, absent: boolean): Meaning[] {
  return Object.entries(ids).map(([subject, id]) => ({ subject: subject as Subject, id, absent }));
}

/** The entries that begin at a token, by how many tokens they take. The word as it is said goes before what it may be
 *  the plural of. */
export function entriesAt(
  { root }: Lexicon,
  tokens: readonly Token[],
  from: number,
): ReadonlyMap<number, Entry> {
  const found = new Map<number, Entry>();
  const walk = (node: Node, at: number) => {
    if (node.entry && !found.has(at - from)) found.set(at - from, node.entry);
    const token = tokens[at];
    if (token === undefined) return;
    for (const form of token.kind === 'word' ? formsOf(token.text) : [token.text]) {
      const next = node.next.get(form);
      if (next) walk(next, at + 1);
    }
  };
  walk(root, from);
  return found;
}
