import type { Note } from '../../../../core/job/note.ts';

/** What is to be said of a place. unknown: nothing of the sentence named one. */
export function placeNotes({ unknown }: { readonly unknown: boolean }): Note[] {
  return unknown ? [{ code: 'PLACE_UNKNOWN', details: {} }] : [];
}
