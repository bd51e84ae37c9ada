import { nameOf } from './build-message.ts';
import { closeCompletion, completeAnew, completionTakes } from './completion.ts';
import { element, find } from './element.ts';
import { here, shownChannel } from './here.ts';
import { newId, post } from './post.ts';
import { toEnd } from './thread.ts';
import { words } from './words.ts';

const text = find<HTMLTextAreaElement>('text');
const photoInput = find<HTMLInputElement>('photo');

let attached: File | null = null;
let answering: string | null = null;

async function send(): Promise<void> {
  const said = text.value.trim();
  if (said === '' && !attached) return;
  const form = new FormData();
  form.set('id', newId());
  form.set('channel', shownChannel());
  form.set('text', said);
  if (attached) form.set('photo', attached);
  if (answering) form.set('replyTo', answering);
  text.value = '';
  fitText();
  attach(null);
  setAnswering(null);
  closeCompletion();
  toEnd();
  await post('/api/messages', form);
}

function attach(file: File | null): void {
  attached = file?.type.startsWith('image/') ? file : null;
  const place = find('attached');
  place.hidden = !attached;
  place.replaceChildren();
  photoInput.value = '';
  if (!attached) return;
  const remove = element('button', { type: 'button' }, words.remove);
  remove.onclick = () => attach(null);
  const picture = element('img', { src: URL.createObjectURL(attached), alt: words.photo });
  picture.onload = () => URL.revokeObjectURL(picture.src);
  place.append(picture, attached.name, remove);
  text.focus();
}

/** The message that the next one answers; null for none. */
export function setAnswering(id: string | null): void {
  answering = id;
  const place = find('answering');
  place.hidden = id === null;
  place.replaceChildren();
  if (id === null) return;
  const message = here.messages.get(id);
  const remove = element('button', { type: 'button' }, words.remove);
  remove.onclick = () => setAnswering(null);
  place.append(
    `${words.replyTo} ${nameOf(message?.author ?? null)} ${message?.text || words.photo}`,
    remove,
  );
  text.focus();
}

function fitText(): void {
  text.style.height = 'auto';
  text.style.height = `${text.scrollHeight + 2}px`;
}

/** Makes what stands at the foot of the page work. */
export function startComposer(): void {
  text.oninput = () => {
    fitText();
    completeAnew();
  };
  text.onkeydown = (event) => {
    if (event.isComposing || completionTakes(event)) return;
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void send();
  };
  text.onblur = closeCompletion;
  text.onpaste = (event) => {
    const [file] = event.clipboardData?.files ?? [];
    if (!file) return;
    event.preventDefault();
    attach(file);
  };
  find<HTMLFormElement>('composer').onsubmit = (event) => {
    event.preventDefault();
    void send();
  };
  find('attach').onclick = () => photoInput.click();
  photoInput.onchange = () => attach(photoInput.files?.[0] ?? null);
  takeDroppedPhotos();
}

function takeDroppedPhotos(): void {
  let depth = 0;
  const showDrop = (now: number) => {
    depth = Math.max(0, now);
    find('drop').hidden = depth === 0;
  };
  addEventListener('dragenter', () => showDrop(depth + 1));
  addEventListener('dragleave', () => showDrop(depth - 1));
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    showDrop(0);
    attach(event.dataTransfer?.files[0] ?? null);
  });
}
