/** Updates in the shapes that core.telegram.org/bots/api documents (Bot API 10.1 of 2026-06-11; objects Update, Message,
 *  CallbackQuery and what they hold, with the members that the documentation names). Written by hand after it; nobody's
 *  real messages are among them. */

export const me = { id: 4242, username: 'photodance_bot' } as const;

export const reader = {
  me,
  uploadBytesMax: 50 * 1024 * 1024,
  now: '2026-11-28T09:00:00.000Z',
} as const;

const ownUser = { id: me.id, is_bot: true, first_name: 'Photodance', username: me.username };

export const ann = {
  id: 101,
  is_bot: false,
  first_name: 'Ann',
  username: 'ann',
  language_code: 'en',
} as const;

export const ben = { id: 102, is_bot: false, first_name: 'Ben', language_code: 'zh-hans' } as const;

export const otherBot = { id: 777, is_bot: true, first_name: 'Other', username: 'other_bot' };

export const privateChat = { id: ann.id, first_name: 'Ann', username: 'ann', type: 'private' };

export const group = { id: -1_001_234_567_890, title: 'Friends', type: 'supergroup' } as const;

export const forum = { ...group, is_forum: true } as const;

export const channel = { id: -1_009_876_543_210, title: 'News', type: 'channel' } as const;

export const photo = [
  { file_id: 'AgAC-small', file_unique_id: 'AQAD-s', file_size: 1520, width: 90, height: 120 },
  { file_id: 'AgAC-large', file_unique_id: 'AQAD-l', file_size: 92_111, width: 960, height: 1280 },
  { file_id: 'AgAC-middle', file_unique_id: 'AQAD-m', file_size: 21_000, width: 240, height: 320 },
] as const;

export const imageDocument = {
  file_name: 'me.png',
  mime_type: 'image/png',
  file_id: 'BQAC-image',
  file_unique_id: 'AgAD-image',
  file_size: 3_400_000,
} as const;

type More = Readonly<Record<string, unknown>>;

let lastId = 500;

export function aMessage(more: More = {}): More {
  return { message_id: ++lastId, from: ann, chat: group, date: 1_795_000_000, ...more };
}

export function anUpdate(message: More, kind = 'message'): More {
  return { update_id: 900_000_000 + lastId, [kind]: message };
}

/** A message of somebody else's, as it stands in one that answers it. */
export function answered(more: More = {}): More {
  return { message_id: 400, from: ben, chat: group, date: 1_794_999_000, ...more };
}

/** A message of the bot's, as it stands in one that answers it. */
export function ours(more: More = {}): More {
  return answered({ from: ownUser, ...more });
}

export function mentionOf(text: string, mention: string): More {
  return { type: 'mention', offset: text.indexOf(mention), length: mention.length };
}

export function aTap(more: More = {}): More {
  return {
    id: '434208451230001',
    from: ann,
    message: ours({ text: 'Which dance?', chat: group }),
    chat_instance: '-7205812345678',
    data: 'd.robot',
    ...more,
  };
}
