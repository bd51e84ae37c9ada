import type { AttentionCost } from '../../measure/network/attention-cost.ts';
import type { AttentionFlops } from '../../measure/network/counting-graph.ts';
import type { ProcessMemory } from '../../measure/network/process-memory.ts';
import type { NetworkBench } from './bench-network.ts';

/** The networks as lines of text. */
export function writeNetworkReport(bench: NetworkBench): string {
  const { frames, widthPx, heightPx, steps, weightsBytes, networks, loop, peak } = bench;
  const { attention } = bench;
  const written = bench.writtenBytes;
  return [
    `${names[bench.engine]} · ${frames} frames of ${widthPx}×${heightPx}, ${steps} steps, random weights of ${(weightsBytes / 1e9).toFixed(1)} GB read in place`,
    ...networks.map(
      ({ name, buildMs, loadMs, runs, runMs, loaded, peak: most }) =>
        `  ${name.padEnd(16)} graph ${seconds(buildMs)}, load ${seconds(loadMs)}, ${runs} × ${seconds(runMs)}; memory loaded ${memory(loaded)}, most ${memory(most)}`,
    ),
    `  loop             ${seconds(loop.ms)}, ${(100 * loop.outsideFraction).toFixed(2)} % outside of the runtime`,
    `  memory           most ${memory(peak)}, together ${peak ? gib(peak.togetherBytes) : 'unknown'} GiB; written to disk ${written === null ? 'unknown' : `${(written / 2 ** 20).toFixed(1)} MiB`}`,
    ...(attention ? [attentionLine(attention)] : []),
    ...(bench.finite ? [] : ['  NOT all latents were numbers']),
    '',
  ].join('\n');
}

const names = { 'animate-anyone': 'AnimateAnyone', dreamoving: 'DreaMoving' } as const;

function attentionLine({ folded, unfolded }: AttentionCost): string {
  const times = (together(unfolded) / together(folded)).toFixed(2);
  return `  attention        ${flops(folded)} GFLOP a step; without folding ${flops(unfolded)} (×${times})`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

function gib(bytes: number): string {
  return (bytes / 2 ** 30).toFixed(2);
}

function memory(of: ProcessMemory | null): string {
  return of ? `${gib(of.anonBytes)} own + ${gib(of.fileBytes)} of files GiB` : 'unknown';
}

function together({ spatial, temporal }: AttentionFlops): number {
  return spatial + temporal;
}

function flops(of: AttentionFlops): string {
  return (together(of) / 1e9).toFixed(1);
}
