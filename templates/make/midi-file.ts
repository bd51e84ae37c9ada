/** A channel message at a time. */
export interface MidiEvent {
  readonly tick: number;
  /** Status and data bytes. */
  readonly bytes: readonly number[];
}

export const TICKS_PER_BEAT = 480;

/** A Standard MIDI File of one track, at a steady tempo. At equal ticks the order given is kept.
 *  Source: Standard MIDI Files 1.0, MIDI Association. */
export function writeMidiFile(events: readonly MidiEvent[], bpm: number, lastTick: number): Buffer {
  const microsecondsPerBeat = Math.round(60_000_000 / bpm);
  const sorted = [...events].sort((a, b) => a.tick - b.tick);
  const body: number[] = [0, 0xff, 0x51, 3, ...bigEndian(microsecondsPerBeat, 3)];
  let now = 0;
  for (const { tick, bytes } of sorted) {
    body.push(...variableLength(tick - now), ...bytes);
    now = tick;
  }
  body.push(...variableLength(Math.max(0, lastTick - now)), 0xff, 0x2f, 0);
  const header = [...Buffer.from('MThd'), ...bigEndian(6, 4), 0, 0, 0, 1];
  return Buffer.from([
    ...header,
    ...bigEndian(TICKS_PER_BEAT, 2),
    ...Buffer.from('MTrk'),
    ...bigEndian(body.length, 4),
    ...body,
  ]);
}

function bigEndian(value: number, bytes: number): number[] {
  return Array.from({ length: bytes }, (_, i) => (value >> (8 * (bytes - 1 - i))) & 0xff);
}

function variableLength(value: number): number[] {
  const bytes = [value & 0x7f];
  for (let rest = value >> 7; rest > 0; rest >>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return bytes;
}
