import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { loadUnet } from '../../../../worker/engines/dreamoving/load-unet.ts';
import { openCheckpoint } from '../../../../worker/onnx/checkpoint.ts';
import { readFloats } from '../../../../worker/onnx/stored-tensor.ts';
import { openGolden } from '../../diffusion/golden.ts';
import { relativeError } from '../../onnx/run-graph.ts';
import { writeSafetensors } from '../../onnx/tiny-checkpoint.ts';

const { folder, file } = await openGolden('dreamoving/unet.bin');
const unet = file('unet.bin');
const BLOCK = 'mid_block.attentions.0.transformer_blocks.0.attn1';
const CHANNELS = 128;
const RANK = 2;
/** So small that the weight beneath still counts. */
const SCALE = 1e-4;

/** Low-rank weights that count on over all tensors, in small steps. */
async function writeAdapter(name: string, lora: readonly string[]): Promise<string> {
  const size = 4 * RANK * CHANNELS;
  const header = lora.flatMap((key, i) =>
    ['down', 'up'].map((half, k) => [
      `module.${key}_lora.${half}.weight`,
      {
        dtype: 'F32',
        shape: half === 'down' ? [RANK, CHANNELS] : [CHANNELS, RANK],
        data_offsets: [(2 * i + k) * size, (2 * i + k + 1) * size],
      },
    ]),
  );
  const bytes = writeSafetensors(Object.fromEntries(header), header.length * size);
  for (let at = bytes.length - header.length * size; at < bytes.length; at += 4) {
    bytes.writeFloatLE(SCALE * bytes.readFloatLE(at), at);
  }
  await writeFile(file(name), bytes);
  return file(name);
}

const load = (motionAdapter: string) =>
  loadUnet({ folder, unet, motionAdapter }, { others: [], controlNet: null }, { threads: 1 });

test('the motion adapter is merged into the attention it belongs to, and into nothing else', async () => {
  const keys = [`${BLOCK}.processor.to_q`, `${BLOCK}.processor.to_out`];
  const weights = await load(await writeAdapter('adapter.safetensors', keys));
  const stored = await openCheckpoint(unet);
  for (const [i, key] of [`${BLOCK}.to_q.weight`, `${BLOCK}.to_out.0.weight`].entries()) {
    const weight = weights.take('test', key, [CHANNELS, CHANNELS]);
    if (!('data' in weight)) throw new Error(`${key} is not merged`);
    const before = await readFloats(stored.get(key)!);
    const at = 2 * i * RANK * CHANNELS;
    const expected = before.map((value, n) => {
      const [row, column] = [Math.floor(n / CHANNELS), n % CHANNELS];
      let sum = value;
      for (let r = 0; r < RANK; r++) {
        const up = at + RANK * CHANNELS + row * RANK + r;
        sum += SCALE ** 2 * up * (at + r * CHANNELS + column);
      }
      return sum;
    });
    expect(relativeError(weight.data, expected)).toBeLessThan(1e-6);
  }
  const other = weights.take('test', `${BLOCK}.to_k.weight`, [CHANNELS, CHANNELS]);
  expect(other).not.toHaveProperty('data');
});

test('an adapter of another network is refused, and a file that is none', async () => {
  const other = await writeAdapter('other.safetensors', ['tail_block.attn1.processor.to_q']);
  await expect(load(other)).rejects.toThrow('the weight tail_block.attn1.to_q.weight is missing');
  const none = writeSafetensors({ a: { dtype: 'F32', shape: [1], data_offsets: [0, 4] } }, 4);
  await writeFile(file('none.safetensors'), none);
  await expect(load(file('none.safetensors'))).rejects.toThrow('no low-rank weights');
});
