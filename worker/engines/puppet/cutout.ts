import type { DrawnLayerName } from './drawn/layer-name.ts';

/** The parts a figure is cut into; each is one layer, drawn as a whole. What the body hides of an arm is a
 *  layer of its own, behind everything. An arm that is bent in the photo is cut through at the elbow: then the
 *  corner of its elbow and its forearm are layers of their own, just behind and before the rest of it. */
export type LayerName =
  | 'hiddenArmL'
  | 'hiddenArmR'
  | 'hiddenElbowL'
  | 'hiddenElbowR'
  | 'hiddenForeArmL'
  | 'hiddenForeArmR'
  | 'legL'
  | 'legR'
  | 'body'
  | 'head'
  | 'elbowL'
  | 'elbowR'
  | 'armL'
  | 'armR'
  | 'foreArmL'
  | 'foreArmR'
  | DrawnLayerName;

/** A triangle mesh over a layer at rest. */
export interface Mesh {
  /** [vertex, (x, y)], picture px at rest, x right, y down. */
  readonly vertices: Float32Array;
  /** [triangle, corner], indices of vertices. */
  readonly triangles: Uint16Array;
  /** [vertex, slot], slot 0..3: index into `bones` of core/dance/skeleton. */
  readonly boneIndices: Uint8Array;
  /** [vertex, slot], 0..1, summing to 1 over the slots. */
  readonly boneWeights: Float32Array;
}

/** One part of the figure with its own pixels, hidden ones filled in. */
export interface Layer {
  readonly name: LayerName;
  /** The texture's place in the picture at rest. */
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** [y, x, (r, g, b, a)], 0..255, premultiplied. */
  readonly texture: Uint8Array;
  readonly mesh: Mesh;
}

/** The figure as layers. Drawn at rest over the filled background, in any sensible order,
 *  they give the photo back. */
export interface Cutout {
  /** From back to front at rest. */
  readonly layers: readonly Layer[];
  /** How well each arm could be told from the body, 0..1; a low value asks for smaller arm motion. */
  readonly armConfidence: { readonly L: number; readonly R: number };
}
