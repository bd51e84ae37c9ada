/** The page: shows what the server tells, and tells it what people do. No state but the messages. */
import type { Dance, Message } from './chat.ts';
import { moveByArrows, showChoices } from './choices.ts';
import { setAnswering, startComposer } from './composer.ts';
import { find } from './element.ts';
import { here, inPath } from './here.ts';
import { sayTrouble } from './post.ts';
import { Thread } from './thread.ts';
import { locale, words } from './words.ts';

const retryMs = 1000;

const thread = new Thread(setAnswering);
let source: EventSource | null = null;

/** Hears everything that the person who is chosen may hear, from the beginning. */
function connect(): void {
  source?.close();
  const opened = new EventSource(inPath('/api/events'));
  source = opened;
  const hear = <T>(kind: string, act: (told: T) => void) =>
    opened.addEventListener(kind, ({ data }) => act(JSON.parse(data) as T));
  hear<{ me: string; direct: string; messages: Message[]; dances: Dance[] }>('state', (state) => {
    const { me, direct, dances } = state;
    Object.assign(here, { me, direct, dances });
    here.messages.clear();
    for (const message of state.messages) here.messages.set(message.id, message);
    sayTrouble(null);
    thread.showAll();
  });
  for (const kind of ['post', 'edit']) {
    hear<Message>(kind, (message) => {
      here.messages.set(message.id, message);
      thread.show(message);
    });
  }
  hear<{ id: string }>('remove', ({ id }) => {
    here.messages.delete(id);
    thread.remove(id);
  });
  opened.onerror = () => {
    sayTrouble(words.offline);
    if (opened.readyState === EventSource.CLOSED && source === opened) setTimeout(connect, retryMs);
  };
}

function writeWords(): void {
  const label = (id: string, words: string) => find(id).setAttribute('aria-label', words);
  document.documentElement.lang = locale;
  label('people', words.people);
  for (const id of ['channels', 'panel', 'messages']) label(id, words.messages);
  label('attach', words.attachLabel);
  label('text', words.placeholder);
  label('completion', '/dance');
  find('attach').textContent = words.attach;
  find('send').textContent = words.send;
  find('drop').textContent = words.drop;
  find<HTMLTextAreaElement>('text').placeholder = words.placeholder;
}

writeWords();
startComposer();
moveByArrows();
showChoices({
  onChannel() {
    setAnswering(null);
    thread.showAll();
  },
  onPerson() {
    setAnswering(null);
    connect();
  },
});
connect();
