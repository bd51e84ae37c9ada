import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { encodeClip } from '../../../worker/video/encode.ts';
import { probeClip } from '../../../worker/video/probe.ts';
import { greyFrames, optionsOf } from './a-clip.ts';

// A file of its own: where ffmpeg was found once it is not looked for again.
test('a machine without ffmpeg says so, and leaves nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'photodance-missing-'));
  vi.stubEnv('PATH', folder);
  vi.stubEnv('FFMPEG_PATH', '');
  vi.stubEnv('FFPROBE_PATH', '');
  try {
    const path = join(folder, 'clip.mp4');
    const missing = { code: 'ENCODER_MISSING' };
    await expect(encodeClip(greyFrames(6), optionsOf(path, 6))).rejects.toMatchObject(missing);
    await expect(probeClip(path)).rejects.toMatchObject(missing);
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
