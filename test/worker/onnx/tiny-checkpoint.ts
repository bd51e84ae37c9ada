/** What a hand-made zip file may get wrong. */
export interface ZipFlaws {
  readonly method?: number;
  readonly flags?: number;
  /** Added to every size in the directory. */
  readonly extraBytes?: number;
  readonly zip64?: boolean;
}

/** A zip file of stored entries, with a local extra field as torch pads with. */
export function writeZip(
  files: readonly (readonly [string, Buffer])[],
  flaws: ZipFlaws = {},
): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, data] of files) {
    const local = Buffer.alloc(30 + name.length + 6, 'Z');
    local.fill(0, 0, 30);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(name.length, 26);
    local.writeUInt16LE(6, 28);
    local.write(name, 30, 'latin1');
    local.write('FB\x02\0', 30 + name.length, 'latin1');
    directory.push(centralHeader(name, data.length + (flaws.extraBytes ?? 0), offset, flaws));
    parts.push(local, data);
    offset += local.length + data.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(flaws.zip64 ? 0xffff : files.length, 10);
  end.writeUInt32LE(flaws.zip64 ? 0xffffffff : central.length, 12);
  end.writeUInt32LE(flaws.zip64 ? 0xffffffff : offset, 16);
  const zip64 = flaws.zip64 ? [zip64End(files.length, central.length, offset)] : [];
  return Buffer.concat([...parts, central, ...zip64, end]);
}

function centralHeader(name: string, size: number, offset: number, flaws: ZipFlaws): Buffer {
  const extra = Buffer.alloc(flaws.zip64 ? 28 : 0);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50);
  header.writeUInt16LE(flaws.flags ?? 0, 8);
  header.writeUInt16LE(flaws.method ?? 0, 10);
  header.writeUInt32LE(flaws.zip64 ? 0xffffffff : size, 20);
  header.writeUInt32LE(flaws.zip64 ? 0xffffffff : size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(flaws.zip64 ? 0xffffffff : offset, 42);
  if (flaws.zip64) {
    extra.writeUInt16LE(1);
    extra.writeUInt16LE(24, 2);
    for (const [i, value] of [size, size, offset].entries()) {
      extra.writeBigUInt64LE(BigInt(value), 4 + 8 * i);
    }
  }
  return Buffer.concat([header, Buffer.from(name, 'latin1'), extra]);
}

function zip64End(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(56 + 20);
  end.writeUInt32LE(0x06064b50);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(length), 40);
  end.writeBigUInt64LE(BigInt(offset), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(offset + length), 64);
  return end;
}

const line = (...names: string[]) => Buffer.from(`c${names.join('\n')}\n`, 'latin1');
const number = (value: number) => {
  const bytes = Buffer.from([0x8a, 8, 0, 0, 0, 0, 0, 0, 0, 0]);
  bytes.writeBigInt64LE(BigInt(value), 2);
  return bytes;
};

/** A pickle, piece by piece, as torch writes them. */
export const pickle = {
  start: Buffer.from([0x80, 2]),
  dict: Buffer.from('}'),
  set: Buffer.from('s'),
  stop: Buffer.from('.'),
  global: line,
  number,
  text(value: string): Buffer {
    const bytes = Buffer.from(`X0000${value}`, 'utf8');
    bytes.writeUInt32LE(bytes.length - 5, 1);
    return bytes;
  },
  tuple: (...items: Buffer[]) => Buffer.concat([Buffer.from('('), ...items, Buffer.from('t')]),
  call: (callee: Buffer, args: Buffer) => Buffer.concat([callee, args, Buffer.from('R')]),
  /** A float32 view of storage 0. */
  tensor({ items = 6, offset = 0, shape = [2, 3], strides = [3, 1], storage = '0' }): Buffer {
    const id = [pickle.text('storage'), line('torch', 'FloatStorage'), pickle.text(storage)];
    const persistent = pickle.tuple(...id, pickle.text('cpu'), number(items));
    return pickle.call(
      line('torch._utils', '_rebuild_tensor_v2'),
      pickle.tuple(
        Buffer.concat([persistent, Buffer.from('Q')]),
        number(offset),
        pickle.tuple(...shape.map(number)),
        pickle.tuple(...strides.map(number)),
        Buffer.from([0x89]),
        pickle.call(line('collections', 'OrderedDict'), Buffer.from(')')),
      ),
    );
  },
  /** A whole pickle whose dict holds one value. */
  holding: (value: Buffer, key = 'w') =>
    Buffer.concat([pickle.start, pickle.dict, pickle.text(key), value, pickle.set, pickle.stop]),
};

/** A .pth file whose storage 0 holds the floats 0 to 5. */
export function writeTorchZip(data: Buffer, flaws: ZipFlaws = {}): Buffer {
  const storage = Buffer.from(Float32Array.of(0, 1, 2, 3, 4, 5).buffer);
  return writeZip(
    [
      ['tiny/data.pkl', data],
      ['tiny/data/0', storage],
    ],
    flaws,
  );
}

/** A .safetensors file with any header and so many bytes of data, the floats 0, 1, 2, … */
export function writeSafetensors(header: unknown, dataBytes: number): Buffer {
  const text = Buffer.from(typeof header === 'string' ? header : JSON.stringify(header), 'utf8');
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  const floats = Float32Array.from({ length: Math.ceil(dataBytes / 4) }, (_, i) => i);
  return Buffer.concat([length, text, Buffer.from(floats.buffer, 0, dataBytes)]);
}
