import { createRemaining, longStageMs } from '../../core/job/remaining-time.ts';
import type { Report } from '../../core/job/report.ts';
import type { Stage } from '../../core/job/stage.ts';
import type { Locale } from '../../core/words/locale.ts';
import {
  endOfLiveProgress,
  writeLiveProgress,
  writePlainProgress,
  writePlainRemainder,
  writeReport,
} from './write.ts';

export interface Progress {
  report(stage: Stage, fraction: number): void;
  /** Shows a line that stays. */
  tell(report: Report): void;
  /** Leaves the terminal as it was. */
  close(): void;
}

interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Shows progress: one live line on a terminal, a plain line for each stage elsewhere, and more for a stage that takes
 *  long. Encoding runs beside drawing, and shows only when all is drawn. nowMs: a clock. */
export function openProgress(
  locale: Locale,
  stream: ProgressStream,
  nowMs: () => number = () => performance.now(),
): Progress {
  const shown = stream.isTTY ? openLiveLine(locale, stream) : openPlainLines(locale, stream, nowMs);
  const remaining = createRemaining(nowMs);
  let drawn = false;
  return {
    report(stage, fraction) {
      if (stage === 'draw' && fraction >= 1) drawn = true;
      if (stage !== 'encode' || drawn) shown.report(stage, fraction, remaining(stage, fraction));
    },
    tell: (report) => shown.tell(report),
    close: () => shown.close(),
  };
}

interface Shown extends Pick<Progress, 'tell' | 'close'> {
  report(stage: Stage, fraction: number, remainingMs: number | null): void;
}

function openLiveLine(locale: Locale, stream: ProgressStream): Shown {
  let shown = '';
  const show = (text: string) => {
    if (text !== shown) stream.write(text);
    shown = text;
  };
  return {
    report: (stage, fraction, remainingMs) =>
      show(writeLiveProgress(stage, fraction, locale, remainingMs)),
    tell: (report) => show(`${endOfLiveProgress}${writeReport(report, locale)}`),
    close: () => shown !== '' && show(endOfLiveProgress),
  };
}

function openPlainLines(locale: Locale, stream: ProgressStream, nowMs: () => number): Shown {
  const begun = new Set<Stage>();
  let lastMs = 0;
  return {
    report(stage, fraction, remainingMs) {
      if (!begun.has(stage)) {
        begun.add(stage);
        stream.write(writePlainProgress(stage, locale));
        lastMs = nowMs();
      } else if (remainingMs !== null && nowMs() - lastMs >= longStageMs) {
        stream.write(writePlainRemainder(stage, fraction, locale, remainingMs));
        lastMs = nowMs();
      }
    },
    tell: (report) => stream.write(writeReport(report, locale)),
    close() {},
  };
}
