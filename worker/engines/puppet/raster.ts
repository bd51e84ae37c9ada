import type { Layer } from './cutout.ts';
import type { CanvasMemory } from './simd/canvas-memory.ts';

/** A picture that layers are drawn onto. */
export interface Canvas {
  readonly widthPx: number;
  readonly heightPx: number;
  /** [y, x], 0xAABBGGRR (bytes r, g, b, a on little-endian machines), opaque. */
  readonly pixels: Uint32Array;
  /** [y], the columns touched since they were last reset: first, and last + 1. */
  readonly touchedFrom: Int32Array;
  readonly touchedTo: Int32Array;
  /** Where its pixels lie, if that is a memory with faster loops. */
  readonly memory?: CanvasMemory;
}

/** A texture that is transparent as far as its mesh reaches, so that sampling needs no bounds. */
export interface Texture {
  /** Place of the texel (0, 0) of `texels` in the picture at rest. */
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  /** [y, x], premultiplied 0xAABBGGRR. */
  readonly texels: Uint32Array;
}

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

/** Two of four channels of a packed pixel. */
const pair = 0x00ff00ff;
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
  for (let t = 0; t < triangles.length; t += 3) {
    drawTriangle(canvas, texture, rest, posed, triangles[t], triangles[t + 1], triangles[t + 2]);
  }
}

function drawTriangle(
  canvas: Canvas,
  texture: Texture,
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
  // Whole numbers for the compiler too, or it would reckon with floating point at every pixel.
  const du = Math.round(dudx) | 0;
  const dv = Math.round(dvdx) | 0;
  const longIsLeft = area > 0;
  const longSlope = (cx - ax) / (cy - ay);
  const topSlope = (bx - ax) / (by - ay);
  const lowSlope = (cx - bx) / (cy - by);

  // The spans are short, five or six pixels: everything is at hand, and nothing called for one of them.
  const { pixels, touchedFrom, touchedTo, widthPx } = canvas;
  const { texels, widthPx: stride } = texture;
  for (let y = yFrom; y < yTo; y++) {
    const centre = y + 0.5;
    const long = ax + longSlope * (centre - ay) - 0.5;
    const short =
      (centre < by ? ax + topSlope * (centre - ay) : bx + lowSlope * (centre - by)) - 0.5;
    const xFrom = Math.max(0, Math.ceil(longIsLeft ? long : short));
    const xTo = Math.min(widthPx, Math.ceil(longIsLeft ? short : long));
    if (xFrom >= xTo) continue;
    if (xFrom < touchedFrom[y]) touchedFrom[y] = xFrom;
    if (xTo > touchedTo[y]) touchedTo[y] = xTo;
    let u = Math.floor(u0 + dudx * xFrom + dudy * y) | 0;
    let v = Math.floor(v0 + dvdx * xFrom + dvdy * y) | 0;
    const end = y * widthPx + xTo;
    for (let at = y * widthPx + xFrom; at < end; at++, u = (u + du) | 0, v = (v + dv) | 0) {
      const texel = (v >> 16) * stride + (u >> 16);
      const t00 = texels[texel];
      const t10 = texels[texel + 1];
      const t01 = texels[texel + stride];
      const t11 = texels[texel + stride + 1];
      if ((t00 | t10 | t01 | t11) === 0) continue;
      const fu = (u >> 8) & 255;
      const fv = (v >> 8) & 255;
      const w11 = (fu * fv) >> 8;
      const w10 = fu - w11;
      const w01 = fv - w11;
      const w00 = 256 - fu - fv + w11;
      let low =
        ((Math.imul(t00 & pair, w00) +
          Math.imul(t10 & pair, w10) +
          Math.imul(t01 & pair, w01) +
          Math.imul(t11 & pair, w11) +
          0x00800080) >>>
          8) &
        pair;
      let high =
        ((Math.imul((t00 >>> 8) & pair, w00) +
          Math.imul((t10 >>> 8) & pair, w10) +
          Math.imul((t01 >>> 8) & pair, w01) +
          Math.imul((t11 >>> 8) & pair, w11) +
          0x00800080) >>>
          8) &
        pair;
      const alpha = high >>> 16;
      if (alpha < 255) {
        const under = pixels[at];
        const keep = 256 - alpha - (alpha >> 7);
        // Rounded down, so that no sum carries into the next channel.
        low += (Math.imul(under & pair, keep) >>> 8) & pair;
        high += (Math.imul((under >>> 8) & pair, keep) >>> 8) & pair;
      }
      pixels[at] = (low | (high << 8)) >>> 0;
    }
  }
}

function isBelow(posed: Float32Array, a: number, b: number): boolean {
  const difference = posed[a * 2 + 1] - posed[b * 2 + 1];
  return difference > 0 || (difference === 0 && a > b);
}
