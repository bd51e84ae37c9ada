import { buildMessage, type MessageEvents } from './build-message.ts';
import type { Message } from './chat.ts';
import { element, find } from './element.ts';
import { hall, here, shownChannel } from './here.ts';
import { words } from './words.ts';

const list = find('messages');
const panel = find('panel');

/** Near enough to the end, in CSS pixels, that whoever reads there wants to stay there. */
const nearEndPx = 120;

/** The messages of the channel that is looked at. */
export class Thread {
  readonly #events: MessageEvents;
  /** Whether the end stays in view as the thread grows: until somebody scrolls away from it. */
  #follows = true;

  constructor(onAnswer: MessageEvents['onAnswer']) {
    this.#events = { onAnswer, onGrown: () => this.#follow() };
    panel.onscroll = () => {
      this.#follows = isAtEnd();
    };
  }

  showAll(): void {
    list.replaceChildren();
    for (const message of here.messages.values()) this.show(message);
    showEmptiness();
    toEnd();
  }

  /** Shows a message that is new, or has changed. */
  show(message: Message): void {
    if (message.channelId !== shownChannel()) return;
    const old = document.getElementById(`m-${message.id}`);
    const made = buildMessage(message, this.#events);
    if (!old) list.append(made);
    else if (onlyWordsDiffer(old, made)) takeWords(old, made);
    else replace(old, made);
    document.querySelector('.empty')?.remove();
    this.#follow();
  }

  remove(id: string): void {
    document.getElementById(`m-${id}`)?.remove();
    showEmptiness();
  }

  #follow(): void {
    if (this.#follows) toEnd();
  }
}

export function toEnd(): void {
  panel.scrollTop = panel.scrollHeight;
}

function isAtEnd(): boolean {
  return panel.scrollHeight - panel.scrollTop - panel.clientHeight < nearEndPx;
}

function showEmptiness(): void {
  document.querySelector('.empty')?.remove();
  if (list.children.length > 0) return;
  const said = here.channel === hall ? words.emptyHall : words.emptyDirect;
  panel.append(element('p', { class: 'empty' }, said));
}

/** A button that is replaced while it is being pressed is not pressed; so what is alike stays. */
function onlyWordsDiffer(old: HTMLElement, made: HTMLElement): boolean {
  const [a, b] = [old, made].map((message) => {
    const copy = message.cloneNode(true) as HTMLElement;
    const text = copy.querySelector('.text');
    if (text) text.textContent = '';
    const progress = copy.querySelector('progress');
    progress?.removeAttribute('value');
    progress?.removeAttribute('aria-label');
    for (const button of copy.querySelectorAll('button')) button.disabled = false;
    return copy.outerHTML;
  });
  return a === b;
}

function takeWords(old: HTMLElement, made: HTMLElement): void {
  for (const name of ['.text', 'progress']) {
    const [from, to] = [old.querySelector(name), made.querySelector(name)];
    if (!from || !to) continue;
    from.textContent = to.textContent;
    for (const { name, value } of to.attributes) from.setAttribute(name, value);
  }
}

/** Whoever stood on one of its buttons stands on the new one. */
function replace(old: HTMLElement, made: HTMLElement): void {
  const focused = old.contains(document.activeElement)
    ? document.activeElement?.getAttribute('data-action')
    : null;
  old.replaceWith(made);
  if (focused) made.querySelector<HTMLElement>(`[data-action="${CSS.escape(focused)}"]`)?.focus();
}
