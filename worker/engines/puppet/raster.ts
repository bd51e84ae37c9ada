import type { Canvas, Texture } from './canvas.ts';
import type { Layer } from './cutout.ts';
import type { DrawRows, Edge, TexturePlane } from './draw-rows.ts';
import { createPlainRows } from './plain-rows.ts';

/** Sampling reaches a texel beyond a triangle's edge, and rounding no further than one more. */
const border = 2;

/** A layer's texture ready for sampling. */
export function createTexture({ xPx, yPx, widthPx, heightPx, texture, mesh }: Layer): Texture {
  let [left, top, right, bottom] = [xPx, yPx, xPx + widthPx, yPx + heightPx];
  for (let v = 0; v < mesh.vertices.length; v += 2) {
    left = Math.min(left, Math.floor(mesh.vertices[v]));
    right = Math.max(right, Math.ceil(mesh.vertices[v]));
    top = Math.min(top, Math.floor(mesh.vertices[v + 1]));
    bottom = Math.max(bottom, Math.ceil(mesh.vertices[v + 1]));
  }
  left -= border;
  top -= border;
  const bytes = new Uint8Array(texture); // aligned for the view below
  const source = new Uint32Array(bytes.buffer);
  const stride = right + border - left;
  const texels = new Uint32Array(stride * (bottom + border - top));
  for (let y = 0; y < heightPx; y++) {
    const to = (yPx + y - top) * stride + xPx - left;
    texels.set(source.subarray(y * widthPx, (y + 1) * widthPx), to);
  }
  return { xPx: left, yPx: top, widthPx: stride, texels };
}

const fixed = 65536;
/** Half of one of the 256 steps between two texels, so that whole shifts sample exactly; and half a unit. */
const rounding = 128.5;

/** Draws a mesh's triangles with bilinear sampling, "over" the canvas.
 *  rest, posed: [vertex, (x, y)], picture px: where a vertex lies in the texture, and where it goes.
 *  A pixel belongs to the triangle that holds its centre; a shared edge gives each pixel to one of both. */
export function drawMesh(
  canvas: Canvas,
  texture: Texture,
  triangles: Uint16Array,
  rest: Float32Array,
  posed: Float32Array,
): void {
  const { texels, widthPx } = texture;
  const drawRows = canvas.memory?.rowsOf(texels, widthPx) ?? createPlainRows(canvas, texture);
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [triangles[t], triangles[t + 1], triangles[t + 2]];
    drawTriangle(canvas, texture, drawRows, rest, posed, a, b, c);
  }
}

function drawTriangle(
  canvas: Canvas,
  texture: Texture,
  drawRows: DrawRows,
  rest: Float32Array,
  posed: Float32Array,
  first: number,
  second: number,
  third: number,
): void {
  // Corners from top to bottom, ties by index, so that an edge is computed alike from both sides.
  let a = first;
  let b = second;
  let c = third;
  if (isBelow(posed, a, b)) [a, b] = [b, a];
  if (isBelow(posed, b, c)) [b, c] = [c, b];
  if (isBelow(posed, a, b)) [a, b] = [b, a];
  const ax = posed[a * 2];
  const ay = posed[a * 2 + 1];
  const bx = posed[b * 2];
  const by = posed[b * 2 + 1];
  const cx = posed[c * 2];
  const cy = posed[c * 2 + 1];
  const yFrom = Math.max(0, Math.ceil(ay - 0.5));
  const yTo = Math.min(canvas.heightPx, Math.ceil(cy - 0.5));
  if (yFrom >= yTo) return;
  const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
  if (Math.abs(area) < 1e-6) return;

  // Texture coordinates are affine in the canvas: u = u0 + dudx·x + dudy·y, in fixed point. At the centre of
  // texel (i, j) they are (i + 0.5, j + 0.5); sampling starts half a texel before.
  const au = rest[a * 2] - texture.xPx;
  const av = rest[a * 2 + 1] - texture.yPx;
  const bu = rest[b * 2] - texture.xPx;
  const bv = rest[b * 2 + 1] - texture.yPx;
  const cu = rest[c * 2] - texture.xPx;
  const cv = rest[c * 2 + 1] - texture.yPx;
  const scale = fixed / area;
  const dudx = ((bu - au) * (cy - ay) - (cu - au) * (by - ay)) * scale;
  const dudy = ((cu - au) * (bx - ax) - (bu - au) * (cx - ax)) * scale;
  const dvdx = ((bv - av) * (cy - ay) - (cv - av) * (by - ay)) * scale;
  const dvdy = ((cv - av) * (bx - ax) - (bv - av) * (cx - ax)) * scale;
  const u0 = (au - 0.5) * fixed - dudx * (ax - 0.5) - dudy * (ay - 0.5) + rounding;
  const v0 = (av - 0.5) * fixed - dvdx * (ax - 0.5) - dvdy * (ay - 0.5) + rounding;
  const u: TexturePlane = { origin: u0, perColumn: dudx, perRow: dudy };
  const v: TexturePlane = { origin: v0, perColumn: dvdx, perRow: dvdy };
  const long: Edge = { x: ax, y: ay, slope: (cx - ax) / (cy - ay) };
  const yBend = Math.min(yTo, Math.max(yFrom, Math.ceil(by - 0.5)));
  if (yFrom < yBend) {
    const top: Edge = { x: ax, y: ay, slope: (bx - ax) / (by - ay) };
    drawRows(yFrom, yBend, area > 0 ? long : top, area > 0 ? top : long, u, v);
  }
  if (yBend < yTo) {
    const low: Edge = { x: bx, y: by, slope: (cx - bx) / (cy - by) };
    drawRows(yBend, yTo, area > 0 ? long : low, area > 0 ? low : long, u, v);
  }
}

function isBelow(posed: Float32Array, a: number, b: number): boolean {
  const difference = posed[a * 2 + 1] - posed[b * 2 + 1];
  return difference > 0 || (difference === 0 && a > b);
}
