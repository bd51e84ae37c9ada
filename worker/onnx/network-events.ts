import { channel } from 'node:diagnostics_channel';

/** One thing that took a network's time. Milliseconds since the epoch. */
export interface NetworkEvent {
  /** Building the graph, loading it with its weights, running it once. */
  readonly did: 'build' | 'load' | 'run';
  /** The graph's outputs, by which one network is told from another. */
  readonly outputs: readonly string[];
  readonly startedMs: number;
  readonly endedMs: number;
}

const events = channel('photodance:network');

export function nowMs(): number {
  return performance.timeOrigin + performance.now();
}

/** Tells whoever listens what ends now. */
export function tellNetwork(
  did: NetworkEvent['did'],
  outputs: readonly string[],
  startedMs: number,
): void {
  if (!events.hasSubscribers) return;
  events.publish({ did, outputs, startedMs, endedMs: nowMs() } satisfies NetworkEvent);
}

/** Listens to all networks of this process, for the rest of its life. */
export function watchNetworks(listener: (event: NetworkEvent) => void): void {
  events.subscribe((event) => listener(event as NetworkEvent));
}
