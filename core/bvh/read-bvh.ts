/** Motion capture in Biovision's hierarchy format.
 *  Source: Meredith and Maddock, "Motion capture file formats explained", University of Sheffield, 2001. */

export type BvhChannel =
  | 'Xposition'
  | 'Yposition'
  | 'Zposition'
  | 'Xrotation'
  | 'Yrotation'
  | 'Zrotation';

const channelNames: readonly string[] = [
  'Xposition',
  'Yposition',
  'Zposition',
  'Xrotation',
  'Yrotation',
  'Zrotation',
];

export interface BvhJoint {
  readonly name: string;
  /** Index of the parent; −1 for a root. */
  readonly parent: number;
  /** From the parent, in the file's units and axes. */
  readonly offset: readonly [number, number, number];
  /** In the order in which the frames hold them, and in which rotations are applied. */
  readonly channels: readonly BvhChannel[];
  /** Index of its first channel within a frame. */
  readonly firstChannel: number;
  /** An `End Site` has no name and no channels of its own. */
  readonly isEnd: boolean;
}

export interface Bvh {
  /** Parents before children. */
  readonly joints: readonly BvhJoint[];
  readonly channelCount: number;
  readonly frameSeconds: number;
  readonly frameCount: number;
  /** [frame, channel]: the file's units, and degrees. */
  readonly values: Float32Array;
}

/** What can be wrong with a file. */
export const bvhProblems = [
  'notBvh',
  'tooManyJoints',
  'badNumber',
  'badChannel',
  'unbalanced',
  'noFrames',
  'tooManyFrames',
  'badFrameTime',
  'wrongValueCount',
  'tooFewFrames',
  'unexpectedEnd',
  'unexpectedWord',
] as const;

export type BvhProblem = (typeof bvhProblems)[number];

/** A file that is not as it must be. line: counted from 1. */
export class BvhError extends Error {
  readonly line: number;
  readonly problem: BvhProblem;

  constructor(line: number, problem: BvhProblem) {
    super(`line ${line}: ${problem}`);
    this.line = line;
    this.problem = problem;
  }
}

const jointsMost = 300;
/** Ten minutes at 120 frames a second. */
const framesMost = 72_000;
const frameSecondsMost = 1;

interface Line {
  readonly number: number;
  readonly words: readonly string[];
}

/** Reads a file's text: any line ends, blank lines anywhere. @throws BvhError */
export function readBvh(text: string): Bvh {
  const lines = linesOf(text);
  const lastLine = lines.at(-1)?.number ?? 1;
  let at = 0;
  const next = (): Line => {
    const line = lines[at++];
    if (!line) throw new BvhError(lastLine, 'unexpectedEnd');
    return line;
  };
  const first = next();
  if (first.words[0].toUpperCase() !== 'HIERARCHY') throw new BvhError(first.number, 'notBvh');

  const joints: BvhJoint[] = [];
  let channelCount = 0;
  const readJoint = (head: Line, parent: number): void => {
    const isEnd = head.words[0].toUpperCase() === 'END';
    if (joints.length >= jointsMost) throw new BvhError(head.number, 'tooManyJoints');
    const index = joints.length;
    const name = isEnd ? '' : head.words.slice(1).join(' ');
    let offset: [number, number, number] = [0, 0, 0];
    let channels: BvhChannel[] = [];
    const firstChannel = channelCount;
    const opening = next();
    if (opening.words[0] !== '{') throw new BvhError(opening.number, 'unbalanced');
    const keep = () => {
      joints[index] = { name, parent, offset, channels, firstChannel, isEnd };
    };
    keep();
    for (;;) {
      const line = next();
      const word = line.words[0].toUpperCase();
      if (word === '}') return;
      if (word === 'OFFSET') {
        const numbers = line.words.slice(1).map((one) => numberOf(one, line));
        if (numbers.length !== 3) throw new BvhError(line.number, 'badNumber');
        offset = [numbers[0], numbers[1], numbers[2]];
        keep();
      } else if (word === 'CHANNELS') {
        channels = channelsOf(line);
        channelCount += channels.length;
        keep();
      } else if (word === 'JOINT' || word === 'END') {
        readJoint(line, index);
      } else {
        throw new BvhError(line.number, word === 'MOTION' ? 'unbalanced' : 'unexpectedWord');
      }
    }
  };
  let head = next();
  if (head.words[0].toUpperCase() !== 'ROOT') throw new BvhError(head.number, 'notBvh');
  while (head.words[0].toUpperCase() === 'ROOT') {
    readJoint(head, -1);
    head = next();
  }
  if (head.words[0].toUpperCase() !== 'MOTION') {
    throw new BvhError(head.number, head.words[0] === '}' ? 'unbalanced' : 'unexpectedWord');
  }

  const frameCount = readCount(next());
  const frameSeconds = readFrameTime(next());
  const values = new Float32Array(frameCount * channelCount);
  for (let frame = 0; frame < frameCount; frame++) {
    const line = lines[at++];
    if (!line) throw new BvhError(lastLine, 'tooFewFrames');
    if (line.words.length !== channelCount) throw new BvhError(line.number, 'wrongValueCount');
    line.words.forEach((word, i) => {
      values[frame * channelCount + i] = numberOf(word, line);
    });
  }
  return { joints, channelCount, frameSeconds, frameCount, values };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  text.split(/\r\n|\r|\n/).forEach((line, i) => {
    // A brace may stand behind a name, on the same line.
    const spaced = line.replace(/[{}]/g, ' $& ').trim();
    if (spaced === '') return;
    let words: string[] = [];
    for (const word of spaced.split(/\s+/)) {
      if (word !== '{' && word !== '}') {
        words.push(word);
        continue;
      }
      if (words.length > 0) lines.push({ number: i + 1, words });
      lines.push({ number: i + 1, words: [word] });
      words = [];
    }
    if (words.length > 0) lines.push({ number: i + 1, words });
  });
  return lines;
}

function numberOf(word: string, line: Line): number {
  const value = Number(word);
  if (word === '' || !Number.isFinite(value)) throw new BvhError(line.number, 'badNumber');
  return value;
}

function channelsOf(line: Line): BvhChannel[] {
  const [, count, ...names] = line.words;
  if (numberOf(count ?? '', line) !== names.length) throw new BvhError(line.number, 'badChannel');
  return names.map((name) => {
    const known = channelNames.find((one) => one.toLowerCase() === name.toLowerCase());
    if (!known) throw new BvhError(line.number, 'badChannel');
    return known as BvhChannel;
  });
}

function readCount(line: Line): number {
  const [, count] = /^frames\s*:\s*(\S+)$/i.exec(line.words.join(' ')) ?? [];
  if (count === undefined) throw new BvhError(line.number, 'unexpectedWord');
  const frames = numberOf(count, line);
  if (!Number.isInteger(frames) || frames < 1) throw new BvhError(line.number, 'noFrames');
  if (frames > framesMost) throw new BvhError(line.number, 'tooManyFrames');
  return frames;
}

function readFrameTime(line: Line): number {
  const [, time] = /^frame\s+time\s*:\s*(\S+)$/i.exec(line.words.join(' ')) ?? [];
  if (time === undefined) throw new BvhError(line.number, 'unexpectedWord');
  const seconds = numberOf(time, line);
  if (!(seconds > 0 && seconds <= frameSecondsMost))
    throw new BvhError(line.number, 'badFrameTime');
  return seconds;
}
