import { writeAction } from '../../core/chat/action.ts';
import { type Button, type ClipFile, type Reply, say } from '../../core/chat/reply.ts';
import type { JobRecord } from '../../core/job/job-record.ts';
import type { DanceOutcome } from '../../core/job/outcome.ts';
import { wordNotUnderstood } from '../../core/prompt/word-brief.ts';
import { chatWordsOf } from '../../core/words/chat.ts';
import { fill, wordFault, wordNote, wordsOf } from '../../core/words/say.ts';

/** The last word on a job. dance: its title; localPath, thumbnailPath: where the clip and its picture lie while they
 *  are sent. */
export function outcomeReply(
  record: JobRecord,
  outcome: DanceOutcome,
  {
    dance,
    localPath,
    thumbnailPath,
  }: { dance: string; localPath: string | null; thumbnailPath: string | null },
): Reply {
  const { locale, id } = record;
  const words = chatWordsOf(locale);
  const button = (kind: 'another' | 'again' | 'delete'): Button => ({
    label: words.buttons[kind],
    action: writeAction({ kind, jobId: id }),
    style: kind === 'delete' ? 'danger' : 'plain',
  });
  switch (outcome.kind) {
    case 'cancelled':
      return say(fill(words.cancelled, { dance }, wordsOf(locale)));
    case 'refused':
    case 'failed': {
      const { message, advice } = wordFault(outcome.code, outcome.details, locale);
      return say(`${message}\n${advice}`, outcome.kind === 'failed' ? [[button('again')]] : []);
    }
    case 'clip': {
      if (localPath === null) throw new TypeError('a clip without its file');
      const { engine } = outcome.clip;
      const caption = fill(words.clip, { dance, engine: words.engines[engine] }, wordsOf(locale));
      const notes = outcome.notes.map((note) => wordNote(note, locale));
      const leftOut = wordNotUnderstood(record.wanted.scene?.notUnderstood ?? [], locale);
      return {
        text: [caption, leftOut, ...notes].filter((line) => line !== null).join('\n'),
        buttons: [[button('another'), button('again'), button('delete')]],
        gallery: [],
        progress: null,
        picture: null,
        clip: clipFile(record, outcome.clip, { dance, localPath, thumbnailPath }),
        isPrivate: false,
      };
    }
  }
}

function clipFile(
  { locale, wanted, photo }: JobRecord,
  clip: Extract<DanceOutcome, { kind: 'clip' }>['clip'],
  {
    dance,
    localPath,
    thumbnailPath,
  }: { dance: string; localPath: string; thumbnailPath: string | null },
): ClipFile {
  return {
    path: localPath,
    fileName: `photodance-${wanted.templateId}.mp4`,
    description: fill(chatWordsOf(locale).clipDescription, { dance }, wordsOf(locale)),
    widthPx: clip.widthPx,
    heightPx: clip.heightPx,
    durationMs: clip.durationMs,
    thumbnailPath,
    isSpoiler: photo.image.isSpoiler,
  };
}
