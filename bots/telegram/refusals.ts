import type { GrammyError } from 'grammy';

/** What a refusal of the Bot API means. Telegram gives a number and a sentence; where one number means several things the
 *  sentence tells them apart. Source of the sentences: tdlib/telegram-bot-api, Client.cpp. */
export type Meaning =
  /** The chat has another id now: a group became a supergroup. */
  | 'moved'
  /** Blocked, kicked, deleted, or never met. */
  | 'gone'
  /** The chat is there, but the bot may not say such a thing in it. */
  | 'forbidden'
  | 'noTopic'
  | 'tooLarge'
  /** There is nothing to be done, or nothing left to do it with. */
  | 'needless'
  | 'noText'
  | 'wrongFile'
  | 'fileTooLarge'
  | 'unauthorized'
  | 'conflict'
  | 'wait'
  | 'other';

const sentences: readonly (readonly [RegExp, Meaning])[] = [
  [/message is not modified/i, 'needless'],
  [/message to (edit|delete) not found|MESSAGE_ID_INVALID/i, 'needless'],
  [/message can't be (edited|deleted)/i, 'needless'],
  [/there is no (text|caption) in the message/i, 'noText'],
  [/message thread not found|TOPIC_DELETED/i, 'noTopic'],
  [/file is too big/i, 'fileTooLarge'],
  [/wrong (remote )?file|invalid file|file reference|FILE_REFERENCE/i, 'wrongFile'],
  [/not enough rights|have no rights|CHAT_WRITE_FORBIDDEN|SEND_\w+_FORBIDDEN/i, 'forbidden'],
  [/TOPIC_CLOSED|CHAT_RESTRICTED|need administrator rights/i, 'forbidden'],
  [/chat not found|PEER_ID_INVALID|chat was deactivated|user is deactivated/i, 'gone'],
];

export function meaningOf(
  refusal: Pick<GrammyError, 'error_code' | 'description' | 'parameters'>,
): Meaning {
  const { error_code: code, description, parameters } = refusal;
  if (parameters?.migrate_to_chat_id !== undefined) return 'moved';
  switch (code) {
    case 401:
      return 'unauthorized';
    case 403:
      return 'gone';
    case 409:
      return 'conflict';
    case 413:
      return 'tooLarge';
    case 429:
      return 'wait';
    default:
      return sentences.find(([sentence]) => sentence.test(description))?.[1] ?? 'other';
  }
}
