import { isHalfBody } from '../../core/dance/half-body.ts';
import { DanceError } from '../../core/faults.ts';
import { clipFramesPerSecond } from '../../core/job/clip-options.ts';
import type { SceneBrief } from '../../core/prompt/scene-brief.ts';
import type { Engine } from '../engines/engine.ts';
import type { FigureSearch } from '../figure/figure-finder.ts';
import { cutHead } from '../figure/head/cut-head.ts';
import type { PortraitReader } from '../figure/head/portrait-reader.ts';
import { coach } from '../photo/coach.ts';
import { coachHead } from '../photo/coach-head.ts';
import type { DecodedPhoto } from '../photo/decode.ts';
import type { StageClock } from '../stage-clock.ts';
import type { Cast } from './cast.ts';
import { castFace } from './cast-face.ts';

export interface SceneTools {
  readonly engine: Engine;
  readonly portrait: () => Promise<PortraitReader>;
}

/** Whoever is in a photo, where a sentence wants them and in its clothes. Their own body stays where the photo shows it
 *  whole and the sentence names neither clothes nor a build.
 *  @throws DanceError of the head's coach; signal.reason when aborted */
export async function castScene(
  {
    photo,
    search,
    brief,
    sentence,
    seed,
  }: {
    photo: DecodedPhoto;
    search: FigureSearch;
    brief: SceneBrief;
    sentence: string | null;
    seed: number;
  },
  { engine, portrait }: SceneTools,
  clock: StageClock,
  signal: AbortSignal,
): Promise<Cast> {
  if (engine.needs === 'face') {
    return castFace({ photo, search, brief, sentence, seed }, engine, clock, signal);
  }
  const keepsBody = !namesBody(brief) && canDanceWhole(photo, search);
  const notes = await clock.run('coach', () =>
    keepsBody ? coach(photo, search) : coachHead(photo, search),
  );
  const { picture } = photo;
  const { figure } = search;
  if (!figure) throw new DanceError('NO_FACE');
  return await clock.run('paint', async () => {
    const head = await cutHead(picture, search, await portrait());
    const ask = { brief, sentence, picture, figure, head, keepsBody, seed };
    const staged = await engine.stage({ ...ask, framesPerSecond: clipFramesPerSecond }, signal);
    return { ...staged, halfBody: false, notes: [...notes, ...staged.notes] };
  });
}

/** Whether a sentence asks for other clothes than the photo's, or for another body. */
function namesBody({ build, garments, shoes, headwear, accessories, inHand }: SceneBrief): boolean {
  if (build !== null) return true;
  return [garments, shoes, headwear, accessories, inHand].some((items) => items.length > 0);
}

/** Whether the photo shows a whole body that the coach lets dance. */
function canDanceWhole(photo: DecodedPhoto, search: FigureSearch): boolean {
  const { figure } = search;
  if (!figure || isHalfBody(figure, photo.content)) return false;
  try {
    coach(photo, search);
    return true;
  } catch (error) {
    if (error instanceof DanceError) return false;
    throw error;
  }
}
