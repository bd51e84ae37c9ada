import type { Vector } from '../dance/vector.ts';
import type { Bvh, BvhChannel } from './read-bvh.ts';

type Matrix = readonly [
  ...[number, number, number],
  ...[number, number, number],
  ...[number, number, number],
];

const identity: Matrix = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/** Where every joint is in one frame, in the file's units and axes: rotations in the order of the channels, each
 *  about the axes that the ones before have turned; positions instead of the offset, where there are any. */
export function poseBvh({ joints, channelCount, values }: Bvh, frame: number): Vector[] {
  const places: Vector[] = [];
  const turns: Matrix[] = [];
  joints.forEach(({ parent, offset, channels, firstChannel }, i) => {
    const place = [...offset] as [number, number, number];
    let turn = identity;
    channels.forEach((channel, c) => {
      const value = values[frame * channelCount + firstChannel + c];
      if (channel.endsWith('position')) place[axisOf(channel)] = value;
      else turn = multiply(turn, rotation(axisOf(channel), (value * Math.PI) / 180));
    });
    const from: Vector = parent < 0 ? [0, 0, 0] : places[parent];
    const above = parent < 0 ? identity : turns[parent];
    const [x, y, z] = apply(above, place);
    places[i] = [from[0] + x, from[1] + y, from[2] + z];
    turns[i] = multiply(above, turn);
  });
  return places;
}

function axisOf(channel: BvhChannel): 0 | 1 | 2 {
  return channel[0] === 'X' ? 0 : channel[0] === 'Y' ? 1 : 2;
}

function rotation(axis: 0 | 1 | 2, angle: number): Matrix {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  if (axis === 0) return [1, 0, 0, 0, c, -s, 0, s, c];
  if (axis === 1) return [c, 0, s, 0, 1, 0, -s, 0, c];
  return [c, -s, 0, s, c, 0, 0, 0, 1];
}

function multiply(a: Matrix, b: Matrix): Matrix {
  const at = (row: number, column: number) =>
    a[row * 3] * b[column] + a[row * 3 + 1] * b[column + 3] + a[row * 3 + 2] * b[column + 6];
  return [
    ...([at(0, 0), at(0, 1), at(0, 2)] as const),
    ...([at(1, 0), at(1, 1), at(1, 2)] as const),
    ...([at(2, 0), at(2, 1), at(2, 2)] as const),
  ];
}

function apply(m: Matrix, [x, y, z]: Vector): Vector {
  return [
    m[0] * x + m[1] * y + m[2] * z,
    m[3] * x + m[4] * y + m[5] * z,
    m[6] * x + m[7] * y + m[8] * z,
  ];
}
