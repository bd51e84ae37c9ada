import { describe, expect, it } from 'vitest';
import { readUpdate } from '../../../bots/telegram/read.ts';
import { type ChatEvent, chatEventSchema } from '../../../core/chat/chat-event.ts';
import {
  aMessage,
  ann,
  answered,
  anUpdate,
  aTap,
  ben,
  channel,
  forum,
  group,
  imageDocument,
  me,
  mentionOf,
  otherBot,
  ours,
  photo,
  privateChat,
  reader,
} from './updates.ts';

function read(message: object, kind = 'message') {
  return readUpdate(anUpdate(message as Record<string, unknown>, kind), reader);
}

function eventOf(message: object, kind = 'message'): ChatEvent {
  const taken = read(message, kind);
  if (taken?.kind !== 'said') throw new Error(`read as ${taken?.kind ?? 'nothing'}`);
  return chatEventSchema.parse(taken.event);
}

describe('what is said in private', () => {
  it('is addressed to the bot, with the photo in its largest size', () => {
    const message = aMessage({ chat: privateChat, caption: '科目三', photo });
    const event = eventOf(message);
    expect(event).toMatchObject({
      id: `m${ann.id}.${message['message_id']}`,
      thread: {
        platform: 'telegram',
        channelId: String(ann.id),
        topicId: null,
        replyToId: String(message['message_id']),
        interactionId: null,
        askerId: String(ann.id),
      },
      sender: { id: String(ann.id), locale: 'en' },
      addressedBy: 'direct',
      text: '科目三',
      imagesPostedBy: null,
      uploadBytesMax: reader.uploadBytesMax,
      receivedAt: reader.now,
    });
    expect(event.images).toEqual([
      {
        platform: 'telegram',
        fileId: 'AgAC-large',
        mimeType: 'image/jpeg',
        sizeBytes: 92_111,
        messageId: String(message['message_id']),
        isSpoiler: false,
      },
    ]);
  });

  it('may be an image document, a spoiler, a forwarded photo', () => {
    const sent = eventOf(aMessage({ chat: privateChat, document: imageDocument }));
    expect(sent.images).toMatchObject([{ fileId: 'BQAC-image', mimeType: 'image/png' }]);
    const hidden = eventOf(aMessage({ chat: privateChat, photo, has_media_spoiler: true }));
    expect(hidden.images).toMatchObject([{ isSpoiler: true }]);
    const origin = { type: 'user', sender_user: ben, date: 1_794_000_000 };
    const forwarded = eventOf(aMessage({ chat: privateChat, photo, forward_origin: origin }));
    expect(forwarded.images).toHaveLength(1);
  });

  it('is heard also when it is neither words nor a picture', () => {
    const video = { file_id: 'v', file_unique_id: 'v', width: 1, height: 1, duration: 1 };
    expect(eventOf(aMessage({ chat: privateChat, video }))).toMatchObject({ text: '', images: [] });
    const pdf = { ...imageDocument, mime_type: 'application/pdf', file_name: 'a.pdf' };
    expect(eventOf(aMessage({ chat: privateChat, document: pdf })).images).toEqual([]);
    expect(read(aMessage({ video }))).toBeNull();
  });

  it('may be in a topic', () => {
    const message = { chat: privateChat, text: 'robot', message_thread_id: 7 };
    expect(eventOf(aMessage({ ...message, is_topic_message: true })).thread.topicId).toBe('7');
  });
});

describe('what is said in a group', () => {
  it('a command as the caption of a photo, with the bot’s name or without', () => {
    const named = eventOf(aMessage({ caption: '/dance@PhotoDance_bot 科目三', photo }));
    expect(named).toMatchObject({ addressedBy: 'slash', text: '/dance@PhotoDance_bot 科目三' });
    expect(eventOf(aMessage({ caption: '/dance 科目三', photo }))).toMatchObject({
      addressedBy: 'slash',
    });
    expect(read(aMessage({ text: '/dance@other_bot 科目三' }))).toBeNull();
    // A command that is none of ours may be another bot's.
    expect(eventOf(aMessage({ text: '/ban ben' })).addressedBy).toBe('overheard');
  });

  it('a command as the reply to a photo or to an image document', () => {
    const replied = answered({ photo, has_media_spoiler: true });
    const event = eventOf(aMessage({ text: '/dance 科目三', reply_to_message: replied }));
    expect(event).toMatchObject({ addressedBy: 'slash', imagesPostedBy: String(ben.id) });
    expect(event.images).toMatchObject([
      { fileId: 'AgAC-large', messageId: '400', isSpoiler: true },
    ]);
    const file = answered({ document: imageDocument });
    const toFile = eventOf(aMessage({ text: '/dance 科目三', reply_to_message: file }));
    expect(toFile.images).toMatchObject([{ fileId: 'BQAC-image' }]);
  });

  it('a dance’s name as the reply to a picture, with a mention or overheard', () => {
    const text = '@photodance_bot robot';
    const entities = [mentionOf(text, '@photodance_bot')];
    const replied = answered({ photo });
    expect(eventOf(aMessage({ text, entities, reply_to_message: replied }))).toMatchObject({
      addressedBy: 'mention',
      text: 'robot',
    });
    expect(eventOf(aMessage({ text: 'robot', reply_to_message: replied }))).toMatchObject({
      addressedBy: 'reply',
      text: 'robot',
    });
    const silent = [{ type: 'text_mention', offset: 0, length: 3, user: { id: me.id } }];
    expect(eventOf(aMessage({ text: 'bot robot', entities: silent })).addressedBy).toBe('mention');
    expect(eventOf(aMessage({ text: 'mail x@photodance_bot' })).addressedBy).toBe('overheard');
    expect(eventOf(aMessage({ text: '@photodance_bots robot' })).addressedBy).toBe('overheard');
    // An answer to somebody's words is talk between people.
    const words = answered({ text: 'what was that?' });
    expect(eventOf(aMessage({ text: 'robot', reply_to_message: words })).addressedBy).toBe(
      'overheard',
    );
  });

  it('an answer to the bot: a name counts, its own pictures do not, a photo is for it', () => {
    const toUs = aMessage({ text: 'robot', reply_to_message: ours({ photo }) });
    expect(eventOf(toUs)).toMatchObject({ addressedBy: 'reply', images: [] });
    const withPhoto = aMessage({ photo, reply_to_message: ours({ text: 'Send a photo.' }) });
    expect(eventOf(withPhoto)).toMatchObject({ addressedBy: 'mention', imagesPostedBy: null });
  });

  it('an answer to a picture of another chat', () => {
    const origin = { type: 'channel', chat: channel, message_id: 3, date: 1_794_000_000 };
    const event = eventOf(aMessage({ text: '/dance robot', external_reply: { origin, photo } }));
    expect(event).toMatchObject({ imagesPostedBy: String(channel.id) });
    expect(event.images).toMatchObject([{ fileId: 'AgAC-large', messageId: null }]);
  });

  it('belongs to a topic only in forums; threads of comments are none', () => {
    const inTopic = aMessage({
      chat: forum,
      text: 'x',
      message_thread_id: 9,
      is_topic_message: true,
    });
    expect(eventOf(inTopic).thread.topicId).toBe('9');
    expect(eventOf(aMessage({ text: 'x', message_thread_id: 9 })).thread.topicId).toBeNull();
  });

  it('on behalf of a chat: the chat asks', () => {
    const anonymous = { id: 1_087_968_824, is_bot: true, first_name: 'Group' };
    const event = eventOf(aMessage({ from: anonymous, sender_chat: group, text: '/dance' }));
    expect(event.sender).toEqual({ id: String(group.id), locale: null });
    expect(event.thread.askerId).toBe(String(group.id));
  });

  it('a channel’s post that comes into its group by itself counts only when it asks', () => {
    const more = { sender_chat: channel, is_automatic_forward: true, photo };
    expect(read(aMessage({ ...more, caption: 'robot' }))).toBeNull();
    expect(eventOf(aMessage({ ...more, caption: '/dance robot' })).addressedBy).toBe('slash');
    const post = aMessage({ chat: channel, sender_chat: channel, caption: '/dance robot', photo });
    const { from, ...anonymous } = post;
    expect(eventOf(anonymous, 'channel_post').sender.id).toBe(String(channel.id));
  });

  it('the parts of an album know each other', () => {
    const part = { photo, media_group_id: '13579' };
    expect(read(aMessage(part))).toMatchObject({ kind: 'said', albumId: '13579' });
    const plain = read(aMessage({ text: 'x' }));
    expect(plain).toMatchObject({ albumId: null });
  });
});

describe('what is none of its business', () => {
  it.each([
    ['an edited message', anUpdate(aMessage({ text: 'robot' }), 'edited_message')],
    ['another bot', anUpdate(aMessage({ from: otherBot, text: '/dance robot', photo }))],
    ['itself', anUpdate(aMessage({ from: { ...ann, id: me.id }, text: '/dance robot', photo }))],
    ['somebody who joins', anUpdate(aMessage({ new_chat_members: [ann] }))],
    ['a pinned message', anUpdate(aMessage({ pinned_message: answered({ photo }) }))],
    ['a new title', anUpdate(aMessage({ new_chat_title: 'robot' }))],
    ['a poll', { update_id: 1, poll: {} }],
    ['nothing', { update_id: 1 }],
  ])('%s', (_, update) => {
    expect(readUpdate(update, reader)).toBeNull();
  });
});

it('a group that becomes a supergroup is known by its new id', () => {
  const moved = aMessage({ chat: { ...group, id: -55 }, migrate_to_chat_id: -1_000_000_000_055 });
  expect(read(moved)).toEqual({ kind: 'moved', from: '-55', to: '-1000000000055' });
});

describe('a button', () => {
  const taken = (tap: object) => readUpdate({ update_id: 5, callback_query: tap }, reader);

  it('that is pressed', () => {
    const topic = { message_thread_id: 9, is_topic_message: true };
    const tap = taken(aTap({ message: ours({ text: 'x', ...topic }) }));
    expect(tap).toMatchObject({
      kind: 'tap',
      queryId: '434208451230001',
      event: {
        id: 'q434208451230001',
        addressedBy: 'button',
        action: 'd.robot',
        images: [],
        thread: { topicId: '9', replyToId: '400', interactionId: '434208451230001' },
      },
    });
  });

  it('of a message that is gone or too old is known by its address', () => {
    const gone = { chat: group, message_id: 400, date: 0 };
    expect(taken(aTap({ message: gone }))).toMatchObject({
      kind: 'tap',
      event: { thread: { replyToId: '400' } },
    });
  });

  it('that stands for nothing is only answered', () => {
    for (const useless of [{ data: undefined }, { message: undefined }, { from: otherBot }]) {
      expect(taken(aTap(useless))).toEqual({ kind: 'idleTap', queryId: '434208451230001' });
    }
  });
});
