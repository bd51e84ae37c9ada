import type { Button, GalleryItem, Message } from './chat.ts';
import { element } from './element.ts';
import { here, inPath } from './here.ts';
import { press } from './post.ts';
import { locale, words } from './words.ts';

/** What a message cannot do by itself. */
export interface MessageEvents {
  readonly onAnswer: (messageId: string) => void;
  /** A picture or a clip has its size now. */
  readonly onGrown: () => void;
}

/** What the person who looks calls an author; null is the bot. */
export function nameOf(author: string | null): string {
  if (author === null) return words.bot;
  const [stem] = here.me.split('-').length > 1 ? [here.me.slice(0, -2)] : [here.me];
  if (author.slice(0, -2) !== stem) return words.stranger;
  return words.names[Number(author.slice(-1)) - 1] ?? words.stranger;
}

export function buildMessage(message: Message, events: MessageEvents): HTMLElement {
  const { author, reply, text } = message;
  const name = nameOf(author);
  const body = element('div', {}, buildHead(message, name, events));
  const answered = message.replyToId === null ? null : here.messages.get(message.replyToId);
  if (answered) {
    const said = answered.text || (answered.images.length > 0 ? words.photo : '');
    const line = `↩ ${nameOf(answered.author)}: ${said.split('\n')[0]}`;
    body.append(element('div', { class: 'answered' }, line));
  }
  if (text) body.append(element('div', { class: 'text' }, text));
  for (const file of message.images) {
    const alt = `${words.photo}, ${name}`;
    const picture = element('img', { class: 'photo', src: inPath(`/api/files/${file}`), alt });
    picture.onload = events.onGrown;
    body.append(picture);
  }
  if (reply) body.append(...buildReply(message.id, text, reply, events));
  const face = element('div', { class: 'face', 'aria-hidden': 'true' }, name.slice(0, 1));
  const kind = `message ${author === null ? 'bot' : ''}`;
  return element('article', { class: kind, id: `m-${message.id}` }, face, body);
}

function buildHead(message: Message, name: string, { onAnswer }: MessageEvents): HTMLElement {
  const at = new Date(message.at);
  const shown = at.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  const time = element('time', { datetime: message.at }, shown);
  const head = element('div', { class: 'head' }, element('b', {}, name), time);
  if (message.images.length > 0) {
    const label = `${words.reply} ${name}`;
    const answer = element('button', { type: 'button', 'aria-label': label }, words.reply);
    answer.onclick = () => onAnswer(message.id);
    head.append(answer);
  }
  return head;
}

function buildReply(
  messageId: string,
  text: string,
  { progress, picture, clip, gallery, buttons }: NonNullable<Message['reply']>,
  { onGrown }: MessageEvents,
): HTMLElement[] {
  const made: HTMLElement[] = [];
  if (progress !== null) {
    made.push(element('progress', { max: '1', value: String(progress), 'aria-label': text }));
  }
  if (picture) {
    const src = inPath(`/api/files/${picture.file}`);
    const shown = element('img', { class: 'photo', src, alt: picture.description });
    shown.onload = onGrown;
    made.push(shown);
  }
  if (clip) {
    const video = element('video', {
      src: inPath(`/api/files/${clip.file}`),
      controls: '',
      loop: '',
      playsinline: '',
      'aria-label': clip.description,
    });
    video.onloadedmetadata = onGrown;
    made.push(video);
  }
  if (gallery.length > 0) {
    const items = gallery.map((item) => buildGalleryItem(item, messageId));
    made.push(element('div', { class: 'gallery' }, ...items));
  }
  for (const row of buttons) {
    const inRow = row.map((button) => buildButton(button, messageId));
    made.push(element('div', { class: 'buttons' }, ...inRow));
  }
  return made;
}

function buildButton({ label, action, style }: Button, messageId: string): HTMLButtonElement {
  const button = element('button', { type: 'button', class: style, 'data-action': action }, label);
  button.onclick = () => press(button, messageId, action);
  return button;
}

/** A dance to choose: its picture moves under the pointer and in the focus, for whoever likes motion. */
function buildGalleryItem(
  { templateId, action, label, description }: GalleryItem,
  messageId: string,
): HTMLButtonElement {
  const base = `/gallery/${templateId}`;
  const picture = element('img', { src: `${base}/still.webp`, alt: '' });
  const button = element(
    'button',
    { type: 'button', 'data-action': action },
    picture,
    element('b', {}, label),
    element('small', {}, description),
  );
  if (matchMedia('(prefers-reduced-motion: no-preference)').matches) {
    const show = (file: string) => () => {
      picture.src = `${base}/${file}`;
    };
    button.onmouseenter = show('preview.webp');
    button.onfocus = show('preview.webp');
    button.onmouseleave = show('still.webp');
    button.onblur = show('still.webp');
  }
  button.onclick = () => press(button, messageId, action);
  return button;
}
