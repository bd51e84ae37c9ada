import { createRequire } from 'node:module';
import path from 'node:path';
import { type FaceFrame, faceToPicture } from '../../../core/dance/face-frame.ts';
import { DanceError } from '../../../core/faults.ts';
import type { Picture } from '../../../core/media/picture.ts';
import { openTfliteSession } from '../../onnx/session.ts';
import type { Crop } from '../crop.ts';
import type { MaskReading } from '../landmark-reading.ts';
import { mirrorSquare } from '../mirror-square.ts';
import { createPicturePyramid } from '../picture-pyramid.ts';
import { sampleCrop } from '../sample-crop.ts';

const PACKAGE = '@mediapipe/selfie_segmentation';
const FILE = 'selfie_segmentation.tflite';
const REMEDY = 'npm install';
const SIDE_PX = 256;
const LEAST_SHARE = 1e-4;

/** A network that tells a person's head and shoulders from what is behind, hair by hair where it can. */
export interface PortraitReader {
  read(picture: Picture, frame: FaceFrame): Promise<MaskReading[]>;
  close(): Promise<void>;
}

/** Opens MediaPipe's selfie segmentation from the package @mediapipe/selfie_segmentation (Apache-2.0, Google).
 *  @throws DanceError MODEL_MISSING {model, remedy} */
export async function openPortraitReader(options: {
  readonly cacheDir: string;
  readonly threads?: number;
}): Promise<PortraitReader> {
  const source = { file: path.join(packageFolder(), FILE), remedy: REMEDY };
  const session = await openTfliteSession(source, options.cacheDir, {
    threads: options.threads ?? 2,
  });
  const read = async (data: Float32Array) => {
    const shape = [1, SIDE_PX, SIDE_PX, 3];
    const { activation_10: shares } = await session.run({ input_1: { data, shape } });
    return shares.map((share) => {
      const inside = Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, share));
      return Math.log(inside / (1 - inside));
    });
  };
  return {
    /** Two opinions: of the picture, and of its mirror image. */
    async read(picture, frame) {
      const crop = portraitCrop(picture, frame);
      const data = sampleCrop(createPicturePyramid(picture), crop, SIDE_PX, 0, 1);
      extendEdges(data, picture, crop);
      const logits = await read(data);
      const mirrored = await read(mirrorSquare(data, 3));
      return [
        { crop, logits, trust: 1 },
        { crop, logits: mirrorSquare(mirrored, 1), trust: 1 },
      ];
    },
    close: () => session.release(),
  };
}

/** Head and shoulders as in a portrait, within the picture as far as they can be; of a picture that shows little
 *  more, all. */
function portraitCrop(picture: Picture, frame: FaceFrame): Crop {
  const CENTRE_V = 1;
  const SIDE_UNITS = 9;
  const CLOSE_UNITS = 14;
  const { widthPx, heightPx } = picture;
  const wholePx = Math.max(widthPx, heightPx);
  const sidePx =
    wholePx <= CLOSE_UNITS * frame.unitPx ? wholePx : Math.min(SIDE_UNITS * frame.unitPx, wholePx);
  const [x, y] = faceToPicture(frame, 0, CENTRE_V);
  const inside = (centre: number, sizePx: number) =>
    sidePx >= sizePx ? sizePx / 2 : Math.min(sizePx - sidePx / 2, Math.max(sidePx / 2, centre));
  return { centreXPx: inside(x, widthPx), centreYPx: inside(y, heightPx), sidePx, angle: 0 };
}

/** Beyond the picture its edge goes on: the network takes black bars for part of the scene.
 *  data: [y, x, (r, g, b)] over an upright crop. */
function extendEdges(data: Float32Array, picture: Picture, crop: Crop): void {
  const perPx = SIDE_PX / crop.sidePx;
  const span = (centrePx: number, sizePx: number) => {
    const from = (crop.sidePx / 2 - centrePx) * perPx;
    const first = Math.min(SIDE_PX - 1, Math.max(0, Math.ceil(from)));
    const last = Math.min(SIDE_PX - 1, Math.floor(from + sizePx * perPx) - 1);
    return [first, Math.max(first, last)] as const;
  };
  const [left, right] = span(crop.centreXPx, picture.widthPx);
  const [top, bottom] = span(crop.centreYPx, picture.heightPx);
  for (let y = 0; y < SIDE_PX; y++) {
    const row = Math.min(bottom, Math.max(top, y));
    for (let x = 0; x < SIDE_PX; x++) {
      const column = Math.min(right, Math.max(left, x));
      if (row === y && column === x) continue;
      const from = 3 * (row * SIDE_PX + column);
      data.copyWithin(3 * (y * SIDE_PX + x), from, from + 3);
    }
  }
}

function packageFolder(): string {
  try {
    return path.dirname(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`));
  } catch (cause) {
    throw new DanceError('MODEL_MISSING', { model: PACKAGE, remedy: REMEDY }, { cause });
  }
}
