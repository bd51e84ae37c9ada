import type { Stage } from '../../core/job/stage.ts';
import type { Locale } from '../../core/words/locale.ts';
import { endOfLiveProgress, writeLiveProgress, writePlainProgress } from './write.ts';

export interface Progress {
  report(stage: Stage, fraction: number): void;
  /** Leaves the terminal as it was. */
  close(): void;
}

interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Shows progress: one live line on a terminal, a plain line for each stage elsewhere. Encoding runs
 *  beside drawing, and shows only when all is drawn. */
export function openProgress(locale: Locale, stream: ProgressStream): Progress {
  const shown = stream.isTTY ? openLiveLine(locale, stream) : openPlainLines(locale, stream);
  let drawn = false;
  return {
    report(stage, fraction) {
      if (stage === 'draw' && fraction >= 1) drawn = true;
      if (stage !== 'encode' || drawn) shown.report(stage, fraction);
    },
    close: () => shown.close(),
  };
}

function openLiveLine(locale: Locale, stream: ProgressStream): Progress {
  let shown = '';
  const show = (text: string) => {
    if (text !== shown) stream.write(text);
    shown = text;
  };
  return {
    report: (stage, fraction) => show(writeLiveProgress(stage, fraction, locale)),
    close: () => shown !== '' && show(endOfLiveProgress),
  };
}

function openPlainLines(locale: Locale, stream: ProgressStream): Progress {
  const begun = new Set<Stage>();
  return {
    report(stage) {
      if (begun.has(stage)) return;
      begun.add(stage);
      stream.write(writePlainProgress(stage, locale));
    },
    close() {},
  };
}
