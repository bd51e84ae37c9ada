import { readFileSync } from 'node:fs';

/** What a process holds in memory, bytes: its own, and pages of files that it has mapped. */
export interface ProcessMemory {
  readonly anonBytes: number;
  readonly fileBytes: number;
}

/** Null where /proc does not tell (not Linux), or the process is gone. */
export function readProcessMemory(pid: number): ProcessMemory | null {
  const status = readProc(pid, 'status');
  const sizeOf = (name: string) => {
    const match = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status);
    return match ? Number(match[1]) * 1024 : null;
  };
  const [anonBytes, fileBytes] = [sizeOf('RssAnon'), sizeOf('RssFile')];
  return anonBytes === null || fileBytes === null ? null : { anonBytes, fileBytes };
}

/** Bytes that a process has caused to be written to disks so far; null where /proc does not tell. */
export function readWrittenBytes(pid: number): number | null {
  const match = /^write_bytes: (\d+)$/m.exec(readProc(pid, 'io'));
  return match ? Number(match[1]) : null;
}

function readProc(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
