import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const most = { encoding: 'buffer', maxBuffer: 1 << 29 } as const;

/** Every frame of a clip as it is stored: yuv420p bytes. */
export async function decodeFrames(
  path: string,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): Promise<Uint8Array[]> {
  const raw = ['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-vsync', 'passthrough', '-'];
  const { stdout } = await run('ffmpeg', ['-v', 'error', '-i', path, '-map', '0:v', ...raw], most);
  const bytes = (widthPx * heightPx * 3) / 2;
  return Array.from({ length: stdout.length / bytes }, (_, i) =>
    stdout.subarray(i * bytes, (i + 1) * bytes),
  );
}

/** The first frame as a player shows it: rgb [y, x, channel]. */
export async function decodeFirstRgb(path: string): Promise<Uint8Array> {
  const options = ['-map', '0:v', '-frames:v', '1', '-sws_flags', 'accurate_rnd+full_chroma_int'];
  const raw = ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-'];
  const { stdout } = await run('ffmpeg', ['-v', 'error', '-i', path, ...options, ...raw], most);
  return stdout;
}

/** The sound's left channel, 48 kHz, -1..1. */
export async function decodeSound(path: string): Promise<Float32Array> {
  const raw = ['-map', '0:a', '-f', 'f32le', '-ar', '48000', '-af', 'pan=mono|c0=c0', '-'];
  const { stdout } = await run('ffmpeg', ['-v', 'error', '-i', path, ...raw], most);
  return new Float32Array(new Uint8Array(stdout).buffer);
}

/** A file's tags and everything else that ffprobe tells. */
export async function probe(path: string): Promise<{
  readonly format: { readonly tags?: Record<string, string> };
  readonly streams: { readonly codec_type: string; readonly profile: string }[];
}> {
  const asked = ['-v', 'error', '-show_format', '-show_streams', '-of', 'json'];
  const { stdout } = await run('ffprobe', [...asked, path]);
  return JSON.parse(stdout);
}

/** This process's living children of that name. Not every Linux has a ps, and not every system a /proc. */
export async function childrenNamed(name: string): Promise<number[]> {
  const processes = process.platform === 'linux' ? await readProcesses() : await askPs();
  return processes
    .filter(({ parent, comm }) => parent === process.pid && comm.endsWith(name))
    .map(({ pid }) => pid);
}

interface ProcessLine {
  readonly pid: number;
  readonly parent: number;
  readonly comm: string;
}

async function readProcesses(): Promise<ProcessLine[]> {
  const pids = (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry));
  const lines = await Promise.all(
    // A process may end while the list is read.
    pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')),
  );
  return lines.flatMap((line) => {
    const [, pid, comm, state, parent] = /^(\d+) \((.*)\) (\S) (\d+)/s.exec(line) ?? [];
    if (comm === undefined || state === 'Z') return [];
    return [{ pid: Number(pid), parent: Number(parent), comm }];
  });
}

async function askPs(): Promise<ProcessLine[]> {
  const { stdout } = await run('ps', ['-A', '-o', 'ppid=,pid=,comm=']);
  return stdout.split('\n').flatMap((line) => {
    const [parent, pid, comm] = line.trim().split(/\s+/);
    return comm === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), comm }];
  });
}

/** A WAV file of 32-bit floats, one channel, 48 kHz. */
export function writeWav(samples: Float32Array): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.byteLength, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(3, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(48_000, 24);
  header.writeUInt32LE(48_000 * 4, 28);
  header.writeUInt16LE(4, 32);
  header.writeUInt16LE(32, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([header, Buffer.from(samples.buffer)]);
}

/** The boxes of an MP4 file: name to contents, in order. */
export function readBoxes(bytes: Buffer): [name: string, contents: Buffer][] {
  const boxes: [string, Buffer][] = [];
  for (let at = 0; at + 8 <= bytes.length; ) {
    const size = bytes.readUInt32BE(at);
    if (size < 8) throw new RangeError(`a box of ${size} bytes`);
    boxes.push([bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + size)]);
    at += size;
  }
  return boxes;
}
