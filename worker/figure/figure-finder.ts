import type { FaceFrame } from '../../core/dance/face-frame.ts';
import type { Box, Figure } from '../../core/dance/figure.ts';
import type { Picture } from '../../core/media/picture.ts';
import type { Crop } from './crop.ts';
import type { LandmarkReading, MaskReading } from './landmark-reading.ts';
import { matteFigure } from './matte-figure.ts';
import { openPoseModels } from './pose-models.ts';
import {
  findPeople,
  followPerson,
  type PersonFound,
  readMoreMasks,
  readPersonNear,
  standsUpright,
} from './pose-search.ts';
import { type QuarterTurns, turnPicture } from './turn-picture.ts';

export interface FigureSearch {
  /** Everyone found, largest first. Boxes are round the visible landmarks, picture px. */
  readonly people: readonly {
    readonly box: Box;
    readonly score: number;
    readonly face: FaceFrame;
  }[];
  /** The largest upright person. */
  readonly figure: Figure | null;
  /** Clockwise turns of the picture after which somebody stands upright, when nobody does as it is.
   *  `figure` is then null, and `people` are those of the turned picture. */
  readonly quarterTurns: QuarterTurns;
}

export interface FigureFinder {
  find(picture: Picture): Promise<FigureSearch>;
  /** Joints alone, for measuring: of the person near a box, or else of the largest person. */
  landmarks(picture: Picture, near?: Box): Promise<LandmarkReading | null>;
  /** Everyone who is large enough to dance, largest first, joints alone. */
  people(picture: Picture): Promise<PersonFound[]>;
  /** The joints of somebody who is where a crop says, as the reading of the frame before does; null when nobody is. */
  follow(picture: Picture, crop: Crop): Promise<LandmarkReading | null>;
  close(): Promise<void>;
}

/** @throws DanceError MODEL_MISSING when the package with the networks is not whole */
export async function openFigureFinder(options: {
  readonly cacheDir: string;
  readonly threads?: number;
}): Promise<FigureFinder> {
  const models = await openPoseModels(options.cacheDir, options.threads ?? 2);
  return {
    async find(picture) {
      const people = await findPeople(models, picture, true);
      const upright = people.find((person) => standsUpright(person.reading));
      if (upright) {
        const more = await readMoreMasks(models, picture, upright.reading);
        return { people, figure: figureOf(picture, upright, more), quarterTurns: 0 };
      }
      for (const quarterTurns of [1, 3, 2] as const) {
        const turned = await findPeople(models, turnPicture(picture, quarterTurns), false);
        if (turned.some((person) => standsUpright(person.reading))) {
          return { people: turned, figure: null, quarterTurns };
        }
      }
      return { people, figure: null, quarterTurns: 0 };
    },
    async landmarks(picture, near) {
      if (near) return (await readPersonNear(models, picture, near)).reading;
      return (await findPeople(models, picture, false))[0]?.reading ?? null;
    },
    people: (picture) => findPeople(models, picture, false),
    follow: (picture, crop) => followPerson(models, picture, crop),
    async close() {
      await Promise.all([models.detector.release(), models.landmarks.release()]);
    },
  };
}

function figureOf(
  picture: Picture,
  { reading }: PersonFound,
  more: readonly MaskReading[],
): Figure {
  const { landmarks, visibility, worldLandmarks, presence } = reading;
  return {
    landmarks,
    visibility,
    worldLandmarks,
    presence,
    ...matteFigure(picture, reading, more),
  };
}
