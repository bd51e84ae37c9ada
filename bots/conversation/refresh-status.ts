import type { JobRecord } from '../../core/job/job-record.ts';
import { cancelledReply } from './cancel-job.ts';
import { statusReply } from './status-reply.ts';
import type { Surroundings } from './surroundings.ts';
import { titleOf } from './title-of.ts';

const editsAtOnce = 8;

/** Keeps status messages up to date: one edit at most for each message in the platform's time, and none when it
 *  would say the same. */
export class StatusKeeper {
  readonly #around: Surroundings;
  readonly #shown = new Map<string, { text: string; atMs: number }>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Brings the messages of these jobs up to date, those that may be edited again. nowMs: a steady clock. */
  async refresh(records: readonly JobRecord[], nowMs: number): Promise<void> {
    const open = new Set(records.map(({ id }) => id));
    for (const id of this.#shown.keys()) if (!open.has(id)) this.#shown.delete(id);
    const { port } = this.#around;
    const due = records.filter(({ id }) => {
      const last = this.#shown.get(id);
      return !last || nowMs - last.atMs >= port.editEveryMs;
    });
    for (let first = 0; first < due.length; first += editsAtOnce) {
      const some = due.slice(first, first + editsAtOnce);
      const done = await Promise.allSettled(some.map((record) => this.#show(record, nowMs)));
      const failed = done.find(({ status }) => status === 'rejected');
      if (failed?.status === 'rejected') throw failed.reason;
    }
  }

  async #show(record: JobRecord, nowMs: number): Promise<void> {
    const { desk, port } = this.#around;
    const state = await desk.state(record);
    if (state.phase === 'over' || state.phase === 'cancelling') return;
    const reply = statusReply(record, state, titleOf(record, this.#around));
    const text = `${reply.text}\n${reply.progress ?? ''}`;
    if (text === this.#shown.get(record.id)?.text) return;
    const message = await desk.message(record.id, 'status');
    if (message === null) return;
    if (!(await port.editIfFree(message, reply))) return;
    this.#shown.set(record.id, { text, atMs: nowMs });
    // Whoever cancelled it meanwhile has been told so; that stays the last word.
    if (await desk.isCancelled(record.id))
      await port.edit(message, cancelledReply(record, this.#around));
  }
}
