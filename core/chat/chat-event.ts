import { z } from 'zod';
import { threadRefSchema } from './thread-ref.ts';

/** A picture as its platform knows it; the bytes are fetched with it, also later. */
export const imageRefSchema = z.object({
  platform: z.string().min(1),
  fileId: z.string().min(1),
  mimeType: z.string().nullable(),
  sizeBytes: z.int().nonnegative().nullable(),
  /** The message that shows it. */
  messageId: z.string().min(1).nullable(),
  /** Hidden until it is touched; a clip made of it is, too. */
  isSpoiler: z.boolean(),
});

export type ImageRef = Readonly<z.infer<typeof imageRefSchema>>;

/** How the bot comes to see a message. `overheard`: in a channel, to nobody in particular. */
export const addressings = ['direct', 'mention', 'slash', 'reply', 'button', 'overheard'] as const;

/** Something that a person did in a chat. JSON only: it is queued before anything else happens. */
export const chatEventSchema = z.object({
  /** The platform's own, so that an event which is delivered twice is known again. */
  id: z.string().min(1),
  thread: threadRefSchema,
  sender: z.object({
    id: z.string().min(1),
    /** The language that the platform says this person reads, as it writes it. */
    locale: z.string().nullable(),
  }),
  addressedBy: z.enum(addressings),
  /** Without the mention of the bot. */
  text: z.string(),
  /** What a button stands for; see action.ts. Null for everything that is not a button. */
  action: z.string().nullable(),
  /** The pictures of the message, or of the one that it answers. */
  images: z.array(imageRefSchema),
  /** Who posted those pictures; null without any. */
  imagesPostedBy: z.string().min(1).nullable(),
  /** The largest file that may be sent there; null where the platform sets none that a clip could reach. */
  uploadBytesMax: z.int().positive().nullable(),
  /** ISO 8601, UTC. */
  receivedAt: z.iso.datetime(),
});

export type ChatEvent = Readonly<z.infer<typeof chatEventSchema>>;

/** One person of one platform. */
export function personKey(event: Pick<ChatEvent, 'thread' | 'sender'>): string {
  return `${event.thread.platform}:${event.sender.id}`;
}
