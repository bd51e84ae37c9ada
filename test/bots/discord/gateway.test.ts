import { afterEach, describe, expect, it } from 'vitest';
import { until } from '../../house/discord-bot.ts';
import type { DiscordServer } from '../../house/discord-server/discord-server.ts';
import { Somebody } from '../../house/discord-server/somebody.ts';
import { type OpenBot, openBot } from './open-bot.ts';

let bot: OpenBot;

afterEach(async () => {
  await bot.close();
  expect(bot.discord.failures).toEqual([]);
});

async function hears(text: string): Promise<void> {
  const ann = new Somebody(bot.discord, 'ann');
  const said = ann.say(ann.direct, { text });
  await until(() => bot.events.find(({ id }) => id === said.id), text);
}

/** Says it again and again until somebody hears it. */
async function hearsAgain(): Promise<void> {
  const ann = new Somebody(bot.discord, 'ann');
  await until(() => {
    ann.say(ann.direct, { text: 'again' });
    return bot.events.some(({ text }) => text === 'again');
  }, 'a connection');
}

const lives = (discord: DiscordServer) =>
  [...discord.gateway.sessions].some(({ socket }) => socket?.readyState === 1);

describe('the connection', () => {
  it('asks for the least: servers, their messages, direct ones', async () => {
    bot = await openBot();
    const [session] = bot.discord.gateway.sessions;
    expect(session?.intents).toBe((1 << 0) | (1 << 9) | (1 << 12));
  });

  it('asks for the content of messages only where that is granted', async () => {
    bot = await openBot({ server: { grantsContent: true } });
    const [session] = bot.discord.gateway.sessions;
    expect((session?.intents ?? 0) & (1 << 15)).toBe(1 << 15);
  });

  it('is kept by heartbeats', async () => {
    bot = await openBot({ server: { heartbeatMs: 100 } });
    await new Promise((resolve) => setTimeout(resolve, 700));
    await hears('after a while');
    expect(bot.discord.gateway.counts).toMatchObject({ identified: 1, resumed: 0 });
  });

  it('is resumed when it is told to come back, and nothing said meanwhile is lost', async () => {
    bot = await openBot();
    bot.discord.gateway.order('reconnect');
    await until(() => !lives(bot.discord), 'the end');
    await hears('meanwhile');
    expect(bot.discord.gateway.counts).toMatchObject({ identified: 1, resumed: 1 });
  });

  it('is resumed after it broke', async () => {
    bot = await openBot();
    bot.discord.gateway.drop(4000);
    await hears('meanwhile');
    expect(bot.discord.gateway.counts.resumed).toBe(1);
    expect(bot.absences).toEqual([]);
  });

  it('begins anew when its session is over', async () => {
    bot = await openBot();
    bot.discord.gateway.order('invalidSession');
    await hearsAgain();
    expect(bot.discord.gateway.counts.identified).toBe(2);
  });
});

describe('what keeps the bot away is told, and tried again', () => {
  it('a token that is refused', async () => {
    bot = await openBot({
      connects: false,
      gateway: { token: 'MTIzNDU2Nzg5MDEyMzQ1Njc4.wrong.wrong' },
    });
    await until(() => bot.absences.length > 0, 'a word');
    expect(bot.absences).toEqual(['refused']);
    await until(
      () => bot.discord.api.log.filter(({ status }) => status === 401).length > 1,
      'a try',
    );
    expect(bot.absences).toEqual(['refused']);
  });

  it('a token that is refused by the gateway alone, also later', async () => {
    bot = await openBot();
    bot.discord.gateway.drop(4004);
    await until(() => bot.absences.includes('refused'), 'a word');
    await hearsAgain();
  });

  it('the content of messages that was not granted', async () => {
    bot = await openBot({ connects: false, gateway: { seesContent: true } });
    await until(() => bot.absences.includes('intents'), 'a word');
    // As soon as it is granted, all is well.
    bot.discord.gateway.grantsContent = true;
    await hearsAgain();
  });

  it('a network that is gone at the start', async () => {
    bot = await openBot({
      connects: false,
      prepare: (discord) => {
        discord.api.isAway = true;
      },
    });
    await until(() => bot.absences.includes('network'), 'a word');
    bot.discord.api.isAway = false;
    await hearsAgain();
  });
});

describe('events that are not as they should be', () => {
  it('break nothing, and the next one is heard', async () => {
    bot = await openBot();
    const { gateway } = bot.discord;
    const any = { guildId: null, needs: 0 };
    for (const event of ['MESSAGE_CREATE', 'INTERACTION_CREATE', 'GUILD_CREATE', 'NOBODY_KNOWS']) {
      for (const data of [null, 1, 'text', [], {}, { id: null, data: null, author: 5 }]) {
        gateway.dispatch(event, data, any);
      }
    }
    await hears('the next');
    expect(bot.logged).toEqual([]);
  });
});
