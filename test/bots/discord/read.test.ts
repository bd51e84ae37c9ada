import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Loose } from '../../../bots/discord/loose.ts';
import { type ReadInteraction, readInteraction } from '../../../bots/discord/read-interaction.ts';
import { readMessage } from '../../../bots/discord/read-message.ts';
import { chatEventSchema } from '../../../core/chat/chat-event.ts';
import { hostileText } from '../../core/command/hostile-text.ts';
import { createChance } from '../../soak/chance.ts';

const setting = {
  userId: '1100000000000000001',
  tierOf: () => 2,
  receivedAt: '2026-11-28T10:00:00.000Z',
};

const ann = '1200000000000000002';
const ben = '1200000000000000003';

function payload(name: string): Loose {
  const path = new URL(`../../fixtures/discord/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')) as Loose;
}

function event(name: string) {
  const read = readInteraction(payload(name), setting) as Extract<
    ReadInteraction,
    { kind: 'event' }
  >;
  return { ...read.event, note: read.note };
}

describe('a message', () => {
  it('with photos in private', () => {
    const read = readMessage(payload('message-direct-photo'), setting);
    expect(read).toMatchObject({
      id: '1500000000000000010',
      addressedBy: 'direct',
      text: '科目三',
      images: [
        { mimeType: 'image/png', sizeBytes: 48_213, isSpoiler: false },
        { mimeType: 'image/jpeg', isSpoiler: true },
      ],
      imagesPostedBy: null,
      uploadBytesMax: 10 * 1024 * 1024,
      thread: { replyToId: '1500000000000000010', interactionId: null, askerId: ann },
    });
    expect(chatEventSchema.parse(read)).toEqual(read);
  });

  it('that answers a picture', () => {
    expect(readMessage(payload('message-reply-to-picture'), setting)).toMatchObject({
      addressedBy: 'reply',
      text: 'subject three 15s',
      images: [{ messageId: '1500000000000000020', isSpoiler: true }],
      imagesPostedBy: ben,
      uploadBytesMax: 50 * 1024 * 1024,
    });
  });

  it('that answers a picture and mentions the bot', () => {
    const read = readMessage(payload('message-mention-reply'), setting);
    expect(read).toMatchObject({ addressedBy: 'mention', text: 'robot', imagesPostedBy: ben });
    expect(read?.images).toHaveLength(1);
  });

  it('that answers a picture which the bot is not shown', () => {
    const read = readMessage(payload('message-mention-reply-hidden'), setting);
    expect(read?.images).toEqual([
      {
        platform: 'discord',
        fileId: '1400000000000000005 1500000000000000020 - -',
        messageId: '1500000000000000020',
        mimeType: null,
        sizeBytes: null,
        isSpoiler: false,
      },
    ]);
  });

  it('that passes a picture on', () => {
    const read = readMessage(payload('message-forwarded'), setting);
    expect(read?.images).toMatchObject([{ messageId: '1500000000000000025' }]);
  });

  it('of a webhook, of the bot itself, or of the system is none', () => {
    expect(readMessage(payload('message-webhook'), setting)).toBeNull();
    const said = payload('message-direct-photo');
    expect(readMessage(said, { ...setting, userId: ann })).toBeNull();
    expect(readMessage({ ...said, type: 7 }, setting)).toBeNull();
    expect(readMessage({ ...said, author: { id: ann, bot: true } }, setting)).toBeNull();
  });
});

describe('an interaction', () => {
  it('of a slash command, with all its options', () => {
    const read = event('interaction-dance');
    expect(read).toMatchObject({
      addressedBy: 'slash',
      text: '/dance subject-three --seconds=15 --mirror=on --music=off',
      sender: { id: ann, locale: 'zh-CN' },
      images: [{ messageId: null, mimeType: 'image/png' }],
      uploadBytesMax: 50 * 1024 * 1024,
      thread: { interactionId: '1800000000000000030', replyToId: null, askerId: ann },
      note: { isMember: true, kind: 'command', isPrivate: false },
    });
    const { note, ...told } = read;
    expect(chatEventSchema.parse(told)).toEqual(told);
    // The token is remembered apart, and in no event.
    expect(JSON.stringify(told)).not.toContain(note.token);
  });

  it('of a slash command where the bot was only brought along', () => {
    expect(event('interaction-dance-brought-along')).toMatchObject({
      text: '/dance dancing on a snowy mountain',
      note: { isMember: false },
    });
  });

  it('of the menu of a message', () => {
    expect(event('interaction-message-command')).toMatchObject({
      text: '/dance',
      images: [{ messageId: '1500000000000000020', isSpoiler: true }],
      imagesPostedBy: ben,
      thread: { replyToId: '1500000000000000020' },
    });
  });

  it('of a button, and of a menu', () => {
    expect(event('interaction-button')).toMatchObject({
      addressedBy: 'button',
      action: 'c.jabc',
      thread: { replyToId: '1500000000000000037' },
      note: { kind: 'button' },
    });
    expect(event('interaction-select')).toMatchObject({ action: 'd.robot.photo1' });
  });

  it('of somebody who types', () => {
    expect(readInteraction(payload('interaction-autocomplete'), setting)).toMatchObject({
      kind: 'autocomplete',
      typed: '科目',
      locale: 'zh-CN',
    });
  });
});

describe('whatever comes', () => {
  const names = [
    'message-direct-photo',
    'message-mention-reply',
    'message-forwarded',
    'interaction-dance',
    'interaction-message-command',
    'interaction-button',
    'interaction-select',
    'interaction-autocomplete',
  ];

  it.each(names)('is read or left: %s with parts missing, wrong or huge', (name) => {
    const chance = createChance(name.length);
    const read = name.startsWith('message') ? readMessage : readInteraction;
    for (let round = 0; round < 1500; round++) {
      const broken = breakSomewhere(payload(name), chance);
      const found = read(broken as Loose, setting);
      if (found === null) continue;
      const told = 'kind' in found ? (found.kind === 'event' ? found.event : null) : found;
      if (told === null) continue;
      expect(chatEventSchema.safeParse(told).success, JSON.stringify(broken).slice(0, 2000)).toBe(
        true,
      );
      expect(JSON.stringify(told).length).toBeLessThan(60_000);
    }
  });

  function breakSomewhere(value: unknown, chance: () => number): unknown {
    const copy = structuredClone(value);
    const places: { holder: Record<string, unknown>; key: string }[] = [];
    const walk = (one: unknown) => {
      if (typeof one !== 'object' || one === null) return;
      for (const [key, inner] of Object.entries(one)) {
        places.push({ holder: one as Record<string, unknown>, key });
        walk(inner);
      }
    };
    walk(copy);
    for (let times = 0; times < 1 + chance() * 3; times++) {
      const { holder, key } = places[Math.floor(chance() * places.length)] ?? {
        holder: {},
        key: '',
      };
      const wrong = [
        null,
        undefined,
        Number.NaN,
        -1,
        1e300,
        true,
        '',
        [],
        {},
        [null, 1, {}],
        '../../etc/passwd',
        'x'.repeat(20_000),
        hostileText(chance),
      ];
      holder[key] = wrong[Math.floor(chance() * wrong.length)];
      if (chance() < 0.2) delete holder[key];
    }
    return copy;
  }
});
