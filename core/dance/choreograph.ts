import { type Arrangement, arrange, placeKeys } from './arrange.ts';
import { measureBuild } from './build.ts';
import { type ChannelValues, channelNames, createTracks, type Tracks } from './channels.ts';
import type { Choreography } from './choreography.ts';
import type { Figure } from './figure.ts';
import { lookOf, type Pose, poseFigure, trunkOf } from './pose.ts';
import { restChannels } from './rest-channels.ts';
import { findRestJoints } from './rest-joints.ts';
import { jointCount, jointNames } from './skeleton.ts';
import { createSteps, sampleSteps } from './steps.ts';
import { beatSeconds, type Template } from './template.ts';
import { sampleTrack } from './track.ts';

export interface ChoreographOptions {
  readonly seconds: number;
  readonly mirror: boolean;
  readonly framesPerSecond: number;
  readonly halfBody: boolean;
  /** The picture that the figure is in. */
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Beats in which the figure leaves the photo's exact pose for the dance's. */
const departureBeats = 1;

/** How much of the root's way a half body goes: its lower edge must stay below the picture, and its hands in it,
 *  though no knees are seen to bend. */
const halfBodySway = 0.4;

/** A dance retargeted to one figure's own proportions. The first frame is the photo's own pose. */
export function choreograph(
  danced: Template,
  figure: Figure,
  options: ChoreographOptions,
): Choreography {
  const { halfBody, framesPerSecond } = options;
  const template = halfBody ? { ...danced, score: danced.halfBodyScore ?? danced.score } : danced;
  const arrangement = arrange(template, options.seconds);
  const rest = findRestJoints(figure, options);
  const build = measureBuild(figure, rest, halfBody);
  const keys = placeKeys(arrangement.sections, template.score.seam).map((key) => ({
    ...key,
    mirrored: key.mirrored !== options.mirror,
  }));
  const restValues = restChannels(build);
  const tracks = createTracks(keys, restValues);
  const lags = lagsOf(template.score);
  const steps = { L: createSteps(keys, 'L'), R: createSteps(keys, 'R') };
  const frameCount = Math.round(arrangement.durationSeconds * framesPerSecond);
  const joints = new Float32Array(frameCount * jointCount * 3);
  const headTurns = new Float32Array(frameCount * 2);
  const contacts = new Uint8Array(frameCount * 2);
  const departure = departureFrom(rest, () => {
    const feet = { L: sampleSteps([], 0), R: sampleSteps([], 0) };
    return poseFigure(build, trunkOf(restValues), { channels: restValues, feet }, halfBody);
  });
  for (let frame = 0; frame < frameCount; frame++) {
    const beat = frame / framesPerSecond / beatSeconds(template);
    const feet = { L: sampleSteps(steps.L, beat), R: sampleSteps(steps.R, beat) };
    const channels = sampleChannels(tracks, lags, template, arrangement, beat);
    if (halfBody) {
      channels['root.x'] *= halfBodySway;
      channels['root.y'] *= halfBodySway;
    }
    const trunk = trunkOf(channels);
    const pose = poseFigure(build, trunk, { channels, feet }, halfBody);
    const left = Math.max(0, 1 - beat / departureBeats) ** 2;
    writePose(joints.subarray(frame * jointCount * 3), pose, departure, left);
    const [yaw, pitch] = lookOf(trunk);
    headTurns[frame * 2] = yaw * (1 - left);
    headTurns[frame * 2 + 1] = pitch * (1 - left);
    contacts[frame * 2] = feet.L.planted ? 1 : 0;
    contacts[frame * 2 + 1] = feet.R.planted ? 1 : 0;
  }
  return {
    framesPerSecond,
    frameCount,
    joints,
    headTurns,
    contacts,
    rest,
    beats: Array.from({ length: arrangement.beats }, (_, i) => i * beatSeconds(template)),
    halfBody,
  };
}

/** Head and hands come a little late: beats, by channel. */
function lagsOf({ lag }: Template['score']): readonly number[] {
  return channelNames.map((name) => {
    if (name.startsWith('head')) return lag.head;
    return name.startsWith('hand') ? lag.hand : 0;
  });
}

/** The pose's channels at a beat, the knees giving on every one. */
function sampleChannels(
  tracks: Tracks,
  lags: readonly number[],
  { score }: Template,
  arrangement: Arrangement,
  beat: number,
): ChannelValues {
  const channels = {} as ChannelValues;
  for (let i = 0; i < channelNames.length; i++) {
    channels[channelNames[i]] = sampleTrack(tracks[channelNames[i]], beat - lags[i]);
  }
  channels['root.y'] -= bounceAt(score.bounce, arrangement, beat);
  return channels;
}

/** How far the knees give, leg lengths: deepest on every beat. A phrase's own depth begins between two
 *  beats, where no bounce is left to jump. */
function bounceAt(usual: number, { sections }: Arrangement, beat: number): number {
  const section = sections.findLast(({ atBeat }) => atBeat - 0.5 <= beat);
  const arrived = Math.min(1, beat / departureBeats);
  return (section?.phrase.bounce ?? usual) * arrived * Math.cos(Math.PI * beat) ** 2;
}

/** What the pose at rest lacks of the photo: [joint, (x, y)], px, y down. Limbs that the photo shows
 *  foreshortened or bent are never matched exactly. */
function departureFrom(rest: Float32Array, poseAtRest: () => Pose): Float32Array {
  const pose = poseAtRest();
  const departure = new Float32Array(jointCount * 2);
  jointNames.forEach((name, i) => {
    departure[i * 2] = rest[i * 3] - pose[name][0];
    departure[i * 2 + 1] = rest[i * 3 + 1] + pose[name][1];
  });
  return departure;
}

function writePose(out: Float32Array, pose: Pose, departure: Float32Array, weight: number): void {
  for (let i = 0; i < jointCount; i++) {
    const at = pose[jointNames[i]];
    out[i * 3] = at[0] + departure[i * 2] * weight;
    out[i * 3 + 1] = -at[1] + departure[i * 2 + 1] * weight;
    out[i * 3 + 2] = at[2];
  }
}
