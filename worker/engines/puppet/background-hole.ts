/** A picture's rows and columns with what must be filled in. */
export interface Region {
  readonly widthPx: number;
  readonly heightPx: number;
  /** [y, x], 1 where the background must be filled in, else 0. */
  readonly hole: Uint8Array;
}

const straight = 3;
const diagonal = 4;
/** Chamfer steps a pixel. */
export const chamfersPerPx = straight;
const far = 30_000;

/** Distance from every pixel to the nearest one with `mask === value`, in chamfer steps (3 a pixel).
 *  mask: [y, x]. Returns [y, x]; 30000 where there is no such pixel.
 *  Source: Borgefors 1986, the 3-4 chamfer distance. */
export function chamferDistance(
  mask: Uint8Array,
  widthPx: number,
  heightPx: number,
  value: 0 | 1,
): Uint16Array {
  const distance = new Uint16Array(widthPx * heightPx);
  for (let at = 0; at < distance.length; at++) distance[at] = mask[at] === value ? 0 : far;
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      let d = distance[at];
      if (d === 0) continue;
      if (x > 0) d = Math.min(d, distance[at - 1] + straight);
      if (y > 0) {
        const up = at - widthPx;
        d = Math.min(d, distance[up] + straight);
        if (x > 0) d = Math.min(d, distance[up - 1] + diagonal);
        if (x + 1 < widthPx) d = Math.min(d, distance[up + 1] + diagonal);
      }
      distance[at] = d;
    }
  }
  for (let y = heightPx - 1; y >= 0; y--) {
    for (let x = widthPx - 1; x >= 0; x--) {
      const at = y * widthPx + x;
      let d = distance[at];
      if (d === 0) continue;
      if (x + 1 < widthPx) d = Math.min(d, distance[at + 1] + straight);
      if (y + 1 < heightPx) {
        const down = at + widthPx;
        d = Math.min(d, distance[down] + straight);
        if (x > 0) d = Math.min(d, distance[down - 1] + diagonal);
        if (x + 1 < widthPx) d = Math.min(d, distance[down + 1] + diagonal);
      }
      distance[at] = Math.min(d, far);
    }
  }
  return distance;
}

/** Half the size of a region: a pixel is a hole where more than half of its four are, so that
 *  narrow views between arm and body last. */
export function halveHole({ widthPx, heightPx, hole }: Region): Region {
  const width = (widthPx + 1) >> 1;
  const height = (heightPx + 1) >> 1;
  const half = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const upper = 2 * y * widthPx;
    const lower = Math.min(2 * y + 1, heightPx - 1) * widthPx;
    for (let x = 0; x < width; x++) {
      const left = 2 * x;
      const right = Math.min(left + 1, widthPx - 1);
      const holes =
        hole[upper + left] + hole[upper + right] + hole[lower + left] + hole[lower + right];
      half[y * width + x] = holes > 2 ? 1 : 0;
    }
  }
  return { widthPx: width, heightPx: height, hole: half };
}

/** Half the size of a picture: the mean of the known pixels of four, or of all where none is known.
 *  rgb: [y, x, 3]; returns the same at the size that halveHole gives. */
export function halvePicture(rgb: Uint8Array, { widthPx, heightPx, hole }: Region): Uint8Array {
  const width = (widthPx + 1) >> 1;
  const height = (heightPx + 1) >> 1;
  const half = new Uint8Array(width * height * 3);
  const four = new Int32Array(4);
  for (let y = 0; y < height; y++) {
    const upper = 2 * y * widthPx;
    const lower = Math.min(2 * y + 1, heightPx - 1) * widthPx;
    for (let x = 0; x < width; x++) {
      const right = Math.min(2 * x + 1, widthPx - 1);
      four[0] = upper + 2 * x;
      four[1] = upper + right;
      four[2] = lower + 2 * x;
      four[3] = lower + right;
      let red = 0;
      let green = 0;
      let blue = 0;
      let known = 0;
      const holes = hole[four[0]] + hole[four[1]] + hole[four[2]] + hole[four[3]];
      for (let i = 0; i < 4; i++) {
        if (holes < 4 && hole[four[i]] === 1) continue;
        const at = four[i] * 3;
        red += rgb[at];
        green += rgb[at + 1];
        blue += rgb[at + 2];
        known++;
      }
      const to = (y * width + x) * 3;
      half[to] = (red + known / 2) / known;
      half[to + 1] = (green + known / 2) / known;
      half[to + 2] = (blue + known / 2) / known;
    }
  }
  return half;
}

/** A picture at a quarter of its size. */
export interface Quarter extends Region {
  /** [y, x, 3]. */
  readonly rgb: Uint8Array;
}

/** Halves a picture and its hole twice. */
export function quarterPicture(rgb: Uint8Array, region: Region): Quarter {
  const half = halveHole(region);
  return { ...halveHole(half), rgb: halvePicture(halvePicture(rgb, region), half) };
}
