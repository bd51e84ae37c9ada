import { type Figure, type LandmarkName, landmarkIndex } from '../../../core/dance/figure.ts';

/** A figure's make; lengths as shares of the usual ones. */
export interface Make {
  readonly arm?: number;
  readonly leg?: number;
  readonly width?: number;
  /** The dancer's left hand is on the hip. */
  readonly handOnHip?: boolean;
  /** The picture ends above the knees. */
  readonly halfBody?: boolean;
}

export const pictureSize = { widthPx: 576, heightPx: 1024 };

const middleX = 288;
const hipY = 560;
const pxPerMetre = 400;

/** Someone who stands and faces the viewer, arms beside the body; symmetrical unless a hand is on the hip. */
export function figureOf({ arm = 1, leg = 1, width = 1, handOnHip, halfBody }: Make = {}): Figure {
  const landmarks = new Float32Array(66);
  const worldLandmarks = new Float32Array(99);
  const visibility = new Float32Array(33).fill(1);
  const set = (name: LandmarkName, x: number, y: number) => {
    const i = landmarkIndex[name];
    landmarks.set([x, y], i * 2);
    worldLandmarks.set([(x - middleX) / pxPerMetre, (y - hipY) / pxPerMetre, 0], i * 3);
    if (y >= pictureSize.heightPx) visibility[i] = 0.1;
  };
  const both = (name: string, x: number, y: number) => {
    set(`left${name}` as LandmarkName, middleX + x, y);
    set(`right${name}` as LandmarkName, middleX - x, y);
  };
  const down = (y: number) => 350 + (y - 350) * arm;
  const out = (x: number) => 70 * width + (x - 70) * arm;
  const legs = (y: number) => hipY + (y - hipY) * leg * (halfBody ? 2 : 1);
  set('nose', middleX, 262);
  set('mouthLeft', middleX + 8, 280);
  set('mouthRight', middleX - 8, 280);
  both('EyeInner', 6, 248);
  both('Eye', 10, 248);
  both('EyeOuter', 13, 248);
  both('Ear', 16, 255);
  both('Shoulder', 70 * width, 350);
  both('Elbow', out(92), down(455));
  both('Wrist', out(104), down(550));
  both('Thumb', out(98), down(580));
  both('Index', out(104), down(592));
  both('Pinky', out(112), down(590));
  both('Hip', 38 * width, hipY);
  both('Knee', 42 * width, legs(725));
  both('Ankle', 46 * width, legs(885));
  both('Heel', 44 * width, legs(900));
  both('FootIndex', 60 * width, legs(915));
  if (handOnHip) {
    set('leftElbow', middleX + 140, 425);
    set('leftWrist', middleX + 66, 510);
    set('leftIndex', middleX + 40, 535);
    set('leftPinky', middleX + 46, 545);
  }
  const bottom = Math.min(pictureSize.heightPx, legs(930));
  const alpha = new Uint8Array(pictureSize.widthPx * pictureSize.heightPx);
  for (let y = 190; y < bottom; y++) {
    alpha.fill(255, y * pictureSize.widthPx + 248, y * pictureSize.widthPx + 328);
  }
  return {
    landmarks,
    worldLandmarks,
    visibility,
    presence: 1,
    alpha,
    foreground: new Uint8Array(0),
    box: { xPx: 150, yPx: 190, widthPx: 270, heightPx: bottom - 190 },
  };
}
