import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../config/project-root.ts';
import { createChance } from './chance.ts';

const ROUNDS = 60;

/** A whole clip takes about this long; interrupts fall anywhere within. */
const CLIP_MS = 6000;

const END_MS_MAX = 1000;

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'photodance-interrupt-'));
  mkdirSync(join(folder, 'temporary'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The living processes that were started with this mark in their environment (Linux). */
function marked(mark: string): string[] {
  return readdirSync('/proc').filter((entry) => {
    if (!/^\d+$/.test(entry)) return false;
    try {
      const zombie = /\) Z /.test(readFileSync(`/proc/${entry}/stat`, 'utf8'));
      return !zombie && readFileSync(`/proc/${entry}/environ`, 'utf8').includes(mark);
    } catch {
      return false;
    }
  });
}

describe('an interrupted ./dance', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    'leaves no file and no process after %s',
    async (signal) => {
      const chance = createChance(signal.length);
      const codes: Record<string, number> = {};
      let slowestMs = 0;
      for (let round = 0; round < ROUNDS / 3; round++) {
        const mark = `PHOTODANCE_MARK=${randomUUID()}`;
        const [name = '', value] = mark.split('=');
        const child = spawn(
          join(projectRoot, 'dance'),
          [join(projectRoot, 'samples/terracotta-warrior.png'), 'subject-three', '-o', 'out.mp4'],
          {
            cwd: folder,
            stdio: 'ignore',
            env: { ...process.env, [name]: value, TMPDIR: join(folder, 'temporary') },
          },
        );
        const ended = new Promise<string>((resolve) => {
          child.on('exit', (code, by) => resolve(String(code ?? by)));
        });
        await setTimeout(chance() * CLIP_MS);
        const sentMs = performance.now();
        const sent = child.kill(signal);
        const code = await ended;
        slowestMs = Math.max(slowestMs, performance.now() - sentMs);
        codes[code] = (codes[code] ?? 0) + 1;
        // Before it listens it dies of the signal, which a shell calls 130 too.
        if (sent && signal === 'SIGINT') expect(['0', '130', 'SIGINT']).toContain(code);
        // A renderer whose parent was killed notices it by itself.
        await expect.poll(() => marked(mark), { timeout: 10_000, interval: 100 }).toEqual([]);
        rmSync(join(folder, 'out.mp4'), { force: true });
        if (signal !== 'SIGKILL') {
          expect(readdirSync(folder)).toEqual(['temporary']);
          expect(readdirSync(join(folder, 'temporary'))).toEqual([]);
        }
      }
      process.stdout.write(
        `${signal}: ${JSON.stringify(codes)}, slowest end ${Math.round(slowestMs)} ms\n`,
      );
      if (signal === 'SIGINT') expect(slowestMs).toBeLessThan(END_MS_MAX);
    },
  );
});
