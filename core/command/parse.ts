import type { Locale } from '../words/locale.ts';
import { findDance, type NamedDance, type Romanize } from './find-dance.ts';
import { type CommandKind, commandKinds, commands, languageValues } from './grammar.ts';
import { plainName, tidyText } from './plain-text.ts';
import { readAsk } from './read-ask.ts';
import {
  type DanceOptions,
  type OptionProblem,
  readOptions,
  usualOptions,
} from './read-options.ts';

export type Ask<T> =
  | { readonly kind: 'template'; readonly dance: T }
  | { readonly kind: 'prompt'; readonly prompt: string };

export interface DanceCommand<T> {
  readonly kind: 'dance' | 'again';
  /** Null when no dance is named, so that one is to be picked. */
  readonly ask: Ask<T> | null;
  readonly options: DanceOptions;
}

export type Command<T> =
  | DanceCommand<T>
  | { readonly kind: 'language'; readonly locale: Locale | null }
  | { readonly kind: Exclude<CommandKind, 'dance' | 'again' | 'language'> };

export type Problem<T> =
  | { readonly kind: 'unknownDance'; readonly name: string; readonly nearest: readonly T[] }
  | ({ readonly kind: 'badOption' } & OptionProblem)
  | { readonly kind: 'unknownCommand'; readonly name: string };

/** Whether a message names a command, or else a dance, in so many words; one that does neither may be about
 *  anything. A dance's name mistyped counts. */
export type Named = 'command' | 'dance' | null;

export type ParseResult<T> =
  | { readonly ok: true; readonly command: Command<T>; readonly named: Named }
  | { readonly ok: false; readonly problem: Problem<T>; readonly named: Named };

export interface Vocabulary<T extends NamedDance> {
  readonly dances: readonly T[];
  readonly romanize?: Romanize;
}

/** Reads a message, without the mention of the bot. Total: any string gives a command or a problem. */
export function parse<T extends NamedDance>(
  text: string,
  vocabulary: Vocabulary<T>,
): ParseResult<T> {
  const said = tidyText(text);
  const slash = /^\/([^\s@]+)(?:@\S+)?(?:\s+(.*))?$/u.exec(said);
  if (slash) return parseSlash(slash[1], slash[2] ?? '', vocabulary);
  if (findDance(readOptions(said, { spoken: true }).rest, vocabulary.dances)) {
    return parseDance('dance', said, vocabulary, null);
  }
  const command = findCommand(said);
  if (command) return parseCommand(command.kind, command.rest, vocabulary);
  return parseDance('dance', said, vocabulary, null);
}

function parseSlash<T extends NamedDance>(
  name: string,
  rest: string,
  vocabulary: Vocabulary<T>,
): ParseResult<T> {
  const kind = commandKinds.find((kind) => namesOf(kind).includes(name.toLowerCase()));
  if (kind) return parseCommand(kind, rest, vocabulary);
  // "/科目三": a dance instead of a command.
  if (findDance(name, vocabulary.dances)) {
    return parseDance('dance', `${name} ${rest}`.trim(), vocabulary, 'command');
  }
  return { ok: false, problem: { kind: 'unknownCommand', name }, named: null };
}

function namesOf(kind: CommandKind): readonly string[] {
  const { name, spellings, wholeTexts } = commands[kind];
  return [name, ...spellings, ...wholeTexts];
}

/** The command that a text begins with, and what follows it. */
function findCommand(said: string): { kind: CommandKind; rest: string } | null {
  const plain = plainName(said);
  for (const kind of commandKinds) {
    const { name, spellings, wholeTexts, takes } = commands[kind];
    if ([name, ...spellings, ...wholeTexts].some((whole) => plainName(whole) === plain)) {
      return { kind, rest: '' };
    }
    if (takes === 'nothing') continue;
    for (const start of [name, ...spellings]) {
      if (said.slice(0, start.length).toLowerCase() !== start) continue;
      const rest = said.slice(start.length);
      // "dancing" is not "dance"; Chinese has no spaces.
      const ends = /^[\s:：,，]/u.test(rest) || /\p{Script=Han}$/u.test(start);
      if (ends) return { kind, rest: rest.replace(/^[\s:：,，]+/u, '') };
    }
  }
  return null;
}

function parseCommand<T extends NamedDance>(
  kind: CommandKind,
  rest: string,
  vocabulary: Vocabulary<T>,
): ParseResult<T> {
  if (kind === 'dance' || kind === 'again') return parseDance(kind, rest, vocabulary, 'command');
  if (kind === 'language') {
    const named = Object.entries(languageValues).find(([value]) => value === rest.toLowerCase());
    return { ok: true, command: { kind, locale: named?.[1] ?? null }, named: 'command' };
  }
  return { ok: true, command: { kind }, named: 'command' };
}

function parseDance<T extends NamedDance>(
  kind: 'dance' | 'again',
  text: string,
  { dances, romanize }: Vocabulary<T>,
  named: Named,
): ParseResult<T> {
  const whole = findDance(text, dances);
  if (whole) {
    const command = {
      kind,
      ask: { kind: 'template', dance: whole },
      options: usualOptions,
    } as const;
    return { ok: true, command, named: named ?? 'dance' };
  }
  // What looks like an option at the end of a sentence may belong to the sentence.
  const spoken = readOptions(text, { spoken: true });
  const asSpoken = readAsk(spoken.rest, dances, romanize);
  const isName = spoken.rest === '' || asSpoken.kind !== 'prompt';
  const { rest, options, problem } = isName ? spoken : readOptions(text, { spoken: false });
  if (problem) {
    const meant = named ?? (asSpoken.kind === 'template' ? 'dance' : null);
    return { ok: false, problem: { kind: 'badOption', ...problem }, named: meant };
  }
  if (rest === '') return { ok: true, command: { kind, ask: null, options }, named };
  const ask = isName ? asSpoken : readAsk(rest, dances, romanize);
  if (ask.kind === 'unknown') {
    const { name, nearest, nearMiss } = ask;
    const problem = { kind: 'unknownDance', name, nearest } as const;
    return { ok: false, problem, named: named ?? (nearMiss ? 'dance' : null) };
  }
  const command = { kind, ask, options };
  return { ok: true, command, named: named ?? (ask.kind === 'template' ? 'dance' : null) };
}
