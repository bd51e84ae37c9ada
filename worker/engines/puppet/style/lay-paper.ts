/** A sheet of paper under a painting: [y, x] each. */
export interface Paper {
  /** How much light it gives back, 0..256 of the way from black to white. */
  readonly grain: Uint16Array;
  /** How much of it the brush has covered, 0..256: all in the middle, nothing along ragged edges. */
  readonly covered: Uint16Array;
  /** The same for chroma: [y, x] of half the size. */
  readonly colouredShare: Uint16Array;
}

/** Between two places of a coarse noise, as a share of the shorter side. */
const raggedShare = 0.09;

/** Where the edge begins and where all is covered, as shares of the shorter side. */
const bareShare = 0.012;
const edgeShare = 0.11;

/** Paper with fibres and ragged bare edges; the same for the same chance. */
export function layPaper(widthPx: number, heightPx: number, random: () => number): Paper {
  const shorter = Math.min(widthPx, heightPx);
  const ragged = smoothNoise(widthPx, heightPx, raggedShare * shorter, random);
  const clouds = smoothNoise(widthPx, heightPx, 0.3 * shorter, random);
  const grain = new Uint16Array(widthPx * heightPx);
  const covered = new Uint16Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y++) {
    let fibre = 0;
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      // Fibres run along a row for a while.
      fibre = fibre * 0.72 + (random() - 0.5) * 0.28;
      grain[at] = Math.round(208 + 18 * fibre + 8 * (clouds(x, y) - 0.5));
      const insidePx = Math.min(x, widthPx - 1 - x, y, heightPx - 1 - y);
      const inside = insidePx / shorter + (ragged(x, y) - 0.5) * 0.07;
      const t = Math.min(1, Math.max(0, (inside - bareShare) / (edgeShare - bareShare)));
      covered[at] = Math.round(256 * t * t * (3 - 2 * t));
    }
  }
  const colouredShare = new Uint16Array((widthPx / 2) * (heightPx / 2));
  for (let y = 0; y < heightPx / 2; y++) {
    for (let x = 0; x < widthPx / 2; x++) {
      colouredShare[(y * widthPx) / 2 + x] = covered[2 * y * widthPx + 2 * x];
    }
  }
  return { grain, covered, colouredShare };
}

/** 0..1 at any place, with hills of about so many px. */
function smoothNoise(
  widthPx: number,
  heightPx: number,
  hillPx: number,
  random: () => number,
): (x: number, y: number) => number {
  const step = Math.max(2, hillPx);
  const across = Math.ceil(widthPx / step) + 2;
  const along = Math.ceil(heightPx / step) + 2;
  const heights = Float32Array.from({ length: across * along }, random);
  const soften = (t: number) => t * t * (3 - 2 * t);
  return (x, y) => {
    const [left, top] = [Math.floor(x / step), Math.floor(y / step)];
    const [fx, fy] = [soften(x / step - left), soften(y / step - top)];
    const at = (dx: number, dy: number) => heights[(top + dy) * across + left + dx];
    const upper = at(0, 0) + (at(1, 0) - at(0, 0)) * fx;
    return upper + (at(0, 1) + (at(1, 1) - at(0, 1)) * fx - upper) * fy;
  };
}
