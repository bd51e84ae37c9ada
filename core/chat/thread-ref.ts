import { z } from 'zod';

/** Where an answer goes: a durable address, never a token. `platform` is the adapter's folder. */
export const threadRefSchema = z.object({
  platform: z.string().regex(/^[a-z][a-z0-9-]*$/),
  channelId: z.string().min(1),
  topicId: z.string().min(1).nullable(),
  /** The message that is answered. */
  replyToId: z.string().min(1).nullable(),
  /** The command or button that asked, where its platform lets it be answered as such for a while. What that takes
   *  is the adapter's to remember. */
  interactionId: z.string().min(1).nullable(),
  /** Whoever asked: the address of last resort. */
  askerId: z.string().min(1).nullable(),
});

export type ThreadRef = Readonly<z.infer<typeof threadRefSchema>>;

/** One message that was sent. */
export const messageRefSchema = z.object({
  channelId: z.string().min(1),
  messageId: z.string().min(1),
});

export type MessageRef = Readonly<z.infer<typeof messageRefSchema>>;
