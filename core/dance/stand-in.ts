import { type Figure, type LandmarkName, landmarkCount, landmarkIndex } from './figure.ts';

/** The picture that the stand-in stands in. */
export const standInPicture = { widthPx: 576, heightPx: 1024 };

const centreXPx = 288;
const hipYPx = 560;
/** Scale of the stand-in: about 1.75 m tall. */
export const standInPxPerMetre = 400;

/** The dancer's left side: px to the picture's right of the middle, px from the picture's top. */
const leftSide = {
  EyeInner: [6, 248],
  Eye: [10, 248],
  EyeOuter: [13, 248],
  Ear: [16, 255],
  Shoulder: [70, 350],
  Elbow: [92, 455],
  Wrist: [104, 550],
  Thumb: [98, 580],
  Index: [104, 592],
  Pinky: [112, 590],
  Hip: [38, 560],
  Knee: [42, 725],
  Ankle: [46, 885],
  Heel: [44, 900],
  FootIndex: [60, 915],
} as const;

/** Somebody of usual build who stands and faces the viewer, to try a dance on without a photo. */
export function createStandIn(): Figure {
  const { widthPx, heightPx } = standInPicture;
  const landmarks = new Float32Array(landmarkCount * 2);
  const worldLandmarks = new Float32Array(landmarkCount * 3);
  const set = (name: LandmarkName, x: number, y: number) => {
    const i = landmarkIndex[name];
    landmarks.set([centreXPx + x, y], i * 2);
    worldLandmarks.set([x / standInPxPerMetre, (y - hipYPx) / standInPxPerMetre, 0], i * 3);
  };
  set('nose', 0, 262);
  set('mouthLeft', 8, 280);
  set('mouthRight', -8, 280);
  for (const [name, [x, y]] of Object.entries(leftSide)) {
    set(`left${name}` as LandmarkName, x, y);
    set(`right${name}` as LandmarkName, -x, y);
  }
  return {
    landmarks,
    worldLandmarks,
    visibility: new Float32Array(landmarkCount).fill(1),
    presence: 1,
    alpha: new Uint8Array(widthPx * heightPx),
    foreground: new Uint8Array(0),
    box: { xPx: 150, yPx: 190, widthPx: 276, heightPx: 740 },
  };
}
