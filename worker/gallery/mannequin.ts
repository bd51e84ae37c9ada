import { bones, type JointName, jointCount, jointIndex } from '../../core/dance/skeleton.ts';

/** Half the thickness of each bone of a figure of usual build, in leg lengths, at its start and its end. */
const thickness: Readonly<Record<string, readonly [number, number]>> = {
  abdomen: [0.115, 0.1],
  chest: [0.1, 0.13],
  neck: [0.045, 0.045],
  clavicle: [0.06, 0.06],
  upperArm: [0.055, 0.045],
  foreArm: [0.042, 0.032],
  hand: [0.034, 0.024],
  pelvis: [0.09, 0.095],
  thigh: [0.095, 0.065],
  shin: [0.062, 0.04],
  foot: [0.04, 0.03],
};

/** The figure's own colours: the side tells left from right, and the trunk lies between. */
const colours = { L: '#e4572e', R: '#2e6f95', middle: '#4a4e69', head: '#f2cc8f' } as const;

const headRadius = 0.12;
/** The trunk lies behind limbs at the same depth. */
const behindPx = 20;

/** A neutral figure as an SVG group, the nearest parts last. joints: [joint, (x, y, depth)], px, y down. */
export function drawMannequin(joints: Float32Array, legPx: number): string {
  const at = (name: JointName) => {
    const i = jointIndex[name] * 3;
    return { x: joints[i], y: joints[i + 1], depth: joints[i + 2] };
  };
  const parts = bones
    .filter(({ name }) => name !== 'head')
    .map(({ name, from, to }) => {
      const side = name.endsWith('L') ? 'L' : name.endsWith('R') ? 'R' : 'middle';
      const kind = side === 'middle' ? name : name.slice(0, -1);
      const [a, b] = [at(from), at(to)];
      const [startRadius, endRadius] = thickness[kind].map((share) => share * legPx);
      const isTrunk = kind === 'clavicle' || kind === 'pelvis';
      return {
        depth: (a.depth + b.depth) / 2 + (isTrunk || side === 'middle' ? -behindPx : 0),
        svg: drawTaper(a, b, startRadius, endRadius, isTrunk ? colours.middle : colours[side]),
      };
    });
  const [head, crown] = [at('head'), at('crown')];
  const face = { x: (head.x + crown.x) / 2, y: (head.y + crown.y) / 2 };
  parts.push({
    depth: head.depth + 0.5,
    svg: `<ellipse cx="${fixed(face.x)}" cy="${fixed(face.y)}" rx="${fixed(headRadius * legPx)}" ry="${fixed(1.2 * headRadius * legPx)}" fill="${colours.head}"/>`,
  });
  return `<g>${parts
    .sort((a, b) => a.depth - b.depth)
    .map(({ svg }) => svg)
    .join('')}</g>`;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Two circles and what is between them. */
function drawTaper(a: Place, b: Place, startPx: number, endPx: number, fill: string): string {
  const length = Math.max(1e-6, Math.hypot(b.x - a.x, b.y - a.y));
  const [nx, ny] = [-(b.y - a.y) / length, (b.x - a.x) / length];
  const corner = ({ x, y }: Place, radius: number) =>
    `${fixed(x + nx * radius)},${fixed(y + ny * radius)}`;
  const points = [corner(a, startPx), corner(b, endPx), corner(b, -endPx), corner(a, -startPx)];
  return (
    `<g fill="${fill}"><polygon points="${points.join(' ')}"/>` +
    `<circle cx="${fixed(a.x)}" cy="${fixed(a.y)}" r="${fixed(startPx)}"/>` +
    `<circle cx="${fixed(b.x)}" cy="${fixed(b.y)}" r="${fixed(endPx)}"/></g>`
  );
}

function fixed(value: number): string {
  return value.toFixed(1);
}

/** One frame of a dance's joints: [joint, (x, y, depth)]. */
export function frameOf(joints: Float32Array, frame: number): Float32Array {
  return joints.subarray(frame * jointCount * 3, (frame + 1) * jointCount * 3);
}
