import type { Redis } from 'ioredis';

/** Keys that may be there when no job is. `ends`: it must have a time to live. */
const mayStay: readonly (readonly [key: RegExp, how: 'ends' | 'stays', why: string])[] = [
  [/^(intake|render|deliver)-[a-z-]+:(meta|id|pc)$/, 'stays', 'one for each queue'],
  [/^(intake|render|deliver)-[a-z-]+:(events|marker)$/, 'stays', 'one for each queue, cut short'],
  [/^(intake|render|deliver)-[a-z-]+:stalled-check$/, 'ends', 'who looks for stalled jobs'],
  [/^intake-[a-z-]+:de:/, 'ends', 'an event is known until its age'],
  [/^note:[a-z-]+:/, 'ends', 'what was sent for what'],
  [/^(job|records|over|cancelled):/, 'ends', 'what a job was, for another dance and for delete'],
  [/^message:clip:/, 'ends', 'the clip, for delete'],
  [/^message:consent:/, 'ends', 'a question that nobody has answered'],
  [/^day:/, 'ends', 'how often a person has asked today'],
  [
    /^(photo|recent|expected|wish|awaiting-consent|traces):/,
    'ends',
    'what buttons and the next message go back to',
  ],
  [/^person:/, 'stays', 'language and consent, until forget'],
  [/^photos$/, 'stays', 'photos that the store keeps for a few minutes'],
  [/^(durations|workers):[a-z-]+$/, 'stays', 'one for each engine'],
];

/** Every key that nobody can explain when no job is open: the rest of a job, a lock, a mark without an end. */
export async function redisLeftovers(redis: Redis): Promise<string[]> {
  const left: string[] = [];
  for (const key of await redis.keys('*')) {
    const name = key.replace(/^photodance:/, '');
    const [, how] = mayStay.find(([known]) => key !== name && known.test(name)) ?? [];
    if (how === undefined || (how === 'ends' && (await redis.ttl(key)) === -1)) left.push(key);
  }
  return left.sort();
}
