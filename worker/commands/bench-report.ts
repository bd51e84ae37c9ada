import { foundFraction } from '../measure/found-joints.ts';
import type { LoadMeasures } from '../measure/load/load-measures.ts';
import type { PictureMeasures } from '../measure/picture-measures.ts';
import type { PromptSpeed } from '../measure/prompt-speed.ts';
import type { SpeedMeasures } from '../measure/speed.ts';

/** What one photo and dance came to; a photo that the coach refuses says so instead. */
export interface BenchRow {
  readonly photo: string;
  readonly dance: string;
  readonly speed: SpeedMeasures | null;
  readonly picture: PictureMeasures | null;
  readonly refused: string | null;
}

/** One row of the bench as lines of text. */
export function writeBenchReport(row: BenchRow): string {
  const lines = [`${row.photo} · ${row.dance}`];
  if (row.refused) lines.push(`  refused: ${row.refused}`);
  if (row.speed) lines.push(...speedLines(row.speed));
  if (row.picture) lines.push(...pictureLines(row.picture));
  return `${lines.join('\n')}\n`;
}

/** Dances to sentences as lines of text. */
export function writePromptReport(prompts: readonly PromptSpeed[]): string {
  const seconds = (ms: number) => (ms / 1000).toFixed(2);
  const memory = (bytes: number | null) =>
    bytes === null ? 'unknown' : `${(bytes / 2 ** 20).toFixed(0)} MiB`;
  return prompts
    .map(
      ({ prompt, bestWallMs, medianWallMs, peakBytes }) =>
        `“${prompt}”\n  process  best ${seconds(bestWallMs)} s, median ${seconds(medianWallMs)} s\n  memory   ${memory(peakBytes)} in all processes\n`,
    )
    .join('');
}

/** The bot under load as lines of text. */
export function writeLoadReport(load: LoadMeasures): string {
  const { p50, p99, max } = load.acknowledgedMs;
  const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(0);
  const grown = ({ first, last }: { first: number; last: number }) =>
    `${megabytes(first)} → ${megabytes(last)} MiB`;
  const memory = load.memoryBytes;
  const processes = Object.entries(load.memoryByProcess);
  return [
    `load · ${load.asks} asks, ${load.clips} clips in ${(load.tookMs / 1000).toFixed(1)} s`,
    `  asks     acknowledged after ${p50.toFixed(0)} ms (p50), ${p99.toFixed(0)} ms (p99), ${max.toFixed(0)} ms (longest)`,
    `  memory   ${memory ? `${grown(memory)}, ×${(memory.last / memory.first).toFixed(2)} from the first third to the last` : 'unknown'}`,
    ...processes.map(([name, of]) => `           ${name} ${grown(of)}`),
    `  order    a first job was passed by ${load.passedByOne} of one other person at most; beyond its place, any job by ${load.passedByOneBeyondPlace}`,
    `  edits    ${load.edits} of status messages, ${load.editsTooMany} too many for one message`,
    '',
  ].join('\n');
}

function speedLines(speed: SpeedMeasures): string[] {
  const stages = Object.entries(speed.stagesMs).map(([stage, ms]) => `${stage} ${ms.toFixed(0)}`);
  const memory =
    speed.peakBytes === null ? 'unknown' : `${(speed.peakBytes / 2 ** 20).toFixed(0)} MiB`;
  return [
    `  process  best ${(speed.bestWallMs / 1000).toFixed(2)} s, median ${(speed.medianWallMs / 1000).toFixed(2)} s`,
    `  stages   ${stages.join(', ')} ms`,
    `  engine   ${speed.engineFramesPerSecond.toFixed(0)} frames/s`,
    `  memory   ${memory} in all processes`,
    `  encode   ${speed.bareEncodeMs.toFixed(0)} ms alone; stages after decoding ×${speed.afterDecodeByEncode.toFixed(2)}, in a warm process ×${speed.warmAfterDecodeByEncode.toFixed(2)}`,
  ];
}

function pictureLines(picture: PictureMeasures): string[] {
  const share = (kind: 'all' | 'wrists' | 'ankles') =>
    foundFraction(picture.found[kind]).toFixed(3);
  return [
    `  joints   found ${share('all')}, wrists ${share('wrists')}, ankles ${share('ankles')}`,
    `  paths    ${(100 * picture.pathFraction).toFixed(0)} % of the choreography's`,
    `  rest     ${picture.restPsnrDb.toFixed(1)} dB, moved ${picture.shiftedPsnrDb.toFixed(1)} dB`,
    `  frame    head and hands inside in ${(100 * picture.inFrameFraction).toFixed(1)} %, background ${picture.backgroundStill ? 'still' : 'NOT still'}`,
    `  feet     ${slipOf(picture)}`,
  ];
}

/** Nobody stands in a picture of half a body. */
function slipOf({ stanceSlipFraction }: PictureMeasures): string {
  if (Number.isNaN(stanceSlipFraction)) return 'none in the picture';
  return `slip ${(100 * stanceSlipFraction).toFixed(2)} % of the height`;
}
