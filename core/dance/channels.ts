import type { PlacedKey } from './arrange.ts';
import type { TrackKey } from './track.ts';

/** What a pose is made of, each a number over time; angles in degrees, root in leg lengths.
 *  See dance-score.ts for their meaning. */
export const channelNames = [
  'root.x',
  'root.y',
  'root.yaw',
  'root.pitch',
  'root.roll',
  'spine.pitch',
  'spine.yaw',
  'spine.roll',
  'chest.pitch',
  'chest.yaw',
  'chest.roll',
  'neck.pitch',
  'neck.yaw',
  'neck.roll',
  'head.pitch',
  'head.yaw',
  'head.roll',
  'shoulderL.raise',
  'shoulderR.raise',
  'upperArmL.out',
  'upperArmL.forward',
  'upperArmR.out',
  'upperArmR.forward',
  'foreArmL.out',
  'foreArmL.forward',
  'foreArmR.out',
  'foreArmR.forward',
  'handL.out',
  'handR.out',
  'kneeL.out',
  'kneeR.out',
] as const;

export type ChannelName = (typeof channelNames)[number];

/** Every channel's value at one moment. */
export type ChannelValues = Record<ChannelName, number>;

export type Tracks = Record<ChannelName, readonly TrackKey[]>;

/** Sorts placed keys into one track a channel; each begins at beat 0 with the figure's own value at rest,
 *  unless a key lies there. */
export function createTracks(keys: readonly PlacedKey[], rest: ChannelValues): Tracks {
  const tracks = Object.fromEntries(channelNames.map((name) => [name, [] as TrackKey[]])) as Record<
    ChannelName,
    TrackKey[]
  >;
  for (const key of keys) {
    for (const [name, value] of valuesOf(key)) {
      tracks[name].push({ beat: key.beat, value, ease: key.ease });
    }
  }
  for (const name of channelNames) {
    if (tracks[name][0]?.beat !== 0) {
      tracks[name].unshift({ beat: 0, value: rest[name], ease: 'flow' });
    }
  }
  return tracks;
}

/** The channels that a key sets, already mirrored where it is. */
function valuesOf(key: PlacedKey): [ChannelName, number][] {
  const values: [ChannelName, number | undefined][] = [];
  const flip = key.mirrored ? -1 : 1;
  const { root } = key;
  values.push(
    ['root.x', times(root?.x, flip)],
    ['root.y', root?.y],
    ['root.yaw', times(root?.yaw, flip)],
    ['root.pitch', root?.pitch],
    ['root.roll', times(root?.roll, flip)],
  );
  for (const part of ['spine', 'chest', 'neck', 'head'] as const) {
    const bend = key[part];
    if (!bend) continue;
    values.push(
      [`${part}.pitch`, bend[0]],
      [`${part}.yaw`, bend[1] * flip],
      [`${part}.roll`, bend[2] * flip],
    );
  }
  for (const side of ['L', 'R'] as const) {
    const source = key.mirrored ? (side === 'L' ? 'R' : 'L') : side;
    const upperArm = key[`upperArm${source}`] ?? key.upperArm;
    const foreArm = key[`foreArm${source}`] ?? key.foreArm;
    values.push(
      [`shoulder${side}.raise`, key[`shoulder${source}`] ?? key.shoulder],
      [`upperArm${side}.out`, upperArm?.[0]],
      [`upperArm${side}.forward`, upperArm?.[1]],
      [`foreArm${side}.out`, foreArm?.[0]],
      [`foreArm${side}.forward`, foreArm?.[1]],
      [`hand${side}.out`, key[`hand${source}`] ?? key.hand],
      [`knee${side}.out`, key[`knee${source}`] ?? key.knee],
    );
  }
  return values.filter((entry): entry is [ChannelName, number] => entry[1] !== undefined);
}

function times(value: number | undefined, factor: number): number | undefined {
  return value === undefined ? undefined : value * factor;
}
