import type { ChatEvent } from '../../core/chat/chat-event.ts';
import { type ParseResult, parse } from '../../core/command/parse.ts';
import type { Surroundings } from './surroundings.ts';

/** Whether a message is for the bot. To whoever talks to it, it always answers; in a channel only when it is
 *  plain that it is asked: a slash command, "dance" with a dance, a dance's name with or under a picture. */
export function isMeantForUs(event: ChatEvent, parsed: ParseResult<unknown>): boolean {
  switch (event.addressedBy) {
    case 'direct':
    case 'mention':
    case 'slash':
    case 'button':
      return true;
    case 'reply':
      return parsed.named !== null;
    case 'overheard': {
      if (event.text.trimStart().startsWith('/')) return parsed.named !== null;
      if (parsed.named === 'dance') return event.images.length > 0;
      if (parsed.named !== 'command' || !parsed.ok) return false;
      const { command } = parsed;
      const asksDance = command.kind === 'dance' || command.kind === 'again';
      return asksDance ? command.ask?.kind === 'template' : command.kind === 'templates';
    }
  }
}

/** Whether an event can concern the bot at all. What people say to each other, without a picture, does not: it is not
 *  even queued. */
export function canConcernUs(
  event: ChatEvent,
  { dances, romanize }: Pick<Surroundings, 'dances' | 'romanize'>,
): boolean {
  if (event.images.length > 0 || event.action !== null) return true;
  return isMeantForUs(event, parse(event.text, { dances: dances(), romanize }));
}
