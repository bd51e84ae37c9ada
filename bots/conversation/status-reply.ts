import { writeAction } from '../../core/chat/action.ts';
import { type Reply, say } from '../../core/chat/reply.ts';
import type { JobRecord } from '../../core/job/job-record.ts';
import type { JobState } from '../../core/job/job-state.ts';
import { overallFraction } from '../../core/job/stage.ts';
import { usualVocabulary } from '../../core/prompt/vocabulary/vocabulary.ts';
import { wordBrief } from '../../core/prompt/word-brief.ts';
import { type ChatWords, chatWordsOf } from '../../core/words/chat.ts';
import { fill, wordRemaining, wordsOf } from '../../core/words/say.ts';

const minuteMs = 60_000;

/** From here on a wait is told in minutes. */
const tellMinutesMs = 90_000;

/** How far a job is, and the button that ends it. dance: its title in the person's language. picture: a first look at
 *  the clip. */
export function statusReply(
  record: JobRecord,
  state: JobState,
  dance: string,
  picture: Reply['picture'] = null,
): Reply {
  const { locale, id } = record;
  const words = chatWordsOf(locale);
  const cancel = {
    label: words.buttons.cancel,
    action: writeAction({ kind: 'cancel', jobId: id }),
    style: 'plain',
  } as const;
  const ended = state.phase === 'cancelling' || state.phase === 'over';
  return {
    ...say(
      [textOf(state, dance, record), ...understood(record)].join('\n'),
      ended ? [] : [[cancel]],
    ),
    progress: progressOf(state),
    picture,
  };
}

/** What was understood of a sentence. */
function understood({ wanted, locale }: JobRecord): string[] {
  return wanted.scene ? [wordBrief(wanted.scene.brief, usualVocabulary, locale)] : [];
}

function textOf(state: JobState, dance: string, { locale }: JobRecord): string {
  const { status } = chatWordsOf(locale);
  const words = wordsOf(locale);
  switch (state.phase) {
    case 'waiting': {
      const { ahead, waitMs, workers } = state;
      if (workers === 0) return fill(status.noWorker, { dance }, words);
      if (waitMs === null) return fill(status.taken, { dance }, words);
      const wait = wordWait(waitMs, chatWordsOf(locale), locale);
      return fill(ahead === 0 ? status.next : status.waiting, { dance, ahead, wait }, words);
    }
    case 'rendering': {
      const percent = Math.floor(overallFraction(state.stage, state.fraction) * 100);
      const details = { dance, stage: words.stages[state.stage], percent };
      if (state.remainingMs === null) return fill(status.rendering, details, words);
      const remaining = wordRemaining(state.remainingMs, locale);
      return fill(status.renderingLong, { ...details, remaining }, words);
    }
    case 'delivering':
    case 'over':
      return fill(status.delivering, { dance }, words);
    case 'cancelling':
      return fill(status.cancelling, { dance }, words);
  }
}

function wordWait(waitMs: number, words: ChatWords, locale: JobRecord['locale']): string {
  const sentence = waitMs < tellMinutesMs ? words.aboutSeconds : words.aboutMinutes;
  const details = {
    seconds: Math.max(1, Math.round(waitMs / 1000)),
    minutes: Math.max(1, Math.round(waitMs / minuteMs)),
  };
  return fill(sentence, details, wordsOf(locale));
}

function progressOf(state: JobState): number | null {
  if (state.phase === 'rendering') return overallFraction(state.stage, state.fraction);
  return state.phase === 'delivering' ? 1 : null;
}
