import type { Dance, Message } from './chat.ts';

export const hall = 'hall';

/** Who looks at which channel, and what is known of the chat; it outlives the page only as far as sessionStorage. */
export const here = {
  messages: new Map<string, Message>(),
  dances: [] as Dance[],
  me: '',
  direct: '',
  which: sessionStorage.getItem('person') === '2' ? 2 : 1,
  channel: sessionStorage.getItem('channel') === 'direct' ? 'direct' : hall,
};

export function shownChannel(): string {
  return here.channel === hall ? hall : here.direct;
}

/** An address of the server's, as the person who is chosen asks for it. */
export function inPath(path: string): string {
  return `${path}?person=${here.which}`;
}
