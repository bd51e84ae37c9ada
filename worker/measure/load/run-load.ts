import { setTimeout as wait } from 'node:timers/promises';
import type { Ask, LoadFacts, Rendering } from './load-measures.ts';
import { type Answer, PageVisitor, type Visit } from './page-visitor.ts';

export interface LoadRequest {
  /** The sandbox's page. */
  readonly url: string;
  readonly people: number;
  readonly asks: number;
  /** In which all asks are sent, one after the other, whatever became of those before. */
  readonly withinMs: number;
  readonly photo: Uint8Array;
  readonly dance: string;
  /** Every job that was rendered since the start, by its id. */
  readonly rendered: ReadonlyMap<string, Omit<Rendering, 'eventId'>>;
  readonly readMemory: () => Promise<Readonly<Record<string, number>>>;
  /** How long the last clip may take. */
  readonly patienceMs: number;
}

const memoryEveryMs = 1000;

/** People ask for clips at the sandbox's page. Everybody's first clip, for which they are asked for their consent,
 *  comes before and does not count. @throws Error when an ask is refused, or clips do not come */
export async function runLoad(request: LoadRequest): Promise<LoadFacts> {
  const { people, photo, dance } = request;
  const visitors = Array.from({ length: people }, () => new PageVisitor(request.url));
  const events = new Map<string, string>();
  const edits = new Map<string, number[]>();
  const consents: Promise<Answer>[] = [];
  const see = (visitor: PageVisitor) => (visit: Visit) => {
    const { id, author, replyToId, reply } = visit.message;
    if (author !== null || reply === null) return;
    const action = reply.buttons.flat()[0]?.action ?? '';
    if (action.startsWith('y.')) {
      const pressed = visitor.press(id, action);
      pressed.catch(() => {});
      consents.push(pressed);
    }
    if (visit.kind === 'edit') edits.set(id, [...(edits.get(id) ?? []), visit.atMs]);
    const again = reply.buttons.flat().find(({ action: of }) => of.startsWith('a.'));
    if (reply.clip && replyToId !== null && again) {
      events.set(again.action.slice(2), replyToId);
    }
  };
  try {
    await Promise.all(visitors.map((visitor) => visitor.enter(see(visitor))));
    for (const visitor of visitors) accepted(await visitor.say(dance, photo));
    await until(() => events.size === people, request.patienceMs);
    for (const answer of await Promise.all(consents)) accepted(answer);
    edits.clear();

    const memory: Readonly<Record<string, number>>[] = [];
    let over = false;
    const watching = (async () => {
      while (!over) {
        memory.push(await request.readMemory());
        await wait(memoryEveryMs);
      }
    })();
    const asks = await askAll(visitors, request);
    await until(() => events.size === people + asks.length, request.patienceMs);
    over = true;
    await watching;
    const renderings = [...events].flatMap(([jobId, eventId]) => {
      const times = request.rendered.get(jobId);
      return times ? [{ eventId, ...times }] : [];
    });
    const asked = new Set(asks.map(({ eventId }) => eventId));
    return {
      asks,
      renderings: renderings.filter(({ eventId }) => asked.has(eventId)),
      edits,
      memory,
    };
  } finally {
    for (const visitor of visitors) visitor.leave();
  }
}

async function askAll(
  visitors: readonly PageVisitor[],
  { asks, withinMs, photo, dance }: LoadRequest,
): Promise<Ask[]> {
  const begunMs = performance.now();
  const sent: Promise<Ask>[] = [];
  for (let index = 0; index < asks; index++) {
    const aheadMs = (index * withinMs) / asks - (performance.now() - begunMs);
    if (aheadMs > 0) await wait(aheadMs);
    const person = index % visitors.length;
    const ask = visitors[person].say(dance, photo).then((answer) => {
      const { id } = JSON.parse(accepted(answer).body) as { id: string };
      const { sentMs, answeredMs } = answer;
      return { person, eventId: id, sentMs, acknowledgedMs: answeredMs };
    });
    ask.catch(() => {});
    sent.push(ask);
  }
  return await Promise.all(sent);
}

function accepted(answer: Answer): Answer {
  if (answer.status !== 200) throw new Error(`an ask was answered with ${answer.status}`);
  return answer;
}

async function until(isSo: () => boolean, patienceMs: number): Promise<void> {
  const endMs = performance.now() + patienceMs;
  while (!isSo()) {
    if (performance.now() > endMs) throw new Error('the clips do not come');
    await wait(100);
  }
}
