import { type MidiEvent, TICKS_PER_BEAT, writeMidiFile } from './midi-file.ts';
import { type Note, readGrid, readKey, readNotes } from './read-bar.ts';
import { readDrums } from './read-drums.ts';
import { type Score, STEPS_PER_BAR, STEPS_PER_BEAT, type Stem, type Track } from './score.ts';

const TICKS_PER_STEP = TICKS_PER_BEAT / STEPS_PER_BEAT;
const DRUM_CHANNEL = 9;

/** Notes end a little before the next begins. */
const GATE = 0.94;

/** Bars after the last one, in which it rings out. */
const TAIL_BARS = 1;

interface Voice {
  readonly channel: number;
  readonly program: number;
  readonly volume: number;
  readonly pan: number;
  readonly reverb: number;
}

/** The MIDI file of one stem. only: names of tracks or drums, to hear them alone. */
export function writeStem(score: Score, stem: Stem, only?: ReadonlySet<string>): Buffer {
  const events: MidiEvent[] = [];
  const heard = (name: string) => only === undefined || only.has(name);
  score.tracks.forEach((track, index) => {
    if (track.stem !== stem || !heard(track.name)) return;
    const channel = index < DRUM_CHANNEL ? index : index + 1;
    events.push(...setUp({ ...track, channel }));
    events.push(
      ...score.chords.flatMap((_, bar) => play(score, readTrack(score, track, bar), bar, channel)),
    );
  });
  if (stem === 'kick' || stem === 'drums') {
    events.push(...setUp({ ...score.drums, channel: DRUM_CHANNEL, pan: 64 }));
    score.drums.bars.forEach((text, bar) => {
      const notes = readDrums(text, score.drums).filter(
        ({ drum }) => (drum === 'kick') === (stem === 'kick') && heard(drum),
      );
      events.push(...play(score, notes, bar, DRUM_CHANNEL));
    });
  }
  const lastTick = (score.chords.length + TAIL_BARS) * STEPS_PER_BAR * TICKS_PER_STEP;
  return writeMidiFile(events, score.bpm, lastTick);
}

function readTrack(score: Score, track: Track, bar: number): Note[] {
  const written = track.bars[bar];
  const text = written.startsWith('@') ? score.parts[written.slice(1)] : written;
  if (text === undefined) throw new Error(`no part: ${written}`);
  if (text === '') return [];
  const notes =
    track.writing === 'grid'
      ? readGrid(text, score.chords[bar], readKey(track.low ?? 'C3'))
      : readNotes(text);
  const { transpose = 0, delaySteps = 0 } = track;
  return notes.map((note) => ({
    ...note,
    key: note.key + transpose,
    step: note.step + delaySteps,
  }));
}

function setUp({ channel, program, volume, pan, reverb }: Voice): MidiEvent[] {
  const control = (controller: number, value: number) => ({
    tick: 0,
    bytes: [0xb0 | channel, controller, value],
  });
  return [
    { tick: 0, bytes: [0xc0 | channel, program] },
    control(7, volume),
    control(10, pan),
    control(91, reverb),
  ];
}

function play(score: Score, notes: readonly Note[], bar: number, channel: number): MidiEvent[] {
  return notes.flatMap(({ step, steps, key, velocity }) => {
    const late = step % 2 === 1 ? score.swing : 0;
    const from = Math.round((bar * STEPS_PER_BAR + step + late) * TICKS_PER_STEP);
    const to = from + Math.max(1, Math.round(steps * GATE * TICKS_PER_STEP));
    return [
      { tick: from, bytes: [0x90 | channel, key, velocity] },
      { tick: to, bytes: [0x80 | channel, key, 0] },
    ];
  });
}
