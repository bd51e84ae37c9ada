import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { torchNormal } from './torch-normal.ts';

const golden = fileURLToPath(new URL('.', import.meta.url));
/** The keys and shapes of full-size checkpoints are the program's own, not only the tests'. */
const MANIFESTS = 'manifests/';
const config = fileURLToPath(new URL('../../config', import.meta.url));
const PACKED = '.planes.br';
const ITEM_BYTES = 4;

/** Float32 weights hardly compress, but their exponents do once they stand together: the first bytes of all
 *  four-byte items, then the second, the third and the fourth; and Brotli on that. */
export function pack(bytes: Uint8Array): Buffer {
  const planes = Buffer.from(bytes);
  forEachByte(bytes.length, (own, inPlanes) => {
    planes[inPlanes] = bytes[own];
  });
  return brotliCompressSync(planes);
}

export function unpack(packed: Uint8Array): Buffer {
  const planes = brotliDecompressSync(packed);
  const bytes = Buffer.from(planes);
  forEachByte(bytes.length, (own, inPlanes) => {
    bytes[own] = planes[inPlanes];
  });
  return bytes;
}

/** Unpacks golden files into a folder, under their own names. names: paths within test/golden, or `manifests/…` for
 *  those of config/manifests. */
export async function unpackGolden(names: readonly string[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(
    names.map(async (name) => {
      const bytes = name.startsWith(MANIFESTS)
        ? brotliDecompressSync(await readFile(path.join(config, `${name}.br`)))
        : unpack(await readFile(path.join(golden, `${name}${PACKED}`)));
      await writeSeeded(bytes, name);
      await writeFile(path.join(folder, path.basename(name)), bytes);
    }),
  );
}

interface SeededWeights {
  readonly offsetBytes: number;
  readonly count: number;
  readonly seed: number;
  readonly scale: number;
}

/** Most of the tiny weights are random numbers from a seed; their places in the files are empty. */
async function writeSeeded(bytes: Buffer, name: string): Promise<void> {
  const list = path.join(golden, 'seeded-weights.json');
  const seeded: Record<string, SeededWeights[]> = JSON.parse(await readFile(list, 'utf8'));
  for (const { offsetBytes, count, seed, scale } of seeded[name] ?? []) {
    for (const [i, value] of torchNormal(seed, count).entries()) {
      bytes.writeFloatLE(value * scale, offsetBytes + ITEM_BYTES * i);
    }
  }
}

/** Both places of every byte but the last few, which belong to no whole item. */
function forEachByte(length: number, move: (own: number, inPlanes: number) => void): void {
  const items = Math.floor(length / ITEM_BYTES);
  for (let own = 0; own < items * ITEM_BYTES; own++) {
    move(own, (own % ITEM_BYTES) * items + Math.floor(own / ITEM_BYTES));
  }
}
