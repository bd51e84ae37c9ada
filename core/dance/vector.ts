/** x to the picture's right, y up, z toward the viewer, unless a function says otherwise. */
export type Vector = readonly [x: number, y: number, z: number];

/** Row-major 3×3 rotation. */
export type Rotation = readonly [Vector, Vector, Vector];

export function add(a: Vector, b: Vector): Vector {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

export function subtract(a: Vector, b: Vector): Vector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

export function scale(a: Vector, factor: number): Vector {
  return [a[0] * factor, a[1] * factor, a[2] * factor];
}

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

export function lengthOf(a: Vector): number {
  return Math.hypot(a[0], a[1], a[2]);
}

export function rotate(r: Rotation, v: Vector): Vector {
  return [dot(r[0], v), dot(r[1], v), dot(r[2], v)];
}

/** a after b: rotate(multiply(a, b), v) = rotate(a, rotate(b, v)). */
export function multiply(a: Rotation, b: Rotation): Rotation {
  return [multiplyRow(a[0], b), multiplyRow(a[1], b), multiplyRow(a[2], b)];
}

function multiplyRow(r: Vector, b: Rotation): Vector {
  return [
    r[0] * b[0][0] + r[1] * b[1][0] + r[2] * b[2][0],
    r[0] * b[0][1] + r[1] * b[1][1] + r[2] * b[2][1],
    r[0] * b[0][2] + r[1] * b[1][2] + r[2] * b[2][2],
  ];
}

/** A turn of the body, degrees. pitch: forward, toward the viewer. yaw: the front turns to the picture's
 *  right. roll: the top leans to the picture's right. Rolled first, then pitched, then yawed. */
export function bodyRotation(pitch: number, yaw: number, roll: number): Rotation {
  const radians = Math.PI / 180;
  const [cp, sp] = [Math.cos(pitch * radians), Math.sin(pitch * radians)];
  const [cy, sy] = [Math.cos(yaw * radians), Math.sin(yaw * radians)];
  const [cr, sr] = [Math.cos(roll * radians), Math.sin(roll * radians)];
  const rolled: Rotation = [
    [cr, sr, 0],
    [-sr, cr, 0],
    [0, 0, 1],
  ];
  const pitched: Rotation = [
    [1, 0, 0],
    [0, cp, -sp],
    [0, sp, cp],
  ];
  const yawed: Rotation = [
    [cy, 0, sy],
    [0, 1, 0],
    [-sy, 0, cy],
  ];
  return multiply(yawed, multiply(pitched, rolled));
}

/** The inverse of a rotation. */
export function transpose(r: Rotation): Rotation {
  return [
    [r[0][0], r[1][0], r[2][0]],
    [r[0][1], r[1][1], r[2][1]],
    [r[0][2], r[1][2], r[2][2]],
  ];
}

/** [pitch, yaw, roll] of which bodyRotation makes a rotation, degrees. */
export function turnsOf(r: Rotation): [pitch: number, yaw: number, roll: number] {
  const degrees = 180 / Math.PI;
  return [
    Math.asin(Math.min(1, Math.max(-1, -r[1][2]))) * degrees,
    Math.atan2(r[0][2], r[2][2]) * degrees,
    Math.atan2(-r[1][0], r[1][1]) * degrees,
  ];
}
