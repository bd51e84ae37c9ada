import type { ServerClock } from './clock.ts';
import type { Upload } from './multipart.ts';

export interface Person {
  readonly id: number;
  readonly is_bot: boolean;
  readonly first_name: string;
  readonly username?: string;
  readonly language_code?: string;
}

export interface Chat {
  readonly id: number;
  readonly type: 'private' | 'group' | 'supergroup' | 'channel';
  readonly title?: string;
  readonly is_forum?: true;
}

export interface Button {
  readonly text: string;
  readonly style?: string;
  readonly callback_data?: string;
}

export interface Message {
  readonly message_id: number;
  readonly date: number;
  readonly chat: Chat;
  readonly from?: Person;
  readonly sender_chat?: Chat;
  readonly message_thread_id?: number;
  readonly is_topic_message?: true;
  readonly reply_to_message?: Quoted;
  readonly text?: string;
  readonly caption?: string;
  readonly photo?: readonly PhotoSize[];
  readonly video?: object;
  readonly reply_markup?: { readonly inline_keyboard: readonly (readonly Button[])[] };
  readonly [more: string]: unknown;
}

/** A message as it stands in another one that answers it. */
export interface Quoted {
  readonly message_id: number;
  readonly [more: string]: unknown;
}

export interface PhotoSize {
  readonly file_id: string;
  readonly file_unique_id: string;
  readonly width: number;
  readonly height: number;
  readonly file_size?: number;
}

/** What the server knows of a chat besides what it shows. */
export interface Room {
  readonly chat: Chat;
  readonly messages: Map<number, Message>;
  readonly topics: Set<number>;
  /** What stands in the way of the bot. */
  closed: 'blocked' | 'kicked' | 'neverMet' | null;
  mayPostVideos: boolean;
  migratedTo: number | null;
  readonly administrators: Set<number>;
  lastMessageId: number;
}

/** Chats, their messages, and the files in them. */
export class Chats {
  readonly rooms = new Map<number, Room>();
  readonly files = new Map<string, Buffer>();
  /** What the bot sent, in order, with what it uploaded. */
  readonly sent: { readonly message: Message; readonly uploads: readonly Upload[] }[] = [];
  readonly #clock: ServerClock;
  #lastFile = 0;

  constructor(clock: ServerClock) {
    this.#clock = clock;
  }

  open(chat: Chat): Room {
    const room: Room = {
      chat,
      messages: new Map(),
      topics: new Set(),
      closed: null,
      mayPostVideos: true,
      migratedTo: null,
      administrators: new Set(),
      lastMessageId: 0,
    };
    this.rooms.set(chat.id, room);
    return room;
  }

  keepFile(bytes: Buffer): { file_id: string; file_unique_id: string; file_size: number } {
    const name = `file${String(++this.#lastFile).padStart(6, '0')}`;
    this.files.set(name, bytes);
    return { file_id: name, file_unique_id: `u-${name}`, file_size: bytes.length };
  }

  /** The members of a message that holds a photo: a small size and the whole one. */
  photo(bytes: Buffer, widthPx = 600, heightPx = 800): { photo: PhotoSize[] } {
    const small = { ...this.keepFile(Buffer.from('small')), width: 90, height: 120 };
    return { photo: [small, { ...this.keepFile(bytes), width: widthPx, height: heightPx }] };
  }

  post(room: Room, content: Partial<Message>): Message {
    const message: Message = {
      message_id: ++room.lastMessageId,
      date: this.#clock.nowS(),
      chat: room.chat,
      ...content,
    };
    room.messages.set(message.message_id, message);
    return message;
  }
}

export function quoted({ reply_to_message, ...message }: Message): Quoted {
  return message;
}
