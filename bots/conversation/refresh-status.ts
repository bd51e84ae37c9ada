import type { PictureFile } from '../../core/chat/reply.ts';
import type { JobRecord } from '../../core/job/job-record.ts';
import type { JobState } from '../../core/job/job-state.ts';
import { type Borrowed, previewPathOf } from '../../core/media/store.ts';
import { chatWordsOf } from '../../core/words/chat.ts';
import { fill, wordsOf } from '../../core/words/say.ts';
import { cancelledReply } from './end-status.ts';
import { statusReply } from './status-reply.ts';
import type { Surroundings } from './surroundings.ts';
import { titleOf } from './title-of.ts';

const editsAtOnce = 8;

/** So many messages are looked after in one round, however many wait: the first in line, and of the others those that
 *  were looked after longest ago. */
const firstInLine = 16;
const othersPerRound = 48;

/** Keeps status messages up to date: one edit at most for each message in the platform's time, and none when it
 *  would say the same. */
export class StatusKeeper {
  readonly #around: Surroundings;
  readonly #shown = new Map<string, { text: string; atMs: number }>();
  readonly #lookedMs = new Map<string, number>();
  /** Jobs whose message shows a first look. */
  readonly #pictured = new Set<string>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Brings the messages of these jobs up to date, those that may be edited again. nowMs: a steady clock. */
  async refresh(records: readonly JobRecord[], nowMs: number): Promise<void> {
    const open = new Set(records.map(({ id }) => id));
    for (const known of [this.#shown, this.#lookedMs, this.#pictured]) {
      for (const id of known.keys()) if (!open.has(id)) known.delete(id);
    }
    const { port } = this.#around;
    const due = this.#turn(records).filter(({ id }) => {
      const last = this.#shown.get(id);
      return !last || nowMs - last.atMs >= port.editEveryMs;
    });
    for (const { id } of due) this.#lookedMs.set(id, nowMs);
    for (let first = 0; first < due.length; first += editsAtOnce) {
      const some = due.slice(first, first + editsAtOnce);
      const done = await Promise.allSettled(some.map((record) => this.#show(record, nowMs)));
      const failed = done.find(({ status }) => status === 'rejected');
      if (failed?.status === 'rejected') throw failed.reason;
    }
  }

  /** Whose turn it is. records: the oldest first. */
  #turn(records: readonly JobRecord[]): JobRecord[] {
    const lookedMs = ({ id }: JobRecord) => this.#lookedMs.get(id) ?? Number.NEGATIVE_INFINITY;
    const others = records.slice(firstInLine).sort((a, b) => lookedMs(a) - lookedMs(b));
    return [...records.slice(0, firstInLine), ...others.slice(0, othersPerRound)];
  }

  async #show(record: JobRecord, nowMs: number): Promise<void> {
    const state = await this.#around.desk.state(record);
    if (state.phase === 'over' || state.phase === 'cancelling') return;
    const preview = await this.#borrowPreview(record, state);
    try {
      await this.#edit(record, state, { preview, nowMs });
    } finally {
      await preview?.release();
    }
  }

  /** The first look that is to be shown now; null when there is none, or it is shown already. */
  async #borrowPreview({ id }: JobRecord, state: JobState): Promise<Borrowed | null> {
    if (state.phase !== 'rendering' || !state.hasPreview || this.#pictured.has(id)) return null;
    return await this.#around.store.borrow(previewPathOf(id));
  }

  async #edit(
    record: JobRecord,
    state: JobState,
    { preview, nowMs }: { preview: Borrowed | null; nowMs: number },
  ): Promise<void> {
    const { desk, port } = this.#around;
    const dance = titleOf(record, this.#around);
    const kept = this.#pictured.has(record.id) ? 'kept' : null;
    const picture = preview ? pictureOf(record, preview, dance) : kept;
    const reply = statusReply(record, state, dance, picture);
    const text = `${reply.text}\n${reply.progress ?? ''}`;
    if (!preview && text === this.#shown.get(record.id)?.text) return;
    const message = await desk.message(record.id, 'status');
    if (message === null) return;
    if (!(await port.editIfFree(message, reply))) return;
    this.#shown.set(record.id, { text, atMs: nowMs });
    if (preview) this.#pictured.add(record.id);
    // Whoever cancelled it meanwhile has been told so; that stays the last word.
    if (await desk.isCancelled(record.id))
      await port.edit(message, cancelledReply(record, this.#around));
    // What was answered meanwhile has no status any more, and this one came after its end.
    else if (await desk.message(record.id, 'clip')) await port.remove(message);
  }
}

function pictureOf(
  { id, locale, photo }: JobRecord,
  preview: Borrowed,
  dance: string,
): PictureFile {
  return {
    path: preview.localPath,
    fileName: `photodance-${id}.jpg`,
    description: fill(chatWordsOf(locale).previewDescription, { dance }, wordsOf(locale)),
    isSpoiler: photo.image.isSpoiler,
  };
}
