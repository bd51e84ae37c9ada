import { afterEach, expect, it } from 'vitest';
import { TryLater } from '../../../bots/conversation/ports.ts';
import { DanceHouse } from '../../house/dance-house.ts';
import { aChatEvent, anImage } from '../../house/paper-chat.ts';

let house: DanceHouse;

afterEach(() => house.close());

it.each([
  ['', 0],
  [', when removing it meets a trouble of the platform', 1],
])('a status that is sent later than its clip does not stay%s', async (_, troubles) => {
  house = await DanceHouse.open();
  const { chat } = house;
  const { remove } = chat;
  let met = 0;
  chat.remove = async (message) => {
    const isStatus = statuses().some(({ ref }) => ref.messageId === message.messageId);
    if (isStatus && met++ < troubles) throw new TryLater(10);
    await remove.call(chat, message);
  };
  const { send } = chat;
  chat.send = async (thread, reply, key) => {
    if (key.startsWith('status-')) {
      await expect.poll(() => chat.clips.length, { timeout: 20_000 }).toBe(1);
    }
    return await send.call(chat, thread, reply, key);
  };
  await house.startWorker();
  await house.tell(aChatEvent({ text: 'robot', images: [anImage()] }));
  await expect.poll(() => chat.messages.length, { timeout: 20_000 }).toBe(1);
  await house.tell(
    aChatEvent({ action: chat.button(chat.messages[0], /./), addressedBy: 'button' }),
  );
  const statuses = () => chat.messages.filter(({ key }) => key.startsWith('status-'));
  await expect.poll(() => statuses().length, { timeout: 20_000 }).toBe(1);
  await expect.poll(() => statuses()[0]?.removed, { timeout: 20_000 }).toBe(true);
  expect(chat.clips).toHaveLength(1);
  expect(met).toBe(troubles + 1);
});
