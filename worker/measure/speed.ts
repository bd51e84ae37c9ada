import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Stage, type StageTimings, stages } from '../../core/job/stage.ts';
import type { BareEncodeRequest } from './bare-encode.ts';
import { timeBareEncode } from './bare-encode.ts';
import { type ClipRun, runClip } from './run-clip.ts';

/** How fast one photo becomes a clip: medians of several runs of the whole program, memory from one more. */
export interface SpeedMeasures {
  readonly bestWallMs: number;
  readonly medianWallMs: number;
  readonly stagesMs: StageTimings;
  /** Frames a second that the engine draws, its preparation included. */
  readonly engineFramesPerSecond: number;
  readonly peakBytes: number | null;
  readonly bareEncodeMs: number;
  /** All stages after decoding by the bare encode. */
  readonly afterDecodeByEncode: number;
}

/** Drawing runs within encoding, and starting comes before decoding. */
const afterDecode: readonly Stage[] = ['findFigure', 'coach', 'choreograph', 'encode'];

export async function measureSpeed(
  photoPath: string,
  templateId: string,
  seconds: number,
  bare: BareEncodeRequest,
): Promise<SpeedMeasures> {
  const request = { photoPath, templateId, seconds, outPath: join(bare.folder, 'clip.mp4') };
  const runs: ClipRun[] = [];
  for (let run = 0; run < bare.runs; run++) {
    runs.push(await runClip({ ...request, watchMemory: false }));
    await rm(request.outPath);
  }
  const { peakBytes } = await runClip({ ...request, watchMemory: true });
  const stagesMs: StageTimings = {};
  for (const stage of stages) {
    const times = runs.map((run) => run.stagesMs[stage]).filter((ms) => ms !== undefined);
    if (times.length > 0) stagesMs[stage] = median(times);
  }
  const bareEncodeMs = median(await timeBareEncode(bare));
  const afterDecodeMs = afterDecode.reduce((sum, stage) => sum + (stagesMs[stage] ?? 0), 0);
  return {
    bestWallMs: Math.min(...runs.map(({ wallMs }) => wallMs)),
    medianWallMs: median(runs.map(({ wallMs }) => wallMs)),
    stagesMs,
    engineFramesPerSecond: runs[0].frameCount / ((stagesMs.draw ?? Number.NaN) / 1000),
    peakBytes,
    bareEncodeMs,
    afterDecodeByEncode: afterDecodeMs / bareEncodeMs,
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
