import type { NetworkEvent } from '../../onnx/network-events.ts';
import type { ProcessMemory } from './process-memory.ts';

/** What one network took. */
export interface NetworkTimes {
  readonly name: string;
  readonly buildMs: number;
  readonly loadMs: number;
  readonly runs: number;
  /** Of one run, the mean. */
  readonly runMs: number;
  /** Once it is loaded, before it runs; null where the system does not tell. */
  readonly loaded: ProcessMemory | null;
  /** The most of each, until its last run ends. */
  readonly peak: ProcessMemory | null;
}

/** What all of them took in a process of their own. */
export interface NetworkMeasures {
  readonly networks: readonly NetworkTimes[];
  readonly loop: {
    readonly ms: number;
    readonly runs: number;
    /** The part of it that is not spent in the runtime. */
    readonly outsideFraction: number;
  };
  /** The most of each, and of both together at one moment. */
  readonly peak: (ProcessMemory & { readonly togetherBytes: number }) | null;
  /** To disks, by that process. */
  readonly writtenBytes: number | null;
  /** Whether all latents were numbers at the end. */
  readonly finite: boolean;
}

/** Memory at a moment, milliseconds since the epoch. */
export interface TimedMemory extends ProcessMemory {
  readonly atMs: number;
}

export interface TimedEvent extends NetworkEvent {
  /** At its end. */
  readonly memory: ProcessMemory | null;
}

interface Interval {
  readonly startedMs: number;
  readonly endedMs: number;
}

/** What was watched: events in their order, memory now and then, and the sampling loop. */
export interface Watched {
  readonly events: readonly TimedEvent[];
  readonly samples: readonly TimedMemory[];
  readonly loop: Interval;
  readonly writtenBytes: number | null;
  readonly finite: boolean;
}

/** Sums up what was watched. */
export function networkMeasures(watched: Watched): NetworkMeasures {
  const { events, samples, loop, writtenBytes, finite } = watched;
  const inLoop = events.filter((event) => event.did === 'run' && within(event, loop));
  const inside = inLoop.reduce((sum, event) => sum + lengthOf(event), 0);
  const all = [...samples, ...events.flatMap(({ memory }) => (memory ? [memory] : []))];
  const most = mostOf(all);
  return {
    networks: [...byNetwork(events)].map(([name, own]) => timesOf(name, own, samples)),
    loop: {
      ms: lengthOf(loop),
      runs: inLoop.length,
      outsideFraction: 1 - inside / lengthOf(loop),
    },
    peak: most && {
      ...most,
      togetherBytes: Math.max(...all.map(({ anonBytes, fileBytes }) => anonBytes + fileBytes)),
    },
    writtenBytes,
    finite,
  };
}

/** A network's name, from its outputs. */
export function networkName(outputs: readonly string[]): string {
  const alone: Readonly<Record<string, string>> = {
    text: 'text encoder',
    face: 'face encoder',
    latents: 'VAE encoder',
    picture: 'VAE decoder',
    pose: 'pose features',
    prediction: 'denoising UNet',
  };
  const [first] = outputs;
  if (outputs.length === 1 && alone[first]) return alone[first];
  if (outputs.some((name) => name.endsWith(' text keys'))) return 'content memory';
  return outputs.some((name) => name.endsWith(' keys')) ? 'reference memory' : 'ReferenceNet';
}

function byNetwork(events: readonly TimedEvent[]): Map<string, TimedEvent[]> {
  const groups = new Map<string, TimedEvent[]>();
  for (const event of events) {
    const name = networkName(event.outputs);
    groups.set(name, [...(groups.get(name) ?? []), event]);
  }
  return groups;
}

function timesOf(
  name: string,
  events: readonly TimedEvent[],
  samples: readonly TimedMemory[],
): NetworkTimes {
  const ms = (did: NetworkEvent['did']) =>
    events.filter((event) => event.did === did).reduce((sum, event) => sum + lengthOf(event), 0);
  const runs = events.filter(({ did }) => did === 'run').length;
  const span = { startedMs: events[0].startedMs, endedMs: events[events.length - 1].endedMs };
  const during = samples.filter(({ atMs }) => atMs >= span.startedMs && atMs <= span.endedMs);
  return {
    name,
    buildMs: ms('build'),
    loadMs: ms('load'),
    runs,
    runMs: runs === 0 ? 0 : ms('run') / runs,
    loaded: events.find(({ did }) => did === 'load')?.memory ?? null,
    peak: mostOf([...during, ...events.flatMap(({ memory }) => (memory ? [memory] : []))]),
  };
}

function mostOf(memories: readonly ProcessMemory[]): ProcessMemory | null {
  if (memories.length === 0) return null;
  return {
    anonBytes: Math.max(...memories.map(({ anonBytes }) => anonBytes)),
    fileBytes: Math.max(...memories.map(({ fileBytes }) => fileBytes)),
  };
}

function within(event: Interval, span: Interval): boolean {
  return event.startedMs >= span.startedMs && event.endedMs <= span.endedMs;
}

function lengthOf({ startedMs, endedMs }: Interval): number {
  return endedMs - startedMs;
}
