import { describe, expect, it } from 'vitest';
import {
  applicationIdOf,
  discordInvite,
  discordPermissions,
} from '../../../core/command/discord-invite.ts';

const id = '1100000000000000001';
const token = `${Buffer.from(id).toString('base64url')}.abc.def`;

describe('the invitation', () => {
  it('asks for the least: five permissions, two scopes', () => {
    const url = new URL(discordInvite(id));
    expect(url.origin + url.pathname).toBe('https://discord.com/oauth2/authorize');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: id,
      scope: 'bot applications.commands',
      permissions: '274878008320',
    });
    expect(Object.keys(discordPermissions)).toHaveLength(5);
  });

  it.each([
    [token, id],
    [`Bot ${token}`, id],
    ['', null],
    ['no token', null],
    ['abc.def.ghi', null],
    [`${Buffer.from('not-a-number').toString('base64url')}.a.b`, null],
    ['a.b.c', null],
  ])('reads the application out of a token: %#', (text, expected) => {
    expect(applicationIdOf(text)).toBe(expected);
  });
});
