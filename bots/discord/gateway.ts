import { setTimeout as wait } from 'node:timers/promises';
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { asObject, countAt, idAt, type Loose, objectAt, objectsAt, textAt } from './loose.ts';

/** Why the bot is not connected. */
export type Absence = 'refused' | 'intents' | 'network';

export interface GatewayOptions {
  readonly apiRoot: string;
  readonly token: string;
  /** Whether the operator was granted what people write to others. */
  readonly seesContent: boolean;
  readonly onMessage: (payload: Loose) => void;
  readonly onInteraction: (payload: Loose) => void;
  readonly onReady: (me: { userId: string; applicationId: string }) => void;
  /** Told when a connection fails, and why; once for each reason in a row. */
  readonly onAbsence: (why: Absence) => void;
  readonly log: { warn(facts: object, message: string): void };
}

const firstWaitMs = 2000;
const waitMaxMs = 5 * 60_000;

/** A gateway that has not greeted after this time is out of reach. */
const patienceMs = 45_000;

/** Source: Discord API, "Gateway Close Event Codes". */
const closedFor: Readonly<Record<number, Absence>> = {
  4004: 'refused',
  4010: 'refused',
  4011: 'refused',
  4013: 'intents',
  4014: 'intents',
};

/** The connection to Discord's gateway, by discord.js, kept up whatever happens: what passes is waited for, what does not
 *  is told, and tried again ever more seldom. */
export class Gateway {
  readonly #options: GatewayOptions;
  readonly #tiers = new Map<string, number>();
  readonly #end = new AbortController();
  #client: Client | null = null;
  #told: Absence | null = null;
  #running: Promise<void> = Promise.resolve();

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  open(): void {
    this.#running = this.#run();
  }

  /** The boosts of a guild; 0 for one that is not known. */
  tierOf(guildId: string): number {
    return this.#tiers.get(guildId) ?? 0;
  }

  async close(): Promise<void> {
    this.#end.abort();
    await this.#client?.destroy();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#end;
    let waitMs = firstWaitMs;
    while (!signal.aborted) {
      const begunMs = performance.now();
      const why = await this.#connect();
      if (signal.aborted) return;
      this.#tell(why);
      if (performance.now() - begunMs > waitMaxMs) waitMs = firstWaitMs;
      await wait(waitMs * (0.8 + 0.4 * Math.random()), null, { signal }).catch(() => {});
      waitMs = Math.min(waitMaxMs, waitMs * 2);
    }
  }

  /** Stays connected as long as discord.js can; returns why it cannot any more. */
  async #connect(): Promise<Absence> {
    const { token, log } = this.#options;
    const client = this.#createClient();
    this.#client = client;
    const gone = new Promise<Absence>((resolve) => {
      client.on(Events.ShardDisconnect, ({ code }) => resolve(closedFor[code] ?? 'network'));
      this.#end.signal.addEventListener('abort', () => resolve('network'), { once: true });
    });
    client.on(Events.ShardError, (error) => log.warn({ why: error.name }, 'GATEWAY_TROUBLE'));
    client.on(Events.Error, (error) => log.warn({ why: error.name }, 'GATEWAY_TROUBLE'));
    // discord.js goes on trying by itself; whoever runs the bot should know why nothing happens.
    const patience = setTimeout(() => this.#tell('network'), patienceMs);
    client.on(Events.ClientReady, () => clearTimeout(patience));
    try {
      await Promise.race([client.login(token), gone]);
      return await gone;
    } catch (error) {
      return readAbsence(error);
    } finally {
      clearTimeout(patience);
      await client.destroy().catch(() => {});
    }
  }

  #createClient(): Client {
    const { apiRoot, seesContent } = this.#options;
    const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;
    const client = new Client({
      intents: [Guilds, GuildMessages, DirectMessages, ...(seesContent ? [MessageContent] : [])],
      rest: { api: apiRoot, version: '10' },
      // Guilds are counted here, not there.
      waitGuildTimeout: 0,
    });
    client.on('raw', (packet: unknown) => this.#hear(asObject(packet) ?? {}));
    return client;
  }

  /** Hears every event before discord.js does, and keeps all but the session's own from it: it holds interactions back
   *  until every guild is there, keeps what people write, and throws on what is not well formed. */
  #hear(packet: Loose): void {
    const data = asObject(packet['d']) ?? {};
    const event = textAt(packet, 't');
    if (event !== 'READY' && event !== 'RESUMED') (packet as { t: unknown }).t = null;
    switch (event) {
      case 'READY':
        this.#greet(data);
        break;
      case 'RESUMED':
        this.#told = null;
        break;
      case 'GUILD_CREATE':
      case 'GUILD_UPDATE': {
        const id = idAt(data, 'id');
        if (id !== null) this.#tiers.set(id, countAt(data, 'premium_tier') ?? 0);
        break;
      }
      case 'GUILD_DELETE':
        this.#tiers.delete(idAt(data, 'id') ?? '');
        break;
      case 'MESSAGE_CREATE':
        this.#options.onMessage(data);
        break;
      case 'INTERACTION_CREATE':
        this.#options.onInteraction(data);
        break;
      default:
    }
  }

  #greet(ready: Loose): void {
    this.#told = null;
    const userId = idAt(objectAt(ready, 'user'), 'id');
    const applicationId = idAt(objectAt(ready, 'application'), 'id');
    if (userId !== null && applicationId !== null) this.#options.onReady({ userId, applicationId });
    const guilds = new Set(objectsAt(ready, 'guilds').map((guild) => idAt(guild, 'id')));
    for (const id of this.#tiers.keys()) if (!guilds.has(id)) this.#tiers.delete(id);
  }

  #tell(why: Absence): void {
    if (this.#told === why || this.#end.signal.aborted) return;
    this.#told = why;
    this.#options.onAbsence(why);
  }
}

/** discord.js tells a refused token by its code, and a gateway that closes by its message alone. */
function readAbsence(error: unknown): Absence {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (code === 'TokenInvalid') return 'refused';
  if (message === 'Authentication failed') return 'refused';
  return /intents$/.test(String(message)) ? 'intents' : 'network';
}
