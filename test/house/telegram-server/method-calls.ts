import { type Chats, type Message, quoted, type Room } from './chats.ts';
import {
  checkCaption,
  checkKeyboard,
  checkPhoto,
  checkText,
  checkVideo,
  contentLimits,
  isUpload,
} from './check-content.ts';
import type { Parameters } from './check-parameters.ts';
import type { ServerClock } from './clock.ts';
import type { Upload } from './multipart.ts';
import { refusals } from './refusal.ts';

const hourMs = 3_600_000;
const deletableMs = 48 * hourMs;

/** How long the bot has to answer a button. */
const answerWithinMs = 15_000;

export interface Query {
  readonly id: string;
  readonly askedMs: number;
  answer: { readonly text: string | null; readonly isAlert: boolean } | null;
}

/** All that the methods work with. */
export interface House {
  readonly clock: ServerClock;
  readonly chats: Chats;
  readonly me: Message['from'] & object;
  readonly isLocal: boolean;
  readonly queries: Map<string, Query>;
  /** Links to files: path → file and the time when it ends. */
  readonly links: Map<string, { readonly fileId: string; readonly endMs: number }>;
  /** What the bot set about itself: method and language → what. */
  readonly profile: Map<string, unknown>;
  readonly localFilesDir: string | null;
  /** How long the link to a file is good. */
  linkMs: number;
  /** The path that is told of every file; null: a proper one. */
  filePath: string | null;
}

type Call = (parameters: Parameters, house: House) => unknown;

/** What the methods do, but for those that are about updates. Each checks what its content may be. */
export const calls: Readonly<Record<string, Call>> = {
  getMe: (_, { me }) => me,
  getFile(parameters, house) {
    const fileId = String(parameters['file_id']);
    const bytes = house.chats.files.get(fileId);
    if (!bytes) throw refusals.bad('wrong file_id or the file is temporarily unavailable');
    if (!house.isLocal && bytes.length > contentLimits.downloadBytes) {
      throw refusals.bad('file is too big');
    }
    const proper = house.localFilesDir
      ? `${house.localFilesDir}/${fileId}`
      : `photos/file_${house.links.size}.jpg`;
    const path = house.filePath ?? proper;
    house.links.set(path, { fileId, endMs: house.clock.nowMs() + house.linkMs });
    return {
      file_id: fileId,
      file_unique_id: `u-${fileId}`,
      file_size: bytes.length,
      file_path: path,
    };
  },
  sendMessage(parameters, house) {
    checkText(String(parameters['text']));
    return send(parameters, house, { text: String(parameters['text']).trim() }, []);
  },
  async sendPhoto(parameters, house) {
    const { content, uploads } = await photoContent(parameters['photo'], house);
    return send(parameters, house, { ...content, ...captionOf(parameters) }, uploads);
  },
  async sendVideo(parameters, house) {
    const { isLocal, chats } = house;
    const limit = isLocal ? contentLimits.localUploadBytes : contentLimits.uploadBytes;
    await checkVideo(parameters, limit);
    if (!roomOf(parameters, house).mayPostVideos) {
      throw refusals.bad('not enough rights to send videos to the chat');
    }
    const { video, thumbnail, width, height, duration } = parameters;
    if (!isUpload(video)) throw refusals.bad('wrong file identifier', true);
    const content = {
      video: { ...chats.keepFile(video.bytes), width, height, duration },
      ...(parameters['has_spoiler'] === true ? { has_media_spoiler: true } : {}),
      ...captionOf(parameters),
    };
    return send(parameters, house, content, [video, ...(isUpload(thumbnail) ? [thumbnail] : [])]);
  },
  editMessageText(parameters, house) {
    checkText(String(parameters['text']));
    const old = ownMessage(parameters, house);
    if (old.text === undefined) throw refusals.bad('there is no text in the message to edit');
    return edit(old, { text: String(parameters['text']).trim() }, parameters, house);
  },
  editMessageCaption(parameters, house) {
    const old = ownMessage(parameters, house);
    if (old.text !== undefined) throw refusals.bad('there is no caption in the message to edit');
    return edit(old, captionOf(parameters), parameters, house);
  },
  async editMessageMedia(parameters, house) {
    const old = ownMessage(parameters, house);
    const media = parameters['media'] as Parameters;
    if (media['type'] !== 'photo') throw refusals.bad('wrong type of media', true);
    const { content, uploads } = await photoContent(media['media'], house);
    const { text, ...rest } = old;
    const changed = edit(rest as Message, { ...content, ...captionOf(media) }, parameters, house);
    house.chats.sent.push({ message: changed, uploads });
    return changed;
  },
  editMessageReplyMarkup: (parameters, house) =>
    edit(ownMessage(parameters, house), {}, parameters, house),
  deleteMessage(parameters, house) {
    const room = roomOf(parameters, house);
    const message = room.messages.get(Number(parameters['message_id']));
    if (!message) throw refusals.bad('message to delete not found');
    if (house.clock.nowMs() - message.date * 1000 > deletableMs) {
      throw refusals.bad("message can't be deleted");
    }
    room.messages.delete(message.message_id);
    return true;
  },
  answerCallbackQuery(parameters, { queries, clock }) {
    const query = queries.get(String(parameters['callback_query_id']));
    const isOld = !query || clock.nowMs() - query.askedMs > answerWithinMs;
    if (isOld) {
      throw refusals.bad('query is too old and response timeout expired or query ID is invalid');
    }
    if (query.answer) throw refusals.bad('a query that is answered already', true);
    const { text = null, show_alert: isAlert = false } = parameters;
    if (typeof text === 'string' && text.length > contentLimits.answer) {
      throw refusals.bad('MESSAGE_TOO_LONG', true);
    }
    query.answer = { text: text as string | null, isAlert: isAlert === true };
    return true;
  },
  sendChatAction(parameters, house) {
    roomOf(parameters, house);
    return true;
  },
  setMyCommands(parameters, { profile }) {
    const commands = parameters['commands'] as { command: string; description: string }[];
    if (commands.length > 100) throw refusals.bad('BOT_COMMANDS_TOO_MUCH', true);
    for (const { command, description } of commands) {
      const isFine = /^[a-z0-9_]{1,32}$/.test(command);
      if (!isFine || description.length < 1 || description.length > 256) {
        throw refusals.bad('BOT_COMMAND_INVALID', true);
      }
    }
    return keep('setMyCommands', parameters, commands, profile);
  },
  setMyDescription(parameters, { profile }) {
    const text = String(parameters['description'] ?? '');
    if (text.length > 512) throw refusals.bad('description is too long', true);
    return keep('setMyDescription', parameters, text, profile);
  },
  setMyShortDescription(parameters, { profile }) {
    const text = String(parameters['short_description'] ?? '');
    if (text.length > 120) throw refusals.bad('description is too long', true);
    return keep('setMyShortDescription', parameters, text, profile);
  },
  getChatMember(parameters, house) {
    const { administrators } = roomOf(parameters, house);
    const id = Number(parameters['user_id']);
    const status = administrators.has(id) ? 'administrator' : 'member';
    return { status, user: { id, is_bot: false, first_name: 'Somebody' } };
  },
  getChat: (parameters, house) => roomOf(parameters, house).chat,
};

function keep(
  method: string,
  parameters: Parameters,
  value: unknown,
  profile: House['profile'],
): true {
  const language = String(parameters['language_code'] ?? '');
  if (!/^([a-z]{2})?$/.test(language)) throw refusals.bad('invalid language_code', true);
  profile.set(`${method} ${language}`.trim(), value);
  return true;
}

/** The chat of a call. @throws Refusal when the bot has no way into it */
function roomOf(parameters: Parameters, { chats }: House): Room {
  const room = chats.rooms.get(Number(parameters['chat_id']));
  if (!room) throw refusals.chatNotFound();
  if (room.migratedTo !== null) throw refusals.migrated(room.migratedTo);
  if (room.closed !== null) throw refusals[room.closed]();
  return room;
}

function ownMessage(parameters: Parameters, house: House): Message {
  const message = roomOf(parameters, house).messages.get(Number(parameters['message_id']));
  if (!message) throw refusals.bad('message to edit not found');
  if (message.from?.id !== house.me.id) throw refusals.bad("message can't be edited", true);
  return message;
}

function captionOf({ caption }: Parameters): { caption?: string } {
  if (caption === undefined) return {};
  checkCaption(String(caption));
  return { caption: String(caption) };
}

async function photoContent(photo: unknown, { chats }: House) {
  if (isUpload(photo)) {
    const { width, height } = await checkPhoto(photo);
    return { content: chats.photo(photo.bytes, width, height), uploads: [photo] };
  }
  const bytes = chats.files.get(String(photo));
  if (!bytes) throw refusals.bad('wrong remote file identifier specified: Wrong padding length');
  const size = { file_id: String(photo), file_unique_id: `u-${photo}`, width: 600, height: 800 };
  return { content: { photo: [size] }, uploads: [] };
}

function send(
  parameters: Parameters,
  house: House,
  content: Partial<Message>,
  uploads: readonly Upload[],
): Message {
  const room = roomOf(parameters, house);
  checkKeyboard(parameters['reply_markup']);
  const topicId = parameters['message_thread_id'];
  if (topicId !== undefined && !room.topics.has(Number(topicId))) {
    throw refusals.bad('message thread not found');
  }
  const { message_id: repliedId, allow_sending_without_reply: mayLackIt } =
    (parameters['reply_parameters'] as Parameters | undefined) ?? {};
  const replied = repliedId === undefined ? undefined : room.messages.get(Number(repliedId));
  if (repliedId !== undefined && !replied && mayLackIt !== true) {
    throw refusals.bad('message to be replied not found');
  }
  const markup = parameters['reply_markup'] as Message['reply_markup'];
  const message = house.chats.post(room, {
    from: house.me,
    ...(topicId === undefined
      ? {}
      : { message_thread_id: Number(topicId), is_topic_message: true as const }),
    ...(replied ? { reply_to_message: quoted(replied) } : {}),
    ...content,
    ...(markup ? { reply_markup: markup } : {}),
  });
  house.chats.sent.push({ message, uploads });
  return message;
}

function edit(
  old: Message,
  content: Partial<Message>,
  parameters: Parameters,
  house: House,
): Message {
  checkKeyboard(parameters['reply_markup']);
  const { reply_markup, ...rest } = old;
  const markup = parameters['reply_markup'] as Message['reply_markup'];
  const hasButtons = (markup?.inline_keyboard.flat().length ?? 0) > 0;
  const changed: Message = {
    ...rest,
    ...content,
    ...(hasButtons && markup ? { reply_markup: markup } : {}),
  };
  const room = roomOf(parameters, house);
  const before = room.messages.get(old.message_id);
  if (JSON.stringify(sorted(before)) === JSON.stringify(sorted(changed))) {
    throw refusals.notModified();
  }
  const stamped = { ...changed, edit_date: house.clock.nowS() };
  room.messages.set(old.message_id, stamped);
  return stamped;
}

function sorted(message: Message | undefined): unknown {
  const { edit_date, ...rest } = message ?? ({} as Partial<Message>);
  return Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1));
}
