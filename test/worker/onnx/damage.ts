import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pickle, writeSafetensors, writeTorchZip } from './tiny-checkpoint.ts';

const formats = fileURLToPath(new URL('../../golden/torch-formats', import.meta.url));

/** Every small checkpoint there is, of torch's and of safetensors' format, and two made by hand. */
export async function readWholes(): Promise<Buffer[]> {
  const names = (await readdir(formats)).filter((name) => !name.endsWith('.json'));
  const files = await Promise.all(names.map((name) => readFile(path.join(formats, name))));
  const entry = { dtype: 'F32', shape: [2, 3], data_offsets: [0, 24] };
  return [
    ...files,
    writeSafetensors({ a: entry }, 24),
    writeTorchZip(pickle.holding(pickle.tensor({})), { zip64: true }),
  ];
}

/** Numbers on which readers trip. */
const numbers = [
  0n,
  1n,
  0x7fn,
  0xffn,
  0xffffn,
  2n ** 26n,
  2n ** 31n - 1n,
  2n ** 31n,
  2n ** 32n - 1n,
]
  .concat([2n ** 32n, 2n ** 40n, 2n ** 53n, 2n ** 63n - 1n, 2n ** 64n - 1n])
  .map((number) => BigInt.asUintN(64, number));
const words = [
  '-1',
  '0.5',
  '1e999',
  '4294967296',
  '9007199254740993',
  '{}',
  '[[[[',
  '"',
  '\\u0000',
];
/** Opcodes of pickles, known ones and others. */
const opcodes = Buffer.from(
  '2829742e30517d5d5262737561654e4a4b4d588a8b85868788686a7172639381',
  'hex',
);

type Chance = () => number;

/** One of the files, by turns, with one to four faults. chance: 0..1. */
export function damage(wholes: readonly Buffer[], round: number, chance: Chance): Buffer {
  const upTo = (most: number) => Math.floor(chance() * most);
  let bytes = Buffer.from(wholes[round % wholes.length] ?? []);
  for (let faults = 1 + upTo(4); faults > 0 && bytes.length > 0; faults--) {
    const other = wholes[upTo(wholes.length)] ?? bytes;
    bytes = faultIn(bytes, other, upTo);
  }
  return bytes;
}

function faultIn(
  bytes: Buffer,
  other: Buffer,
  upTo: (most: number) => number,
): Buffer<ArrayBuffer> {
  const at = placeIn(bytes, upTo);
  const span = 1 + upTo(48);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  const over = (part: Uint8Array) => Buffer.concat([before, part, after.subarray(part.length)]);
  switch (upTo(9)) {
    case 0:
      return Buffer.from(before);
    case 1:
      return over(Buffer.from([upTo(256)]));
    case 2:
      return over(Buffer.from([(bytes[at] ?? 0) ^ (1 << upTo(8))]));
    case 3: {
      const number = Buffer.alloc(8);
      number.writeBigUInt64LE(numbers[upTo(numbers.length)] ?? 0n);
      return over(number.subarray(0, 2 ** (1 + upTo(3))));
    }
    case 4:
      return Buffer.concat([before, after.subarray(span)]);
    case 5:
      return Buffer.concat([before, after.subarray(0, span), after]);
    case 6: {
      const from = upTo(other.length);
      return over(other.subarray(from, from + span));
    }
    case 7:
      return Buffer.concat([before, Buffer.from(words[upTo(words.length)] ?? ''), after]);
    default:
      return over(opcodes.subarray(upTo(opcodes.length)).subarray(0, 1 + upTo(3)));
  }
}

/** Often near the start or the end, where the directories are. */
function placeIn({ length }: Buffer, upTo: (most: number) => number): number {
  const near = Math.min(length, 600);
  const where = upTo(4);
  if (where === 0) return upTo(near);
  if (where === 1) return length - 1 - upTo(near);
  return upTo(length);
}
