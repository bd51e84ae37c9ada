import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { TelegramHouse } from '../../house/telegram-house.ts';
import { plantedToken } from '../../house/telegram-server/telegram-server.ts';

let house: TelegramHouse;

beforeAll(async () => {
  house = await TelegramHouse.open();
  house.startBot();
  house.startWorker();
});

afterAll(() => house.close());

afterEach(() => {
  expect(house.server.failures).toEqual([]);
  expect(house.server.overLimit).toBe(0);
  expect(house.said).not.toContain(plantedToken.slice(11));
});

describe('the three ways in', () => {
  it('a photo with a sentence that names a dance, in private', async () => {
    const ann = house.person('Ann', 101);
    const room = house.privately(ann);
    const asked = house.server.say(room, { from: ann, caption: 'robot', ...house.photo() });
    await house.consent(ann, room);
    const [clip] = await house.clips(room, 1);
    expect(clip?.reply_to_message?.message_id).toBe(asked.message_id);
  });
});
