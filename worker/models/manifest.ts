import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { z } from 'zod';

const schema = z.object({
  keys: z.array(z.tuple([z.string(), z.array(z.number().int().nonnegative()), z.string()])),
});

/** The keys of a checkpoint at full size, each with its shape; whole numbers, such as positions, which files may leave
 *  out, apart. */
export interface Manifest {
  readonly weights: ReadonlyMap<string, readonly number[]>;
  readonly integers: ReadonlySet<string>;
}

const loaded = new Map<string, Promise<Manifest>>();

/** Reads a file of config/manifests: keys and shapes of public checkpoints, from the modules of the reference code
 *  (Moore-AnimateAnyone a914ef38 with diffusers 0.24.0 and transformers 4.30.2, AnimateDiff e92bd56, IP-Adapter
 *  62e4af9), as JSON under Brotli. name: without the .br. */
export function loadManifest(folder: string, name: string): Promise<Manifest> {
  const file = path.join(folder, `${name}.br`);
  const found = loaded.get(file) ?? readManifest(file);
  loaded.set(file, found);
  return found;
}

async function readManifest(file: string): Promise<Manifest> {
  const text = await promisify(brotliDecompress)(await readFile(file));
  const { keys } = schema.parse(JSON.parse(text.toString('utf8')));
  const isFloat = (type: string) => type.includes('F');
  return {
    weights: new Map(
      keys.filter(([, , type]) => isFloat(type)).map(([key, shape]) => [key, shape]),
    ),
    integers: new Set(keys.filter(([, , type]) => !isFloat(type)).map(([key]) => key)),
  };
}
