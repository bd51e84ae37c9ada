import type { Button, ClipFile, GalleryItem, Reply } from '../../core/chat/reply.ts';

/** A reply as the page takes it: the clip by the name of its file. */
export interface ShownReply {
  readonly buttons: readonly (readonly Button[])[];
  readonly gallery: readonly GalleryItem[];
  readonly progress: number | null;
  readonly clip: (Omit<ClipFile, 'path' | 'thumbnailPath'> & { readonly file: string }) | null;
}

/** clipFile: the name under which the page finds the clip; null without one. */
export function writeReply(reply: Reply, clipFile: string | null): ShownReply {
  const { buttons, gallery, progress, clip } = reply;
  if (clip === null || clipFile === null) return { buttons, gallery, progress, clip: null };
  const { path, thumbnailPath, ...described } = clip;
  return { buttons, gallery, progress, clip: { ...described, file: clipFile } };
}
