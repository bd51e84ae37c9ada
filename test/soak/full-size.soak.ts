import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { projectRoot } from '../../config/project-root.ts';
import type { NetworkBench } from '../../worker/commands/bench/bench-network.ts';
import { writeNetworkReport } from '../../worker/commands/bench/network-report.ts';

const TOGETHER_MOST_BYTES = 20 * 2 ** 30;
/** Weights are read in place: what is a process's own are numbers on their way, and the runtime. */
const OWN_MOST_BYTES = 2 * 2 ** 30;
const WRITTEN_MOST_BYTES = 16 * 2 ** 20;
const BUILD_MOST_MS = 2000;
const OUTSIDE_MOST = 0.05;

const bench = join(projectRoot, 'dist/worker/commands/bench.js');

it('AnimateAnyone at full size denoises two frames on this machine, its weights read in place', async () => {
  const args = [bench, '--only', 'network', '--steps', '2', '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const found: NetworkBench = JSON.parse(stdout);
  process.stdout.write(writeNetworkReport(found));

  expect(found).toMatchObject({ frames: 2, widthPx: 256, heightPx: 256, finite: true });
  expect(found.weightsBytes).toBeGreaterThan(9e9);
  const runs = found.networks.map(({ name, runs }) => [name, runs]);
  expect(runs).toEqual([
    ['VAE encoder', 1],
    ['ReferenceNet', 1],
    ['reference memory', 1],
    ['pose features', 1],
    ['denoising UNet', 2],
    ['VAE decoder', 1],
  ]);
  for (const { name, buildMs } of found.networks) {
    expect([name, buildMs > BUILD_MOST_MS]).toEqual([name, false]);
  }
  expect(found.loop.runs).toBe(2);
  expect(found.loop.outsideFraction).toBeLessThan(OUTSIDE_MOST);
  if (process.platform !== 'linux') return;
  expect(found.peak!.togetherBytes).toBeLessThan(TOGETHER_MOST_BYTES);
  expect(found.peak!.anonBytes).toBeLessThan(OWN_MOST_BYTES);
  expect(found.writtenBytes).toBeLessThan(WRITTEN_MOST_BYTES);
});
