import { isHalfBody } from '../../core/dance/half-body.ts';
import { DanceError } from '../../core/faults.ts';
import type { Engine } from '../engines/engine.ts';
import type { FigureSearch } from '../figure/figure-finder.ts';
import { coach } from '../photo/coach.ts';
import type { DecodedPhoto } from '../photo/decode.ts';
import type { StageClock } from '../stage-clock.ts';
import type { Cast } from './cast.ts';

/** Whoever is in a photo, where they are and as they are.
 *  @throws DanceError of the coach */
export async function castPhoto(
  { photo, search, seed }: { photo: DecodedPhoto; search: FigureSearch; seed: number },
  engine: Engine,
  clock: StageClock,
): Promise<Cast> {
  const notes = await clock.run('coach', () => coach(photo, search));
  const { picture, content } = photo;
  const { figure } = search;
  if (!figure) throw new DanceError('NO_PERSON');
  const { widthPx, heightPx } = picture;
  const halfBody = isHalfBody(figure, content);
  return {
    ...{ figure, widthPx, heightPx, halfBody, notes },
    draw: (choreography, options) => engine.draw({ picture, figure, choreography, seed }, options),
  };
}
