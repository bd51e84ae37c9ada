import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../../config/project-root.ts';
import { networkName } from '../../../../worker/measure/network/network-measures.ts';
import type { NetworkWord } from '../../../../worker/measure/network/network-task.ts';
import { openGolden } from '../../diffusion/golden.ts';
import { openTinyCheckpoints, tinyFiles } from '../../engines/dreamoving/tiny-checkpoints.ts';

const { folder } = await openGolden(...tinyFiles, 'animate-anyone/vae-weights.safetensors');
const checkpoints = await openTinyCheckpoints(folder);

test('the bench’s process runs every network of DreaMoving, and tells of each', async () => {
  const child = fork(join(projectRoot, 'dist/worker/measure/network/run-dream.js'));
  const words: NetworkWord[] = [];
  child.on('message', (word: NetworkWord) => words.push(word));
  child.send({ checkpoints, frames: 2, widthPx: 64, heightPx: 64, steps: 3, threads: 1 });
  expect(await once(child, 'exit')).toEqual([0, null]);
  const ran = words.flatMap((word) =>
    'event' in word && word.event.did === 'run' ? [networkName(word.event.outputs)] : [],
  );
  const times = (name: string, count: number) => Array.from({ length: count }, () => name);
  expect(ran).toEqual([
    ...[...times('text encoder', 2), ...times('face encoder', 2), ...times('content memory', 2)],
    ...['pose features', ...times('denoising UNet', 3), 'VAE decoder'],
  ]);
  expect(words.at(-1)).toMatchObject({ finite: true, loop: { endedMs: expect.any(Number) } });
});
