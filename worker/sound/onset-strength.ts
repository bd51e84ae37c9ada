import FFT from 'fft.js';
import { type Beats, findBeats } from '../../core/rhythm/find-beats.ts';

/** What findOnsetStrength wants to be given. */
export const soundSamplesPerSecond = 22_050;

const windowSamples = 1024;
const hopSamples = 256;

/** Moments of an envelope in a second. */
export const onsetSamplesPerSecond = soundSamplesPerSecond / hopSamples;

/** Loudness below which nothing is heard, for the logarithm. */
const quiet = 1e-4;

/** The envelope's own course over this is taken away, so that a loud part weighs no more than a soft one. */
const trendSeconds = 1;

const windowShape = Float64Array.from(
  { length: windowSamples },
  (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / windowSamples),
);

/** How much louder each moment is than the one before, over all frequencies up to highestHz: high where notes and drums begin. [moment],
 *  mean 0, standard deviation 1, onsetSamplesPerSecond; moment i is at the middle of its window, i hops from the start.
 *  mono: samples at soundSamplesPerSecond. Source: spectral flux of log magnitudes, Böck & Widmer, "Maximum filter vibrato
 *  suppression for onset detection", 2013, section 2, without the filter. */
export function findOnsetStrength(mono: Float32Array, highestHz = Infinity): Float32Array {
  const fft = new FFT(windowSamples);
  const spectrum = fft.createComplexArray();
  const bins = Math.min(
    windowSamples / 2,
    Math.ceil((highestHz / soundSamplesPerSecond) * windowSamples),
  );
  const moments = Math.max(0, Math.ceil(mono.length / hopSamples));
  const flux = new Float32Array(moments);
  let before = new Float32Array(bins);
  let now = new Float32Array(bins);
  const samples = new Array<number>(windowSamples).fill(0);
  for (let moment = 0; moment < moments; moment++) {
    const from = moment * hopSamples - windowSamples / 2;
    for (let i = 0; i < windowSamples; i++) samples[i] = (mono[from + i] ?? 0) * windowShape[i];
    fft.realTransform(spectrum, samples);
    let sum = 0;
    for (let bin = 0; bin < bins; bin++) {
      const size = Math.hypot(spectrum[2 * bin], spectrum[2 * bin + 1]) / windowSamples;
      now[bin] = Math.log(quiet + size);
      if (moment > 0) sum += Math.max(0, now[bin] - before[bin]);
    }
    flux[moment] = sum / bins;
    [before, now] = [now, before];
  }
  return standardize(flux, Math.round(trendSeconds * onsetSamplesPerSecond));
}

/** Less the mean around each moment, over the standard deviation. */
function standardize(values: Float32Array, around: number): Float32Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, i) => {
    sums[i + 1] = sums[i] + value;
  });
  const out = values.map((value, i) => {
    const from = Math.max(0, i - around);
    const to = Math.min(values.length, i + around + 1);
    return value - (sums[to] - sums[from]) / (to - from);
  });
  const deviation = Math.sqrt(out.reduce((sum, value) => sum + value * value, 0) / out.length);
  return deviation > 1e-9 ? out.map((value) => value / deviation) : out;
}

/** Kick drums and bass notes are below. */
const bassHz = 150;

/** The tempo and the beats of a sound; null where it has none. mono: samples at soundSamplesPerSecond. */
export function findSoundBeats(mono: Float32Array): Beats | null {
  const bass = findOnsetStrength(mono, bassHz);
  return findBeats(findOnsetStrength(mono), onsetSamplesPerSecond, bass);
}
