import { afterEach, expect, it } from 'vitest';
import { DanceHouse } from '../../house/dance-house.ts';
import { aChatEvent, anImage } from '../../house/paper-chat.ts';

let house: DanceHouse;

afterEach(() => house.close());

it('what people say, and their pictures, are in no log, also when steps fail', async () => {
  house = await DanceHouse.open();
  await house.startWorker();
  const secret = 'PLANTED-SECRET';
  house.chat.images.set('photo-1', Buffer.from(`${secret} pixels`));
  const { send } = house.chat;
  let failures = 0;
  house.chat.send = async (thread, reply, key) => {
    if (failures++ % 2 === 0) throw new Error('the platform is away');
    return await send.call(house.chat, thread, reply, key);
  };
  await house.tell(aChatEvent({ text: `robot ${secret}`, images: [anImage()] }));
  await house.tell(aChatEvent({ text: `${secret} on a beach at night`, images: [anImage()] }));
  await house.tell(aChatEvent({ text: `/language ${secret}` }));
  await house.tell(aChatEvent({ text: 'robot', images: [anImage()], action: secret }));
  await expect.poll(() => house.chat.seen.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(3);
  expect(house.logged.some((line) => line.includes('the platform is away'))).toBe(true);
  expect(house.logged.join('\n')).not.toContain(secret);
  expect(house.logged.join('\n')).not.toContain(
    Buffer.from(secret).toString('base64').slice(0, 12),
  );
});
