import type { DanceKey, Phrase } from './dance-score.ts';
import { beatSeconds, phrasesOf, type Template } from './template.ts';

/** A stretch of one phrase within a clip. */
export interface Section {
  readonly phrase: Phrase;
  /** Where it begins in the clip, beats. */
  readonly atBeat: number;
  /** Which beats of the phrase are danced. */
  readonly fromBeat: number;
  readonly toBeat: number;
  /** Whether it follows in the dance, too, what comes before it in the clip. */
  readonly follows: boolean;
}

export interface MusicSegment {
  readonly startSeconds: number;
  readonly durationSeconds: number;
}

/** A dance cut to a length: opening, as many bars of the body as fit, ending. */
export interface Arrangement {
  readonly sections: readonly Section[];
  readonly beats: number;
  readonly durationSeconds: number;
  /** What is cut from the dance's music, in order; joined, they last durationSeconds. */
  readonly musicSegments: readonly MusicSegment[];
}

/** Cuts a dance to the number of bars nearest to the seconds asked for. The body comes bar by bar, from
 *  its beginning again when it has ended, and may be left at any bar line. */
export function arrange(template: Template, seconds: number): Arrangement {
  const { beatsPerBar, score } = template;
  const fixedBeats = score.opening.beats + score.ending.beats;
  const wantedBeats = seconds / beatSeconds(template);
  const bodyBars = Math.max(0, Math.round((wantedBeats - fixedBeats) / beatsPerBar));
  const sections: Section[] = [];
  let atBeat = 0;
  const phrases = phrasesOf(template);
  const take = (phrase: Phrase, beats: number) => {
    const last = sections.at(-1);
    const isWhole = last === undefined || last.toBeat === last.phrase.beats;
    const next = last === undefined ? 0 : phrases.indexOf(last.phrase) + 1;
    const follows = isWhole && phrases[next] === phrase;
    sections.push({ phrase, atBeat, fromBeat: 0, toBeat: beats, follows });
    atBeat += beats;
  };
  take(score.opening, score.opening.beats);
  const endOfBody = atBeat + bodyBars * beatsPerBar;
  for (let i = 0; atBeat < endOfBody; i++) {
    const phrase = score.body[i % score.body.length];
    take(phrase, Math.min(phrase.beats, endOfBody - atBeat));
  }
  take(score.ending, score.ending.beats);
  return {
    sections,
    beats: atBeat,
    durationSeconds: atBeat * beatSeconds(template),
    musicSegments: musicOf(template, sections),
  };
}

function musicOf(template: Template, sections: readonly Section[]): MusicSegment[] {
  const starts = new Map<Phrase, number>();
  let beat = 0;
  for (const phrase of phrasesOf(template)) {
    starts.set(phrase, beat);
    beat += phrase.beats;
  }
  const runs: { from: number; to: number }[] = [];
  for (const { phrase, fromBeat, toBeat } of sections) {
    const start = starts.get(phrase) ?? 0;
    const last = runs.at(-1);
    if (last?.to === start + fromBeat) last.to = start + toBeat;
    else runs.push({ from: start + fromBeat, to: start + toBeat });
  }
  return runs.map(({ from, to }) => ({
    startSeconds: from * beatSeconds(template),
    durationSeconds: (to - from) * beatSeconds(template),
  }));
}

/** A key at its beat of the clip, with the bounce of its phrase. */
export interface PlacedKey extends DanceKey {
  readonly mirrored: boolean;
}

/** All keys of an arrangement, beats counted from the clip's start. seam: see DanceScore. */
export function placeKeys(sections: readonly Section[], seam = 0): PlacedKey[] {
  return sections.flatMap((section, i) => {
    const { phrase, atBeat, fromBeat, toBeat, follows } = section;
    const left = (sections[i + 1]?.follows ?? true) ? toBeat : toBeat - seam;
    const reached = follows ? fromBeat : fromBeat + seam;
    const keys = keysOf(phrase)
      .filter(({ beat }) => beat >= reached && beat < left)
      .map((key) => ({ ...key, beat: atBeat + key.beat - fromBeat }));
    return follows || seam === 0 ? keys : stepOver(keysOf(phrase), keys, seam);
  });
}

/** Over a seam the feet step to where the phrase has them by then. */
function stepOver(
  all: readonly PlacedKey[],
  [first, ...rest]: readonly PlacedKey[],
  seam: number,
): PlacedKey[] {
  if (first === undefined) return [];
  const stepTo = (side: 'footL' | 'footR') => {
    const place = first[side] ?? all.findLast((key) => key.beat <= seam && key[side])?.[side];
    return place && { [side]: { ...place, step: 2 * seam, straight: false } };
  };
  return [{ ...first, ...stepTo('footL'), ...stepTo('footR') }, ...rest];
}

function keysOf({ keys, mirrorAfter, beats }: Phrase): PlacedKey[] {
  const plain = keys.map((key) => ({ ...key, mirrored: false }));
  if (mirrorAfter === undefined) return plain;
  const half = plain.filter(({ beat }) => beat < mirrorAfter);
  const again = half
    .map((key) => ({ ...key, beat: key.beat + mirrorAfter, mirrored: true }))
    .filter(({ beat }) => beat < beats);
  return [...half, ...again];
}
