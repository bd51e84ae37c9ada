import { openCheckpoint } from '../../onnx/checkpoint.ts';
import { type NetworkMachine, runNetwork } from '../../onnx/open-network.ts';
import { loadWeights, type Weight, WeightError, type Weights } from '../../onnx/weights.ts';
import type { Checkpoints } from './checkpoints.ts';
import { CONTROL_ROOT } from './control-net.ts';

type Parts = Pick<Checkpoints, 'folder' | 'unet' | 'motionAdapter'>;

/** What others bring: motion module or face adapter; and ControlNet, whose keys get a root. */
interface Others {
  readonly others: readonly string[];
  readonly controlNet: string | null;
}

/** The UNet with what others bring. The motion adapter is merged into the UNet's attention: W + up·down.
 *  Source: Hu et al. 2022 (LoRA), section 4.1; Guo et al. 2023 (AnimateDiff), section 4.1, the domain adapter.
 *  @throws WeightError when the adapter is another network's */
export async function loadUnet(
  { folder, unet, motionAdapter }: Parts,
  others: Others,
  machine: NetworkMachine,
): Promise<Weights> {
  const weights = await loadPlainUnet({ unet }, others);
  if (!motionAdapter) return weights;
  return weights.with(await mergeAdapter({ folder, unet, motionAdapter }, machine));
}

/** The same before the merging. */
export function loadPlainUnet(
  { unet }: Pick<Checkpoints, 'unet'>,
  { others, controlNet }: Others,
): Promise<Weights> {
  const files = [unet, ...others, ...(controlNet ? [controlNet] : [])];
  return loadWeights(files, (key, file) =>
    file === controlNet ? `${CONTROL_ROOT}${key}` : plainKey(key),
  );
}

/** ControlNet alone, its keys with their root. */
export function loadControlNet({ controlNet }: Pick<Checkpoints, 'controlNet'>): Promise<Weights> {
  return loadWeights([controlNet], (key) => `${CONTROL_ROOT}${key}`);
}

async function mergeAdapter(
  { folder, unet, motionAdapter }: { folder: string; unet: string; motionAdapter: string },
  machine: NetworkMachine,
): Promise<Map<string, Weight>> {
  const keys = [...(await openCheckpoint(motionAdapter)).keys()].map(plainKey);
  const downs = keys.filter((key) => key.endsWith(DOWN));
  if (downs.length === 0) throw new WeightError('the motion adapter holds no low-rank weights');
  const weights = await loadWeights([unet, motionAdapter], plainKey);
  const merged = await runNetwork(
    { weights, folder, ...machine },
    (graph) => {
      for (const down of downs) {
        const up = down.replace(DOWN, UP);
        const target = targetOf(down);
        const shape = weights.shapeOf('motion adapter', target);
        const [rank] = weights.shapeOf('motion adapter', down);
        const inputs = [
          graph.weight('motion adapter', up, [shape[0], rank]),
          graph.weight('motion adapter', down, [rank, shape[1]]),
          graph.weight('motion adapter', target, shape),
        ];
        graph.output(`${MERGED}${target}`, graph.node('Gemm', inputs, shape));
      }
    },
    {},
  );
  return new Map(
    Object.entries(merged).map(([name, data]) => {
      const key = name.slice(MERGED.length);
      const shape = weights.shapeOf('motion adapter', key);
      return [key, { shape, file: motionAdapter, data }];
    }),
  );
}

const MERGED = 'merged ';
const DOWN = '_lora.down.weight';
const UP = '_lora.up.weight';

/** The weight that a low-rank one changes: `…attn1.processor.to_out_lora.down.weight` is for `…attn1.to_out.0.weight`. */
function targetOf(down: string): string {
  return `${down.slice(0, -DOWN.length).replace('.processor.', '.')}.weight`.replace(
    '.to_out.weight',
    '.to_out.0.weight',
  );
}

/** Some files were saved from a model on several processors. */
function plainKey(key: string): string {
  return key.replace(/^module\./, '');
}
