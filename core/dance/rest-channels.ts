import type { Build, Side } from './build.ts';
import { type ChannelName, type ChannelValues, channelNames } from './channels.ts';
import { forwardLimit } from './dance-score.ts';
import type { JointName } from './skeleton.ts';
import { subtract } from './vector.ts';

/** The channels that put a figure into the pose of its photo: trunk unbent, arms as they are. */
export function restChannels(build: Build): ChannelValues {
  const channels = Object.fromEntries(channelNames.map((name) => [name, 0])) as ChannelValues;
  for (const side of ['L', 'R'] as const) {
    const upper = directionOf(build, `shoulder${side}`, `elbow${side}`, build.upperArm, side);
    const fore = directionOf(build, `elbow${side}`, `wrist${side}`, build.foreArm, side);
    const hand = directionOf(build, `wrist${side}`, `fingertip${side}`, build.hand, side);
    const set = (name: ChannelName, value: number) => {
      channels[name] = value;
    };
    set(`upperArm${side}.out`, upper.out);
    set(`upperArm${side}.forward`, upper.forward);
    set(`foreArm${side}.out`, fore.out);
    set(`foreArm${side}.forward`, fore.forward);
    set(`hand${side}.out`, around(hand.out - fore.out, 0));
  }
  return channels;
}

/** A bone's [out, forward] as the photo shows it; what is missing of its length points at the viewer. */
function directionOf(build: Build, from: JointName, to: JointName, length: number, side: Side) {
  const [x, y] = subtract(build.rest[to], build.rest[from]);
  const degrees = 180 / Math.PI;
  const seen = Math.min(1, Math.hypot(x, y) / length);
  return {
    out: around(Math.atan2(side === 'L' ? x : -x, -y) * degrees, 90),
    forward: Math.min(forwardLimit, Math.acos(seen) * degrees),
  };
}

/** The same angle within half a turn of a middle, degrees. */
function around(angle: number, middle: number): number {
  return angle - 360 * Math.round((angle - middle) / 360);
}
