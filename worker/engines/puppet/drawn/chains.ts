import type { ClothGoal } from './cloth-goal.ts';
import type { ClothNet } from './cloth-net.ts';
import { placeInCloth } from './cloth-net.ts';

/** Steps a frame, so that stiff chains stay calm at any frame rate. */
const stepsPerFrame = 4;
/** How fast the first and the last link of a usual cloth swing, radians a second. */
const firstRate = 16;
const lastRate = 7.5;
/** 1 would not overshoot at all. */
const dampingRatio = 0.34;
/** How much of its holder's acceleration a link takes up, and the most that counts, lengths of a cloth a second². */
const drag = 1.7;
const pushMost = 14;
/** What a falling body opens its cloth by, radians for a length a second². */
const opening = 0.012;

/** A cloth in motion: chains of links, each a damped pendulum that follows its goal.
 *  All places are px. Angles are from straight down, positive to the right. */
export class Chains {
  readonly net: ClothNet;
  /** [row, column, (x, y)]. */
  readonly nodes: Float64Array;
  private readonly restAngle: Float64Array;
  private readonly restLength: Float64Array;
  private readonly angle: Float64Array;
  private readonly speed: Float64Array;
  private readonly lengthPx: number;
  private readonly lastTop: Float64Array;
  private readonly lastVelocity: Float64Array;
  private isFirst = true;

  /** pxPerUnit: of the figure at rest. */
  constructor(net: ClothNet, pxPerUnit: number) {
    this.net = net;
    const { columns, rows, piece } = net;
    this.nodes = new Float64Array((rows + 1) * columns * 2);
    this.restAngle = new Float64Array(columns);
    this.restLength = new Float64Array(columns);
    for (let column = 0; column < columns; column++) {
      const across = column / (columns - 1);
      const top = placeInCloth(piece, across, 0);
      const bottom = placeInCloth(piece, across, 1);
      this.restAngle[column] = Math.atan2(bottom[0] - top[0], bottom[1] - top[1]);
      this.restLength[column] =
        (pxPerUnit * Math.hypot(bottom[0] - top[0], bottom[1] - top[1])) / rows;
    }
    this.lengthPx = rows * Math.max(...this.restLength);
    this.angle = new Float64Array(rows * columns);
    this.speed = new Float64Array(rows * columns);
    this.lastTop = new Float64Array(columns * 2);
    this.lastVelocity = new Float64Array(columns * 2);
  }

  /** Goes on by a frame. top: [column, (x, y)], where the chains are fixed now. */
  step(top: Float64Array, goal: ClothGoal, scale: number, secondsPerFrame: number): void {
    const { columns, rows } = this.net;
    for (let column = 0; column < columns; column++) {
      const [pushX, pushY] = this.push(column, top, scale, secondsPerFrame);
      for (let row = 0; row < rows; row++) {
        this.turn(column, row, pushX, pushY, goal, secondsPerFrame);
      }
      this.place(column, top, goal.stretch(column / (columns - 1)), scale);
    }
    this.isFirst = false;
  }

  /** The acceleration of a chain's upper end, in lengths of the cloth a second². */
  private push(column: number, top: Float64Array, scale: number, seconds: number) {
    return [0, 1].map((axis) => {
      const i = column * 2 + axis;
      const velocity = this.isFirst ? 0 : (top[i] - this.lastTop[i]) / seconds;
      const change = (velocity - this.lastVelocity[i]) / seconds / (this.lengthPx * scale);
      this.lastTop[i] = top[i];
      this.lastVelocity[i] = velocity;
      return Math.min(pushMost, Math.max(-pushMost, change));
    });
  }

  private turn(
    column: number,
    row: number,
    pushX: number,
    pushY: number,
    goal: ClothGoal,
    secondsPerFrame: number,
  ): void {
    const { columns, rows, piece } = this.net;
    const across = column / (columns - 1);
    const down = (row + 0.5) / rows;
    const at = row * columns + column;
    // Lower links follow the one above as much as their own goal, so that a swing runs down the cloth.
    const own = goal.turn(across, down);
    const wanted = row === 0 || this.isFirst ? own : 0.6 * own + 0.4 * this.angle[at - columns];
    if (this.isFirst) this.angle[at] = own;
    const rate = (firstRate + (lastRate - firstRate) * down) / Math.sqrt(piece.swing);
    const open = opening * pushY * (2 * across - 1) * down;
    const step = secondsPerFrame / stepsPerFrame;
    for (let i = 0; i < stepsPerFrame; i++) {
      const back = rate * rate * (wanted + open - this.angle[at]);
      const damping = 2 * dampingRatio * rate * this.speed[at];
      this.speed[at] += step * (back - damping - drag * piece.swing * pushX * 4 * down);
      this.angle[at] += step * this.speed[at];
    }
    // A turn to the right is positive.
    const [left, right] = goal.room(across, down);
    const held = Math.min(own + right, Math.max(own - left, this.angle[at]));
    if (held !== this.angle[at]) this.speed[at] = 0;
    this.angle[at] = held;
  }

  private place(column: number, top: Float64Array, stretch: number, scale: number): void {
    const { columns, rows } = this.net;
    let x = top[column * 2];
    let y = top[column * 2 + 1];
    const length = this.restLength[column] * stretch * scale;
    for (let row = 0; row <= rows; row++) {
      const i = (row * columns + column) * 2;
      this.nodes[i] = x;
      this.nodes[i + 1] = y;
      if (row === rows) break;
      const angle = this.restAngle[column] + this.angle[row * columns + column];
      x += Math.sin(angle) * length;
      y += Math.cos(angle) * length;
    }
  }
}
