/** Somebody asked for a clip. All times are of one steady clock, ms. */
export interface Ask {
  readonly person: number;
  readonly eventId: string;
  readonly sentMs: number;
  readonly acknowledgedMs: number;
}

/** The rendering of one job. */
export interface Rendering {
  readonly eventId: string;
  readonly startedMs: number;
  readonly endedMs: number;
}

export interface LoadFacts {
  readonly asks: readonly Ask[];
  readonly renderings: readonly Rendering[];
  /** When each status message was edited. */
  readonly edits: ReadonlyMap<string, readonly number[]>;
  /** Memory of all processes, bytes, by name, from the first ask to the last clip. */
  readonly memory: readonly Readonly<Record<string, number>>[];
}

export interface LoadMeasures {
  readonly asks: number;
  readonly clips: number;
  /** From sending an ask to its acknowledgement. */
  readonly acknowledgedMs: { readonly p50: number; readonly p99: number; readonly max: number };
  /** From the first ask to the end of the last rendering. */
  readonly tookMs: number;
  /** Mean of all processes in the first and in the last third of that time; null where the system does not tell. */
  readonly memoryBytes: { readonly first: number; readonly last: number } | null;
  readonly memoryByProcess: Readonly<Record<string, { first: number; last: number }>>;
  /** While somebody's first waiting job waited, so many jobs of one and the same other person began, at most. */
  readonly passedByOne: number;
  /** The same for every job, less its own place among its person's waiting jobs. */
  readonly passedByOneBeyondPlace: number;
  /** Edits of all status messages together, and the most by which one message had more than its time allows. */
  readonly edits: number;
  readonly editsTooMany: number;
}

/** editEveryMs: the least time between two edits of a message. */
export function measureLoad(facts: LoadFacts, editEveryMs: number): LoadMeasures {
  const { asks, renderings, memory, edits } = facts;
  const took = asks
    .map(({ sentMs, acknowledgedMs }) => acknowledgedMs - sentMs)
    .sort((a, b) => a - b);
  const at = (share: number) => took[Math.min(took.length - 1, Math.ceil(share * took.length) - 1)];
  const begunMs = Math.min(...asks.map(({ sentMs }) => sentMs));
  const names = Object.keys(memory[0] ?? {});
  const byProcess = names.map((name) => [name, thirds(memory.map((sample) => sample[name]))]) as [
    string,
    { first: number; last: number },
  ][];
  return {
    asks: asks.length,
    clips: new Set(renderings.map(({ eventId }) => eventId)).size,
    acknowledgedMs: { p50: at(0.5), p99: at(0.99), max: took[took.length - 1] },
    tookMs: Math.max(...renderings.map(({ endedMs }) => endedMs)) - begunMs,
    memoryBytes:
      names.length === 0
        ? null
        : thirds(memory.map((sample) => Object.values(sample).reduce((sum, of) => sum + of, 0))),
    memoryByProcess: Object.fromEntries(byProcess),
    ...measureOrder(asks, renderings),
    edits: [...edits.values()].reduce((sum, times) => sum + times.length, 0),
    editsTooMany: Math.max(0, ...[...edits.values()].map((times) => tooMany(times, editEveryMs))),
  };
}

function thirds(values: readonly number[]): { first: number; last: number } {
  const third = Math.max(1, Math.floor(values.length / 3));
  const mean = (some: readonly number[]) => some.reduce((sum, value) => sum + value, 0) / third;
  return { first: mean(values.slice(0, third)), last: mean(values.slice(-third)) };
}

/** How many edits came within a time that allows fewer. */
function tooMany(times: readonly number[], everyMs: number): number {
  if (times.length < 2) return 0;
  const allowed = 1 + Math.ceil((times[times.length - 1] - times[0]) / everyMs);
  return Math.max(0, times.length - allowed);
}

function measureOrder(asks: readonly Ask[], renderings: readonly Rendering[]) {
  const renderingOf = new Map(renderings.map((rendering) => [rendering.eventId, rendering]));
  const jobs = asks
    .map((ask) => ({ ...ask, ...renderingOf.get(ask.eventId) }))
    .filter((job): job is Ask & Rendering => job.startedMs !== undefined);
  let passedByOne = 0;
  let passedByOneBeyondPlace = Number.NEGATIVE_INFINITY;
  for (const job of jobs) {
    const others = new Map<number, number>();
    let place = 0;
    for (const { person, sentMs, startedMs, endedMs } of jobs) {
      if (person !== job.person) {
        const passed = startedMs > job.acknowledgedMs && startedMs < job.startedMs;
        if (passed) others.set(person, (others.get(person) ?? 0) + 1);
      } else if (sentMs <= job.sentMs && endedMs > job.acknowledgedMs) place++;
    }
    const most = Math.max(0, ...others.values());
    if (place === 1) passedByOne = Math.max(passedByOne, most);
    passedByOneBeyondPlace = Math.max(passedByOneBeyondPlace, most - place);
  }
  return { passedByOne, passedByOneBeyondPlace };
}
