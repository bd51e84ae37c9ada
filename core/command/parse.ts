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

export type Command<T> =
  /** ask: null when no dance is named, so that one is to be picked. */
  | {
      readonly kind: 'dance' | 'again';
      readonly ask: Ask<T> | null;
      readonly options: DanceOptions;
    }
  | { readonly kind: 'language'; readonly locale: Locale | null }
  | { readonly kind: Exclude<CommandKind, 'dance' | 'again' | 'language'> };

export type Problem<T> =
  | { readonly kind: 'unknownDance'; readonly name: string; readonly nearest: readonly T[] }
  | ({ readonly kind: 'badOption' } & OptionProblem)
  | { readonly kind: 'unknownCommand'; readonly name: string };

/** named: a command, or a dance, is named in so many words; otherwise the text only may be meant as one. */
export type ParseResult<T> =
  | { readonly ok: true; readonly command: Command<T>; readonly named: boolean }
  | { readonly ok: false; readonly problem: Problem<T>; readonly named: boolean };

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
    return parseDance('dance', said, vocabulary, true);
  }
  const command = findCommand(said);
  if (command) return parseCommand(command.kind, command.rest, vocabulary);
  return parseDance('dance', said, vocabulary, false);
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
    return parseDance('dance', `${name} ${rest}`.trim(), vocabulary, true);
  }
  return { ok: false, problem: { kind: 'unknownCommand', name }, named: false };
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
  if (kind === 'dance' || kind === 'again') return parseDance(kind, rest, vocabulary, true);
  if (kind === 'language') {
    const named = Object.entries(languageValues).find(([value]) => value === rest.toLowerCase());
    return { ok: true, command: { kind, locale: named?.[1] ?? null }, named: true };
  }
  return { ok: true, command: { kind }, named: true };
}

function parseDance<T extends NamedDance>(
  kind: 'dance' | 'again',
  text: string,
  { dances, romanize }: Vocabulary<T>,
  named: boolean,
): ParseResult<T> {
  const whole = findDance(text, dances);
  if (whole) {
    const command = {
      kind,
      ask: { kind: 'template', dance: whole },
      options: usualOptions,
    } as const;
    return { ok: true, command, named: true };
  }
  // What looks like an option at the end of a sentence may belong to the sentence.
  const spoken = readOptions(text, { spoken: true });
  const asSpoken = readAsk(spoken.rest, dances, romanize);
  const isName = spoken.rest === '' || asSpoken.kind !== 'prompt';
  const { rest, options, problem } = isName ? spoken : readOptions(text, { spoken: false });
  if (problem) return { ok: false, problem: { kind: 'badOption', ...problem }, named };
  if (rest === '') return { ok: true, command: { kind, ask: null, options }, named };
  const ask = isName ? asSpoken : readAsk(rest, dances, romanize);
  if (ask.kind === 'unknown') {
    const { name, nearest } = ask;
    return { ok: false, problem: { kind: 'unknownDance', name, nearest }, named };
  }
  return { ok: true, command: { kind, ask, options }, named: named || ask.kind === 'template' };
}
