import { clipSeconds } from '../job/clip-options.ts';
import type { EngineName } from '../job/engine-name.ts';
import {
  booleanValues,
  type OptionKind,
  type OptionType,
  optionKinds,
  options,
  spokenOptions,
} from './grammar.ts';

/** How a dance is asked for. Null: nobody said, so the usual. */
export interface DanceOptions {
  readonly seconds: number;
  readonly seed: number | null;
  readonly mirror: boolean;
  readonly music: boolean;
  readonly engine: EngineName | null;
}

export const usualOptions: DanceOptions = {
  seconds: clipSeconds.usual,
  seed: null,
  mirror: false,
  music: true,
  engine: null,
};

/** What is wrong with an option's value. */
export interface OptionProblem {
  readonly option: OptionKind;
  readonly value: string;
  readonly type: OptionType;
}

export interface OptionsRead {
  /** The text without the options at its end. */
  readonly rest: string;
  readonly options: DanceOptions;
  readonly problem: OptionProblem | null;
}

type Given = Partial<Record<OptionKind, string>>;

const optionOfName = new Map<string, OptionKind>(
  optionKinds.flatMap((kind) =>
    [options[kind].name, ...options[kind].spellings].map((name) => [name as string, kind] as const),
  ),
);

/** Options that nobody says by chance: --seconds 15, --mirror, seconds=15, 引擎=puppet. */
const explicitForms: readonly RegExp[] = [
  /(?:^|\s)--(?<off>no-)?(?<name>[a-z]+)(?:[= ](?<value>[^\s=-][^\s=]*))?$/iu,
  /(?:^|\s)(?<name>[\p{L}]+)[=:](?<value>[^\s=:]+)$/iu,
];

/** Options as people say them after a dance's name: 15s, 15 秒, mirror, no music, 静音. */
const spokenForms: readonly RegExp[] = [
  /(?:^|\s|(?<=\p{Script=Han}))(?<value>\d{1,4}(?:\.\d+)?)\s?(?:s|sec|secs|seconds?|秒钟?)$/iu,
  new RegExp(
    `(?:^|\\s|(?<=\\p{Script=Han}))(?<spoken>${[...Object.keys(spokenOptions), 'mirror', '镜像'].join('|')})$`,
    'iu',
  ),
];

/** Takes the options off the end of a text. spoken: whether words of everyday speech count, too.
 *  The last of several values of one option wins. */
export function readOptions(text: string, { spoken }: { spoken: boolean }): OptionsRead {
  const given: Given = {};
  let rest = text;
  for (;;) {
    const found = takeLast(rest, spoken);
    if (found === null) break;
    rest = found.rest;
    given[found.option] ??= found.value;
  }
  return { rest, ...understand(given) };
}

function takeLast(
  text: string,
  spoken: boolean,
): { rest: string; option: OptionKind; value: string } | null {
  const end = text.replace(/[\s,，、;；。.!！]+$/u, '');
  for (const form of spoken ? [...explicitForms, ...spokenForms] : explicitForms) {
    const match = form.exec(end.slice(-optionLengthMax));
    if (!match) continue;
    const { name, off, value, spoken: words } = match.groups ?? {};
    const rest = end.slice(0, end.length - match[0].length).trimEnd();
    if (words !== undefined) {
      const [option, meant] = spokenOptions[words.toLowerCase()] ?? ['mirror', 'on'];
      return { rest, option, value: meant };
    }
    if (name === undefined) return { rest, option: 'seconds', value: value ?? '' };
    const option = optionOfName.get(name.toLowerCase());
    if (option === undefined) continue;
    if (options[option].value.type !== 'boolean') {
      return { rest, option, value: value ?? '' };
    }
    // "--mirror by the sea": what follows a switch need not be its value.
    if (value !== undefined && !(value.toLowerCase() in booleanValues)) {
      if (form === explicitForms[0]) continue;
    }
    return { rest, option, value: off ? 'off' : (value ?? 'on') };
  }
  return null;
}

/** Longer than any option with its value. */
const optionLengthMax = 64;

function understand(given: Given): { options: DanceOptions; problem: OptionProblem | null } {
  let problem: OptionProblem | null = null;
  const read: Record<string, unknown> = { ...usualOptions };
  for (const option of optionKinds) {
    const value = given[option];
    if (value === undefined) continue;
    const type: OptionType = options[option].value;
    const meant = readValue(value, type);
    if (meant === null) problem ??= { option, value, type };
    else read[option] = meant;
  }
  return { options: read as unknown as DanceOptions, problem };
}

function readValue(value: string, type: OptionType): number | boolean | string | null {
  const plain = value.toLowerCase();
  switch (type.type) {
    case 'integer': {
      const number = /^\d{1,10}(\.\d{1,6})?(s|秒)?$/.test(plain) ? Number.parseFloat(plain) : -1;
      return number >= type.min && number <= type.max ? Math.round(number) : null;
    }
    case 'boolean':
      return booleanValues[plain] ?? null;
    case 'choice':
      return type.choices.includes(plain) ? plain : null;
  }
}
