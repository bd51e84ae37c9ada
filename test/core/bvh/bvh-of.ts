/** A skeleton's convention: how a file is written. */
export interface Convention {
  readonly name: string;
  /** The file's name of each bone, by ours; a bone without a name is left out. */
  readonly names: Readonly<Record<string, string>>;
  /** Metres of one unit. */
  readonly unit: number;
  readonly up: 'Y' | 'Z';
  readonly framesPerSecond: number;
}

interface Bone {
  readonly parent: string | null;
  /** Metres from the parent, x to the dancer's left, y up, z forward. */
  readonly offset: readonly [number, number, number];
}

const side = (s: 'L' | 'R'): Record<string, Bone> => {
  const o = s === 'L' ? 1 : -1;
  return {
    [`collar${s}`]: { parent: 'chest', offset: [0.04 * o, 0.18, 0] },
    [`arm${s}`]: { parent: `collar${s}`, offset: [0.14 * o, 0, 0] },
    [`foreArm${s}`]: { parent: `arm${s}`, offset: [0.28 * o, 0, 0] },
    [`hand${s}`]: { parent: `foreArm${s}`, offset: [0.25 * o, 0, 0] },
    [`thigh${s}`]: { parent: 'hips', offset: [0.09 * o, -0.04, 0] },
    [`shin${s}`]: { parent: `thigh${s}`, offset: [0, -0.42, 0] },
    [`foot${s}`]: { parent: `shin${s}`, offset: [0, -0.4, 0] },
    [`toe${s}`]: { parent: `foot${s}`, offset: [0, -0.06, 0.14] },
  };
};

const skeleton: Record<string, Bone> = {
  hips: { parent: null, offset: [0, 0, 0] },
  spine: { parent: 'hips', offset: [0, 0.12, 0] },
  chest: { parent: 'spine', offset: [0, 0.16, 0] },
  neck: { parent: 'chest', offset: [0, 0.2, 0] },
  head: { parent: 'neck', offset: [0, 0.12, 0.02] },
  ...side('L'),
  ...side('R'),
};

const bothSides = (names: Record<string, string>, left: string, right: string) =>
  Object.fromEntries(
    (['L', 'R'] as const).flatMap((s) =>
      Object.entries(names).map(([ours, theirs]) => [
        `${ours}${s}`,
        theirs.replace('*', s === 'L' ? left : right),
      ]),
    ),
  );

export const conventions: readonly Convention[] = [
  {
    name: 'CMU, inches, Z up',
    unit: 0.0254,
    up: 'Z',
    framesPerSecond: 120,
    names: {
      ...{ hips: 'root', spine: 'lowerback', chest: 'thorax', neck: 'lowerneck', head: 'head' },
      ...bothSides(
        {
          ...{ collar: '*clavicle', arm: '*humerus', foreArm: '*radius', hand: '*wrist' },
          ...{ thigh: '*femur', shin: '*tibia', foot: '*foot', toe: '*toes' },
        },
        'l',
        'r',
      ),
    },
  },
  {
    name: 'Mixamo, centimetres, Y up',
    unit: 0.01,
    up: 'Y',
    framesPerSecond: 60,
    names: {
      ...{ hips: 'mixamorig:Hips', spine: 'mixamorig:Spine', chest: 'mixamorig:Spine2' },
      ...{ neck: 'mixamorig:Neck', head: 'mixamorig:Head' },
      ...bothSides(
        {
          ...{ collar: 'mixamorig:*Shoulder', arm: 'mixamorig:*Arm' },
          ...{ foreArm: 'mixamorig:*ForeArm', hand: 'mixamorig:*Hand' },
          ...{ thigh: 'mixamorig:*UpLeg', shin: 'mixamorig:*Leg', foot: 'mixamorig:*Foot' },
          ...{ toe: 'mixamorig:*ToeBase' },
        },
        'Left',
        'Right',
      ),
    },
  },
  {
    name: 'fifteen joints, metres, 24 frames a second',
    unit: 1,
    up: 'Y',
    framesPerSecond: 24,
    names: {
      ...{ hips: 'Hips', chest: 'Chest', head: 'Head' },
      ...bothSides(
        {
          ...{ arm: '*Shoulder', foreArm: '*Elbow', hand: '*Wrist' },
          ...{ thigh: '*Hip', shin: '*Knee', foot: '*Ankle' },
        },
        'Left',
        'Right',
      ),
    },
  },
];

type Turn = readonly [number, number, number];

/** The dance: turns of bones in degrees about x, y, z (applied z, x, y), and the way of the hips, metres. */
function poseAt(seconds: number): { readonly way: Turn; readonly turns: Record<string, Turn> } {
  const swing = Math.sin(Math.PI * seconds);
  return {
    way: [0.4 * Math.sin((Math.PI / 2) * seconds), 0.03 * Math.cos(2 * Math.PI * seconds), 0],
    turns: {
      hips: [0, 10 * swing, 4 * swing],
      chest: [5 * swing, -10 * swing, 6 * swing],
      armL: [0, 0, -70 + 60 * swing],
      armR: [0, 0, 70 - 40 * swing],
      foreArmL: [0, -40 * swing, 20],
      foreArmR: [0, 30, -50 * swing],
      thighL: [-20 * swing, 0, 8],
      shinL: [20 + 15 * swing, 0, 0],
      thighR: [10 * swing, 0, -8],
    },
  };
}

/** The same dance of two seconds as a file in some convention. */
export function bvhOf({ names, unit, up, framesPerSecond }: Convention): string {
  const kept = Object.keys(skeleton).filter((bone) => bone in names);
  // A bone that the file has not goes along with its parent: its offset is added to its children's.
  const parentOf = (bone: string): [string | null, [number, number, number]] => {
    let parent = skeleton[bone]!.parent;
    const offset = [...skeleton[bone]!.offset] as [number, number, number];
    while (parent !== null && !(parent in names)) {
      skeleton[parent]!.offset.forEach((value, axis) => {
        offset[axis]! += value;
      });
      parent = skeleton[parent]!.parent;
    }
    return [parent, offset];
  };
  // With Z up, y becomes z and z becomes −y.
  const place = ([x, y, z]: readonly number[]) =>
    (up === 'Y' ? [x!, y!, z!] : [x!, -z!, y!]).map((value) => (value / unit).toFixed(5)).join(' ');
  const order = up === 'Y' ? 'Zrotation Xrotation Yrotation' : 'Yrotation Xrotation Zrotation';
  const turn = ([x, y, z]: Turn) =>
    (up === 'Y' ? [z, x, y] : [-z, x, y]).map((v) => v.toFixed(4)).join(' ');
  const lines = ['HIERARCHY'];
  const listed: string[] = [];
  const write = (bone: string, depth: number) => {
    const pad = '  '.repeat(depth);
    const [parent, offset] = parentOf(bone);
    listed.push(bone);
    lines.push(`${pad}${parent === null ? 'ROOT' : 'JOINT'} ${names[bone]}`, `${pad}{`);
    lines.push(`${pad}  OFFSET ${place(offset)}`);
    lines.push(
      parent === null
        ? `${pad}  CHANNELS 6 Xposition Yposition Zposition ${order}`
        : `${pad}  CHANNELS 3 ${order}`,
    );
    const children = kept.filter((child) => parentOf(child)[0] === bone);
    for (const child of children) write(child, depth + 1);
    if (children.length === 0) {
      const end = bone.startsWith('foot') ? [0, -0.06, 0.14] : [0, 0.1, 0];
      lines.push(`${pad}  End Site`, `${pad}  {`, `${pad}    OFFSET ${place(end)}`, `${pad}  }`);
    }
    lines.push(`${pad}}`);
  };
  write('hips', 0);
  const frames = 2 * framesPerSecond;
  lines.push('MOTION', `Frames: ${frames}`, `Frame Time: ${(1 / framesPerSecond).toFixed(7)}`);
  for (let frame = 0; frame < frames; frame++) {
    const { way, turns } = poseAt(frame / framesPerSecond);
    const root = place([way[0], way[1] + 0.95, way[2]]);
    lines.push([root, ...listed.map((bone) => turn(turns[bone] ?? [0, 0, 0]))].join(' '));
  }
  return `${lines.join('\n')}\n`;
}
