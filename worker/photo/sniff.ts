import { DanceError } from '../../core/faults.ts';

export type PhotoFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif';

/** What a file is, by its first bytes; its name and declared type count for nothing.
 *  @throws DanceError PHOTO_EMPTY, PHOTO_IS_HEIC, PHOTO_IS_SVG, PHOTO_UNSUPPORTED */
export function sniffPhoto(bytes: Uint8Array): PhotoFormat {
  if (bytes.length === 0) throw new DanceError('PHOTO_EMPTY');
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (text(bytes, 0, 6) === 'GIF87a' || text(bytes, 0, 6) === 'GIF89a') return 'gif';
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') return 'webp';
  if (text(bytes, 4, 8) === 'ftyp') return sniffIsoMedia(bytes);
  if (isSvg(bytes)) throw new DanceError('PHOTO_IS_SVG');
  throw new DanceError('PHOTO_UNSUPPORTED');
}

/** ISO base media: the brands of the first box tell AVIF, HEIC and video apart.
 *  Source: ISO/IEC 14496-12 (ftyp), 23008-12 (HEIF brands), AV1 Image File Format 1.1. */
function sniffIsoMedia(bytes: Uint8Array): 'avif' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const boxEnd = Math.min(view.getUint32(0), bytes.length, 256);
  const brands = [text(bytes, 8, 12)];
  for (let at = 16; at + 4 <= boxEnd; at += 4) brands.push(text(bytes, at, at + 4));
  if (brands.includes('avif') || brands.includes('avis')) return 'avif';
  const heif = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];
  if (brands.some((brand) => heif.includes(brand))) throw new DanceError('PHOTO_IS_HEIC');
  throw new DanceError('PHOTO_UNSUPPORTED');
}

function isSvg(bytes: Uint8Array): boolean {
  const head = text(bytes, 0, Math.min(bytes.length, 4096)).replace(/^\u00ef\u00bb\u00bf/, '');
  return /^\s*</.test(head) && /<svg[\s>]/i.test(head);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

function text(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}
