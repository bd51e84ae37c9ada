import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Score, STEPS_PER_BAR, STEPS_PER_BEAT, type Stem, stems } from './score.ts';
import { type Voice, writeVoices } from './write-voices.ts';

const run = promisify(execFile);

/** fluid-soundfont-gm of Debian: Fluid R3 by Frank Wen, MIT licence. */
const SOUND_FONT = '/usr/share/sounds/sf2/FluidR3_GM.sf2';

const SAMPLE_RATE_HZ = 48_000;

/** What streaming services play at (and EBU R 128's measure). */
const LOUDNESS_LUFS = -14;
const LOUDNESS_TOLERANCE_LU = 0.2;

/** Leaves room for what AAC overshoots by: −1 dBTP is asked for after decoding. */
const LIMIT_DB = -2;

/** fluidsynth's renderer begins with an empty buffer, and a drum's sample with its attack; so much later than
 *  its tick is a kick's onset. */
const LEAD_IN_SECONDS = 0.003;

/** What rings after the last bar. */
const TAIL_SECONDS = 1.2;

const PASSES_MAX = 6;

export interface Loudness {
  readonly integratedLufs: number;
  readonly truePeakDbtp: number;
}

/** Renders a score to an .m4a in several steps below workDir, which must be there. only: names of tracks,
 *  `kick` or `drums`, to hear these alone.
 *  Throws where fluidsynth, its sound font or ffmpeg is missing. */
export async function renderMusic(
  score: Score,
  outPath: string,
  workDir: string,
  only?: ReadonlySet<string>,
): Promise<Loudness> {
  const voices = writeVoices(score).filter(({ name }) => only === undefined || only.has(name));
  const waves = new Map<Stem, string>();
  for (const stem of stems) {
    const members = voices.filter((voice) => voice.stem === stem);
    if (members.length > 0) waves.set(stem, await renderStem(score, stem, members, workDir));
  }
  const mixPath = join(workDir, 'mix.wav');
  await ffmpeg([
    ...[...waves.values()].flatMap((path) => ['-i', path]),
    ...['-filter_complex', writeMix(score, [...waves.keys()])],
    ...['-map', '[mix]', '-c:a', 'pcm_f32le', mixPath],
  ]);
  let gainDb =
    only === undefined ? LOUDNESS_LUFS - (await measureLoudness(mixPath)).integratedLufs : 0;
  for (let pass = 1; ; pass++) {
    await writeMaster(score, mixPath, outPath, gainDb);
    const loudness = await measureLoudness(outPath);
    const missing = LOUDNESS_LUFS - loudness.integratedLufs;
    const done = Math.abs(missing) <= LOUDNESS_TOLERANCE_LU || only !== undefined;
    if (done || pass === PASSES_MAX) return loudness;
    gainDb += missing;
  }
}

/** EBU R 128 of what the file decodes to. */
export async function measureLoudness(path: string): Promise<Loudness> {
  const { stderr } = await run('ffmpeg', [
    ...['-hide_banner', '-nostats', '-i', path],
    ...['-af', 'ebur128=peak=true:framelog=verbose', '-f', 'null', '-'],
  ]);
  const summary = stderr.slice(stderr.lastIndexOf('Summary:'));
  const read = (pattern: RegExp) => Number(pattern.exec(summary)?.[1] ?? Number.NaN);
  return {
    integratedLufs: read(/I:\s+(-?[\d.]+) LUFS/),
    truePeakDbtp: read(/Peak:\s+(-?[\d.]+) dBFS/),
  };
}

/** The stem's voices together, at the loudness that the score asks for. */
async function renderStem(
  score: Score,
  stem: Stem,
  voices: readonly Voice[],
  workDir: string,
): Promise<string> {
  const paths = await Promise.all(voices.map((voice) => renderVoice(voice, workDir)));
  const places = voices.map(({ placed }, i) => {
    if (placed === null) return `[${i}:a]anull[v${i}]`;
    const angle = ((placed + 1) * Math.PI) / 4;
    const gain = (value: number) => (value * Math.SQRT2).toFixed(3);
    return `[${i}:a]pan=stereo|c0=${gain(Math.cos(angle))}*c0|c1=${gain(Math.sin(angle))}*c0[v${i}]`;
  });
  const sum = `${voices.map((_, i) => `[v${i}]`).join('')}amix=inputs=${voices.length}:normalize=0`;
  const sumPath = join(workDir, `${stem}-sum.wav`);
  const stemPath = join(workDir, `${stem}.wav`);
  await ffmpeg([
    ...paths.flatMap((path) => ['-i', path]),
    ...['-filter_complex', `${places.join(';')};${sum}`, '-c:a', 'pcm_f32le', sumPath],
  ]);
  const { integratedLufs } = await measureLoudness(sumPath);
  const gainDb = score.mix[stem] - integratedLufs;
  await ffmpeg(['-i', sumPath, '-af', `volume=${gainDb}dB`, '-c:a', 'pcm_f32le', stemPath]);
  return stemPath;
}

async function renderVoice({ name, midi }: Voice, workDir: string): Promise<string> {
  const midiPath = join(workDir, `${name}.mid`);
  const wavePath = join(workDir, `${name}-voice.wav`);
  await writeFile(midiPath, midi);
  await run('fluidsynth', [
    ...['-n', '-i', '-q', '-g', '0.5', '-C', '0', '-r', String(SAMPLE_RATE_HZ)],
    ...['-o', 'synth.reverb.room-size=0.5', '-o', 'synth.reverb.level=0.6'],
    ...['-T', 'wav', '-O', 's24', '-F', wavePath, SOUND_FONT, midiPath],
  ]);
  return wavePath;
}

const silence = `anullsrc=r=${SAMPLE_RATE_HZ}:cl=stereo:d=1`;

/** Each stem keeps to its own range; the kick pushes bass and chords down for a moment, so that beats are heard. */
function writeMix({ mix, bpm }: Score, heard: readonly Stem[]): string {
  const echoMs = ((60_000 / bpm) * 3) / STEPS_PER_BEAT;
  const pump = (release: number) =>
    `sidechaincompress=threshold=0.06:ratio=${mix.pump}:attack=1:release=${release}`;
  const input = (stem: Stem) =>
    heard.includes(stem) ? `[${heard.indexOf(stem)}:a]` : `${silence},`;
  return [
    `${input('kick')}equalizer=f=62:t=q:w=1.2:g=3,equalizer=f=320:t=q:w=1:g=-4,` +
      'equalizer=f=3500:t=q:w=1:g=4,asplit=3[kick][keyA][keyB]',
    `${input('drums')}highpass=f=110,equalizer=f=9000:t=q:w=0.8:g=2[drums]`,
    `${input('bass')}highpass=f=36,equalizer=f=900:t=q:w=1:g=2[low]`,
    `[low][keyA]${pump(110)}[bass]`,
    `${input('chords')}highpass=f=190,equalizer=f=350:t=q:w=1:g=-2[mid]`,
    `[mid][keyB]${pump(170)}[chords]`,
    `${input('lead')}highpass=f=260,equalizer=f=2600:t=q:w=0.8:g=2,` +
      `aecho=1:1:${echoMs.toFixed(2)}:${mix.echo}[lead]`,
    '[kick][drums][bass][chords][lead]amix=inputs=5:normalize=0:duration=longest,' +
      'acompressor=threshold=0.25:ratio=2:attack=15:release=160:makeup=1[mix]',
  ].join(';');
}

async function writeMaster(
  score: Score,
  mixPath: string,
  outPath: string,
  gainDb: number,
): Promise<void> {
  const seconds = (score.chords.length * STEPS_PER_BAR * 60) / STEPS_PER_BEAT / score.bpm;
  const end = seconds + TAIL_SECONDS;
  const limit = (10 ** (LIMIT_DB / 20)).toFixed(4);
  await ffmpeg([
    ...['-i', mixPath, '-af'],
    [
      `atrim=start=${LEAD_IN_SECONDS},asetpts=PTS-STARTPTS,volume=${gainDb.toFixed(2)}dB`,
      // Limited at four times the rate, peaks between samples are seen.
      `aresample=${SAMPLE_RATE_HZ * 4},alimiter=limit=${limit}:attack=4:release=60:level=0:latency=1`,
      `aresample=${SAMPLE_RATE_HZ},apad,atrim=end=${end}`,
      `afade=t=out:st=${end - TAIL_SECONDS * 0.75}:d=${TAIL_SECONDS * 0.75}`,
    ].join(','),
    ...['-c:a', 'aac', '-b:a', '144k', '-map_metadata', '-1', '-fflags', '+bitexact'],
    ...['-movflags', '+faststart', '-f', 'ipod', outPath],
  ]);
}

async function ffmpeg(options: readonly string[]): Promise<void> {
  await run('ffmpeg', ['-v', 'error', '-nostdin', '-y', ...options]);
}
