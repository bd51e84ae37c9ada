import { readFile } from 'node:fs/promises';

/** A piece of music as text. All tracks have one entry a bar; an entry `@name` stands for a part. */
export interface Score {
  readonly title: string;
  readonly bpm: number;
  /** Sixteenths off the grid are later by this fraction of a sixteenth. */
  readonly swing: number;
  /** Chord names, one or two a bar: `Am7`, `C D`. */
  readonly chords: readonly string[];
  readonly parts: Readonly<Record<string, string>>;
  readonly tracks: readonly Track[];
  readonly drums: Drums;
  readonly mix: Mix;
}

export const stems = ['kick', 'drums', 'bass', 'chords', 'lead'] as const;
export type Stem = (typeof stems)[number];

export interface Track {
  readonly name: string;
  readonly stem: Stem;
  /** General MIDI, 0..127. */
  readonly program: number;
  /** MIDI controllers, 0..127. */
  readonly volume: number;
  readonly pan: number;
  readonly reverb: number;
  /** Heard from its left channel alone: the sound font's synthesisers are in opposite phase left and right, and
   *  a telephone, which adds both up, would lose them. */
  readonly mono?: boolean;
  /** Semitones that what is written is moved by. */
  readonly transpose?: number;
  /** Steps that what is written is late by: an echo. */
  readonly delaySteps?: number;
  /** Note names, where the bars are grids: the chord's tones are laid from here up. */
  readonly low?: string;
  /** `notes`: `B5/3 A5/1`, sixteenths, joined by + for chords, - for a rest, ! accented, ~ soft, ' short.
   *  `grid`: sixteen signs: x the chord, 1 3 5 7 8 a tone of it, a b c d its tones from below, = held, . silent. */
  readonly writing: 'notes' | 'grid';
  readonly bars: readonly string[];
}

export interface Drums {
  /** The kits' programs: of the kick, and of everything else. */
  readonly kickProgram: number;
  readonly program: number;
  readonly volume: number;
  readonly reverb: number;
  /** Name → instrument → sixteen signs: X accented, x plain, o soft, . silent. */
  readonly patterns: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Patterns of each bar, joined by +; a later one replaces an earlier one's instruments. */
  readonly bars: readonly string[];
}

/** Each stem's loudness in LUFS before the master, and how hard the kick pushes bass and chords down (ratio), how loud the lead's echo is (0..1). */
export interface Mix extends Readonly<Record<Stem, number>> {
  readonly pump: number;
  readonly echo: number;
}

export const STEPS_PER_BAR = 16;
export const STEPS_PER_BEAT = 4;

/** Reads a score and checks that every track fills every bar.
 *  Throws where it does not. */
export async function loadScore(path: string): Promise<Score> {
  const score = JSON.parse(await readFile(path, 'utf8')) as Score;
  const bars = score.chords.length;
  for (const { name, bars: written } of [...score.tracks, { name: 'drums', ...score.drums }]) {
    if (written.length !== bars) throw new Error(`${name} has ${written.length} of ${bars} bars`);
  }
  return score;
}
