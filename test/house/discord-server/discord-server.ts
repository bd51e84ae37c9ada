import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { Cdn } from './cdn.ts';
import { ChannelRoutes } from './channel-routes.ts';
import { Gateway, intents } from './gateway.ts';
import { HttpApi } from './http-api.ts';
import { Interactions } from './interactions.ts';
import { MessageWriter } from './message-writer.ts';
import { Payloads } from './payloads.ts';
import { RateLimits } from './rate-limits.ts';
import { routesOf } from './routes.ts';
import { ServerClock } from './server-clock.ts';
import { WebhookRoutes } from './webhook-routes.ts';
import { type Message, World } from './world.ts';

export interface DiscordServerOptions {
  /** Whether the application was granted the content of messages. */
  readonly grantsContent?: boolean;
  readonly heartbeatMs?: number;
  /** How many shards are recommended. */
  readonly shards?: number;
}

/** Discord on this machine: its REST API and gateway, as strict as its documentation. What a client does wrong is not only
 *  refused but kept in `failures`. */
export class DiscordServer {
  readonly clock = new ServerClock();
  readonly world = new World(this.clock);
  /** What the client did that Discord does not take. */
  readonly failures: string[] = [];
  readonly limits = new RateLimits(this.clock);
  readonly cdn = new Cdn(this.world, this.clock);
  readonly payloads: Payloads;
  readonly interactions: Interactions;
  readonly gateway: Gateway;
  readonly api: HttpApi;
  /** The commands that are registered, and how often they were. */
  readonly commands: { list: readonly unknown[]; writes: number } = { list: [], writes: 0 };
  shards: number;
  readonly #http: Server;

  private constructor(options: DiscordServerOptions) {
    const { world, clock } = this;
    const report = (fault: string) => void this.failures.push(fault);
    const grantsContent = options.grantsContent ?? false;
    this.shards = options.shards ?? 1;
    this.payloads = new Payloads(world, this.cdn, () =>
      [...this.gateway.sessions].some(
        (session) => (session.intents & intents.messageContent) !== 0,
      ),
    );
    this.interactions = new Interactions(world, clock, report);
    const posted = (message: Message) => this.tell(message);
    const writer = new MessageWriter(world, report);
    const hears = { report, posted };
    const channels = new ChannelRoutes(world, clock, this.payloads, writer, hears);
    const { payloads, interactions, commands } = this;
    const webhooks = new WebhookRoutes(world, interactions, payloads, writer, posted);
    const routes = routesOf({
      ...{ world, payloads, channels, webhooks, interactions, report, posted, commands },
      gatewayUrl: () => `${this.root.replace('http', 'ws')}/gateway`,
      shards: () => this.shards,
    });
    this.api = new HttpApi(routes, world.token, this.limits, { report, nowMs: () => clock.nowMs });
    this.#http = createServer((request, response) => {
      if (request.url?.startsWith('/api/')) {
        this.api.handle(request, response).catch((error: unknown) => {
          report(`the server broke: ${String(error)}`);
          response.destroy();
        });
      } else this.cdn.handle(request, response);
    });
    this.gateway = new Gateway(this.#http, {
      token: world.token,
      grantsContent,
      report,
      heartbeatMs: options.heartbeatMs ?? 41_250,
      ready: ([index, count]) => ({
        user: payloads.user(world.bot),
        application: { id: world.applicationId, flags: 0 },
        resume_gateway_url: `${this.root.replace('http', 'ws')}/gateway`,
        guilds: this.#guilds(index, count).map((id) => ({ id, unavailable: true })),
      }),
      entered: ({ shard: [index, count] }) => {
        for (const id of this.#guilds(index, count)) this.tellGuild(id);
      },
    });
  }

  static async open(options: DiscordServerOptions = {}): Promise<DiscordServer> {
    const server = new DiscordServer(options);
    server.#http.listen(0, '127.0.0.1');
    await once(server.#http, 'listening');
    server.cdn.root = server.root;
    return server;
  }

  /** http://host:port */
  get root(): string {
    const address = this.#http.address();
    if (typeof address !== 'object' || address === null) throw new Error('the server is closed');
    return `http://127.0.0.1:${address.port}`;
  }

  get apiRoot(): string {
    return `${this.root}/api`;
  }

  get cdnHost(): string {
    return this.root.slice('http://'.length);
  }

  /** Resolves once somebody has logged in with so many shards. */
  async connected(shards = 1): Promise<void> {
    for (;;) {
      const live = [...this.gateway.sessions].filter(({ socket }) => socket !== null);
      if (live.length >= shards) return;
      await wait(10);
    }
  }

  /** Tells the bot of a message, if it may know of it. */
  tell(message: Message): void {
    const channel = this.world.channels.get(message.channelId);
    if (!channel || !this.world.isMember(channel) || !channel.permissions.has('view')) return;
    const needs = channel.guildId === null ? intents.directMessages : intents.guildMessages;
    const event = this.payloads.messageEvent(message);
    this.gateway.dispatch('MESSAGE_CREATE', event, { guildId: channel.guildId, needs });
  }

  tellGuild(guildId: string): void {
    const guild = this.payloads.guild(guildId);
    this.gateway.dispatch('GUILD_CREATE', guild, { guildId, needs: intents.guilds });
  }

  async close(): Promise<void> {
    await this.gateway.close();
    this.#http.closeAllConnections();
    this.#http.close();
    await once(this.#http, 'close');
  }

  #guilds(index: number, count: number): string[] {
    return [...this.world.guilds.values()]
      .filter(({ id, hasBot }) => hasBot && Number(BigInt(id) >> 22n) % count === index)
      .map(({ id }) => id);
  }
}
