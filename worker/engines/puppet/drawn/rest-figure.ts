import {
  type Figure,
  type LandmarkName,
  landmarkCount,
  landmarkIndex,
} from '../../../../core/dance/figure.ts';
import type { BodyShape } from './body-shape.ts';
import type { FigurePlace } from './figure-place.ts';
import { between, type Point } from './kit/svg-path.ts';

/** A drawn person is about this tall, metres: only ratios matter. */
const statureMetres = 1.7;

/** From wrist to knuckles as a share of the hand: as a choreography reckons it back. */
const knuckleShare = 0.56;

/** The figure that a dance is retargeted to. alpha: [y, x], 0..255, of what is drawn at rest. */
export function createRestFigure(
  shape: BodyShape,
  place: FigurePlace,
  alpha: Uint8Array,
  widthPx: number,
): Figure {
  const landmarks = new Float32Array(landmarkCount * 2);
  const worldLandmarks = new Float32Array(landmarkCount * 3);
  const pelvis = shape.joint('pelvis');
  const set = (name: LandmarkName, [x, y]: Point) => {
    const i = landmarkIndex[name];
    landmarks[i * 2] = place.middleXPx + x * place.pxPerUnit;
    landmarks[i * 2 + 1] = place.floorYPx + (y - 1000) * place.pxPerUnit;
    worldLandmarks[i * 3] = ((x - pelvis[0]) / 1000) * statureMetres;
    worldLandmarks[i * 3 + 1] = ((y - pelvis[1]) / 1000) * statureMetres;
  };
  const [, earY] = shape.joint('head');
  set('nose', [0, earY + 14]);
  for (const [side, prefix, o] of [
    ['L', 'left', 1],
    ['R', 'right', -1],
  ] as const) {
    set(`${prefix}EyeInner`, [o * 10, earY]);
    set(`${prefix}Eye`, [o * 20, earY]);
    set(`${prefix}EyeOuter`, [o * 28, earY]);
    set(`${prefix}Ear`, [o * 44, earY]);
    set(o > 0 ? 'mouthLeft' : 'mouthRight', [o * 14, earY + 32]);
    set(`${prefix}Shoulder`, shape.joint(`shoulder${side}`));
    set(`${prefix}Elbow`, shape.joint(`elbow${side}`));
    set(`${prefix}Wrist`, shape.joint(`wrist${side}`));
    const knuckles = between(
      shape.joint(`wrist${side}`),
      shape.joint(`fingertip${side}`),
      knuckleShare,
    );
    set(`${prefix}Index`, knuckles);
    set(`${prefix}Pinky`, knuckles);
    set(`${prefix}Thumb`, knuckles);
    set(`${prefix}Hip`, shape.joint(`hip${side}`));
    set(`${prefix}Knee`, shape.joint(`knee${side}`));
    const ankle = shape.joint(`ankle${side}`);
    set(`${prefix}Ankle`, ankle);
    set(`${prefix}Heel`, [ankle[0], ankle[1] + 32]);
    set(`${prefix}FootIndex`, shape.joint(`toe${side}`));
  }
  return {
    landmarks,
    visibility: new Float32Array(landmarkCount).fill(1),
    worldLandmarks,
    presence: 1,
    alpha,
    foreground: new Uint8Array(0),
    box: boxOf(alpha, widthPx),
  };
}

function boxOf(alpha: Uint8Array, widthPx: number) {
  let [left, top, right, bottom] = [widthPx, Infinity, -1, -1];
  for (let i = 0; i < alpha.length; i++) {
    if (alpha[i] < 128) continue;
    const [x, y] = [i % widthPx, Math.floor(i / widthPx)];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (right < 0) return { xPx: 0, yPx: 0, widthPx: 0, heightPx: 0 };
  return { xPx: left, yPx: top, widthPx: right - left + 1, heightPx: bottom - top + 1 };
}
