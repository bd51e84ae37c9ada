import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../../config/project-root.ts';
import { examineEngines } from '../../../worker/commands/doctor/examine-engines.ts';
import { CUDA_COMMAND, reportEngines } from '../../../worker/commands/doctor/report-engines.ts';
import { tryProviders } from '../../../worker/commands/doctor/try-providers.ts';
import { files, tinyModels } from '../models/tiny-models.ts';

const whole = {
  'alpha/denoiser.pth': files.denoiser,
  'alpha/guider.pth': files.guider,
  'alpha/vae/model.bin': files.vae,
};

async function examine(content: Readonly<Record<string, Buffer>>, offered = ['alpha']) {
  const tiny = tinyModels();
  for (const [name, bytes] of Object.entries(content)) tiny.put(name, bytes, tiny.home);
  const found = await examineEngines(tiny.modelLibrary, [], offered);
  return { found, report: reportEngines(found, 'en').join('\n') };
}

describe('the doctor, on engines', () => {
  test('an engine whose weights are here works', async () => {
    const { found, report } = await examine(whole);
    expect(found.engines[0]).toMatchObject({ engine: 'alpha', ok: true, lacking: [], unfit: [] });
    expect(report).toContain('✓ alpha: its weights are here (1 kB)');
  });

  test('says what is missing, how much that is, and what fetches it', async () => {
    const { 'alpha/guider.pth': _, ...rest } = whole;
    const { found, report } = await examine(rest);
    expect(found.engines[0]).toMatchObject({ ok: false, lacking: ['guider.pth'] });
    expect(report).toContain('✗ alpha: 1 files of weights are missing, 1 kB to fetch: guider.pth');
    expect(report).toContain('./dance models pull alpha');
    expect(report).toContain('✗ beta: 3 files of weights are missing');
  });

  test('says what is damaged, and why', async () => {
    const cut = files.guider.subarray(0, -8);
    const { found, report } = await examine({ ...whole, 'alpha/guider.pth': cut });
    expect(found.engines[0]).toMatchObject({ ok: false, lacking: [] });
    expect(report).toContain('✗ alpha: “guider.pth” is cut off');
    expect(report).toContain('./dance models pull alpha/guider.pth');
  });

  test('says when this version does not use them', async () => {
    const { found, report } = await examine(whole, []);
    expect(found.engines[0]?.ok).toBe(false);
    expect(report).toContain('✗ alpha: this version makes no clips with it yet');
  });

  test('says what makes an NVIDIA GPU one of those that they can run on', async () => {
    const { found } = await examine({});
    expect(found.providers).toContainEqual({ name: 'cpu', isInstalled: true });
    const providers = [
      { name: 'cpu', isInstalled: true },
      { name: 'cuda', isInstalled: false },
    ];
    const without = reportEngines({ ...found, providers }, 'zh-CN').join('\n');
    expect(without).toContain(CUDA_COMMAND);
    const installed = providers.map(({ name }) => ({ name, isInstalled: true }));
    const withIt = reportEngines({ ...found, providers: installed }, 'en').join('\n');
    expect(withIt).not.toContain(CUDA_COMMAND);
  });

  test('tries what PROVIDERS names, each by itself: one that ends its process is no fault of the doctor', async () => {
    const answers: Record<string, () => string> = {
      cuda: () => {
        throw new Error('killed by a signal');
      },
      webgpu: () => '"no adapter"',
      cpu: () => 'null',
    };
    const tried = await tryProviders(['cuda', 'webgpu', 'cpu'], async (name) => answers[name]());
    expect(tried).toEqual([
      { name: 'cuda', why: 'the process that tried it ended early' },
      { name: 'webgpu', why: 'no adapter' },
      { name: 'cpu', why: null },
    ]);
    const { found } = await examine({});
    const report = reportEngines({ ...found, tried }, 'en');
    const at = report.findIndex((line) => line.includes('PROVIDERS'));
    expect(report.slice(at + 1, at + 4)).toEqual([
      '  ✗ cuda: the process that tried it ended early',
      '  ✗ webgpu: no adapter',
      '  ✓ cpu',
    ]);
  });

  test('./dance doctor tells it to programs, and is ready without neural engines', () => {
    const program = path.join(projectRoot, 'dist/worker/commands/doctor.js');
    const tiny = tinyModels();
    const env = { ...process.env, MODELS_DIR: tiny.home, PROVIDERS: 'cuda,cpu' };
    const { stdout } = spawnSync(process.execPath, [program, '--json'], { encoding: 'utf8', env });
    const told = JSON.parse(stdout);
    expect(told.ready).toBe(true);
    expect(told.engines.map(({ engine }: { engine: string }) => engine)).toEqual([
      ...['animate-anyone', 'dreamoving'],
    ]);
    // There is no such library here, and the processor always works.
    expect(told.tried).toEqual([
      { name: 'cuda', why: expect.any(String) },
      { name: 'cpu', why: null },
    ]);
    expect(told.memoryBytes).toBeGreaterThan(1e8);
  });
});
