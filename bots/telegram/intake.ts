import { readAction } from '../../core/chat/action.ts';
import type { ChatEvent } from '../../core/chat/chat-event.ts';
import type { Notebook } from '../conversation/ports.ts';
import { behalfNote } from './adapter.ts';
import type { Albums } from './albums.ts';
import type { BotApi } from './bot-api.ts';
import type { DoubleTaps } from './double-taps.ts';
import type { MovedChats } from './moved-chats.ts';
import { type Reader, readUpdate } from './read.ts';
import type { Taps } from './taps.ts';

export interface Intake {
  readonly api: BotApi;
  readonly reader: Omit<Reader, 'now'>;
  readonly notebook: Notebook;
  readonly moved: MovedChats;
  readonly taps: Taps;
  readonly doubleTaps: DoubleTaps;
  readonly albums: Albums;
  /** Makes an event durable. @throws while the queue is away */
  readonly receive: (event: ChatEvent) => Promise<void>;
}

/** Takes an update in: when this returns, nothing can lose it any more. @throws while the queue is away; then the update
 *  is to be taken in again */
export async function takeIn(update: unknown, intake: Intake): Promise<void> {
  const now = new Date().toISOString();
  const taken = readUpdate(update, { ...intake.reader, now });
  switch (taken?.kind) {
    case undefined:
      return;
    case 'moved':
      return await intake.moved.note(taken.from, taken.to);
    case 'idleTap':
      return intake.taps.hold(taken.queryId, '', '');
    case 'said':
      if (taken.albumId === null) return await intake.receive(taken.event);
      return await intake.albums.add(taken.event, taken.albumId);
    case 'tap':
      return await takeTap(taken.event, taken.queryId, intake);
  }
}

async function takeTap(event: ChatEvent, queryId: string, intake: Intake): Promise<void> {
  const { taps, doubleTaps, receive } = intake;
  const { channelId, replyToId } = event.thread;
  taps.hold(queryId, channelId, replyToId ?? '');
  const action = event.action ?? '';
  // Pages are turned to and fro, as quickly as somebody likes.
  if (readAction(action)?.kind !== 'page') {
    const button = `${channelId}:${replyToId}:${event.sender.id}:${action}`;
    if (await doubleTaps.isSecond(button, queryId)) return;
  }
  await receive(await onBehalf(event, intake));
}

/** Whoever presses a button under an answer to a chat speaks for that chat, as one of its administrators. */
async function onBehalf(event: ChatEvent, { notebook, api }: Intake): Promise<ChatEvent> {
  const { channelId, replyToId } = event.thread;
  // In a private chat nobody speaks for anybody else.
  if (!channelId.startsWith('-')) return event;
  const asker = await notebook.read(behalfNote(channelId, replyToId ?? ''));
  if (asker === null) return event;
  const member = await api.bare
    .getChatMember(Number(asker), Number(event.sender.id))
    .catch(() => null);
  const speaksForIt = member?.status === 'creator' || member?.status === 'administrator';
  if (!speaksForIt) return event;
  const thread = { ...event.thread, askerId: asker };
  return { ...event, thread, sender: { ...event.sender, id: asker } };
}
