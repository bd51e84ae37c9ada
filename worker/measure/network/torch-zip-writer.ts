import { type FileHandle, open } from 'node:fs/promises';
import type { Shapes } from './shapes.ts';

/** The items of a weight as little-endian float32 bytes, part after part. */
export type FillWeight = (key: string, shape: readonly number[]) => Iterable<Uint8Array>;

const ALIGNED_TO = 64;
const LOCAL_BYTES = 30;
const FIELD_BYTES = 4;
const ZIP32_MOST_BYTES = 0xffffffff;
const signature = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;

/** Writes float32 weights as torch.save does, one storage each, as they come: nothing is held but a part.
 *  Checksums stay zero, as torch.serialization.set_crc32_options(False) leaves them; torch.load reads that.
 *  @throws RangeError for more than 4 GiB, which would take zip64 */
export async function writeTorchZip(file: string, shapes: Shapes, fill: FillWeight): Promise<void> {
  const zip = new ZipFile(await open(file, 'wx'));
  try {
    await zip.add('data.pkl', [pickleDict(shapes)]);
    await zip.add('byteorder', [Buffer.from('little')]);
    let index = 0;
    for (const [key, shape] of shapes) await zip.add(`data/${index++}`, fill(key, shape));
    await zip.add('version', [Buffer.from('3\n')]);
    await zip.end();
  } finally {
    await zip.close();
  }
}

/** Entries stored as they are, their data on boundaries of 64 bytes.
 *  Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16; torch, caffe2/serialize/inline_container.cc. */
class ZipFile {
  readonly #handle: FileHandle;
  readonly #directory: Buffer[] = [];
  #at = 0;

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  async add(name: string, parts: Iterable<Uint8Array>): Promise<void> {
    const path = Buffer.from(`archive/${name}`);
    const start = this.#at;
    const unpadded = start + LOCAL_BYTES + path.length + FIELD_BYTES;
    const padding = (ALIGNED_TO - (unpadded % ALIGNED_TO)) % ALIGNED_TO;
    const header = Buffer.alloc(LOCAL_BYTES);
    header.writeUInt32LE(signature.local);
    header.writeUInt16LE(path.length, 26);
    header.writeUInt16LE(FIELD_BYTES + padding, 28);
    const field = Buffer.alloc(FIELD_BYTES + padding, 'Z');
    field.write('FB', 'latin1');
    field.writeUInt16LE(padding, 2);
    await this.#write(Buffer.concat([header, path, field]));
    const dataStart = this.#at;
    for (const part of parts) await this.#write(part);
    const length = this.#at - dataStart;
    // The length is known only now.
    header.writeUInt32LE(length, 18);
    header.writeUInt32LE(length, 22);
    await this.#handle.write(header, 0, LOCAL_BYTES, start);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(signature.central);
    entry.writeUInt32LE(length, 20);
    entry.writeUInt32LE(length, 24);
    entry.writeUInt16LE(path.length, 28);
    entry.writeUInt32LE(start, 42);
    this.#directory.push(entry, path);
  }

  async end(): Promise<void> {
    const directory = Buffer.concat(this.#directory);
    const count = this.#directory.length / 2;
    const end = Buffer.alloc(22);
    end.writeUInt32LE(signature.end);
    end.writeUInt16LE(count, 8);
    end.writeUInt16LE(count, 10);
    end.writeUInt32LE(directory.length, 12);
    end.writeUInt32LE(this.#at, 16);
    await this.#write(directory);
    await this.#write(end);
  }

  close(): Promise<void> {
    return this.#handle.close();
  }

  async #write(bytes: Uint8Array): Promise<void> {
    if (this.#at + bytes.length > ZIP32_MOST_BYTES) throw new RangeError('more than 4 GiB');
    await this.#handle.write(bytes, 0, bytes.length, this.#at);
    this.#at += bytes.length;
  }
}

const ordered = Buffer.from('ccollections\nOrderedDict\n)R', 'latin1');

/** An OrderedDict of tensors. Source: the opcodes of Python's pickletools, protocol 2; torch/_tensor.py. */
function pickleDict(shapes: Shapes): Buffer {
  const items = [...shapes].map(([key, shape], storage) => {
    const count = shape.reduce((product, size) => product * size, 1);
    const strides = shape.map((_, axis) =>
      shape.slice(axis + 1).reduce((product, size) => product * size, 1),
    );
    return Buffer.concat([
      text(key),
      Buffer.from('ctorch._utils\n_rebuild_tensor_v2\n((', 'latin1'),
      text('storage'),
      Buffer.from('ctorch\nFloatStorage\n', 'latin1'),
      ...[
        text(String(storage)),
        text('cpu'),
        number(count),
        Buffer.from('tQ', 'latin1'),
        number(0),
      ],
      ...[tuple(shape), tuple(strides), Buffer.from([0x89]), ordered, Buffer.from('tR', 'latin1')],
    ]);
  });
  const start = Buffer.from([0x80, 2]);
  return Buffer.concat([start, ordered, Buffer.from('('), ...items, Buffer.from('u.')]);
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value, 'utf8');
  const head = Buffer.from('X0000', 'latin1');
  head.writeUInt32LE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
}

function number(value: number): Buffer {
  const bytes = Buffer.from('J0000', 'latin1');
  bytes.writeInt32LE(value, 1);
  return bytes;
}

function tuple(values: readonly number[]): Buffer {
  return Buffer.concat([Buffer.from('('), ...values.map(number), Buffer.from('t')]);
}
