import type { DanceKey } from './dance-score.ts';

/** One channel's values over time: beats in rising order. */
export interface TrackKey {
  readonly beat: number;
  readonly value: number;
  readonly ease: DanceKey['ease'];
}

/** Beats that a `snap` takes, wind-up and blow together; it lands on its key's beat. Where there is less
 *  time there is no wind-up. */
const snapBeats = 0.75;

/** A snap first draws back by this much of its way, in this share of its time. */
const windUp = 0.07;
const windUpShare = 0.35;

/** A channel's value at a beat. Before the first key and after the last it stays.
 *  `flow` is monotone cubic interpolation: rest at extremes, steady passage through what lies between.
 *  Source: Fritsch & Carlson, "Monotone piecewise cubic interpolation", 1980, with the harmonic mean of
 *  Fritsch & Butland, 1984. */
export function sampleTrack(keys: readonly TrackKey[], beat: number): number {
  const next = firstAfter(keys, beat);
  if (next === 0) return keys[0].value;
  if (next === keys.length) return keys[next - 1].value;
  const from = keys[next - 1];
  const to = keys[next];
  const span = to.beat - from.beat;
  const at = (beat - from.beat) / span;
  const rise = to.value - from.value;
  switch (to.ease) {
    case 'linear':
      return from.value + rise * at;
    case 'snap': {
      if (span < snapBeats) return from.value + rise * easeInOut(at);
      const late = 1 - snapBeats / span;
      return from.value + rise * snapAfterWindUp(Math.max(0, (at - late) / (1 - late)));
    }
    case 'flow':
      return hermite(from, to, slopeAt(keys, next - 1), slopeAt(keys, next), at);
  }
}

/** Position of the first key after a beat, by bisection. */
function firstAfter(keys: readonly TrackKey[], beat: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle].beat > beat) high = middle;
    else low = middle + 1;
  }
  return low;
}

function slopeAt(keys: readonly TrackKey[], i: number): number {
  if (i === 0 || i === keys.length - 1) return 0;
  const before = (keys[i].value - keys[i - 1].value) / (keys[i].beat - keys[i - 1].beat);
  const after = (keys[i + 1].value - keys[i].value) / (keys[i + 1].beat - keys[i].beat);
  return before * after <= 0 ? 0 : (2 * before * after) / (before + after);
}

function hermite(from: TrackKey, to: TrackKey, slopeFrom: number, slopeTo: number, at: number) {
  const span = to.beat - from.beat;
  const [t2, t3] = [at * at, at * at * at];
  return (
    from.value * (2 * t3 - 3 * t2 + 1) +
    to.value * (3 * t2 - 2 * t3) +
    span * (slopeFrom * (t3 - 2 * t2 + at) + slopeTo * (t3 - t2))
  );
}

/** 0..1 to 0..1 by way of -windUp, at rest at all three. */
function snapAfterWindUp(fraction: number): number {
  if (fraction < windUpShare) return -windUp * easeInOut(fraction / windUpShare);
  return (1 + windUp) * easeInOut((fraction - windUpShare) / (1 - windUpShare)) - windUp;
}

/** 0..1 to 0..1, at rest at both ends. */
export function easeInOut(fraction: number): number {
  return (1 - Math.cos(Math.PI * fraction)) / 2;
}
