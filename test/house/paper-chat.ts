import type { ChatPort } from '../../bots/conversation/ports.ts';
import type { ChatEvent } from '../../core/chat/chat-event.ts';
import type { Reply } from '../../core/chat/reply.ts';
import type { MessageRef } from '../../core/chat/thread-ref.ts';
import { DanceError } from '../../core/faults.ts';

export interface PaperMessage {
  readonly ref: MessageRef;
  readonly key: string;
  reply: Reply;
  edits: number;
  removed: boolean;
  replyToId: string | null;
}

/** A platform on paper: what was sent, edited and removed. */
export class PaperChat implements ChatPort {
  readonly platform: string;
  readonly editEveryMs: number;
  readonly messages: PaperMessage[] = [];
  readonly images = new Map<string, Uint8Array>();

  /** Whether clips are small enough for the place. */
  clipsTaken = true;

  constructor(platform = 'paper', editEveryMs = 0) {
    this.platform = platform;
    this.editEveryMs = editEveryMs;
  }

  async send(
    thread: { channelId: string; replyToId: string | null },
    reply: Reply,
    key: string,
  ): Promise<MessageRef> {
    const known = this.messages.find((message) => message.key === key);
    if (known) return known.ref;
    if (reply.clip && !this.clipsTaken) {
      throw new DanceError('CLIP_TOO_LARGE', { sizeMegabytes: 9, limitMegabytes: 8 });
    }
    const { channelId, replyToId } = thread;
    const ref = { channelId, messageId: `m${this.messages.length}` };
    this.messages.push({ ref, key, reply, edits: 0, removed: false, replyToId });
    return ref;
  }

  async edit(message: MessageRef, reply: Reply): Promise<void> {
    const found = this.#find(message);
    if (!found || found.removed) return;
    const { picture } = reply;
    found.reply = { ...reply, picture: picture === 'kept' ? found.reply.picture : picture };
    found.edits++;
  }

  async editIfFree(message: MessageRef, reply: Reply): Promise<boolean> {
    await this.edit(message, reply);
    return true;
  }

  async remove(message: MessageRef): Promise<void> {
    const found = this.#find(message);
    if (found) found.removed = true;
  }

  async fetchImage({ fileId }: { fileId: string }, sizeBytesMax: number): Promise<Uint8Array> {
    const bytes = this.images.get(fileId);
    if (!bytes) throw new DanceError('PHOTO_GONE');
    if (bytes.length > sizeBytesMax) {
      throw new DanceError('PHOTO_TOO_LARGE', { sizeMegabytes: 1, limitMegabytes: 0 });
    }
    return bytes;
  }

  /** What can be seen, in order. */
  get seen(): PaperMessage[] {
    return this.messages.filter(({ removed }) => !removed);
  }

  get clips(): PaperMessage[] {
    return this.messages.filter(({ reply }) => reply.clip !== null);
  }

  /** The buttons of a message by their labels. */
  button(message: PaperMessage | undefined, label: string | RegExp): string {
    const all = [...(message?.reply.buttons.flat() ?? []), ...(message?.reply.gallery ?? [])];
    const found = all.find((button) =>
      typeof label === 'string' ? button.label === label : label.test(button.label),
    );
    if (!found) throw new Error(`no button ${label} in ${JSON.stringify(message?.reply)}`);
    return found.action;
  }

  #find({ messageId }: MessageRef): PaperMessage | undefined {
    return this.messages.find(({ ref }) => ref.messageId === messageId);
  }
}

let count = 0;

/** An event of somebody called Ann in a direct message, but for what is said. */
export function aChatEvent(
  said: Partial<ChatEvent> & { by?: string; channelId?: string; replyToId?: string | null } = {},
): ChatEvent {
  const { by = 'ann', channelId = `dm-${by}`, replyToId = null, ...event } = said;
  count += 1;
  return {
    id: `event-${count}`,
    thread: {
      platform: 'paper',
      channelId,
      topicId: null,
      replyToId,
      interactionId: null,
      askerId: by,
    },
    sender: { id: by, locale: 'en' },
    addressedBy: 'direct',
    text: '',
    action: null,
    images: [],
    imagesPostedBy: null,
    uploadBytesMax: null,
    receivedAt: new Date().toISOString(),
    ...event,
  };
}

export function anImage(fileId = 'photo-1') {
  const shown = { messageId: `of-${fileId}`, isSpoiler: false };
  return { platform: 'paper', fileId, mimeType: 'image/png', sizeBytes: 4, ...shown };
}
