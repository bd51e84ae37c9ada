import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImageRef } from '../../../core/chat/chat-event.ts';
import { until } from '../../house/discord-bot.ts';
import { Somebody } from '../../house/discord-server/somebody.ts';
import type { Channel } from '../../house/discord-server/world.ts';
import { type OpenBot, openBot } from './open-bot.ts';

const dayMs = 24 * 3_600_000;
const bytes = Uint8Array.from({ length: 900 }, (_, index) => index % 251);
const picture = { name: 'me.png', type: 'image/png', bytes };

let bot: OpenBot;
let ann: Somebody;
let channel: Channel;

beforeEach(async () => {
  bot = await openBot({ server: { grantsContent: true } });
  const { world } = bot.discord;
  channel = world.channel({ guildId: world.guild().id });
  ann = new Somebody(bot.discord, 'ann');
});

afterEach(async () => {
  await bot.close();
  expect(bot.discord.failures).toEqual([]);
});

async function shown(): Promise<{ image: ImageRef; remove: () => void }> {
  const message = ann.say(channel, { text: 'robot', files: [picture] });
  const event = await until(() => bot.events.find(({ id }) => id === message.id), 'the picture');
  const [image] = event.images;
  if (!image) throw new Error('no picture');
  return { image, remove: () => bot.discord.world.remove(message) };
}

describe('a picture is fetched', () => {
  it('from its link', async () => {
    const { image } = await shown();
    expect(await bot.chat.fetchImage(image, 1000)).toEqual(Buffer.from(bytes));
  });

  it('from a fresh link when its own has expired', async () => {
    const { image } = await shown();
    bot.discord.clock.advance(2 * dayMs);
    expect(await bot.chat.fetchImage(image, 1000)).toEqual(Buffer.from(bytes));
  });

  it('of a message that is passed on, also later', async () => {
    const message = ann.say(ann.direct, { forwards: [picture] });
    const event = await until(() => bot.events.find(({ id }) => id === message.id), 'it');
    bot.discord.clock.advance(2 * dayMs);
    const [image] = event.images;
    expect(image && (await bot.chat.fetchImage(image, 1000))).toEqual(Buffer.from(bytes));
  });
});

describe('it is gone', () => {
  it('when its message was deleted', async () => {
    const { image, remove } = await shown();
    remove();
    await expect(bot.chat.fetchImage(image, 1000)).rejects.toMatchObject({ code: 'PHOTO_GONE' });
  });

  it('when it came with a command long ago', async () => {
    const asked = ann.command(channel, 'dance', { photo: picture });
    const event = await until(() => bot.events.find(({ id }) => id === asked.id), 'the command');
    const [image] = event.images;
    if (!image) throw new Error('no picture');
    expect(await bot.chat.fetchImage(image, 1000)).toEqual(Buffer.from(bytes));
    bot.discord.clock.advance(2 * dayMs);
    await expect(bot.chat.fetchImage(image, 1000)).rejects.toMatchObject({ code: 'PHOTO_GONE' });
  });

  it('when the bot may not look into its channel any more', async () => {
    const { image } = await shown();
    bot.discord.clock.advance(2 * dayMs);
    channel.permissions.delete('view');
    await expect(bot.chat.fetchImage(image, 1000)).rejects.toMatchObject({ code: 'PHOTO_GONE' });
  });
});

describe('it is too large', () => {
  const large = { code: 'PHOTO_TOO_LARGE' };

  it('by what is told of it, without being fetched', async () => {
    const { image } = await shown();
    await expect(bot.chat.fetchImage(image, 800)).rejects.toMatchObject(large);
    expect(bot.discord.cdn.fetches).toBe(0);
  });

  it('by what its place says, and by what comes', async () => {
    const { image } = await shown();
    const untold = { ...image, sizeBytes: null };
    await expect(bot.chat.fetchImage(untold, 800)).rejects.toMatchObject(large);
    let sent = 0;
    bot.discord.cdn.instead = (response) => {
      response.writeHead(200);
      const pour = () => {
        while (!response.destroyed && sent < 1e9 && response.write(Buffer.alloc(10_000)))
          sent += 10_000;
      };
      response.on('drain', pour);
      pour();
      return true;
    };
    await expect(bot.chat.fetchImage(untold, 100_000)).rejects.toMatchObject(large);
    await until(() => sent < 1e8, 'an end');
  });
});

describe('nothing is fetched', () => {
  const elsewhere = (url: string, image: ImageRef): ImageRef => {
    const [channelId, , attachmentId] = image.fileId.split(' ');
    return { ...image, fileId: `${channelId} - ${attachmentId} ${url}` };
  };

  it.each([
    'http://127.0.0.1:1/attachments/1/2/me.png',
    'https://evil.example/attachments/1/2/me.png',
    'http://cdn.discordapp.com/attachments/1/2/me.png',
    'https://cdn.discordapp.com@evil.example/me.png',
    'https://cdn.discordapp.com.evil.example/me.png',
    'file:///etc/passwd',
    'data:image/png;base64,AAAA',
  ])('from %s', async (url) => {
    const { image } = await shown();
    const fetching = bot.chat.fetchImage(elsewhere(url, image), 1000);
    await expect(fetching).rejects.toMatchObject({ code: 'PHOTO_GONE' });
  });

  it('with a password in its link', async () => {
    const { image } = await shown();
    const url = `${bot.discord.root.replace('://', '://user:secret@')}/attachments/1/2/me.png`;
    const fetching = bot.chat.fetchImage(elsewhere(url, image), 1000);
    await expect(fetching).rejects.toMatchObject({ code: 'PHOTO_GONE' });
    expect(bot.discord.cdn.fetches).toBe(0);
  });

  it('from where a link leads on to', async () => {
    const { image } = await shown();
    let followed = 0;
    bot.discord.cdn.instead = (response) => {
      followed += 1;
      response.writeHead(302, { location: `${bot.discord.root}/secret` });
      response.end();
      return true;
    };
    const fetching = bot.chat.fetchImage({ ...image, messageId: null }, 1000);
    await expect(fetching).rejects.toMatchObject({ code: 'PHOTO_GONE' });
    // Once by its own link, once by the fresh one; where they lead to, never.
    expect(followed).toBe(2);
  });

  it('by what is no address', async () => {
    const known = '140000000000000000 150000000000000000 160000000000000000';
    for (const fileId of ['x', '1 2', `${known} ${'y'.repeat(5000)}`, '1 - - -']) {
      const image = { platform: 'discord', fileId, messageId: null, mimeType: null } as const;
      const fetching = bot.chat.fetchImage({ ...image, sizeBytes: null, isSpoiler: false }, 1000);
      await expect(fetching).rejects.toMatchObject({ code: expect.stringMatching(/^PHOTO_/) });
    }
  });
});

it('a place that is broken for a while is no reason to tell anybody that the photo is gone', async () => {
  const { image } = await shown();
  bot.discord.cdn.instead = (response) => {
    response.writeHead(503);
    response.end();
    return true;
  };
  await expect(bot.chat.fetchImage(image, 1000)).rejects.not.toMatchObject({ code: 'PHOTO_GONE' });
});
