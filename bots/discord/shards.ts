import { setTimeout as wait } from 'node:timers/promises';
import { ShardingManager } from 'discord.js';
import { Calls } from './calls.ts';
import { asObject, countAt } from './loose.ts';

const retryMs = 15_000;

export interface ShardsOptions {
  /** The file of the bot, which each process runs. */
  readonly file: string;
  readonly count: number | 'auto';
  readonly apiRoot: string;
  readonly token: string;
  readonly onTrouble: () => void;
}

/** Runs the bot in several processes, a part of the servers each, by discord.js's own manager, which starts again what
 *  ends. Returns how to end them. */
export function runShards({ file, count, apiRoot, token, onTrouble }: ShardsOptions): () => void {
  const end = new AbortController();
  const { signal } = end;
  let manager: ShardingManager | null = null;
  const start = async () => {
    const totalShards = count === 'auto' ? await recommended() : count;
    if (totalShards === null) return;
    manager = new ShardingManager(file, { token, totalShards });
    // A process that cannot connect says so itself, and goes on trying.
    await manager.spawn({ timeout: -1 });
  };

  /** discord.js asks Discord's own root whatever other one is set, so it is asked here. */
  async function recommended(): Promise<number | null> {
    const calls = new Calls({ api: apiRoot, token, sharers: 1 });
    while (!signal.aborted) {
      const call = { method: 'GET', route: '/gateway/bot', by: 'bot', isRepeatable: true } as const;
      const answer = await calls.ask(call).catch(() => null);
      const shards = countAt(asObject(answer) ?? {}, 'shards');
      if (shards !== null) {
        calls.close();
        return Math.max(1, shards);
      }
      onTrouble();
      await wait(retryMs, null, { signal }).catch(() => {});
    }
    return null;
  }

  void start();
  return () => {
    end.abort();
    for (const shard of manager?.shards.values() ?? []) shard.kill();
  };
}
