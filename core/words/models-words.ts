import type { Reply } from './words.ts';

/** What can be wrong with a model file: the `problem` of MODEL_REFUSED. */
export const modelProblems = [
  'wrongSize',
  'cutOff',
  'hostile',
  'damaged',
  'missingKeys',
  'strangeKeys',
  'wrongShape',
  'otherModel',
  'wrongHash',
  'changed',
  'notTokenizer',
  'leadsOut',
  'settings',
  'otherNetwork',
] as const;

export type ModelProblemCode = (typeof modelProblems)[number];

/** Why an address gives no model file: the `problem` of MODEL_UNREACHABLE. */
export const sourceProblems = [
  'status',
  'notThere',
  'noAnswer',
  'cut',
  'tooManyRedirects',
  'notSafe',
  'otherSize',
] as const;

export type SourceProblemCode = (typeof sourceProblems)[number];

/** How a model file is found on this machine. */
export const modelStates = ['ready', 'unchecked', 'unfit', 'partial', 'missing'] as const;

export type ModelState = (typeof modelStates)[number];

/** What `models` says. */
export interface ModelsWords {
  readonly states: Readonly<Record<ModelState, string>>;
  /** Each may show {file}, its name, and {model}, what it should be; and {reason}. */
  readonly problems: Readonly<Record<ModelProblemCode, Reply>>;
  readonly sourceProblems: Readonly<Record<SourceProblemCode, string>>;
  readonly complete: string;
  /** {count} and {size} */
  readonly incomplete: string;
  readonly optional: string;
  /** A file beside another one that does the same. */
  readonly instead: string;
  readonly about: string;
  readonly licence: string;
  /** {folder} */
  readonly where: string;
  /** {model} and {file} */
  readonly added: string;
  readonly alreadyHere: string;
  /** {file}, named like {model}, that holds {other} */
  readonly misnamed: string;
  /** {file} and {models}, whose keys it has */
  readonly ambiguous: string;
  /** {count} */
  readonly leftAlone: string;
  /** {folder} */
  readonly nothingFound: string;
  /** {size} and {count} */
  readonly willFetch: string;
  readonly nothingToFetch: string;
  readonly agree: string;
  readonly fetched: string;
  /** {model} */
  readonly restarted: string;
  readonly verified: string;
  /** {sha256} */
  readonly recorded: string;
  readonly nothingHere: string;
  readonly interrupted: string;
  readonly hashing: string;
  readonly fetching: string;
  readonly usage: string;
}
