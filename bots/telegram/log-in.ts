import { type BotApi, refusalOf } from './bot-api.ts';
import type { Troubles } from './troubles.ts';

export interface Me {
  readonly id: number;
  readonly username: string;
}

/** Who the bot is. Asks until Telegram says so, however long that takes; null when the signal says to stop. */
export async function logIn(
  { bare }: BotApi,
  { signal, troubles }: { signal: AbortSignal; troubles: Troubles },
): Promise<Me | null> {
  while (!signal.aborted) {
    try {
      const { id, username } = await bare.getMe();
      troubles.over();
      return { id, username };
    } catch (error) {
      await troubles.meet(refusalOf(error), signal);
    }
  }
  return null;
}
