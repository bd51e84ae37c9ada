import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';

it('nothing about a run is gathered for the maker of onnxruntime', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'photodance-telemetry-'));
  // Its uploader keeps a session file and a log in the folder for temporary files.
  vi.stubEnv('TMPDIR', folder);
  // In a CI it is silent of itself.
  vi.stubEnv('CI', undefined);
  vi.stubEnv('ORT_DISABLE_TELEMETRY', undefined);
  try {
    const { openSession } = await import('../../../worker/onnx/session.ts');
    await expect(openSession(new Uint8Array(8), { threads: 1 })).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
