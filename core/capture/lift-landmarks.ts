import { type LandmarkName, landmarkCount, landmarkIndex } from '../dance/figure.ts';
import { measurePxPerMetre, type SeenBody } from '../dance/px-per-metre.ts';
import { type BodyJoint, bodyJoints, type CapturedMotion } from './motion.ts';
import { smoothTrack } from './smooth-track.ts';

/** A standard deviation of what each moment is smoothed over. Faster than that nobody dances. */
const smoothSeconds = 0.045;
/** What cannot be seen is trusted this little. */
const leastTrust = 0.02;
/** A bone is as long as it looks in this share of the frames that show it longest. */
const longestShare = 0.95;

/** Bones whose depth is told by how much shorter they look than they are. Parents before children. */
const shortening = (['left', 'right'] as const).flatMap((side) => [
  [`${side}Shoulder`, `${side}Elbow`] as const,
  [`${side}Elbow`, `${side}Wrist`] as const,
  [`${side}Hip`, `${side}Knee`] as const,
  [`${side}Knee`, `${side}Ankle`] as const,
]);

const sources: Readonly<Record<BodyJoint, readonly LandmarkName[]>> = {
  pelvis: ['leftHip', 'rightHip'],
  chest: ['leftHip', 'rightHip', 'leftShoulder', 'rightShoulder'],
  head: ['leftEar', 'rightEar'],
  ...sideSources('L', 'left'),
  ...sideSources('R', 'right'),
};

function sideSources<S extends 'L' | 'R'>(side: S, name: 'left' | 'right') {
  return {
    [`shoulder${side}`]: [`${name}Shoulder`],
    [`elbow${side}`]: [`${name}Elbow`],
    [`wrist${side}`]: [`${name}Wrist`],
    [`hip${side}`]: [`${name}Hip`],
    [`knee${side}`]: [`${name}Knee`],
    [`ankle${side}`]: [`${name}Ankle`],
    [`toe${side}`]: [`${name}FootIndex`],
  } as Record<Extract<BodyJoint, `${string}${S}`>, readonly LandmarkName[]>;
}

/** The motion of a body that a camera saw: where it is in the picture comes from the picture, scaled to metres; how deep,
 *  from the world landmarks' side and the bones' own lengths. A frame in which nothing was read is null.
 *  @throws RangeError when no frame was read */
export function liftLandmarks(
  frames: readonly (SeenBody | null)[],
  framesPerSecond: number,
): CapturedMotion {
  const width = smoothSeconds * framesPerSecond;
  const metresPerPx = metresPerPxOf(frames);
  const track = (landmark: number, read: (body: SeenBody) => number) => {
    const values = Float32Array.from(frames, (body) => (body ? read(body) : 0));
    const trust = Float32Array.from(frames, (body) =>
      body ? Math.max(leastTrust, body.visibility[landmark] ** 2) : 0,
    );
    return smoothTrack(values, trust, width);
  };
  const x: Float32Array[] = [];
  const y: Float32Array[] = [];
  const z: Float32Array[] = [];
  for (let i = 0; i < landmarkCount; i++) {
    x.push(track(i, ({ landmarks }) => landmarks[2 * i] * metresPerPx));
    y.push(track(i, ({ landmarks }) => -landmarks[2 * i + 1] * metresPerPx));
    z.push(track(i, ({ worldLandmarks }) => -worldLandmarks[3 * i + 2]));
  }
  deepen({ x, y, z });
  return assemble({ x, y, z }, frames.length, framesPerSecond);
}

/** [landmark][frame], metres. */
interface Tracks {
  readonly x: readonly Float32Array[];
  readonly y: readonly Float32Array[];
  readonly z: readonly Float32Array[];
}

/** Sets the depth of limbs: a bone that looks shorter than it is points at the viewer or away from them. */
function deepen({ x, y, z }: Tracks): void {
  for (const [fromName, toName] of shortening) {
    const [from, to] = [landmarkIndex[fromName], landmarkIndex[toName]];
    const seen = x[from].map((value, frame) =>
      Math.hypot(x[to][frame] - value, y[to][frame] - y[from][frame]),
    );
    const sorted = seen.toSorted();
    const length = sorted[Math.floor((sorted.length - 1) * longestShare)];
    const told = z[to].map((value, frame) => value - z[from][frame]);
    z[to].set(
      told.map((depth, frame) => {
        const hidden = Math.sqrt(Math.max(0, length ** 2 - seen[frame] ** 2));
        return z[from][frame] + Math.sign(depth) * hidden;
      }),
    );
  }
}

function assemble({ x, y, z }: Tracks, frameCount: number, framesPerSecond: number) {
  const joints = new Float32Array(frameCount * bodyJoints.length * 3);
  const mean = (tracks: readonly Float32Array[], names: readonly LandmarkName[], frame: number) =>
    names.reduce((sum, name) => sum + tracks[landmarkIndex[name]][frame], 0) / names.length;
  const startX = mean(x, sources.pelvis, 0);
  const soles =
    frameCount === 0 ? [] : [...y[landmarkIndex.leftAnkle], ...y[landmarkIndex.rightAnkle]];
  const floor = soles.sort((a, b) => a - b)[Math.floor(soles.length * 0.02)];
  for (let frame = 0; frame < frameCount; frame++) {
    bodyJoints.forEach((name, i) => {
      const names = sources[name];
      const place = [
        mean(x, names, frame) - startX,
        mean(y, names, frame) - floor,
        mean(z, names, frame),
      ];
      joints.set(place, (frame * bodyJoints.length + i) * 3);
    });
  }
  return { framesPerSecond, frameCount, joints };
}

/** Metres a px, the median over the frames. */
function metresPerPxOf(frames: readonly (SeenBody | null)[]): number {
  const scales = frames
    .filter((body) => body !== null)
    .map((body) => 1 / measurePxPerMetre(body))
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  if (scales.length === 0) throw new RangeError('nobody was read in any frame');
  return scales[scales.length >> 1];
}
