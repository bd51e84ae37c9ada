import { type MidiEvent, TICKS_PER_BEAT, writeMidiFile } from './midi-file.ts';
import { type Note, readGrid, readKey, readNotes } from './read-bar.ts';
import { readDrums } from './read-drums.ts';
import { type Score, STEPS_PER_BAR, STEPS_PER_BEAT, type Stem, type Track } from './score.ts';

const TICKS_PER_STEP = TICKS_PER_BEAT / STEPS_PER_BEAT;
const DRUM_CHANNEL = 9;
const CENTRE = 64;

/** Notes end a little before the next begins. */
const GATE = 0.94;

/** Bars after the last one, in which it rings out. */
const TAIL_BARS = 1;

interface Channel {
  readonly channel: number;
  readonly program: number;
  readonly volume: number;
  readonly pan: number;
  readonly reverb: number;
}

/** What one track or drum group plays. */
export interface Voice {
  readonly name: string;
  readonly stem: Stem;
  /** -1 left .. 1 right where the voice is heard from its left channel alone, else null. */
  readonly placed: number | null;
  readonly midi: Buffer;
}

/** All voices of a score, each with its MIDI file: the tracks, the kick, the other drums. */
export function writeVoices(score: Score): Voice[] {
  return [...score.tracks.map((track) => writeTrack(score, track)), ...writeDrums(score)];
}

function writeTrack(score: Score, track: Track): Voice {
  const pan = track.mono ? CENTRE : track.pan;
  const notes = score.chords.flatMap((_, bar) => play(score, readTrack(score, track, bar), bar, 0));
  return {
    name: track.name,
    stem: track.stem,
    placed: track.mono ? (track.pan - CENTRE) / CENTRE : null,
    midi: writeMidi(score, [...setUp({ ...track, channel: 0, pan }), ...notes]),
  };
}

function writeDrums(score: Score): Voice[] {
  const { drums } = score;
  return (['kick', 'drums'] as const).map((stem) => {
    const notes = drums.bars.flatMap((text, bar) => {
      const played = readDrums(text, drums).filter(
        ({ drum }) => (drum === 'kick') === (stem === 'kick'),
      );
      return play(score, played, bar, DRUM_CHANNEL);
    });
    const program = stem === 'kick' ? drums.kickProgram : drums.program;
    const events = setUp({ ...drums, program, channel: DRUM_CHANNEL, pan: CENTRE });
    return { name: stem, stem, placed: null, midi: writeMidi(score, [...events, ...notes]) };
  });
}

function writeMidi(score: Score, events: readonly MidiEvent[]): Buffer {
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

function setUp({ channel, program, volume, pan, reverb }: Channel): MidiEvent[] {
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
