/** The beats of a piece in a steady tempo. */
export interface Beats {
  readonly beatsPerMinute: number;
  /** Seconds from the beginning to the first beat: from a tenth of a beat before it on. */
  readonly firstBeatSeconds: number;
}

const slowest = 70;
const fastest = 180;
const finestStep = 0.1;
/** People tap along best at this tempo, and octaves further away are chosen less gladly. Source: Ellis, "Beat tracking by
 *  dynamic programming", 2007, section 3: 120 beats a minute; his 1.4 octaves leave half and double tempo open. */
const usual = 120;
const usualOctaves = 0.7;

/** What repeats after a beat repeats after two and four as well; after one and a half it does not. */
const repeats = [1, 2, 4];

/** The least correlation of a piece that has a beat with itself, a beat later. */
const leastCorrelation = 0.08;

/** The tempo after whose beats an envelope that peaks where beats may be is most like itself, and the phase in which most
 *  of it is on the beats; null where no tempo stands out. envelope: [sample], mean 0, standard deviation 1; bass: the same
 *  of the lowest notes alone, which tell a beat from what lies half-way to the next. */
export function findBeats(
  envelope: Float32Array,
  samplesPerSecond: number,
  bass: Float32Array = envelope,
): Beats | null {
  const correlations = correlate(
    envelope,
    Math.ceil((60 / slowest) * Math.max(...repeats) * samplesPerSecond) + 1,
  );
  let best = { score: 0, beatsPerMinute: 0 };
  for (let bpm = slowest; bpm <= fastest; bpm += finestStep) {
    const period = (60 / bpm) * samplesPerSecond;
    const heard = repeats.map((n) => valueAt(correlations, n * period)).filter(Number.isFinite);
    if (heard.length < 2) continue;
    const correlation = heard.reduce((sum, value) => sum + value, 0) / heard.length;
    const score = correlation * Math.exp(-0.5 * (Math.log2(bpm / usual) / usualOctaves) ** 2);
    if (score > best.score) best = { score, beatsPerMinute: bpm };
  }
  if (best.score < leastCorrelation) return null;
  return sharpen(envelope, bass, best.beatsPerMinute, samplesPerSecond);
}

/** The envelope's autocorrelation: [lag], 1 at lag 0; not a number where fewer than half of it overlaps. */
function correlate(envelope: Float32Array, lags: number): Float32Array {
  const out = new Float32Array(lags).fill(Number.NaN);
  for (let lag = 0; lag < Math.min(lags, envelope.length / 2); lag++) {
    let sum = 0;
    for (let i = lag; i < envelope.length; i++) sum += envelope[i] * envelope[i - lag];
    out[lag] = sum / (envelope.length - lag);
  }
  return out;
}

/** Around a tempo, the one and the phase that the whole piece fits best. */
function sharpen(
  envelope: Float32Array,
  bass: Float32Array,
  about: number,
  samplesPerSecond: number,
): Beats {
  let best = { strength: -Infinity, bpm: about, phase: 0 };
  for (let bpm = about * 0.985; bpm <= about * 1.015; bpm += finestStep / 2) {
    const period = (60 / bpm) * samplesPerSecond;
    for (let phase = 0; phase < period; phase += 0.5) {
      const strength = combAt(envelope, period, phase);
      if (strength > best.strength) best = { strength, bpm, phase };
    }
  }
  const period = (60 / best.bpm) * samplesPerSecond;
  const between = (best.phase + period / 2) % period;
  const onBass = combAt(bass, period, best.phase) >= combAt(bass, period, between);
  const phase = onBass ? best.phase : between;
  return {
    beatsPerMinute: Math.round(best.bpm * 10) / 10,
    firstBeatSeconds: (phase > 0.9 * period ? phase - period : phase) / samplesPerSecond,
  };
}

/** Mean of the envelope at phase, phase + period, … */
function combAt(envelope: Float32Array, period: number, phase: number): number {
  let [sum, count] = [0, 0];
  for (let at = phase; at < envelope.length - 1; at += period) {
    sum += valueAt(envelope, at);
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

function valueAt(values: Float32Array, at: number): number {
  const left = Math.floor(at);
  if (left + 1 >= values.length) return Number.NaN;
  return values[left] + (values[left + 1] - values[left]) * (at - left);
}
