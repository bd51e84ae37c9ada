import { STEPS_PER_BAR } from './score.ts';

export interface Note {
  /** Sixteenths from the bar's start. */
  readonly step: number;
  readonly steps: number;
  /** MIDI key, 60 is C4. */
  readonly key: number;
  /** 1..127. */
  readonly velocity: number;
}

const PITCH_CLASSES: Readonly<Record<string, number>> = {
  C: 0,
  D: 2,
  E: 4,
  F: 5,
  G: 7,
  A: 9,
  B: 11,
};

/** Semitones above the root. */
const QUALITIES: Readonly<Record<string, readonly number[]>> = {
  '': [0, 4, 7],
  m: [0, 3, 7],
  5: [0, 7],
  7: [0, 4, 7, 10],
  m7: [0, 3, 7, 10],
  maj7: [0, 4, 7, 11],
  9: [0, 4, 10, 14],
  m9: [0, 3, 10, 14],
  sus4: [0, 5, 7],
  add9: [0, 4, 7, 14],
};

const VELOCITY = { onBeat: 104, offBeat: 94, accent: 120, soft: 72 };

/** `F#5` → MIDI key. */
export function readKey(name: string): number {
  const [, letter = '', sign, octave] = /^([A-G])([#b]?)(-?\d)$/.exec(name) ?? [];
  if (letter === '') throw new Error(`no note: ${name}`);
  return PITCH_CLASSES[letter] + semitones(sign) + 12 * (Number(octave) + 1);
}

/** `B5/3 A5+D6/1! -/4` → notes; the lengths fill the bar. */
export function readNotes(text: string): Note[] {
  const notes: Note[] = [];
  let step = 0;
  for (const word of text.split(/\s+/).filter((part) => part !== '|')) {
    const [, names = '', length, sign] = /^([^/]+)\/(\d+)([!~']?)$/.exec(word) ?? [];
    const steps = Number(length);
    if (!(steps > 0)) throw new Error(`no length: ${word}`);
    if (names !== '-') {
      for (const name of names.split('+')) {
        notes.push({
          step,
          steps: sign === "'" ? steps / 2 : steps,
          key: readKey(name),
          velocity: velocityAt(step, sign),
        });
      }
    }
    step += steps;
  }
  if (step !== STEPS_PER_BAR) throw new Error(`${step} steps in ${text}`);
  return notes;
}

/** A grid of chord tones → notes. low: the lowest key that is used. */
export function readGrid(text: string, chords: string, low: number): Note[] {
  const signs = readSigns(text);
  const names = chords.split(/\s+/);
  const notes: Note[] = [];
  signs.forEach((sign, step) => {
    if (sign === '.' || sign === '=') return;
    let steps = 1;
    while (signs[step + steps] === '=') steps += 1;
    const chord = names[Math.floor((step * names.length) / STEPS_PER_BAR)];
    for (const key of readTones(sign, chord, low)) {
      notes.push({ step, steps, key, velocity: velocityAt(step, sign === 'X' ? '!' : '') });
    }
  });
  return notes;
}

/** Sixteen signs; blanks and bars between them are for the reader. */
export function readSigns(text: string): string[] {
  const signs = [...text.replace(/[\s|]/g, '')];
  if (signs.length !== STEPS_PER_BAR) throw new Error(`${signs.length} steps in ${text}`);
  return signs;
}

function readTones(sign: string, chord: string, low: number): number[] {
  const [, letter = '', accidental, quality = ''] = /^([A-G])([#b]?)(.*)$/.exec(chord) ?? [];
  const intervals = QUALITIES[quality];
  if (letter === '' || intervals === undefined) throw new Error(`no chord: ${chord}`);
  const pitchClass = PITCH_CLASSES[letter] + semitones(accidental);
  const raise = (key: number) => low + ((((key - low) % 12) + 12) % 12);
  const voiced = intervals.map((interval) => raise(pitchClass + interval)).sort((a, b) => a - b);
  const root = raise(pitchClass);
  const [, third = 4] = intervals;
  switch (sign) {
    case 'x':
    case 'X':
      return voiced;
    case '1':
      return [root];
    case '3':
      return [root + third];
    case '5':
      return [root + 7];
    case '7':
      return [root + 10];
    case '8':
      return [root + 12];
    default: {
      const index = 'abcdefgh'.indexOf(sign);
      if (index < 0) throw new Error(`no sign: ${sign}`);
      return [voiced[index % voiced.length] + 12 * Math.floor(index / voiced.length)];
    }
  }
}

function semitones(sign: string | undefined): number {
  if (sign === '#') return 1;
  return sign === 'b' ? -1 : 0;
}

function velocityAt(step: number, sign: string | undefined): number {
  if (sign === '!') return VELOCITY.accent;
  if (sign === '~') return VELOCITY.soft;
  return step % 4 === 0 ? VELOCITY.onBeat : VELOCITY.offBeat;
}
