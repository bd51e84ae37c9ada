import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { botsIn, clipsIn, DiscordBot, offers, until } from '../../house/discord-bot.ts';
import { DiscordServer } from '../../house/discord-server/discord-server.ts';
import { Somebody } from '../../house/discord-server/somebody.ts';

let discord: DiscordServer;
let bot: DiscordBot;
const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
  .png()
  .toBuffer();
const photo = { name: 'me.png', type: 'image/png', bytes };

beforeEach(async () => {
  discord = await DiscordServer.open();
  bot = await DiscordBot.open(discord);
});

afterEach(async () => {
  await bot.close();
  await discord.close();
  expect(discord.failures).toEqual([]);
});

it('dances after /dance with a photo', async () => {
  const { world } = discord;
  const channel = world.channel({ guildId: world.guild().id });
  await bot.start();
  bot.startWorker();
  const ann = new Somebody(discord, 'ann');
  const asked = ann.command(channel, 'dance', { photo, dance: 'robot' });
  const { answer } = await discord.interactions.answered(asked);
  expect(answer?.type).toBe(5);
  const question = await until(
    () => botsIn(discord, channel).find((message) => offers(message, 'I understand, go on')),
    'the question',
  );
  ann.press(question, 'I understand, go on');
  const clip = await until(() => clipsIn(discord, channel)[0], 'the clip').catch((error) => {
    console.log(bot.output, discord.failures, world.in(channel.id));
    throw error;
  });
  console.log(
    bot.output,
    discord.failures,
    JSON.stringify(
      world
        .in(channel.id)
        .map((m) => ({ ...m, attachments: m.attachments.map((a) => a.filename) })),
      null,
      1,
    ),
  );
  expect(clip.referenceId).toBe(question.id);
});
