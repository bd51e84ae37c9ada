import { clipSeconds } from '../../core/job/clip-options.ts';
import { type EngineName, engineNames } from '../../core/job/engine-name.ts';
import { type Locale, readLocale } from '../../core/words/locale.ts';
import type { ArgumentProblem } from '../../core/words/words.ts';

/** What a command line asks for. */
export type TerminalRequest = Asked | Problem | { readonly kind: 'help'; readonly locale: Locale };

export interface Asked {
  readonly kind: 'dance';
  readonly locale: Locale;
  readonly json: boolean;
  readonly photoPath: string;
  /** The name of a dance, or a sentence. */
  readonly ask: string;
  /** Null: beside where the command was given, named after photo and dance. */
  readonly outPath: string | null;
  readonly seconds: number;
  readonly mirror: boolean;
  readonly music: boolean;
  readonly seed: number;
  /** Null: the usual one for what is asked. */
  readonly engine: EngineName | null;
}

interface Problem {
  readonly kind: 'problem';
  readonly locale: Locale;
  readonly json: boolean;
  readonly details: { readonly problem: ArgumentProblem } & Readonly<
    Record<string, string | number | readonly string[]>
  >;
}

const optionNames = {
  '-o': 'output',
  '--output': 'output',
  '--seconds': 'seconds',
  '--seed': 'seed',
  '--engine': 'engine',
  '--lang': 'lang',
} as const;

const switchNames = {
  '--mirror': 'mirror',
  '--no-music': 'noMusic',
  '--json': 'json',
  '-h': 'help',
  '--help': 'help',
} as const;

type OptionName = (typeof optionNames)[keyof typeof optionNames];
type SwitchName = (typeof switchNames)[keyof typeof switchNames];

interface Split {
  readonly words: string[];
  readonly options: Partial<Record<OptionName, string>>;
  readonly switches: Set<SwitchName>;
  readonly problem: Problem['details'] | null;
}

/** Reads the arguments after the program's name. Total: every fault is a `problem`. */
export function readArguments(args: readonly string[], usualLocale: Locale): TerminalRequest {
  const { words, options, switches, problem } = split(args);
  const json = switches.has('json');
  const locale = options.lang === undefined ? usualLocale : readLocale(options.lang);
  if (switches.has('help')) return { kind: 'help', locale };
  const refuse = (details: Problem['details']): Problem => ({
    kind: 'problem',
    locale,
    json,
    details,
  });
  if (problem) return refuse(problem);
  if (options.lang !== undefined && !/^(zh|en)([-_.]|$)/i.test(options.lang)) {
    return refuse({ problem: 'languageWrong', value: options.lang });
  }
  const [photoPath, ...askWords] = words;
  const ask = askWords.join(' ').trim();
  if (!photoPath) return refuse({ problem: 'photoMissing' });
  if (ask === '') return refuse({ problem: 'danceMissing' });
  const { min, max, usual } = clipSeconds;
  const seconds = options.seconds === undefined ? usual : readNumber(options.seconds);
  if (!(seconds >= min && seconds <= max)) {
    return refuse({ problem: 'secondsWrong', value: options.seconds ?? '', min, max });
  }
  const seed = options.seed === undefined ? 0 : readNumber(options.seed);
  if (!Number.isSafeInteger(seed) || seed < 0) {
    return refuse({ problem: 'seedWrong', value: options.seed ?? '' });
  }
  const engine = options.engine ?? null;
  if (engine !== null && !isEngine(engine)) {
    return refuse({ problem: 'engineWrong', value: engine, engines: engineNames });
  }
  const outPath = options.output ?? null;
  if (outPath !== null && /\.[^./]*$/.test(outPath) && !/\.(mp4|m4v)$/i.test(outPath)) {
    return refuse({ problem: 'outputNotMp4', value: outPath });
  }
  return {
    kind: 'dance',
    locale,
    json,
    photoPath,
    ask,
    outPath,
    seconds,
    mirror: switches.has('mirror'),
    music: !switches.has('noMusic'),
    seed,
    engine,
  };
}

/** Sorts arguments into words, options and switches. `--` ends the options; a later option wins. */
function split(args: readonly string[]): Split {
  const words: string[] = [];
  const options: Split['options'] = {};
  const switches: Split['switches'] = new Set();
  let problem: Split['problem'] = null;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i];
    if (arg === '--') {
      words.push(...args.slice(i + 1));
      break;
    }
    if (!/^-./.test(arg)) {
      words.push(arg);
      continue;
    }
    const equals = arg.startsWith('--') ? arg.indexOf('=') : -1;
    const flag = equals < 0 ? arg : arg.slice(0, equals);
    if (isKey(switchNames, flag) && equals < 0) {
      switches.add(switchNames[flag]);
    } else if (isKey(optionNames, flag)) {
      const value = equals < 0 ? args[++i] : arg.slice(equals + 1);
      if (value) options[optionNames[flag]] = value;
      else problem ??= { problem: 'valueMissing', option: flag };
    } else {
      problem ??= { problem: 'optionUnknown', option: arg };
    }
  }
  return { words, options, switches, problem };
}

function isKey<T extends object>(table: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(table, key);
}

function isEngine(name: string): name is EngineName {
  return engineNames.some((engine) => engine === name);
}

/** A plain decimal number; NaN for anything else. */
function readNumber(text: string): number {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}
