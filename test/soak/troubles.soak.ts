import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeClip } from '../../worker/video/encode.ts';
import { type OrdealOptions, ordeal } from '../house/ordeal.ts';
import { faultyRenderer } from '../house/troubles/faulty-renderer.ts';
import { fillDisk, fullDisk, mountSmallDisk } from '../house/troubles/full-disk.ts';
import { redisAway } from '../house/troubles/redis-away.ts';
import { greyFrames, optionsOf } from '../worker/video/a-clip.ts';

const MINUTES_MAX = 8;

/** Runs it, tells what came of it, and wants one clip for each job. */
async function endure(options: Omit<OrdealOptions, 'patienceMs' | 'stubMs'>) {
  const patienceMs = MINUTES_MAX * 60_000;
  const counts = await ordeal({ stubMs: 1000, patienceMs, ...options });
  process.stdout.write(`${JSON.stringify(counts)}\n`);
  const { jobs } = options;
  expect(counts).toMatchObject({
    asked: jobs,
    clips: jobs,
    lost: 0,
    repeated: 0,
    failures: 0,
    left: [],
  });
  return counts;
}

describe('every job ends in exactly one clip', () => {
  it('while the disk of the store is full, three times for fifteen seconds', async () => {
    const trouble = fullDisk({ times: 3, fullMs: 15_000, freeMs: 8000 });
    const { troubles, logged } = await endure({ jobs: 50, askEveryMs: 8000, trouble });
    expect(troubles['full']).toBe(3);
    // Photos and clips met it both.
    expect(logged['STEP_FAILED']).toBeGreaterThan(0);
    expect(logged['JOB_PUT_BACK']).toBeGreaterThan(0);
  });

  it('while Redis is not to be reached for twenty seconds, silent and gone', async () => {
    const trouble = redisAway({ awayMs: 20_000, betweenMs: 6000 });
    const { troubles } = await endure({ jobs: 50, askEveryMs: 6000, trouble });
    expect(troubles).toEqual({ silentMs: 20_000, goneMs: 20_000 });
  });

  it('while renderers hang, exit, run out of memory and are killed', async () => {
    const trouble = faultyRenderer({ rounds: 3 });
    const { troubles, logged } = await endure({ jobs: 40, askEveryMs: 1000, trouble });
    expect(troubles).toEqual({ hang: 3, exit: 3, memory: 3, killed: 3 });
    expect(logged['RENDERER_DIED']).toBeGreaterThanOrEqual(12);
  });
});

it('the encoder says that the disk is full, and leaves it as it was', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'photodance-disk-'));
  const disk = await mountSmallDisk(folder);
  try {
    const free = await fillDisk(folder);
    const path = join(folder, 'clip.mp4');
    await expect(encodeClip(greyFrames(60), optionsOf(path, 60))).rejects.toMatchObject({
      code: 'DISK_FULL',
    });
    expect(await readdir(folder)).toEqual(['filler']);
    await free();
    await encodeClip(greyFrames(60), optionsOf(path, 60));
    expect(await readdir(folder)).toEqual(['clip.mp4']);
  } finally {
    await disk.unmount();
    await rm(folder, { recursive: true });
  }
});
