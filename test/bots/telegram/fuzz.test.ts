import { expect, it } from 'vitest';
import { readUpdate } from '../../../bots/telegram/read.ts';
import { chatEventSchema } from '../../../core/chat/chat-event.ts';
import { hostileText } from '../../core/command/hostile-text.ts';
import { createChance } from '../../soak/chance.ts';
import { damaged } from './damaged.ts';
import {
  aMessage,
  answered,
  anUpdate,
  aTap,
  imageDocument,
  ours,
  photo,
  reader,
} from './updates.ts';

const whole = [
  anUpdate(aMessage({ caption: '/dance robot', photo, media_group_id: '1' })),
  anUpdate(aMessage({ text: 'robot', reply_to_message: answered({ document: imageDocument }) })),
  anUpdate(aMessage({ text: 'x', reply_to_message: ours(), message_thread_id: 1 })),
  anUpdate(aMessage({ migrate_to_chat_id: -1 })),
  { update_id: 1, callback_query: aTap() },
];

it('whatever an update is made of, it is read as an event that holds, or as none', () => {
  const chance = createChance(5);
  let events = 0;
  for (let round = 0; round < 20_000; round++) {
    const update = damaged(whole[round % whole.length], chance, hostileText);
    const taken = readUpdate(update, reader);
    if (taken?.kind !== 'said' && taken?.kind !== 'tap') continue;
    events++;
    expect(chatEventSchema.safeParse(taken.event).success).toBe(true);
    expect(taken.event.text.length).toBeLessThanOrEqual(4096);
  }
  expect(events).toBeGreaterThan(1000);
});

it('what is no update at all is none', () => {
  for (const value of [null, undefined, 0, '', 'x', [], [[]], true, { message: [] }]) {
    expect(readUpdate(value, reader)).toBeNull();
  }
});
