import { type FaultCode, type FaultDetails, faults } from '../../core/faults.ts';
import { type EngineName, paintsFromWords } from '../../core/job/engine-name.ts';
import type { WantedScene } from '../../core/job/job-record.ts';
import type { DanceOutcome } from '../../core/job/outcome.ts';
import type { Report } from '../../core/job/report.ts';
import { overallFraction, type Stage, type StageTimings } from '../../core/job/stage.ts';
import { paintPrompt } from '../../core/prompt/paint-prompt.ts';
import { usualVocabulary } from '../../core/prompt/vocabulary/vocabulary.ts';
import { wordBrief, wordNotUnderstood } from '../../core/prompt/word-brief.ts';
import type { Locale } from '../../core/words/locale.ts';
import {
  fill,
  wordFault,
  wordNote,
  wordRemaining,
  wordReport,
  wordsOf,
} from '../../core/words/say.ts';

/** What the process says at its end. */
export interface Written {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** How a person wants to be answered. */
export interface Manner {
  readonly locale: Locale;
  readonly json: boolean;
}

const interruptedExitCode = 130;
const barLength = 24;

export function writeFault(code: FaultCode, details: FaultDetails, manner: Manner): Written {
  const { message, advice } = wordFault(code, details, manner.locale);
  return {
    stdout: manner.json ? jsonLine({ code, message, advice }) : '',
    stderr: `${message}\n${advice}\n`,
    exitCode: faults[code].exit,
  };
}

export function writeInterrupted(manner: Manner): Written {
  const message = wordsOf(manner.locale).terminal.interrupted;
  return {
    stdout: manner.json ? jsonLine({ code: 'INTERRUPTED', message, advice: '' }) : '',
    stderr: `${message}\n`,
    exitCode: interruptedExitCode,
  };
}

/** clipPath: where the clip lies at last, as the person would type it. */
export function writeOutcome(
  outcome: DanceOutcome,
  finished: {
    clipPath: string;
    templateId: string;
    scene: WantedScene | null;
    timingsMs: StageTimings;
  },
  manner: Manner,
): Written {
  switch (outcome.kind) {
    case 'cancelled':
      return writeInterrupted(manner);
    case 'refused':
    case 'failed':
      return writeFault(outcome.code, outcome.details, manner);
    case 'clip': {
      const { clip } = outcome;
      const { scene } = finished;
      const notes = outcome.notes.map((note) => ({
        code: note.code,
        message: wordNote(note, manner.locale),
      }));
      const described = {
        clip: finished.clipPath,
        engine: clip.engine,
        template: finished.templateId,
        ...(scene ? sceneFields(scene, clip.engine) : {}),
        notes,
        durationMs: clip.durationMs,
        framesPerSecond: clip.framesPerSecond,
        widthPx: clip.widthPx,
        heightPx: clip.heightPx,
        timingsMs: Object.fromEntries(
          Object.entries(finished.timingsMs).map(([stage, ms]) => [stage, Math.round(ms)]),
        ),
      };
      return {
        stdout: manner.json ? jsonLine(described) : `${finished.clipPath}\n`,
        stderr: [...sceneLines(scene, manner.locale), ...notes.map(({ message }) => message)]
          .map((line) => `${line}\n`)
          .join(''),
        exitCode: 0,
      };
    }
  }
}

/** A sentence, what was understood of it, and what an engine that paints was told. */
function sceneFields({ sentence, brief, notUnderstood }: WantedScene, engine: EngineName): object {
  const painted = paintsFromWords(engine)
    ? { paintPrompt: paintPrompt(sentence, brief, usualVocabulary) }
    : {};
  return { sentence, brief, notUnderstood, ...painted };
}

/** What was understood of a sentence, and what was not. */
function sceneLines(scene: WantedScene | null, locale: Locale): string[] {
  if (scene === null) return [];
  const leftOut = wordNotUnderstood(scene.notUnderstood, locale);
  const understood = wordBrief(scene.brief, usualVocabulary, locale);
  return leftOut === null ? [understood] : [understood, leftOut];
}

export function writeHelp(dances: readonly string[], locale: Locale): Written {
  const words = wordsOf(locale);
  const help = fill(words.terminal.help, { dances: dances.join(' · ') }, words);
  return { stdout: `${help}\n`, stderr: '', exitCode: 0 };
}

/** Progress as one live line of a terminal, which replaces the one before it.
 *  remainingMs: until the stage is over; null when it is soon, or nobody knows. */
export function writeLiveProgress(
  stage: Stage,
  fraction: number,
  locale: Locale,
  remainingMs: number | null = null,
): string {
  const done = overallFraction(stage, fraction);
  const filled = Math.round(done * barLength);
  const bar = '█'.repeat(filled) + '░'.repeat(barLength - filled);
  return `\r\u001b[2K${bar} ${Math.floor(done * 100)}% ${wordsOf(locale).stages[stage]}${remainder(remainingMs, locale)}`;
}

/** Takes the live line away. */
export const endOfLiveProgress = '\r\u001b[2K';

/** Progress for a file or a pipe: one line as each stage begins. */
export function writePlainProgress(stage: Stage, locale: Locale): string {
  return `${wordsOf(locale).stages[stage]}…\n`;
}

/** The same for a stage that takes long, now and then. */
export function writePlainRemainder(
  stage: Stage,
  fraction: number,
  locale: Locale,
  remainingMs: number,
): string {
  const percent = Math.floor(fraction * 100);
  return `${wordsOf(locale).stages[stage]}: ${percent}%${remainder(remainingMs, locale)}\n`;
}

export function writeReport(report: Report, locale: Locale): string {
  return `${wordReport(report, locale)}\n`;
}

function remainder(remainingMs: number | null, locale: Locale): string {
  return remainingMs === null ? '' : ` · ${wordRemaining(remainingMs, locale)}`;
}

function jsonLine(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
