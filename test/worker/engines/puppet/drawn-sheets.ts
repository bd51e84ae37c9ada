import { findRestJoints } from '../../../../core/dance/rest-joints.ts';
import {
  type BoneName,
  bones,
  type JointName,
  jointCount,
  jointIndex,
} from '../../../../core/dance/skeleton.ts';
import type { Layer, LayerName, Mesh } from '../../../../worker/engines/puppet/cutout.ts';
import type { OwnShadow } from '../../../../worker/engines/puppet/own-shadow.ts';
import { drawPlan } from '../../../../worker/engines/puppet/puppet.ts';
import { figureOf, pictureSize } from '../../../core/dance/figure-of.ts';

/** Red, green, blue and, straight, alpha: 0..255. */
export type Paint = (x: number, y: number) => readonly [number, number, number, number?];

/** A rectangle of paper on one bone, drawn as a layer of a figure. */
export interface Sheet {
  readonly name?: LayerName;
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly paint: Paint;
  /** Two triangles, a pixel beyond the paper, when not given. */
  readonly mesh?: Mesh;
  readonly bone?: BoneName;
}

/** [joint, (x, y)] of somebody who stands in the picture, px. */
export type Joints = Float32Array;

export interface Drawing {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly ground: Paint;
  readonly sheets: readonly Sheet[];
  /** One frame each: the joints where they are drawn. At rest, once, when not given. */
  readonly frames?: readonly ((rest: Joints) => Joints)[];
  /** How near a joint is in a frame, px. */
  readonly depth?: (frame: number, joint: JointName) => number;
  readonly shadow?: boolean;
  readonly ownShadows?: readonly OwnShadow[];
}

export const stay = (rest: Joints) => rest;

export const shifted = (dx: number, dy: number) => (rest: Joints) =>
  rest.map((value, i) => value + (i % 2 === 0 ? dx : dy));

/** A quarter turn clockwise about a point. */
export const quarterTurned = (x: number, y: number) => (rest: Joints) =>
  rest.map((_, i) => (i % 2 === 0 ? x - (rest[i + 1]! - y) : y + (rest[i - 1]! - x)));

/** Draws sheets with the engine's own drawing and gives every frame's I420 bytes. */
export async function drawSheets(drawing: Drawing): Promise<Uint8Array[]> {
  const { widthPx, heightPx, sheets, frames = [stay], depth = () => 0 } = drawing;
  const flatRest = standingIn(widthPx, heightPx);
  const rest = new Float32Array(jointCount * 3);
  for (let j = 0; j < jointCount; j++) rest.set(flatRest.subarray(2 * j, 2 * j + 2), 3 * j);
  const joints = new Float32Array(frames.length * jointCount * 3);
  const placed = new Float32Array(frames.length * jointCount * 2);
  frames.forEach((pose, frame) => {
    placed.set(pose(flatRest), frame * jointCount * 2);
    for (const [name, j] of Object.entries(jointIndex)) {
      joints[(frame * jointCount + j) * 3 + 2] = depth(frame, name as JointName);
    }
  });
  const rgb = paintRgb(drawing);
  const scene = {
    picture: { widthPx, heightPx, rgb },
    figure: figureOf(),
    choreography: {
      framesPerSecond: 30,
      frameCount: frames.length,
      joints,
      contacts: new Uint8Array(frames.length * 2),
      rest,
      beats: [],
      halfBody: false,
    },
    seed: 0,
  };
  const plan = {
    cutout: {
      layers: sheets.map(layerOf),
      hole: new Uint8Array(widthPx * heightPx),
      armConfidence: { L: 1, R: 1 },
    },
    framing: { scale: 1, joints: placed },
    background: rgb,
    shadow: drawing.shadow ?? false,
    ownShadows: drawing.ownShadows ?? [],
  };
  const drawn: Uint8Array[] = [];
  const options = { signal: new AbortController().signal, report: () => {} };
  for await (const frame of drawPlan(scene, plan, options)) drawn.push(frame.i420.slice());
  return drawn;
}

/** One picture of paint, as the engine's frame. */
export async function groundFrame(size: Omit<Drawing, 'sheets'>): Promise<Uint8Array> {
  const [frame] = await drawSheets({ ...size, sheets: [] });
  return frame!;
}

export function standingIn(widthPx: number, heightPx: number): Joints {
  const rest = findRestJoints(figureOf(), pictureSize);
  return Float32Array.from({ length: jointCount * 2 }, (_, i) =>
    i % 2 === 0
      ? (rest[(i / 2) * 3]! * widthPx) / pictureSize.widthPx
      : (rest[((i - 1) / 2) * 3 + 1]! * heightPx) / pictureSize.heightPx,
  );
}

export function boneMesh(
  vertices: readonly number[],
  triangles: readonly number[],
  weigh: (vertex: number) => readonly (readonly [BoneName, number])[],
): Mesh {
  const count = vertices.length / 2;
  const boneIndices = new Uint8Array(count * 4);
  const boneWeights = new Float32Array(count * 4);
  for (let v = 0; v < count; v++) {
    weigh(v).forEach(([name, weight], slot) => {
      boneIndices[v * 4 + slot] = bones.findIndex((bone) => bone.name === name);
      boneWeights[v * 4 + slot] = weight;
    });
  }
  return {
    vertices: Float32Array.from(vertices),
    triangles: Uint16Array.from(triangles),
    boneIndices,
    boneWeights,
  };
}

/** The paper's texture has a transparent rim of a pixel. */
function layerOf(sheet: Sheet): Layer {
  const { name = 'body', bone = 'abdomen' } = sheet;
  const [xPx, yPx] = [sheet.xPx - 1, sheet.yPx - 1];
  const [widthPx, heightPx] = [sheet.widthPx + 2, sheet.heightPx + 2];
  const texture = new Uint8Array(widthPx * heightPx * 4);
  for (let y = 1; y < heightPx - 1; y++) {
    for (let x = 1; x < widthPx - 1; x++) {
      const [r, g, b, a = 255] = sheet.paint(xPx + x, yPx + y);
      const pixel = [r, g, b].map((value) => Math.round((value * a) / 255));
      texture.set([...pixel, a], (y * widthPx + x) * 4);
    }
  }
  const [right, bottom] = [xPx + widthPx, yPx + heightPx];
  const corners = [xPx, yPx, right, yPx, xPx, bottom, right, bottom];
  const mesh = sheet.mesh ?? boneMesh(corners, [0, 1, 2, 1, 3, 2], () => [[bone, 1]]);
  return { name, xPx, yPx, widthPx, heightPx, texture, mesh };
}

function paintRgb({ widthPx, heightPx, ground }: Drawing | Omit<Drawing, 'sheets'>): Uint8Array {
  const rgb = new Uint8Array(widthPx * heightPx * 3);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      rgb.set(ground(x, y).slice(0, 3) as number[], (y * widthPx + x) * 3);
    }
  }
  return rgb;
}
