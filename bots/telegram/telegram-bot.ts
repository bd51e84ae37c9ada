import type { ChatEvent } from '../../core/chat/chat-event.ts';
import type { ChatPort, Notebook } from '../conversation/ports.ts';
import { openTelegramChat, ownUploadBytes, publicUploadBytes } from './adapter.ts';
import { Albums } from './albums.ts';
import { announce } from './announce.ts';
import { type ApiAddress, type BotApi, openBotApi, refusalOf } from './bot-api.ts';
import { DoubleTaps } from './double-taps.ts';
import { type Intake, takeIn } from './intake.ts';
import { logIn, type Me } from './log-in.ts';
import { MovedChats } from './moved-chats.ts';
import { poll, updateKinds } from './poll.ts';
import { Taps } from './taps.ts';
import type { Troubles } from './troubles.ts';
import { listen } from './webhook.ts';

/** Telegram's own server; any other is a Bot API server of one's own. */
export const publicRoot = 'https://api.telegram.org';

export interface BotSettings {
  readonly address: ApiAddress;
  readonly filesDir: string | null;
  /** Null: updates are fetched by long polling. */
  readonly webhook: {
    readonly url: string;
    readonly secret: string;
    readonly host: string;
    readonly port: number;
  } | null;
  readonly stillOf: (templateId: string) => Promise<Uint8Array | null>;
}

export interface TelegramBot {
  readonly port: ChatPort;
  /** Who the bot is; null when the signal says to stop before Telegram says so. */
  logIn(): Promise<Me | null>;
  /** Takes updates in until the signal says to stop. receive: makes an event durable; it throws while the queue is away. */
  run(me: Me, receive: (event: ChatEvent) => Promise<void>): Promise<void>;
}

/** A bot on Telegram. It tells and waits out what stands in its way, and ends only by the signal. */
export function openTelegramBot(
  { address, filesDir, webhook, stillOf }: BotSettings,
  notebook: Notebook,
  { signal, troubles }: { signal: AbortSignal; troubles: Troubles },
): TelegramBot {
  const api = openBotApi(address);
  const taps = new Taps(api);
  const uploadBytesMax = address.root === publicRoot ? publicUploadBytes : ownUploadBytes;
  const port = openTelegramChat({
    ...{ api, address, taps, notebook, uploadBytesMax, filesDir, stillOf },
  });

  async function run(me: Me, receive: (event: ChatEvent) => Promise<void>): Promise<void> {
    const albums = new Albums(notebook, receive, (error) => troubles.notTaken(error));
    const intake: Intake = {
      ...{ api, notebook, taps, albums, receive },
      reader: { me, uploadBytesMax },
      moved: new MovedChats(notebook),
      doubleTaps: new DoubleTaps(notebook),
    };
    await insist(() => albums.resume(), { signal, troubles });
    await insist(() => setWebhook(api, webhook), { signal, troubles });
    if (signal.aborted) return;
    const announced = announce(api, notebook, me.id).catch((error: unknown) =>
      troubles.notAnnounced(error),
    );
    const take = (update: unknown) => takeIn(update, intake);
    if (webhook === null) await poll(api, take, { signal, troubles });
    else {
      const { pathname } = new URL(webhook.url);
      const server = await listen({ ...webhook, path: pathname }, take);
      await new Promise<void>((resolve) => {
        signal.addEventListener('abort', () => resolve(), { once: true });
        if (signal.aborted) resolve();
      });
      server.close();
      server.closeAllConnections();
    }
    await Promise.all([announced, taps.close(), albums.close()]);
  }

  return { port, logIn: () => logIn(api, { signal, troubles }), run };
}

/** With a webhook nothing is to be fetched, and without one nothing is brought. */
async function setWebhook({ bare }: BotApi, webhook: BotSettings['webhook']): Promise<void> {
  if (webhook === null) await bare.deleteWebhook();
  else {
    const { url, secret } = webhook;
    await bare.setWebhook(url, { secret_token: secret, allowed_updates: updateKinds });
  }
}

/** Does something that has to succeed before the bot can work. */
async function insist(
  task: () => Promise<void>,
  { signal, troubles }: { signal: AbortSignal; troubles: Troubles },
): Promise<void> {
  while (!signal.aborted) {
    try {
      return await task();
    } catch (error) {
      await troubles.meet(refusalOf(error), signal);
    }
  }
}
