import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { discordInvitation } from '../../../worker/commands/invitation.ts';
import { DiscordServer } from '../../house/discord-server/discord-server.ts';

let discord: DiscordServer;

beforeEach(async () => {
  discord = await DiscordServer.open();
  vi.stubEnv('DISCORD_API_ROOT', discord.apiRoot);
});

afterEach(() => discord.close());

it('is told from the token alone', async () => {
  vi.stubEnv('DISCORD_TOKEN', discord.world.token);
  expect(await discordInvitation()).toContain(`client_id=${discord.world.applicationId}`);
  expect(discord.api.log).toEqual([]);
});

it('is none without a token, and for one that nobody knows', async () => {
  vi.stubEnv('DISCORD_TOKEN', '');
  expect(await discordInvitation()).toBeNull();
  vi.stubEnv('DISCORD_TOKEN', 'unknown');
  expect(await discordInvitation()).toBeNull();
  expect(discord.api.log).toMatchObject([{ route: 'GET /applications/@me', status: 401 }]);
});

it('is none when Discord is out of reach', async () => {
  vi.stubEnv('DISCORD_TOKEN', 'unknown');
  discord.api.isAway = true;
  expect(await discordInvitation()).toBeNull();
});
