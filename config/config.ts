import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { DanceError } from '../core/faults.ts';
import type { EngineName } from '../core/job/engine-name.ts';
import type { DreamConfig, NeuralConfig } from '../core/job/renderer-messages.ts';
import { neuralVariables, readDream, readNeural } from './neural-variables.ts';
import { projectRoot } from './project-root.ts';
import { readS3Place, type S3Place, s3Variables } from './s3-variables.ts';

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const MAX_THREADS = 64;

const MAX_PORT = 65_535;
const MAX_KEEP_MINUTES = 24 * 60;
const MAX_DEADLINE_S = 24 * 3600;

const MAX_SHARDS = 1000;

/** An address without the slash at its end, such as the root of a platform's API, a proxy's, or one's own. */
const address = z
  .string()
  .regex(/^https?:\/\/[^/\s]+(\/[^?#\s]*)?$/)
  .transform((root) => root.replace(/\/+$/, ''));

const hosts = z
  .string()
  .transform((list) => list.split(/[\s,]+/).filter((host) => host !== ''))
  .pipe(z.array(z.string().regex(/^[\w.[\]:-]+$/)).min(1));

const limit = z.coerce.number().int().min(1).max(1_000_000);

/** A producer code as the AIGC metadata takes it: 0x21–0x7E without `"` and `\`. */
const PRODUCER = /^[\x21\x23-\x5b\x5d-\x7e]{1,64}$/;

/** The number of a bot, and its secret. */
const TELEGRAM_TOKEN = /^\d{1,20}:[\w-]{20,100}$/;

/** Every variable, what it may be, and the words for it; `.env.example` lists the same names. */
export const variables = {
  PHOTODANCE_VAR: {
    schema: z.string().min(1).optional(),
    expected: 'a folder',
  },
  PHOTODANCE_TEMPLATES: {
    schema: z.string().min(1).optional(),
    expected: 'a folder',
  },
  PHOTODANCE_THREADS: {
    schema: z.coerce.number().int().min(1).max(MAX_THREADS).optional(),
    expected: `1–${MAX_THREADS}`,
  },
  AIGC_PRODUCER: {
    schema: z.string().regex(PRODUCER).default('photodance'),
    expected: '1–64 ASCII characters without spaces, " and \\',
  },
  REDIS_URL: {
    schema: z
      .string()
      .regex(/^(rediss?:\/\/.+|unix:\/.+)$/)
      .default('redis://127.0.0.1:6379'),
    expected: 'redis://HOST:PORT, rediss://…, or unix:/PATH',
  },
  ...s3Variables,
  SANDBOX_PORT: {
    schema: z.coerce.number().int().min(0).max(MAX_PORT).default(8420),
    expected: `0–${MAX_PORT}`,
  },
  ADMIN_PORT: {
    schema: z.coerce.number().int().min(0).max(MAX_PORT).default(8421),
    expected: `0–${MAX_PORT}`,
  },
  ADMIN_TOKEN: {
    schema: z.string().min(1).optional(),
    expected: 'a text',
  },
  KEEP_PHOTO: {
    schema: z.coerce.number().min(0).max(MAX_KEEP_MINUTES).default(10),
    expected: `minutes, 0–${MAX_KEEP_MINUTES}`,
  },
  JOBS_PER_PERSON: { schema: limit.default(2), expected: 'a number of jobs' },
  JOBS_PER_DAY: { schema: limit.default(30), expected: 'a number of jobs' },
  JOBS_PER_CHANNEL: { schema: limit.default(20), expected: 'a number of jobs' },
  JOBS_IN_QUEUE: { schema: limit.default(200), expected: 'a number of jobs' },
  ...neuralVariables,
  RENDER_DEADLINE: {
    schema: z.coerce.number().min(10).max(MAX_DEADLINE_S).default(300),
    expected: `seconds, 10–${MAX_DEADLINE_S}`,
  },
  TELEGRAM_TOKEN: {
    schema: z.string().regex(TELEGRAM_TOKEN).optional(),
    expected: 'a token as @BotFather gives it: digits, a colon, letters and digits',
  },
  TELEGRAM_API_ROOT: {
    schema: address.default('https://api.telegram.org'),
    expected: 'http(s)://…',
  },
  TELEGRAM_FILES_DIR: { schema: z.string().min(1).optional(), expected: 'a folder' },
  TELEGRAM_WEBHOOK_URL: { schema: address.optional(), expected: 'https://…' },
  TELEGRAM_WEBHOOK_SECRET: {
    schema: z
      .string()
      .regex(/^[\w-]{16,256}$/)
      .optional(),
    expected: '16–256 of A–Z, a–z, 0–9, _ and -',
  },
  TELEGRAM_WEBHOOK_HOST: { schema: z.string().min(1).default('127.0.0.1'), expected: 'an address' },
  TELEGRAM_WEBHOOK_PORT: {
    schema: z.coerce.number().int().min(0).max(MAX_PORT).default(8443),
    expected: `0–${MAX_PORT}`,
  },
  DISCORD_TOKEN: {
    schema: z
      .string()
      .transform((token) => token.replace(/^Bot\s+/i, ''))
      .optional(),
    expected: "a bot's token",
  },
  DISCORD_API_ROOT: {
    schema: address.default('https://discord.com/api'),
    expected: 'an http:// or https:// address without a version',
  },
  DISCORD_CDN_HOSTS: {
    schema: hosts.optional(),
    expected: 'hosts with their ports, with commas between them',
  },
  DISCORD_MESSAGE_CONTENT: {
    schema: z.enum(['on', 'off']).default('off'),
    expected: 'on, off',
  },
  DISCORD_SHARDS: {
    schema: z.union([z.literal('auto'), z.coerce.number().int().min(1).max(MAX_SHARDS)]).optional(),
    expected: `auto, or 1–${MAX_SHARDS}`,
  },
  LOG_LEVEL: {
    schema: z.enum(logLevels).default('warn'),
    expected: logLevels.join(', '),
  },
} as const;

export interface Config {
  /** Where everything that is made at run time goes. */
  readonly varDir: string;
  /** The transcribed models: all that lies there can be made again. */
  readonly cacheDir: string;
  /** The dances that were brought, a folder each. */
  readonly templatesDir: string;
  /** Threads for the networks and the encoder. */
  readonly threads: number;
  /** The producer code of the AIGC metadata. */
  readonly aigcProducer: string;
  readonly logLevel: (typeof logLevels)[number];
  /** Where Redis is: redis://, rediss:// or unix:/path. */
  readonly redisUrl: string;
  /** Photos and clips between intake, rendering and delivery, where no bucket is named. */
  readonly storeDir: string;
  /** The bucket that is the store. */
  readonly s3: S3Place | null;
  /** The messages of the sandbox's page. */
  readonly sandboxDir: string;
  readonly sandboxPort: number;
  /** The worker's own port on 127.0.0.1: health, metrics, and the board for whoever has the token. */
  readonly adminPort: number;
  readonly adminToken: string | null;
  /** How long a photo is kept after its clip, for another dance. */
  readonly keepPhotoMinutes: number;
  /** The most jobs at once of a person, in a channel and in all; and of a person in a day. */
  readonly jobLimits: {
    readonly person: number;
    readonly day: number;
    readonly channel: number;
    readonly queue: number;
  };
  /** What workers render with, and first of all what is usual. */
  readonly engines: readonly EngineName[];
  /** What neural engines know of this machine. */
  readonly neural: NeuralConfig;
  /** What an operator chose of clips that are painted to a sentence. */
  readonly dream: DreamConfig;
  /** A rendering that gives no sign of progress for so long hangs. */
  readonly renderDeadlineMs: number;
  readonly telegram: {
    /** Null: there is no bot on Telegram. */
    readonly token: string | null;
    /** Where the Bot API is, without a slash at its end. */
    readonly root: string;
    /** Where a Bot API server of one's own keeps its files on this machine. */
    readonly filesDir: string | null;
    /** Null: updates are fetched. Otherwise they are brought to url, which leads to this port of this machine. */
    readonly webhook: {
      readonly url: string;
      readonly secret: string | null;
      readonly host: string;
      readonly port: number;
    } | null;
  };
  readonly discord: {
    readonly token: string | null;
    readonly apiRoot: string;
    /** Hosts that pictures come from besides Discord's own; they need no encryption. */
    readonly cdnHosts: readonly string[];
    /** Whether Discord granted the content of all messages. */
    readonly seesContent: boolean;
    /** Null: one connection in one process. */
    readonly shards: number | 'auto' | null;
    /** Which of how many shards this process is, if discord.js started it as one. */
    readonly shard: { readonly index: number; readonly count: number } | null;
  };
}

/** Reads the configuration from environment variables; an empty one counts as not set.
 *  Relative folders are relative to the project. @throws DanceError BAD_CONFIGURATION */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  function read<T extends keyof typeof variables>(
    variable: T,
  ): z.infer<(typeof variables)[T]['schema']> {
    const { schema, expected } = variables[variable];
    const result = schema.safeParse(environment[variable]?.trim() || undefined);
    if (!result.success) throw new DanceError('BAD_CONFIGURATION', { variable, expected });
    return result.data as z.infer<(typeof variables)[T]['schema']>;
  }
  const varDir = resolve(projectRoot, read('PHOTODANCE_VAR') ?? 'var');
  const webhookUrl = read('TELEGRAM_WEBHOOK_URL');
  return {
    varDir,
    cacheDir: join(varDir, 'cache'),
    templatesDir: resolve(projectRoot, read('PHOTODANCE_TEMPLATES') ?? join(varDir, 'templates')),
    threads: read('PHOTODANCE_THREADS') ?? availableParallelism(),
    aigcProducer: read('AIGC_PRODUCER'),
    logLevel: read('LOG_LEVEL'),
    redisUrl: read('REDIS_URL'),
    storeDir: join(varDir, 'store'),
    s3: readS3Place(read),
    sandboxDir: join(varDir, 'sandbox'),
    sandboxPort: read('SANDBOX_PORT'),
    adminPort: read('ADMIN_PORT'),
    adminToken: read('ADMIN_TOKEN') ?? null,
    keepPhotoMinutes: read('KEEP_PHOTO'),
    jobLimits: {
      person: read('JOBS_PER_PERSON'),
      day: read('JOBS_PER_DAY'),
      channel: read('JOBS_PER_CHANNEL'),
      queue: read('JOBS_IN_QUEUE'),
    },
    engines: read('ENGINES'),
    neural: readNeural(read, varDir),
    dream: readDream(read),
    renderDeadlineMs: read('RENDER_DEADLINE') * 1000,
    telegram: {
      token: read('TELEGRAM_TOKEN') ?? null,
      root: read('TELEGRAM_API_ROOT'),
      filesDir: read('TELEGRAM_FILES_DIR') ?? null,
      webhook:
        webhookUrl === undefined
          ? null
          : {
              url: webhookUrl,
              secret: read('TELEGRAM_WEBHOOK_SECRET') ?? null,
              host: read('TELEGRAM_WEBHOOK_HOST'),
              port: read('TELEGRAM_WEBHOOK_PORT'),
            },
    },
    discord: {
      token: read('DISCORD_TOKEN') ?? null,
      apiRoot: read('DISCORD_API_ROOT'),
      cdnHosts: read('DISCORD_CDN_HOSTS') ?? [],
      seesContent: read('DISCORD_MESSAGE_CONTENT') === 'on',
      shards: read('DISCORD_SHARDS') ?? null,
      shard: readShard(environment),
    },
  };
}

/** What discord.js's ShardingManager tells the processes that it starts. */
function readShard({
  SHARDING_MANAGER,
  SHARDS,
  SHARD_COUNT,
}: Readonly<Record<string, string | undefined>>): Config['discord']['shard'] {
  if (SHARDING_MANAGER === undefined) return null;
  return { index: Number(SHARDS ?? 0), count: Number(SHARD_COUNT ?? 1) };
}

/** The configuration of this process. @throws DanceError BAD_CONFIGURATION */
export function loadConfig(): Config {
  return readConfig(process.env);
}
