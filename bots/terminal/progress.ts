import type { Stage } from '../../core/job/stage.ts';
import type { Locale } from '../../core/words/locale.ts';
import { endOfLiveProgress, writeLiveProgress, writePlainProgress } from './write.ts';

export interface Progress {
  report(stage: Stage, fraction: number): void;
  /** Leaves the terminal as it was. */
  close(): void;
}

/** Shows progress: one live line on a terminal, a plain line for each stage elsewhere. */
export function openProgress(
  locale: Locale,
  stream: { readonly isTTY?: boolean; write(text: string): unknown },
): Progress {
  if (!stream.isTTY) return openPlainProgress(locale, stream);
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

function openPlainProgress(locale: Locale, stream: { write(text: string): unknown }): Progress {
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
