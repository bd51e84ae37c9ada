import { createHash } from 'node:crypto';

const idLength = 20;

/** One id for one event, so that an event which comes twice asks once. Letters, digits, - and _; short enough for a
 *  button. */
export function idOf(kind: 'j' | 'w', platform: string, eventId: string): string {
  const digest = createHash('sha256').update(`${platform}\n${eventId}`).digest('base64url');
  return `${kind}${digest.slice(0, idLength)}`;
}

/** A seed for whoever names none: the same for the same job. */
export function seedOf(jobId: string): number {
  return createHash('sha256').update(jobId).digest().readUInt32BE() >>> 1;
}
