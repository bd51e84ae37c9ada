import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { environmentWith } from '../../../config/environment.ts';
import { projectRoot } from '../../../config/project-root.ts';
import type { NetworkBench } from '../../../worker/commands/bench/bench-network.ts';
import { writeNetworkReport } from '../../../worker/commands/bench/network-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'bench-network-'));
afterAll(() => rmSync(folder, { recursive: true }));
const bench = join(projectRoot, 'dist/worker/commands/bench.js');

test('the networks, small: each is built, loaded and run, memory apart, and nothing is left behind', async () => {
  const args = [bench, '--only', 'network', '--tiny', '--steps', '3', '--json'];
  const env = environmentWith({ TMPDIR: folder });
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  const found: NetworkBench = JSON.parse(stdout);
  expect(found).toMatchObject({ frames: 2, widthPx: 64, heightPx: 64, steps: 3, finite: true });
  expect(found.networks.map(({ name, runs }) => [name, runs])).toEqual([
    ['VAE encoder', 1],
    ['ReferenceNet', 1],
    ['reference memory', 1],
    ['pose features', 1],
    ['denoising UNet', 3],
    ['VAE decoder', 1],
  ]);
  for (const { buildMs, loadMs, runMs, loaded, peak } of found.networks) {
    expect(Math.min(buildMs, loadMs, runMs)).toBeGreaterThan(0);
    if (process.platform === 'linux') {
      expect(peak!.anonBytes).toBeGreaterThanOrEqual(loaded!.anonBytes);
    }
  }
  const { runs, outsideFraction } = found.loop;
  expect([runs, outsideFraction > 0, outsideFraction < 1]).toEqual([3, true, true]);
  const { folded, unfolded } = found.attention!;
  expect(unfolded.spatial).toBeGreaterThan(folded.spatial);
  expect(readdirSync(folder)).toEqual([]);

  const report = writeNetworkReport(found);
  expect(report).toContain('2 frames of 64×64, 3 steps');
  expect(report).toMatch(/denoising UNet +graph [\d.]+ s, load [\d.]+ s, 3 × /);
  expect(report).not.toContain('NOT');
  expect(writeNetworkReport({ ...found, finite: false })).toContain('NOT all latents');
});
