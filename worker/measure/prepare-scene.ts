import { choreograph } from '../../core/dance/choreograph.ts';
import { isHalfBody } from '../../core/dance/half-body.ts';
import type { Template } from '../../core/dance/template.ts';
import { DanceError } from '../../core/faults.ts';
import { clipFramesPerSecond } from '../../core/job/clip-options.ts';
import type { Scene } from '../engines/engine.ts';
import type { FigureFinder } from '../figure/figure-finder.ts';
import { coach } from '../photo/coach.ts';
import { decodePhoto } from '../photo/decode.ts';
import { readPhoto } from '../photo/read-photo.ts';

/** A photo and a dance, as far as an engine's scene: the stages before drawing.
 *  @throws DanceError of decode and coach */
export async function prepareScene(
  photoPath: string,
  template: Template,
  seconds: number,
  finder: FigureFinder,
): Promise<Scene> {
  const photo = await decodePhoto(await readPhoto(photoPath));
  const search = await finder.find(photo.picture);
  coach(photo, search);
  const { picture, content } = photo;
  const { figure } = search;
  if (!figure) throw new DanceError('NO_PERSON');
  const choreography = choreograph(template, figure, {
    seconds,
    mirror: false,
    framesPerSecond: clipFramesPerSecond,
    halfBody: isHalfBody(figure, content),
    ...picture,
  });
  return { picture, figure, choreography, seed: 0 };
}
