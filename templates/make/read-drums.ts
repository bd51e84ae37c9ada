import { type Note, readSigns } from './read-bar.ts';
import type { Drums } from './score.ts';

/** Keys of the General MIDI drum kit. */
const DRUM_KEYS: Readonly<Record<string, number>> = {
  kick: 36,
  stick: 37,
  snare: 38,
  clap: 39,
  lowTom: 45,
  midTom: 47,
  highTom: 50,
  hat: 42,
  openHat: 46,
  crash: 49,
  ride: 51,
  splash: 55,
  tambourine: 54,
  cowbell: 56,
  shaker: 70,
  congaMute: 62,
  congaOpen: 63,
  congaLow: 64,
  woodHigh: 76,
  woodLow: 77,
  squeakMute: 78,
  squeakOpen: 79,
  triangle: 81,
  taiko: 41,
};

const VELOCITIES: Readonly<Record<string, number>> = { X: 122, x: 98, o: 62 };

export interface DrumNote extends Note {
  readonly drum: string;
}

/** The drums of one bar: `groove+fill` lays the fill's instruments over the groove's. */
export function readDrums(text: string, { patterns }: Drums): DrumNote[] {
  const merged: Record<string, string> = {};
  for (const name of text.split('+')) {
    const pattern = patterns[name];
    if (pattern === undefined) throw new Error(`no pattern: ${name}`);
    Object.assign(merged, pattern);
  }
  return Object.entries(merged).flatMap(([drum, signs]) => {
    const key = DRUM_KEYS[drum];
    if (key === undefined) throw new Error(`no drum: ${drum}`);
    return readSigns(signs).flatMap((sign, step) => {
      const velocity = VELOCITIES[sign];
      return velocity === undefined ? [] : [{ drum, step, steps: 1, key, velocity }];
    });
  });
}
