import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { galleryColumns } from './write.ts';

const tile = { widthPx: 240, heightPx: 320 } as const;
const gapPx = 8;
const background = '#20232a';

/** Changes with the look of the sheet, so that one of an older look is not shown again. */
const look = 1;

/** What a sheet of these stills is known by: the same for the same pictures. */
export function sheetKey(stills: readonly (Uint8Array | null)[]): string {
  const hash = createHash('sha256').update(`look ${look}`);
  for (const still of stills) hash.update(`\n${still?.length ?? 'none'}\n`).update(still ?? '');
  return hash.digest('base64url');
}

/** The stills of dances on one picture, in rows like the buttons under it; a dance without one leaves its place dark.
 *  Returns a JPEG. */
export async function drawSheet(stills: readonly (Uint8Array | null)[]): Promise<Uint8Array> {
  const columns = Math.min(galleryColumns, Math.max(1, stills.length));
  const rows = Math.max(1, Math.ceil(stills.length / columns));
  const tiles = await Promise.all(stills.map(drawTile));
  const placed = tiles.flatMap((input, i) => {
    const left = gapPx + (i % columns) * (tile.widthPx + gapPx);
    const top = gapPx + Math.floor(i / columns) * (tile.heightPx + gapPx);
    return input ? [{ input, left, top }] : [];
  });
  return await sharp({
    create: {
      width: gapPx + columns * (tile.widthPx + gapPx),
      height: gapPx + rows * (tile.heightPx + gapPx),
      channels: 3,
      background,
    },
  })
    .composite(placed)
    .jpeg({ quality: 82 })
    .toBuffer();
}

async function drawTile(still: Uint8Array | null): Promise<Buffer | null> {
  if (still === null) return null;
  return await sharp(still)
    .resize(tile.widthPx, tile.heightPx, { fit: 'cover', position: 'top' })
    .toBuffer()
    // A still that cannot be read is one that is not there.
    .catch(() => null);
}
