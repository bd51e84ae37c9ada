/** A stretch of the music, seconds from its beginning. */
export interface MusicSegment {
  readonly startSeconds: number;
  readonly durationSeconds: number;
}

const SAMPLE_RATE_HZ = 48_000;

/** Long enough that a cut does not click, short enough that no drum is heard twice. */
const CROSSFADE_SECONDS = 0.012;

/** At the clip's end what still rings is let out. */
const END_FADE_SECONDS = 0.45;

/** The filter graph that cuts the segments out of input 1, joins them and ends at durationSeconds: label [music].
 *  Cuts are counted in samples. The crossfade lies before each cut, so that the beat on it keeps its attack. */
export function writeMusicFilter(
  segments: readonly MusicSegment[],
  durationSeconds: number,
): string[] {
  const names = segments.map((_, i) => `[cut${i}]`);
  const filters = [
    `[1:a]aresample=${SAMPLE_RATE_HZ},aformat=sample_fmts=fltp:channel_layouts=stereo,` +
      `asplit=${segments.length}${segments.map((_, i) => `[in${i}]`).join('')}`,
  ];
  segments.forEach(({ startSeconds, durationSeconds: seconds }, i) => {
    const start = samples(startSeconds);
    const end = samples(startSeconds + seconds);
    const from = i > 0 && start > overlap ? start - overlap : start;
    filters.push(`[in${i}]atrim=start_sample=${from}:end_sample=${end},asetpts=N/SR/TB${names[i]}`);
  });
  let joined = names[0];
  segments.slice(1).forEach(({ startSeconds }, i) => {
    const next = `[joined${i}]`;
    const smooth = samples(startSeconds) > overlap;
    const join = smooth ? `acrossfade=ns=${overlap}:c1=qsin:c2=qsin` : 'concat=n=2:v=0:a=1';
    filters.push(`${joined}${names[i + 1]}${join}${next}`);
    joined = next;
  });
  const fade = Math.min(END_FADE_SECONDS, durationSeconds);
  const total = samples(durationSeconds);
  filters.push(
    `${joined}apad,atrim=end_sample=${total},` +
      `afade=t=out:ss=${total - samples(fade)}:ns=${samples(fade)}:curve=qsin[music]`,
  );
  return filters;
}

const overlap = samples(CROSSFADE_SECONDS);

function samples(seconds: number): number {
  return Math.round(seconds * SAMPLE_RATE_HZ);
}
