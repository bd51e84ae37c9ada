import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { DanceError } from '../core/faults.ts';
import { projectRoot } from './project-root.ts';

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const MAX_THREADS = 64;

/** A producer code as the AIGC metadata takes it: 0x21–0x7E without `"` and `\`. */
const PRODUCER = /^[\x21\x23-\x5b\x5d-\x7e]{1,64}$/;

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
  return {
    varDir,
    cacheDir: join(varDir, 'cache'),
    templatesDir: resolve(projectRoot, read('PHOTODANCE_TEMPLATES') ?? join(varDir, 'templates')),
    threads: read('PHOTODANCE_THREADS') ?? availableParallelism(),
    aigcProducer: read('AIGC_PRODUCER'),
    logLevel: read('LOG_LEVEL'),
  };
}

/** The configuration of this process. @throws DanceError BAD_CONFIGURATION */
export function loadConfig(): Config {
  return readConfig(process.env);
}
