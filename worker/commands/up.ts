import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '../../config/config.ts';
import { environmentWith, isSet } from '../../config/environment.ts';
import { loadLocale } from '../../config/locale.ts';
import { openRedis } from '../../config/redis.ts';
import { openStore } from '../../config/store/open-store.ts';
import { DanceError } from '../../core/faults.ts';
import { readLocale } from '../../core/words/locale.ts';
import { fill, wordFault, wordsOf } from '../../core/words/say.ts';
import { upWords } from '../../core/words/up.ts';
import { answerHelp } from './answer-help.ts';
import { type Kept, keepRunning, type Program } from './up/keep-running.ts';
import { ownRedis } from './up/own-redis.ts';

answerHelp('up', process.argv.slice(2));

/** `./dance up`: Redis, worker, sandbox, and every bot whose token is set, kept running until Ctrl-C. */

const built = fileURLToPath(new URL('../..', import.meta.url));
const redisPatienceMs = 15_000;

const languageAt = process.argv.indexOf('--lang');
const locale = languageAt < 0 ? loadLocale() : readLocale(process.argv[languageAt + 1] ?? '');
const words = upWords(locale);
const running: Kept[] = [];
let ending = false;

function say(sentence: string, details: Record<string, string> = {}): void {
  process.stderr.write(`${fill(sentence, details, wordsOf(locale))}\n`);
}

async function end(exitCode: number): Promise<void> {
  if (ending) return;
  ending = true;
  // First whoever uses Redis, then Redis.
  const [redis, ...users] = running;
  await Promise.all(users.map((kept) => kept.end()));
  await redis?.end();
  say(words.stopped);
  process.exit(exitCode);
}

function keep(program: Program): Kept {
  const { name } = program;
  const kept = keepRunning(program, {
    told: () => say(words.restarted, { name }),
    gaveUp: () => {
      say(words.keepsFailing, { name });
      void end(1);
    },
  });
  running.push(kept);
  return kept;
}

async function answers(url: string): Promise<boolean> {
  const redis = openRedis(url);
  try {
    await redis.connect();
    return (await redis.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    redis.disconnect();
  }
}

async function startRedis(varDir: string): Promise<string> {
  const { url, args } = await ownRedis(varDir);
  if (await answers(url)) {
    say(words.alreadyUp);
    process.exit(1);
  }
  keep({ name: 'redis-server', path: 'redis-server', args, env: environmentWith({}) });
  const endMs = performance.now() + redisPatienceMs;
  while (!(await answers(url))) {
    if (performance.now() > endMs) {
      say(words.redisMissing);
      await end(1);
    }
    await wait(50);
  }
  return url;
}

/** The sandbox, and every platform whose token is set: DISCORD_TOKEN for bots/discord, and so on. */
async function platforms(): Promise<string[]> {
  const folders = await readdir(join(built, 'bots'));
  return folders.filter((name) => {
    if (name === 'terminal' || !existsSync(join(built, 'bots', name, 'main.js'))) return false;
    return name === 'sandbox' || isSet(`${name.toUpperCase().replaceAll('-', '_')}_TOKEN`);
  });
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void end(signal === 'SIGINT' ? 130 : 0));
}

try {
  const config = loadConfig();
  // A bucket that says no would end each of the programs, again and again.
  await openStore(config);
  const redisUrl = isSet('REDIS_URL') ? config.redisUrl : await startRedis(config.varDir);
  const env = environmentWith({ REDIS_URL: redisUrl });
  const path = process.execPath;
  keep({ name: 'worker', path, args: [join(built, 'worker/main.js')], env });
  for (const name of await platforms()) {
    const kept = keep({ name, path, args: [join(built, 'bots', name, 'main.js')], env });
    if (name !== 'sandbox') continue;
    kept.onLine((line) => {
      if (!/^http:\/\/127\.0\.0\.1:\d+$/.test(line)) return;
      process.stdout.write(`${line}\n`);
      say(words.page, { url: line });
      say(words.stop);
    });
  }
} catch (error) {
  const fault =
    error instanceof DanceError ? error : new DanceError('INTERNAL', {}, { cause: error });
  const { message, advice } = wordFault(fault.code, fault.details, locale);
  process.stderr.write(`${message}\n${advice}\n`);
  await end(1);
}
