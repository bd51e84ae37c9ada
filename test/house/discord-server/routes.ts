import { ApiError } from './api-error.ts';
import type { ChannelRoutes } from './channel-routes.ts';
import { checkCommands } from './command-shape.ts';
import type { Route } from './http-api.ts';
import type { Interactions } from './interactions.ts';
import type { Payloads } from './payloads.ts';
import type { Report } from './shape.ts';
import type { WebhookRoutes } from './webhook-routes.ts';
import type { Message, World } from './world.ts';

export interface Served {
  readonly world: World;
  readonly payloads: Payloads;
  readonly channels: ChannelRoutes;
  readonly webhooks: WebhookRoutes;
  readonly interactions: Interactions;
  readonly report: Report;
  readonly posted: (message: Message) => void;
  readonly gatewayUrl: () => string;
  /** The commands that are registered. */
  readonly commands: { list: readonly unknown[]; writes: number };
  readonly shards: () => number;
}

/** Every route that the server knows. */
export function routesOf(served: Served): Route[] {
  const { world, payloads, channels, webhooks, interactions, report, commands } = served;
  const open = { major: null, needsToken: true } as const;
  const inChannel = { major: 'channel', needsToken: true } as const;
  const byToken = { major: 'token', needsToken: false } as const;
  const ownCommands = (application: string | undefined) => {
    if (application !== world.applicationId) throw new ApiError(50001);
  };
  return [
    {
      ...{ method: 'GET', pattern: '/gateway/bot', ...open },
      handle: () => ({
        url: served.gatewayUrl(),
        shards: served.shards(),
        session_start_limit: { total: 1000, remaining: 999, reset_after: 1, max_concurrency: 1 },
      }),
    },
    {
      ...{ method: 'GET', pattern: '/users/@me', ...open },
      handle: () => payloads.user(world.bot),
    },
    {
      ...{ method: 'GET', pattern: '/applications/@me', ...open },
      handle: () => ({ id: world.applicationId, name: world.bot.name, flags: 0 }),
    },
    {
      ...{ method: 'GET', pattern: '/applications/:application/commands', ...open },
      handle: ({ application }) => {
        ownCommands(application);
        return commands.list as object;
      },
    },
    {
      ...{ method: 'PUT', pattern: '/applications/:application/commands', ...open },
      handle: ({ application }, { body }) => {
        ownCommands(application);
        let isWrong = false;
        checkCommands(body, (fault) => {
          isWrong = true;
          report(fault);
        });
        if (isWrong) throw new ApiError(50035);
        commands.list = body as unknown[];
        commands.writes += 1;
        return body as object;
      },
    },
    {
      ...{ method: 'POST', pattern: '/users/@me/channels', ...open },
      handle: (_, request) => channels.open(request),
    },
    {
      ...{ method: 'GET', pattern: '/channels/:channel', ...inChannel },
      handle: ({ channel = '' }) => channels.get(channel),
    },
    {
      ...{ method: 'PATCH', pattern: '/channels/:channel', ...inChannel },
      handle: ({ channel = '' }, request) => channels.patch(channel, request),
    },
    {
      ...{ method: 'GET', pattern: '/channels/:channel/messages', ...inChannel },
      handle: ({ channel = '' }, request) => channels.list(channel, request),
    },
    {
      ...{ method: 'POST', pattern: '/channels/:channel/messages', ...inChannel },
      handle: ({ channel = '' }, request) => channels.create(channel, request),
    },
    {
      ...{ method: 'GET', pattern: '/channels/:channel/messages/:message', ...inChannel },
      handle: ({ channel = '', message = '' }) => channels.message(channel, message),
    },
    {
      ...{ method: 'PATCH', pattern: '/channels/:channel/messages/:message', ...inChannel },
      handle: ({ channel = '', message = '' }, request) => channels.edit(channel, message, request),
    },
    {
      ...{ method: 'DELETE', pattern: '/channels/:channel/messages/:message', ...inChannel },
      handle: ({ channel = '', message = '' }) => channels.remove(channel, message),
    },
    {
      ...{ method: 'POST', pattern: '/interactions/:id/:token/callback', ...byToken },
      handle: ({ id = '', token = '' }, { body }) => {
        const message = interactions.callBack(id, token, body);
        if (message && (message.flags & 64) === 0) served.posted(message);
        return null;
      },
    },
    {
      ...{ method: 'POST', pattern: '/webhooks/:application/:token', ...byToken },
      handle: ({ application = '', token = '' }, request) =>
        webhooks.followUp(application, token, request),
    },
    ...(['@original', ':message'] as const).flatMap((which): Route[] => {
      const pattern = `/webhooks/:application/:token/messages/${which}`;
      const named = (message: string | undefined) => message ?? '@original';
      return [
        {
          ...{ method: 'GET', pattern, ...byToken },
          handle: ({ application = '', token = '', message }) =>
            webhooks.get(application, token, named(message)),
        },
        {
          ...{ method: 'PATCH', pattern, ...byToken },
          handle: ({ application = '', token = '', message }, request) =>
            webhooks.edit(application, token, named(message), request),
        },
        {
          ...{ method: 'DELETE', pattern, ...byToken },
          handle: ({ application = '', token = '', message }) =>
            webhooks.remove(application, token, named(message)),
        },
      ];
    }),
  ];
}
