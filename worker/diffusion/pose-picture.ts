import { type Point, PoseCanvas, type Rgb } from './pose-canvas.ts';

/** A person as the pose pictures show one: fractions of the picture's width and height, y down; null is unseen. */
export interface SkeletonPose {
  /** OpenPose's 18 joints: nose, neck, right shoulder, elbow, wrist, left ones, right hip, knee, ankle, left ones,
   *  right eye, left eye, right ear, left ear. */
  readonly body: readonly (Point | null)[];
  /** The person's left hand and the right one, 21 joints each. */
  readonly hands: readonly (readonly (Point | null)[])[];
  /** 68 points. */
  readonly face: readonly (Point | null)[];
}

/** How the pictures looked that a checkpoint was trained on. */
export interface PoseStyle {
  /** Half the width of a limb, and the width of a finger, by their length. */
  readonly limbHalfWidthPx: (lengthPx: number) => number;
  readonly fingerWidthPx: (lengthPx: number) => number;
  readonly handDotPx: number;
  readonly withFace: boolean;
}

/** Of the checkpoints of Moore-AnimateAnyone. Source: its src/dwpose/util.py. */
export const FIXED_WIDTHS: PoseStyle = {
  limbHalfWidthPx: () => 4,
  fingerWidthPx: () => 2,
  handDotPx: 4,
  withFace: true,
};

/** Of MusePose's: long limbs are broad. Source: its pose/script/util.py. */
export const GROWING_WIDTHS: PoseStyle = {
  limbHalfWidthPx: growingWidth,
  fingerWidthPx: growingWidth,
  handDotPx: 3,
  withFace: false,
};

const JOINT_DOT_PX = 4;
const FACE_DOT_PX = 3;
const LIMB_SHADE = 0.6;
const HAND_COLOUR: Rgb = [0, 0, 255];
const FACE_COLOUR: Rgb = [255, 255, 255];

/** Limbs by the joints at their ends. Source: Cao et al. 2019 (OpenPose), figure 2; the colours are OpenPose's. */
const limbs = [
  [1, 2],
  [1, 5],
  [2, 3],
  [3, 4],
  [5, 6],
  [6, 7],
  [1, 8],
  [8, 9],
  [9, 10],
  [1, 11],
  [11, 12],
  [12, 13],
  [1, 0],
  [0, 14],
  [14, 16],
  [0, 15],
  [15, 17],
] as const;

/** Of limb and of joint alike. */
const colours: readonly Rgb[] = [
  [255, 0, 0],
  [255, 85, 0],
  [255, 170, 0],
  [255, 255, 0],
  [170, 255, 0],
  [85, 255, 0],
  [0, 255, 0],
  [0, 255, 85],
  [0, 255, 170],
  [0, 255, 255],
  [0, 170, 255],
  [0, 85, 255],
  [0, 0, 255],
  [85, 0, 255],
  [170, 0, 255],
  [255, 0, 255],
  [255, 0, 170],
  [255, 0, 85],
];

/** Of a hand's bones: round the colour circle by 18 degrees, as the training's drawing happens to round. */
const boneColours: readonly Rgb[] = [
  [255, 0, 0],
  [255, 77, 0],
  [255, 153, 0],
  [255, 229, 0],
  [204, 255, 0],
  [128, 255, 0],
  [51, 255, 0],
  [0, 255, 25],
  [0, 255, 102],
  [0, 255, 179],
  [0, 255, 255],
  [0, 178, 255],
  [0, 102, 255],
  [0, 25, 255],
  [51, 0, 255],
  [128, 0, 255],
  [204, 0, 255],
  [255, 0, 230],
  [255, 0, 153],
  [255, 0, 77],
];

/** Draws a person on black. The order is that of the training: limbs, darkened; joints; hands; face. */
export function drawPose(
  pose: SkeletonPose,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
  style: PoseStyle,
): PoseCanvas {
  const canvas = new PoseCanvas(widthPx, heightPx);
  const scale = ([x, y]: Point): Point => [x * widthPx, y * heightPx];
  const pixelOf = (point: Point): Point => {
    const [x, y] = scale(point);
    return [Math.trunc(x), Math.trunc(y)];
  };

  for (const [i, [from, to]] of limbs.entries()) {
    const [a, b] = [pose.body[from], pose.body[to]];
    if (a && b) drawLimb(canvas, scale(a), scale(b), style, colours[i]);
  }
  canvas.darken(LIMB_SHADE);
  for (const [i, joint] of pose.body.entries()) {
    if (joint) canvas.fillDisc(pixelOf(joint), JOINT_DOT_PX, colours[i]);
  }
  for (const hand of pose.hands)
    drawHand(
      canvas,
      hand.map((p) => p && pixelOf(p)),
      style,
    );
  for (const point of style.withFace ? pose.face : []) {
    const pixel = point && pixelOf(point);
    if (isShown(pixel)) canvas.fillDisc(pixel, FACE_DOT_PX, FACE_COLOUR);
  }
  return canvas;
}

/** An ellipse from joint to joint, its corners a degree apart on whole pixels. */
function drawLimb(canvas: PoseCanvas, a: Point, b: Point, style: PoseStyle, colour: Rgb): void {
  const centre = [Math.trunc((a[0] + b[0]) / 2), Math.trunc((a[1] + b[1]) / 2)];
  const [dx, dy] = [a[0] - b[0], a[1] - b[1]];
  const lengthPx = Math.hypot(dx, dy);
  const long = Math.trunc(lengthPx / 2);
  const short = style.limbHalfWidthPx(lengthPx);
  const turn = radians(Math.trunc((Math.atan2(dy, dx) * 180) / Math.PI));
  const corners = Array.from({ length: 360 }, (_, degree): Point => {
    const along = long * Math.cos(radians(degree));
    const across = short * Math.sin(radians(degree));
    return [
      Math.round(centre[0] + along * Math.cos(turn) - across * Math.sin(turn)),
      Math.round(centre[1] + along * Math.sin(turn) + across * Math.cos(turn)),
    ];
  });
  canvas.fillConvex(corners, colour);
}

/** Five fingers of four bones each, from the wrist. */
function drawHand(canvas: PoseCanvas, hand: readonly (Point | null)[], style: PoseStyle): void {
  for (const [bone, colour] of boneColours.entries()) {
    const [from, to] = [hand[bone % 4 === 0 ? 0 : bone], hand[bone + 1]];
    if (!isShown(from) || !isShown(to)) continue;
    const lengthPx = Math.hypot(from[0] - to[0], from[1] - to[1]);
    canvas.drawLine(from, to, style.fingerWidthPx(lengthPx), colour);
  }
  for (const joint of hand) {
    if (isShown(joint)) canvas.fillDisc(joint, style.handDotPx, HAND_COLOUR);
  }
}

/** The training's drawing takes a hand's or face's point in the first row or column for an absent one. */
function isShown(pixel: Point | null | undefined): pixel is Point {
  return !!pixel && pixel[0] > 0 && pixel[1] > 0;
}

function growingWidth(lengthPx: number): number {
  const bounds = [5, 10, 20, 40, 80, 160, 320];
  return 1 + bounds.filter((bound) => lengthPx >= bound).length;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
