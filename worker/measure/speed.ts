import { rm } from 'node:fs/promises';
import { type Stage, type StageTimings, stages } from '../../core/job/stage.ts';
import type { RenderTools } from '../render.ts';
import { median } from './median.ts';
import { type ClipRun, runClip } from './run-clip.ts';
import { timeWarmClip, type WarmClipRequest } from './warm-clip.ts';

/** How fast one photo becomes a clip: medians of several runs of the whole program, memory from one more. */
export interface SpeedMeasures {
  readonly bestWallMs: number;
  readonly medianWallMs: number;
  readonly stagesMs: StageTimings;
  /** Frames a second that the engine draws, its preparation included. */
  readonly engineFramesPerSecond: number;
  readonly peakBytes: number | null;
  readonly bareEncodeMs: number;
  /** All stages after decoding by the bare encode, in a new process. */
  readonly afterDecodeByEncode: number;
  /** The same of a process that has made a clip before. */
  readonly warmAfterDecodeByEncode: number;
}

/** Drawing runs within encoding, and starting comes before decoding. */
const afterDecode: readonly Stage[] = ['findFigure', 'coach', 'choreograph', 'encode'];

/** What is compared: a clip from a new process, one from this process, and the encoder alone. */
export interface SpeedRequest extends WarmClipRequest {
  readonly tools: RenderTools;
  /** Encodes the clip's frames alone; milliseconds. */
  readonly encodeBare: () => Promise<number>;
  readonly runs: number;
}

/** Each run makes all that is compared, one after the other: a machine that is busy for a while slows all. */
export async function measureSpeed(request: SpeedRequest): Promise<SpeedMeasures> {
  const { photoPath, template, seconds, outPath, tools, encodeBare } = request;
  const clip = { photoPath, ask: template.id, seconds, outPath };
  const runs: ClipRun[] = [];
  const bareMs: number[] = [];
  const ratios: number[] = [];
  const warmRatios: number[] = [];
  await timeWarmClip(request, tools);
  for (let run = 0; run < request.runs; run++) {
    const made = await runClip({ ...clip, watchMemory: false });
    await rm(outPath);
    const encodeMs = await encodeBare();
    const warm = await timeWarmClip(request, tools);
    runs.push(made);
    bareMs.push(encodeMs);
    ratios.push(sumAfterDecode(made.stagesMs) / encodeMs);
    warmRatios.push(sumAfterDecode(warm) / encodeMs);
  }
  const { peakBytes } = await runClip({ ...clip, watchMemory: true });
  const stagesMs: StageTimings = {};
  for (const stage of stages) {
    const times = runs.map((run) => run.stagesMs[stage]).filter((ms) => ms !== undefined);
    if (times.length > 0) stagesMs[stage] = median(times);
  }
  return {
    bestWallMs: Math.min(...runs.map(({ wallMs }) => wallMs)),
    medianWallMs: median(runs.map(({ wallMs }) => wallMs)),
    stagesMs,
    engineFramesPerSecond: runs[0].frameCount / ((stagesMs.draw ?? Number.NaN) / 1000),
    peakBytes,
    bareEncodeMs: median(bareMs),
    afterDecodeByEncode: median(ratios),
    warmAfterDecodeByEncode: median(warmRatios),
  };
}

function sumAfterDecode(timings: StageTimings): number {
  return afterDecode.reduce((sum, stage) => sum + (timings[stage] ?? 0), 0);
}
