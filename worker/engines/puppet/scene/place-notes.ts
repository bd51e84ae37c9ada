import type { Note } from '../../../../core/job/note.ts';
import type { PaintedPlace } from '../place/place.ts';

/** What is to be said of a place. */
export function placeNotes({ unknown, standsIn, id }: PaintedPlace): Note[] {
  if (unknown) return [{ code: 'PLACE_UNKNOWN', details: {} }];
  return standsIn ? [{ code: 'PLACE_STANDS_IN', details: { painted: id } }] : [];
}
