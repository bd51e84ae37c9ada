import { emptyBrief, type SceneBrief } from '../../../../../core/prompt/scene-brief.ts';
import { paintPlace } from '../../../../../worker/engines/puppet/place/paint-place.ts';
import type { PaintedPlace, PlaceAsk } from '../../../../../worker/engines/puppet/place/place.ts';

export function anAsk(brief: Partial<SceneBrief>, changes: Partial<PlaceAsk> = {}): PlaceAsk {
  return {
    brief: { ...emptyBrief, ...brief },
    widthPx: 90,
    heightPx: 160,
    floorYPx: 144,
    figureHeightPx: 108,
    seed: 7,
    framesPerSecond: 30,
    ...changes,
  };
}

export function inPlace(kind: string, brief: Partial<SceneBrief> = {}): PlaceAsk {
  return anAsk({ place: { kind, colours: [] }, ...brief });
}

export function paint(ask: PlaceAsk): Promise<PaintedPlace> {
  return paintPlace(ask, new AbortController().signal);
}

/** Mean red, green and blue of the rows from..to (shares of the height). */
export function meanColour({ still }: PaintedPlace, from = 0, to = 1): [number, number, number] {
  const pixels = still.length / 3;
  const first = Math.floor(from * pixels);
  const last = Math.floor(to * pixels);
  const sum = [0, 0, 0];
  for (let i = first; i < last; i++) for (let c = 0; c < 3; c++) sum[c] += still[i * 3 + c];
  return sum.map((value) => value / (last - first)) as [number, number, number];
}

/** Rec. 709 luma of a mean colour, 0..255. */
export function brightness([r, g, b]: readonly [number, number, number]): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Of all bytes, how many differ. */
export function difference(a: Uint8Array, b: Uint8Array): number {
  return a.reduce((count, value, i) => count + (value === b[i] ? 0 : 1), 0) / a.length;
}
