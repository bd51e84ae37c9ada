import type { Figure } from '../../core/dance/figure.ts';
import { DanceError, type FaultCode } from '../../core/faults.ts';
import { clipFramesPerSecond } from '../../core/job/clip-options.ts';
import type { Note } from '../../core/job/note.ts';
import type { FaceAsk, FaceEngine } from '../engines/engine.ts';
import type { FigureSearch } from '../figure/figure-finder.ts';
import { coachHead } from '../photo/coach-head.ts';
import type { DecodedPhoto } from '../photo/decode.ts';
import type { StageClock } from '../stage-clock.ts';
import type { Cast } from './cast.ts';

/** What a photo is refused for by an engine that needs a head, and one that also draws without a face takes it for. */
const faceless: ReadonlySet<FaultCode> = new Set(['NO_FACE', 'FACE_TURNED_AWAY']);

interface FoundFace extends Pick<FaceAsk, 'brief' | 'sentence' | 'seed'> {
  readonly photo: DecodedPhoto;
  readonly search: FigureSearch;
}

/** Somebody with the face of a photo, where a sentence wants them; without a face to be seen, anybody.
 *  @throws DanceError of the head's coach, but for a face that is not seen; signal.reason when aborted */
export async function castFace(
  { photo, search, ...wanted }: FoundFace,
  engine: FaceEngine,
  clock: StageClock,
  signal: AbortSignal,
): Promise<Cast> {
  const { figure, notes } = await clock.run('coach', () => coachFace(photo, search));
  return await clock.run('paint', async () => {
    const ask = { ...wanted, picture: photo.picture, figure };
    const staged = await engine.stage({ ...ask, framesPerSecond: clipFramesPerSecond }, signal);
    return { ...staged, halfBody: false, notes: [...notes, ...staged.notes] };
  });
}

function coachFace(
  photo: DecodedPhoto,
  search: FigureSearch,
): { figure: Figure | null; notes: readonly Note[] } {
  try {
    const notes = coachHead(photo, search);
    return { figure: search.figure, notes };
  } catch (error) {
    if (error instanceof DanceError && faceless.has(error.code)) return { figure: null, notes: [] };
    throw error;
  }
}
