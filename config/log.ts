import { destination, type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/** The process's log: JSON lines on stderr, because stdout belongs to the clip's path. */
export function createLog(config: Config): Logger {
  return pino({ level: config.logLevel, base: null }, destination({ fd: 2, sync: true }));
}
