import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import {
  networkMeasures,
  networkName,
  type TimedEvent,
} from '../../../../worker/measure/network/network-measures.ts';
import {
  readProcessMemory,
  readWrittenBytes,
} from '../../../../worker/measure/network/process-memory.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'measures-'));
afterAll(() => rm(folder, { recursive: true }));

const event = (
  did: TimedEvent['did'],
  output: string,
  [startedMs, endedMs]: [number, number],
  anonBytes = 0,
): TimedEvent => ({
  ...{ did, outputs: [output], startedMs, endedMs },
  memory: { anonBytes, fileBytes: 1 },
});

test('networks are told apart; only runs within the loop are its own; peaks are those meanwhile', () => {
  const measures = networkMeasures({
    events: [
      event('build', 'pose', [0, 10]),
      event('load', 'pose', [10, 30], 5),
      event('run', 'pose', [30, 40], 7),
      event('build', 'prediction', [100, 140]),
      event('load', 'prediction', [140, 200], 50),
      event('run', 'prediction', [210, 250], 60),
      event('run', 'prediction', [260, 300], 61),
    ],
    samples: [
      { atMs: 35, anonBytes: 9, fileBytes: 2 },
      { atMs: 70, anonBytes: 1000, fileBytes: 3 },
      { atMs: 280, anonBytes: 90, fileBytes: 800 },
    ],
    loop: { startedMs: 205, endedMs: 305 },
    writtenBytes: 12,
    finite: true,
  });
  expect(measures.networks).toEqual([
    {
      ...{ name: 'pose features', buildMs: 10, loadMs: 20, runs: 1, runMs: 10 },
      loaded: { anonBytes: 5, fileBytes: 1 },
      peak: { anonBytes: 9, fileBytes: 2 },
    },
    {
      ...{ name: 'denoising UNet', buildMs: 40, loadMs: 60, runs: 2, runMs: 40 },
      loaded: { anonBytes: 50, fileBytes: 1 },
      peak: { anonBytes: 90, fileBytes: 800 },
    },
  ]);
  expect(measures.loop).toMatchObject({ ms: 100, runs: 2 });
  expect(measures.loop.outsideFraction).toBeCloseTo(0.2, 9);
  expect(measures.peak).toEqual({ anonBytes: 1000, fileBytes: 800, togetherBytes: 1003 });
});

test('a network without memory told of has none, and names come from outputs', () => {
  const silent = { ...event('run', 'picture', [0, 1]), memory: null };
  const loop = { startedMs: 0, endedMs: 1 };
  const { networks, peak } = networkMeasures({
    ...{ events: [silent], samples: [], loop, writtenBytes: null, finite: true },
  });
  expect([networks[0]?.name, networks[0]?.peak, peak]).toEqual(['VAE decoder', null, null]);
  expect(networkName(['mid_block.attentions.0 keys', 'x values'])).toBe('reference memory');
  expect(networkName(['mid_block.attentions.0', 'x'])).toBe('ReferenceNet');
});

test.runIf(process.platform === 'linux')(
  'memory is that of the process asked about, and a process that is gone has none',
  async () => {
    const script = path.join(folder, 'holder.mjs');
    await writeFile(
      script,
      `globalThis.held = Buffer.alloc(80 << 20, 1);
       process.send('full');
       process.on('disconnect', () => process.exit());`,
    );
    const child = fork(script);
    await once(child, 'message');
    const memory = readProcessMemory(child.pid!)!;
    expect(memory.anonBytes).toBeGreaterThan(80 << 20);
    expect(memory.anonBytes).toBeLessThan(300 << 20);
    expect(memory.fileBytes).toBeGreaterThan(1 << 20);
    // How much is written depends on the file system of the folder.
    expect(readWrittenBytes(child.pid!)).toBeGreaterThanOrEqual(0);
    child.disconnect();
    await once(child, 'exit');
    expect(readProcessMemory(child.pid!)).toBeNull();
    expect(readWrittenBytes(child.pid!)).toBeNull();
  },
);
