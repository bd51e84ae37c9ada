import { keys as shared } from '../../core/job/queue-messages.ts';
import type { MessageKind } from '../conversation/ports.ts';

const prefixed = (name: string) => `${shared.prefix}:${name}`;

/** Every key of the bots in Redis; those that workers read too are core/job's. */
export const redisKeys = {
  prefix: shared.prefix,
  cancelled: (jobId: string) => prefixed(shared.cancelled(jobId)),
  cancelChannel: prefixed(shared.cancelChannel),
  durations: (engine: string) => prefixed(shared.durations(engine)),
  workers: (engine: string) => prefixed(shared.workers(engine)),
  crashes: (jobId: string) => prefixed(shared.crashes(jobId)),

  record: (jobId: string) => prefixed(`job:${jobId}`),
  message: (id: string, kind: MessageKind) => prefixed(`message:${kind}:${id}`),
  over: (jobId: string) => prefixed(`over:${jobId}`),
  /** Jobs of a platform that are not over, by the time of their acceptance. */
  openOf: (platform: string) => prefixed(`open:${platform}`),
  recordsOf: (person: string) => prefixed(`records:${person}`),

  activeOf: (person: string) => prefixed(`active:person:${person}`),
  activeIn: (channel: string) => prefixed(`active:channel:${channel}`),
  active: prefixed('active'),
  day: (person: string, day: string) => prefixed(`day:${day}:${person}`),

  /** Photos that the store holds, by the time when they are to go. */
  photos: prefixed('photos'),

  /** What an adapter remembers for a while. */
  note: (platform: string, name: string) => prefixed(`note:${platform}:${name}`),

  person: (person: string) => prefixed(`person:${person}`),
  photo: (photoId: string) => prefixed(`photo:${photoId}`),
  recent: (person: string, channelId: string) => prefixed(`recent:${channelId}:${person}`),
  expected: (person: string, channelId: string) => prefixed(`expected:${channelId}:${person}`),
  wish: (wishId: string) => prefixed(`wish:${wishId}`),
  awaitingConsent: (person: string) => prefixed(`awaiting-consent:${person}`),
  /** What is kept of a person besides their jobs: names of keys. */
  traces: (person: string) => prefixed(`traces:${person}`),
} as const;
