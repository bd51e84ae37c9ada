import type { FaultCode, FaultDetails } from '../faults.ts';
import type { Note } from '../job/note.ts';
import type { Report } from '../job/report.ts';
import { en } from './en.ts';
import type { Locale } from './locale.ts';
import { modelsWords } from './models.ts';
import { promptWords } from './prompt.ts';
import type { ArgumentProblem, NameKey, Reply, Words } from './words.ts';
import { zhCn } from './zh-cn.ts';

const languages: Readonly<Record<Locale, Words>> = { 'zh-CN': zhCn, en };

export function wordsOf(locale: Locale): Words {
  return languages[locale];
}

/** A fault as a person reads it: what is wrong, with its numbers, and how to mend it. */
export function wordFault(code: FaultCode, details: FaultDetails, locale: Locale): Reply {
  const words = wordsOf(locale);
  const { message, advice } = replyTo(code, details['problem'], locale);
  return { message: fill(message, details, words), advice: fill(advice, details, words) };
}

/** Some faults have a sentence for each problem. */
function replyTo(
  code: FaultCode,
  problem: FaultDetails[string] | undefined,
  locale: Locale,
): Reply {
  const { faults, argumentProblems } = wordsOf(locale);
  const { problems } = promptWords(locale);
  const { [code]: usual } = faults;
  switch (code) {
    case 'BAD_ARGUMENTS': {
      const message = argumentProblems[problem as ArgumentProblem] ?? usual.message;
      return { ...usual, message };
    }
    case 'PROMPT_UNREADABLE':
      return problems[problem as keyof typeof problems] ?? usual;
    case 'MODEL_REFUSED': {
      const { problems: why } = modelsWords(locale);
      return why[problem as keyof typeof why] ?? usual;
    }
    case 'MODEL_UNREACHABLE': {
      const { sourceProblems: why } = modelsWords(locale);
      const reason = why[problem as keyof typeof why] ?? '?';
      return { ...usual, message: usual.message.replace('{problem}', reason) };
    }
    default:
      return usual;
  }
}

export function wordNote(note: Note, locale: Locale): string {
  const words = wordsOf(locale);
  return fill(words.notes[note.code], note.details, words);
}

export function wordReport({ code, details }: Report, locale: Locale): string {
  const words = wordsOf(locale);
  const isOnDevice = code === 'MEMORY_PLANNED' && details['deviceGigabytes'] !== 0;
  return fill(isOnDevice ? words.memoryOnDevice : words.reports[code], details, words);
}

/** How long something still takes, about. */
export function wordRemaining(remainingMs: number, locale: Locale): string {
  const words = wordsOf(locale);
  const { remaining, seconds, minutes, hours } = words.terminal;
  const count = Math.max(1, Math.round(remainingMs / 1000));
  const [sentence, inSeconds] =
    count < 90 ? [seconds, 1] : count < 2 * 3600 ? [minutes, 60] : [hours, 3600];
  const time = fill(sentence, { count: Math.ceil(count / inSeconds) }, words);
  return fill(remaining, { time }, words);
}

/** A sentence with its placeholders filled; see Reply for their forms. A value that is not there
 *  shows as "?". */
export function fill(sentence: string, details: FaultDetails, words: Words): string {
  return sentence.replace(/\{(\w+)(?::(\w+))?\}/g, (_, name: string, form?: string) => {
    const value = details[name];
    if (value === undefined) return '?';
    if (typeof value === 'number') {
      return form === 'percent' ? `${Math.round(value * 100)}%` : readableNumber(value);
    }
    const items = typeof value === 'string' ? [value] : value;
    return items
      .map((item) => (form === 'names' ? (words.names[item as NameKey] ?? item) : item))
      .join(words.listSeparator);
  });
}

/** Whole from ten up, one decimal below. */
function readableNumber(value: number): string {
  return String(Math.abs(value) >= 10 ? Math.round(value) : Math.round(value * 10) / 10);
}
