import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { median } from './median.ts';
import { runClip } from './run-clip.ts';

/** How fast one photo dances to a sentence: the whole program, from its start to its end. */
export interface PromptSpeed {
  readonly prompt: string;
  readonly bestWallMs: number;
  readonly medianWallMs: number;
  /** Of all processes together; null where the system does not tell. */
  readonly peakBytes: number | null;
}

/** Places with much and with little in them, and clothes that hang and that do not. */
export const timedPrompts: readonly string[] = [
  '在雪山上穿红裙子跳舞',
  'in a blue hanfu at a lantern festival, on a rainy night',
  'in a spacesuit on the moon',
];

/** Times each sentence several times, and looks at its memory once more. */
export async function measurePromptSpeed({
  photoPath,
  seconds,
  runs,
  folder,
}: {
  readonly photoPath: string;
  readonly seconds: number;
  readonly runs: number;
  readonly folder: string;
}): Promise<PromptSpeed[]> {
  const outPath = join(folder, 'clip.mp4');
  const measured: PromptSpeed[] = [];
  for (const prompt of timedPrompts) {
    const asked = { photoPath, ask: prompt, seconds, outPath };
    const wallMs: number[] = [];
    for (let run = 0; run < runs; run++) {
      wallMs.push((await runClip({ ...asked, watchMemory: false })).wallMs);
      await rm(outPath);
    }
    const { peakBytes } = await runClip({ ...asked, watchMemory: true });
    await rm(outPath);
    measured.push({
      prompt,
      bestWallMs: Math.min(...wallMs),
      medianWallMs: median(wallMs),
      peakBytes,
    });
  }
  return measured;
}
