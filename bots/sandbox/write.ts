import type { Button, ClipFile, GalleryItem, Reply } from '../../core/chat/reply.ts';

/** A reply as the page takes it: clip and picture by the names of their files. */
export interface ShownReply {
  readonly buttons: readonly (readonly Button[])[];
  readonly gallery: readonly GalleryItem[];
  readonly progress: number | null;
  readonly picture: { readonly file: string; readonly description: string } | null;
  readonly clip: (Omit<ClipFile, 'path' | 'thumbnailPath'> & { readonly file: string }) | null;
}

/** shown: what the page finds the clip and the picture by; null without one. */
export function writeReply(
  reply: Reply,
  shown: { readonly clipFile: string | null; readonly picture: ShownReply['picture'] },
): ShownReply {
  const { buttons, gallery, progress, clip } = reply;
  const { clipFile, picture } = shown;
  const plain = { buttons, gallery, progress, picture };
  if (clip === null || clipFile === null) return { ...plain, clip: null };
  const { path, thumbnailPath, ...described } = clip;
  return { ...plain, clip: { ...described, file: clipFile } };
}
