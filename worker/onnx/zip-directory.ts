import type { CheckpointFile } from './checkpoint-file.ts';

export interface ZipEntry {
  readonly name: string;
  readonly sizeBytes: number;
  /** Of the entry's first byte, from the start of the file. */
  readonly offsetBytes: number;
}

const END_BYTES = 22;
const COMMENT_MOST_BYTES = 0xffff;
const DIRECTORY_MOST_BYTES = 1 << 20;
const LOCATOR_BYTES = 20;
const ZIP64_END_BYTES = 56;
const HEADER_BYTES = 46;
const LOCAL_BYTES = 30;
const signature = { end: 0x06054b50, locator: 0x07064b50, zip64End: 0x06064b50 } as const;
const entrySignature = { central: 0x02014b50, local: 0x04034b50 } as const;
const ZIP64_EXTRA = 1;
const IN_ZIP64 = 0xffffffff;

/** The entries of a zip file whose entries are stored as they are, as torch writes them; zip64 too.
 *  Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.14 to 4.3.16 and 4.5.3.
 *  @throws CheckpointError for damage, for compressed or encrypted entries, and for entries that overlap */
export async function readZipDirectory(file: CheckpointFile): Promise<Map<string, ZipEntry>> {
  const { offset, length, count } = await findDirectory(file);
  if (length > DIRECTORY_MOST_BYTES || count * HEADER_BYTES > length) {
    throw file.damaged(`its zip directory claims ${count} entries in ${length} bytes`);
  }
  file.requireRange('its zip directory', offset, length);
  const directory = await file.read(offset, length);
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let i = 0; i < count; i++) {
    const header = readHeader(file, directory, at);
    if (entries.has(header.name)) throw file.damaged(`it holds ${header.name} twice`);
    entries.set(header.name, await placeEntry(file, header));
    at = header.end;
  }
  requireApart(file, [...entries.values()], offset);
  return entries;
}

async function findDirectory(file: CheckpointFile) {
  const tailBytes = Math.min(file.sizeBytes, END_BYTES + COMMENT_MOST_BYTES);
  const tailStart = file.sizeBytes - tailBytes;
  const tail = await file.read(tailStart, tailBytes);
  for (let at = tailBytes - END_BYTES; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== signature.end) continue;
    if (at + END_BYTES + tail.readUInt16LE(at + 20) !== tailBytes) continue;
    const zip64 = await findZip64(file, tailStart + at);
    return (
      zip64 ?? {
        count: tail.readUInt16LE(at + 10),
        length: tail.readUInt32LE(at + 12),
        offset: tail.readUInt32LE(at + 16),
      }
    );
  }
  throw file.cutOff('its end is missing: the zip directory is not there');
}

async function findZip64(file: CheckpointFile, endOffset: number) {
  if (endOffset < LOCATOR_BYTES) return null;
  const locator = await file.read(endOffset - LOCATOR_BYTES, LOCATOR_BYTES);
  if (locator.readUInt32LE() !== signature.locator) return null;
  const end = await file.read(Number(locator.readBigUInt64LE(8)), ZIP64_END_BYTES);
  if (end.readUInt32LE() !== signature.zip64End) throw file.damaged('its zip64 record is not one');
  return {
    count: Number(end.readBigUInt64LE(32)),
    length: Number(end.readBigUInt64LE(40)),
    offset: Number(end.readBigUInt64LE(48)),
  };
}

interface Header {
  readonly name: string;
  readonly sizeBytes: number;
  readonly localOffset: number;
  readonly end: number;
}

function readHeader(file: CheckpointFile, directory: Buffer, at: number): Header {
  const cutOff = () => file.damaged('its zip directory is cut off');
  if (at + HEADER_BYTES > directory.length) throw cutOff();
  if (directory.readUInt32LE(at) !== entrySignature.central) throw cutOff();
  const nameEnd = at + HEADER_BYTES + directory.readUInt16LE(at + 28);
  const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
  const end = extraEnd + directory.readUInt16LE(at + 32);
  if (end > directory.length) throw cutOff();
  const name = directory.toString('utf8', at + HEADER_BYTES, nameEnd);
  const [unpacked, packed, localOffset] = widen(
    [24, 20, 42].map((field) => directory.readUInt32LE(at + field)),
    directory.subarray(nameEnd, extraEnd),
  );
  if (directory.readUInt16LE(at + 8) & 1) throw file.damaged(`${name} is encrypted`);
  if (directory.readUInt16LE(at + 10) !== 0 || packed !== unpacked) {
    throw file.damaged(`${name} is compressed; torch stores its entries as they are`);
  }
  return { name, sizeBytes: unpacked, localOffset, end };
}

/** Sizes and offset of an entry: those of all ones stand in the zip64 extra field, in this order. */
function widen(fields: readonly number[], extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === ZIP64_EXTRA && end <= extra.length) {
      let next = at + 4;
      return fields.map((field) => {
        if (field !== IN_ZIP64 || next + 8 > end) return field;
        next += 8;
        return Number(extra.readBigUInt64LE(next - 8));
      });
    }
    at = end;
  }
  return [...fields];
}

/** The data stand behind the local header, whose extra field is not as long as the directory's. */
async function placeEntry(file: CheckpointFile, header: Header): Promise<ZipEntry> {
  const { name, sizeBytes, localOffset } = header;
  const local = await file.read(localOffset, LOCAL_BYTES);
  if (local.readUInt32LE() !== entrySignature.local) {
    throw file.damaged(`${name} is not where the zip directory says`);
  }
  const offsetBytes = localOffset + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
  file.requireRange(name, offsetBytes, sizeBytes);
  return { name, sizeBytes, offsetBytes };
}

function requireApart(file: CheckpointFile, entries: ZipEntry[], directoryOffset: number): void {
  const filled = entries.filter(({ sizeBytes }) => sizeBytes > 0);
  filled.sort((a, b) => a.offsetBytes - b.offsetBytes);
  filled.forEach(({ name, offsetBytes, sizeBytes }, i) => {
    const next = filled[i + 1]?.offsetBytes ?? directoryOffset;
    if (offsetBytes + sizeBytes > next) throw file.damaged(`${name} overlaps what comes after it`);
  });
}
