import type { ImageRef } from '../../core/chat/chat-event.ts';
import type { Reply } from '../../core/chat/reply.ts';
import type { MessageRef, ThreadRef } from '../../core/chat/thread-ref.ts';
import type { NamedDance } from '../../core/command/find-dance.ts';
import type { EngineName } from '../../core/job/engine-name.ts';
import type { JobRecord, KnownPhoto, WantedDance, Wish } from '../../core/job/job-record.ts';
import type { JobState, LimitHit } from '../../core/job/job-state.ts';
import type { Locale } from '../../core/words/locale.ts';

/** One platform, as the conversation needs it. */
export interface ChatPort {
  readonly platform: string;
  /** The least time between two edits of one message. */
  readonly editEveryMs: number;
  /** Sends once for each key, as far as the platform can tell.
   *  @throws ChatGone; TryLater; DanceError CLIP_TOO_LARGE when the platform takes no file of that size there */
  send(thread: ThreadRef, reply: Reply, key: string): Promise<MessageRef>;
  /** A message that is gone is no fault. */
  edit(message: MessageRef, reply: Reply): Promise<void>;
  /** The same, unless the platform would have to be waited for: then nothing happens, and it answers false. */
  editIfFree(message: MessageRef, reply: Reply): Promise<boolean>;
  /** A message that is gone is no fault. */
  remove(message: MessageRef): Promise<void>;
  /** @throws DanceError PHOTO_GONE, PHOTO_UNSEEN, PHOTO_TOO_LARGE */
  fetchImage(image: ImageRef, sizeBytesMax: number): Promise<Uint8Array>;
}

/** Nobody can be reached there any more: blocked, left, deleted. */
export class ChatGone extends Error {}

/** The platform asks to wait, or cannot be reached: nothing was done, and the step is to be done later. It takes no try,
 *  and lets others go first. */
export class TryLater extends Error {
  readonly waitMs: number;

  constructor(waitMs: number, options?: ErrorOptions) {
    super('later', options);
    this.waitMs = waitMs;
  }
}

/** What an adapter remembers for a while, across restarts: short texts by names of its own. */
export interface Notebook {
  note(name: string, text: string, seconds: number): Promise<void>;
  /** The same unless something stands there already. Returns what stands there now. */
  noteFirst(name: string, text: string, seconds: number): Promise<string>;
  read(name: string): Promise<string | null>;
  strike(name: string): Promise<void>;
}

/** What the bot remembers of people. */
export interface People {
  profile(person: string): Promise<Profile>;
  setLocale(person: string, locale: Locale): Promise<void>;
  consent(person: string): Promise<void>;
  /** Keeps a photo for as long as its buttons are good; returns its name, the same for the same photo. */
  keepPhoto(person: string, photo: KnownPhoto): Promise<string>;
  photo(photoId: string): Promise<KnownPhoto | null>;
  /** What this person posted last in this channel, for ten minutes. */
  recentPhoto(person: string, channelId: string): Promise<KnownPhoto | null>;
  /** A dance that waits for a photo, for ten minutes. */
  expectPhoto(person: string, channelId: string, wanted: WantedDance): Promise<void>;
  expected(person: string, channelId: string): Promise<WantedDance | null>;
  endExpectation(person: string, channelId: string): Promise<void>;
  /** A wish that waits for a button. */
  hold(wishId: string, wish: Wish): Promise<void>;
  held(wishId: string): Promise<Wish | null>;
  /** A wish that is held until its person consents. */
  awaitConsent(wishId: string, wish: Wish): Promise<void>;
  /** The names of the wishes that were held until this person consents, in no order. */
  awaitingConsent(person: string): Promise<string[]>;
  forget(person: string): Promise<void>;
}

export interface Profile {
  readonly locale: Locale | null;
  readonly consented: boolean;
}

/** What was said about a job, or about a wish that waits for consent. */
export type MessageKind = 'status' | 'clip' | 'consent';

/** The jobs. */
export interface Desk {
  /** Counts a job against the limits; a job counts once however often it is admitted. */
  admit(record: JobRecord): Promise<LimitHit | null>;
  /** Gives the place back of a job that was never opened. */
  release(record: JobRecord): Promise<void>;
  /** Makes the job durable; once, however often it is opened. */
  open(record: JobRecord): Promise<void>;
  find(jobId: string): Promise<JobRecord | null>;
  state(record: JobRecord): Promise<JobState>;
  /** Open jobs of a person, the oldest first. */
  openJobsOf(person: string): Promise<JobRecord[]>;
  /** Every job of a person that is still known, the newest first. */
  recordsOf(person: string): Promise<JobRecord[]>;
  openCount(): Promise<number>;
  /** Whether a worker of this engine lives. */
  hasWorker(engine: EngineName): Promise<boolean>;
  cancel(record: JobRecord): Promise<'cancelled' | 'tooLate'>;
  isCancelled(jobId: string): Promise<boolean>;
  isOver(jobId: string): Promise<boolean>;
  /** The job's place and marks are given up; its record stays for a while.
   *  keepPhotoMs: how long the store holds the photo yet; 0 when it is gone already. */
  close(record: JobRecord, keepPhotoMs: number): Promise<void>;
  saveMessage(id: string, kind: MessageKind, message: MessageRef): Promise<void>;
  message(id: string, kind: MessageKind): Promise<MessageRef | null>;
  forgetMessage(id: string, kind: MessageKind): Promise<void>;
  /** Lets go of everything that is known of a job that is over. */
  drop(record: JobRecord): Promise<void>;
}

/** A dance that can be asked for. */
export interface OfferedDance extends NamedDance {
  readonly version: number;
  readonly title: Readonly<Record<Locale, string>>;
  readonly description: Readonly<Record<Locale, string>>;
}
