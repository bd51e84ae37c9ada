import { describe, expect, it } from 'vitest';
import {
  cut,
  writeCaption,
  writeKeyboard,
  writeLimits,
  writeText,
  writeThread,
} from '../../../bots/telegram/write.ts';
import { say } from '../../../core/chat/reply.ts';

const item = (templateId: string) => ({
  ...{ templateId, version: 1, label: templateId, description: 'moves' },
  action: `d.${templateId}.abcdefghijklmnop`,
});

const button = (label: string, action = 'f') => ({ label, action, style: 'plain' }) as const;

describe('the words', () => {
  it('of a status have a bar', () => {
    expect(writeText({ text: 'Robot: drawing, 50%', progress: 0.5 })).toBe(
      'Robot: drawing, 50%\n▰▰▰▰▰▰▱▱▱▱▱▱',
    );
    expect(writeText(say('x'))).toBe('x');
  });

  it('that are too long end where a line, a sentence or a word ends', () => {
    const lines = Array.from({ length: 60 }, (_, i) => `Note ${i} says something.`).join('\n');
    const caption = writeCaption(say(lines));
    expect(caption.length).toBeLessThanOrEqual(writeLimits.caption);
    expect(caption.length).toBeGreaterThan(writeLimits.caption - 40);
    expect(caption).toMatch(/something\.…$/);
    expect(cut(`${'word '.repeat(30)}end`, 100)).toMatch(/word…$/);
    expect(cut('好。'.repeat(100), 51)).toMatch(/好。…$/);
    expect(cut('x'.repeat(200), 100)).toHaveLength(100);
    // No half of a character is left.
    expect(cut('😀'.repeat(100), 100)).not.toMatch(/\p{Cs}/u);
    expect(writeText(say('y'.repeat(9000)))).toHaveLength(writeLimits.text);
  });

  it('under a page of dances name them all', () => {
    const gallery = ['robot', 'shuffle'].map(item);
    expect(writeCaption({ ...say('Pick'), gallery })).toBe(
      'Pick\n\nrobot · moves\nshuffle · moves',
    );
  });
});

describe('the buttons', () => {
  it('stand like the pictures above them, then in their own rows', () => {
    const gallery = ['a1', 'a2', 'a3', 'a4'].map(item);
    const rows = writeKeyboard({ gallery, buttons: [[button('More')]] })?.inline_keyboard;
    expect(rows?.map((row) => row.map(({ text }) => text))).toEqual([
      ['a1', 'a2', 'a3'],
      ['a4'],
      ['More'],
    ]);
  });

  it('take the colours of what they stand for', () => {
    const buttons = [
      [
        { ...button('Yes'), style: 'main' as const },
        { ...button('Delete'), style: 'danger' as const },
      ],
    ];
    expect(writeKeyboard({ gallery: [], buttons })?.inline_keyboard[0]).toEqual([
      { text: 'Yes', callback_data: 'f', style: 'primary' },
      { text: 'Delete', callback_data: 'f', style: 'danger' },
    ]);
  });

  it('never exceed what a keyboard, a row or a button may hold', () => {
    const many = Array.from({ length: 130 }, (_, i) => button(`dance ${i}`));
    const long = [button('fits', 'd'.repeat(64)), button('too long', 'd'.repeat(65))];
    const wide = button('Han', '舞'.repeat(22));
    const rows = writeKeyboard({ gallery: [], buttons: [long, [wide], many] })?.inline_keyboard;
    expect(rows?.[0]?.map(({ text }) => text)).toEqual(['fits']);
    expect(rows?.flat().length).toBeLessThanOrEqual(100);
    for (const row of rows ?? []) expect(row.length).toBeLessThanOrEqual(5);
    expect(rows?.flat().some(({ text }) => text === 'Han')).toBe(false);
    expect(writeKeyboard(say('x'))).toBeUndefined();
  });
});

it('a message goes into its topic and answers its message, also one that is gone', () => {
  expect(writeThread({ topicId: '9', replyToId: '400' })).toEqual({
    message_thread_id: 9,
    reply_parameters: { message_id: 400, allow_sending_without_reply: true },
  });
  expect(writeThread({ topicId: null, replyToId: null })).toEqual({});
});
