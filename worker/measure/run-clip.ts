import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { stageTimingsSchema } from '../../core/job/outcome.ts';
import type { StageTimings } from '../../core/job/stage.ts';
import { readTreePss } from './memory.ts';

/** One clip made by the program itself, in processes of its own. */
export interface ClipRun {
  /** From starting the process to its end. */
  readonly wallMs: number;
  readonly stagesMs: StageTimings;
  readonly frameCount: number;
  /** Largest sum of Pss over all processes; null where it was not asked for or the system does not tell. */
  readonly peakBytes: number | null;
}

export interface ClipRequest {
  readonly photoPath: string;
  /** A dance, or a sentence. */
  readonly ask: string;
  readonly seconds: number;
  readonly outPath: string;
  /** Watching memory costs time: a run that is timed is not watched. */
  readonly watchMemory: boolean;
}

const memoryEveryMs = 50;

const program = fileURLToPath(new URL('../../bots/terminal/main.js', import.meta.url));

/** Runs the command line for one photo. @throws Error with the program's last words when it fails */
export async function runClip(request: ClipRequest): Promise<ClipRun> {
  const { photoPath, ask, seconds, outPath, watchMemory } = request;
  const startedMs = performance.now();
  const args = [photoPath, ask, '-o', outPath, '--seconds', String(seconds), '--json'];
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (text) => {
    stdout += text;
  });
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  let peakBytes: number | null = null;
  let reading = false;
  const timer = setInterval(async () => {
    if (!watchMemory || reading || child.pid === undefined) return;
    reading = true;
    const bytes = await readTreePss(child.pid);
    reading = false;
    if (bytes !== null) peakBytes = Math.max(peakBytes ?? 0, bytes);
  }, memoryEveryMs);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => clearInterval(timer));
  const wallMs = performance.now() - startedMs;
  if (code !== 0) throw new Error(`${stderr.trim() || `exit ${code}`}`);
  const told: Record<string, unknown> = JSON.parse(stdout);
  const frameCount = Math.round(
    (Number(told['durationMs']) / 1000) * Number(told['framesPerSecond']),
  );
  if (!(frameCount > 0)) throw new Error(`no clip told of: ${stdout}`);
  return { wallMs, stagesMs: stageTimingsSchema.parse(told['timingsMs']), frameCount, peakBytes };
}
