import { type Figure, landmarkIndex } from '../../../core/dance/figure.ts';
import { measurePxPerMetre } from '../../../core/dance/px-per-metre.ts';
import { type JointName, jointIndex } from '../../../core/dance/skeleton.ts';

type Point = readonly [x: number, y: number];

/** How much shorter or longer a nodding head may look than at rest. */
const STRETCH = { least: 0.6, most: 1.2 };

/** How far in front of the ears a face is, of what the nose is. */
const FACE_SHARE = 0.7;

/** Takes points of the photo's head along with the head's bone, from between the ears to the crown: turned with it in
 *  the picture, and sunk where it nods to the viewer. points and results: picture px. moment: joints of one frame,
 *  [joint, (x, y, depth)]; rest: the same in the photo. */
export function followHead(
  figure: Figure,
  rest: Float32Array,
  points: readonly Point[],
): (moment: Float32Array) => [number, number][] {
  const [from, to] = [jointOf(rest, 'head'), jointOf(rest, 'crown')];
  const length = Math.max(1, Math.hypot(to[0] - from[0], to[1] - from[1]));
  const up: Point = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const local = points.map(([x, y]) => {
    const [dx, dy] = [x - from[0], y - from[1]];
    return { along: dx * up[0] + dy * up[1], across: dy * up[0] - dx * up[1] };
  });
  const ahead = FACE_SHARE * noseAhead(figure);
  return (moment) => {
    const [head, crown] = [jointOf(moment, 'head'), jointOf(moment, 'crown')];
    const [x, y, depth] = crown.map((value, axis) => value - head[axis]);
    const seen = Math.hypot(x, y);
    if (seen < 1e-6) return points.map(([px, py]) => [px, py]);
    const turned: Point = [x / seen, y / seen];
    const stretch = Math.min(STRETCH.most, Math.max(STRETCH.least, seen / length));
    const sunk = (ahead * depth) / Math.hypot(seen, depth);
    return local.map(({ along, across }) => {
      const lifted = along * stretch - sunk;
      return [
        head[0] + lifted * turned[0] - across * turned[1],
        head[1] + lifted * turned[1] + across * turned[0],
      ];
    });
  };
}

/** How far the nose is in front of the ears, picture px. */
function noseAhead(figure: Figure): number {
  const depth = (name: 'nose' | 'leftEar' | 'rightEar') =>
    figure.worldLandmarks[3 * landmarkIndex[name] + 2];
  const metres = (depth('leftEar') + depth('rightEar')) / 2 - depth('nose');
  return Math.max(0, metres) * measurePxPerMetre(figure);
}

function jointOf(joints: Float32Array, name: JointName): [number, number, number] {
  const i = 3 * jointIndex[name];
  return [joints[i], joints[i + 1], joints[i + 2]];
}
