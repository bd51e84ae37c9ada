/** The page: shows what the server tells, and tells it what people do. No state but the messages. */

interface Button {
  label: string;
  action: string;
  style: 'main' | 'plain' | 'danger';
}

interface GalleryItem {
  templateId: string;
  version: number;
  label: string;
  description: string;
  action: string;
}

interface Message {
  id: string;
  channelId: string;
  author: string | null;
  at: string;
  replyToId: string | null;
  text: string;
  images: string[];
  reply: {
    buttons: Button[][];
    gallery: GalleryItem[];
    progress: number | null;
    clip: { file: string; fileName: string; description: string } | null;
  } | null;
}

interface Dance {
  id: string;
  title: Record<string, string>;
  names: string[];
}

const hall = 'hall';
const chinese = /^zh\b/i.test(navigator.language);
const locale = chinese ? 'zh-CN' : 'en';
const words = chinese
  ? {
      hall: '# 舞池',
      direct: '私聊',
      people: '我是',
      names: ['小安', '小北'],
      stranger: '访客',
      bot: '舞王',
      attach: '照片',
      attachLabel: '添加照片',
      send: '发送',
      placeholder: '写 /dance，或把照片拖进来',
      reply: '回复',
      replyTo: '回复：',
      remove: '移除',
      drop: '放开就添加这张照片',
      offline: '连接断开了，正在重连……',
      photo: '照片',
      emptyHall: '这里还没有人说话。放一张全身照，写 /dance 科目三。',
      emptyDirect: '这里只有您和机器人。直接发一张照片就行。',
      retry: '没有发出去，正在重试……',
      tooLarge: '照片太大了，最多 20 MB。',
      refused: '这条消息发不出去。请重新打开页面再试。',
      messages: '消息',
    }
  : {
      hall: '# dance-floor',
      direct: 'Direct message',
      people: 'I am',
      names: ['Ann', 'Ben'],
      stranger: 'Guest',
      bot: 'Photodance',
      attach: 'Photo',
      attachLabel: 'Add a photo',
      send: 'Send',
      placeholder: 'Type /dance, or drop a photo',
      reply: 'Reply',
      replyTo: 'Replying to:',
      remove: 'Remove',
      drop: 'Drop it to add this photo',
      offline: 'The connection is lost; trying again…',
      photo: 'Photo',
      emptyHall:
        'Nobody has said anything yet. Drop a full-body photo and type /dance subject three.',
      emptyDirect: 'Only you and the bot are here. Just send a photo.',
      retry: 'Not sent yet; trying again…',
      tooLarge: 'The photo is too large; 20 MB is the most.',
      refused: 'This could not be sent. Open the page again and retry.',
      messages: 'Messages',
    };

function find<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}
const list = find('messages');
const panel = find('panel');
const text = find<HTMLTextAreaElement>('text');
const completion = find('completion');
const photoInput = find<HTMLInputElement>('photo');

const messages = new Map<string, Message>();
let dances: Dance[] = [];
let me = '';
let direct = '';
let which = sessionStorage.getItem('person') === '2' ? 2 : 1;
let channel = sessionStorage.getItem('channel') === 'direct' ? 'direct' : hall;
let attached: File | null = null;
let answering: string | null = null;
let source: EventSource | null = null;

const shownChannel = () => (channel === hall ? hall : direct);
const inPath = (path: string) => `${path}?person=${which}`;
const newId = () =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function connect(): void {
  source?.close();
  const opened = new EventSource(inPath('/api/events'));
  source = opened;
  opened.addEventListener('state', (event) => {
    const state = JSON.parse((event as MessageEvent<string>).data) as {
      me: string;
      direct: string;
      messages: Message[];
      dances: Dance[];
    };
    me = state.me;
    direct = state.direct;
    dances = state.dances;
    messages.clear();
    for (const message of state.messages) messages.set(message.id, message);
    find('offline').hidden = true;
    showAll();
  });
  for (const kind of ['post', 'edit'] as const) {
    opened.addEventListener(kind, (event) => {
      const message = JSON.parse((event as MessageEvent<string>).data) as Message;
      messages.set(message.id, message);
      show(message);
    });
  }
  opened.addEventListener('remove', (event) => {
    const { id } = JSON.parse((event as MessageEvent<string>).data) as { id: string };
    messages.delete(id);
    document.getElementById(`m-${id}`)?.remove();
    showEmptiness();
  });
  opened.onerror = () => {
    find('offline').hidden = false;
    find('offline').textContent = words.offline;
    if (opened.readyState === EventSource.CLOSED && source === opened) setTimeout(connect, 1000);
  };
}

function isAtEnd(): boolean {
  return panel.scrollHeight - panel.scrollTop - panel.clientHeight < 120;
}

function toEnd(): void {
  panel.scrollTop = panel.scrollHeight;
}

function showAll(): void {
  list.replaceChildren();
  for (const message of messages.values()) show(message, false);
  showEmptiness();
  toEnd();
}

function showEmptiness(): void {
  document.querySelector('.empty')?.remove();
  if (list.children.length > 0) return;
  panel.append(
    element('p', { class: 'empty' }, channel === hall ? words.emptyHall : words.emptyDirect),
  );
}

function show(message: Message, follow = true): void {
  if (message.channelId !== shownChannel()) return;
  const wasAtEnd = isAtEnd();
  const old = document.getElementById(`m-${message.id}`);
  const made = build(message);
  if (old && onlyWordsDiffer(old, made)) {
    for (const name of ['.text', 'progress']) {
      const [from, to] = [old.querySelector(name), made.querySelector(name)];
      if (from && to) {
        from.textContent = to.textContent;
        for (const { name, value } of to.attributes) from.setAttribute(name, value);
      }
    }
  } else if (old) {
    const focused = old.contains(document.activeElement)
      ? document.activeElement?.getAttribute('data-action')
      : null;
    old.replaceWith(made);
    if (focused) made.querySelector<HTMLElement>(`[data-action="${CSS.escape(focused)}"]`)?.focus();
  } else list.append(made);
  document.querySelector('.empty')?.remove();
  if (follow && wasAtEnd) toEnd();
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

function nameOf(author: string | null): string {
  if (author === null) return words.bot;
  const [stem] = me.split('-').length > 1 ? [me.slice(0, -2)] : [me];
  if (author.slice(0, -2) !== stem) return words.stranger;
  return words.names[Number(author.slice(-1)) - 1] ?? words.stranger;
}

function build(message: Message): HTMLElement {
  const { author, reply } = message;
  const name = nameOf(author);
  const time = element(
    'time',
    { datetime: message.at },
    new Date(message.at).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' }),
  );
  const head = element('div', { class: 'head' }, element('b', {}, name), time);
  if (message.images.length > 0) {
    const answer = element(
      'button',
      { type: 'button', 'aria-label': `${words.reply} ${name}` },
      words.reply,
    );
    answer.onclick = () => setAnswering(message.id);
    head.append(answer);
  }
  const body = element('div', {}, head);
  const answered = message.replyToId === null ? null : messages.get(message.replyToId);
  if (answered) {
    const said = answered.text || (answered.images.length > 0 ? words.photo : '');
    body.append(
      element('div', { class: 'answered' }, `↩ ${nameOf(answered.author)}: ${said.split('\n')[0]}`),
    );
  }
  if (message.text) body.append(element('div', { class: 'text' }, message.text));
  for (const file of message.images) {
    const picture = element('img', {
      class: 'photo',
      src: inPath(`/api/files/${file}`),
      alt: `${words.photo}, ${name}`,
    });
    picture.onload = () => isAtEnd() && toEnd();
    body.append(picture);
  }
  if (reply) {
    if (reply.progress !== null) {
      body.append(
        element('progress', {
          max: '1',
          value: String(reply.progress),
          'aria-label': message.text,
        }),
      );
    }
    if (reply.clip) {
      const { file, description } = reply.clip;
      const video = element('video', {
        src: inPath(`/api/files/${file}`),
        controls: '',
        loop: '',
        playsinline: '',
        'aria-label': description,
      });
      video.onloadedmetadata = toEnd;
      body.append(video);
    }
    if (reply.gallery.length > 0) {
      body.append(
        element(
          'div',
          { class: 'gallery' },
          ...reply.gallery.map((item) => galleryButton(item, message.id)),
        ),
      );
    }
    for (const row of reply.buttons) {
      const made = row.map((button) => {
        const one = element(
          'button',
          { type: 'button', class: button.style, 'data-action': button.action },
          button.label,
        );
        one.onclick = () => press(one, message.id, button.action);
        return one;
      });
      body.append(element('div', { class: 'buttons' }, ...made));
    }
  }
  const face = element('div', { class: 'face', 'aria-hidden': 'true' }, name.slice(0, 1));
  return element(
    'article',
    { class: `message ${author === null ? 'bot' : ''}`, id: `m-${message.id}` },
    face,
    body,
  );
}

function galleryButton(item: GalleryItem, messageId: string): HTMLButtonElement {
  const base = `/gallery/${item.templateId}`;
  const picture = element('img', { src: `${base}/still.webp`, alt: '' });
  const moves = matchMedia('(prefers-reduced-motion: no-preference)').matches;
  const button = element(
    'button',
    { type: 'button', 'data-action': item.action },
    picture,
    element('b', {}, item.label),
    element('small', {}, item.description),
  );
  if (moves) {
    const move = () => {
      picture.src = `${base}/preview.webp`;
    };
    const rest = () => {
      picture.src = `${base}/still.webp`;
    };
    button.onmouseenter = move;
    button.onfocus = move;
    button.onmouseleave = rest;
    button.onblur = rest;
  }
  button.onclick = () => press(button, messageId, item.action);
  return button;
}

/** Sends again until it is there: the server knows what it has by its id. */
async function post(path: string, body: BodyInit, headers: HeadersInit = {}): Promise<boolean> {
  for (let tries = 0; ; tries++) {
    try {
      const answer = await fetch(inPath(path), { method: 'POST', body, headers });
      if (answer.ok) {
        find('offline').hidden = true;
        return true;
      }
      if (answer.status < 500) {
        find('offline').hidden = false;
        find('offline').textContent = answer.status === 413 ? words.tooLarge : words.refused;
        return false;
      }
    } catch {
      // The server is away for a moment.
    }
    find('offline').hidden = false;
    find('offline').textContent = words.retry;
    await new Promise((resolve) => setTimeout(resolve, Math.min(300 * 2 ** tries, 3000)));
  }
}

async function press(button: HTMLButtonElement, message: string, action: string): Promise<void> {
  button.disabled = true;
  const body = JSON.stringify({ id: newId(), message, action });
  await post('/api/actions', body, { 'content-type': 'application/json' });
  button.disabled = false;
}

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

function setAnswering(id: string | null): void {
  answering = id;
  const place = find('answering');
  place.hidden = id === null;
  place.replaceChildren();
  if (id === null) return;
  const message = messages.get(id);
  const remove = element('button', { type: 'button' }, words.remove);
  remove.onclick = () => setAnswering(null);
  place.append(
    `${words.replyTo} ${nameOf(message?.author ?? null)} ${message?.text || words.photo}`,
    remove,
  );
  text.focus();
}

const commandNames = [
  'dance',
  'templates',
  'queue',
  'cancel',
  'again',
  'language',
  'privacy',
  'forget',
  'help',
];
let chosen = 0;

function suggestions(): string[] {
  const typed = text.value;
  const command = /^\/([a-z]*)$/.exec(typed);
  if (command)
    return commandNames
      .filter((name) => name.startsWith(command[1] ?? ''))
      .map((name) => `/${name} `);
  const dance = /^\/(dance|again) (.*)$/.exec(typed);
  if (!dance) return [];
  const wanted = (dance[2] ?? '').toLowerCase();
  if (dances.some(({ title }) => title[locale]?.toLowerCase() === wanted.trim())) return [];
  return dances
    .filter(({ names, id }) => [id, ...names].some((name) => name.toLowerCase().includes(wanted)))
    .map(({ title }) => `/${dance[1]} ${title[locale]}`);
}

function complete(): void {
  const offered = suggestions();
  chosen = Math.min(chosen, Math.max(0, offered.length - 1));
  completion.hidden = offered.length === 0;
  text.setAttribute('aria-expanded', String(offered.length > 0));
  completion.replaceChildren(
    ...offered.map((offer, index) => {
      const row = element(
        'div',
        { role: 'option', id: `offer-${index}`, 'aria-selected': String(index === chosen) },
        offer,
      );
      row.onmousedown = (event) => {
        event.preventDefault();
        take(offer);
      };
      return row;
    }),
  );
  if (offered.length > 0) text.setAttribute('aria-activedescendant', `offer-${chosen}`);
  else text.removeAttribute('aria-activedescendant');
  completion.children[chosen]?.scrollIntoView({ block: 'nearest' });
}

function take(offer: string): void {
  text.value = offer;
  chosen = 0;
  complete();
}

function closeCompletion(): void {
  completion.hidden = true;
  text.setAttribute('aria-expanded', 'false');
  text.removeAttribute('aria-activedescendant');
}

function fitText(): void {
  text.style.height = 'auto';
  text.style.height = `${text.scrollHeight + 2}px`;
}

text.oninput = () => {
  chosen = 0;
  fitText();
  complete();
};
text.onkeydown = (event) => {
  if (event.isComposing) return;
  const offered = completion.hidden ? [] : suggestions();
  const offer = offered[chosen];
  if (offer !== undefined && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    chosen = (chosen + (event.key === 'ArrowDown' ? 1 : offered.length - 1)) % offered.length;
    complete();
    event.preventDefault();
  } else if (
    offer !== undefined &&
    (event.key === 'Tab' || (event.key === 'Enter' && offer !== text.value))
  ) {
    take(offer);
    event.preventDefault();
  } else if (event.key === 'Escape') closeCompletion();
  else if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    void send();
  }
};
text.onblur = closeCompletion;
text.onpaste = (event) => {
  const [file] = event.clipboardData?.files ?? [];
  if (file) {
    event.preventDefault();
    attach(file);
  }
};
find<HTMLFormElement>('composer').onsubmit = (event) => {
  event.preventDefault();
  void send();
};
find('attach').onclick = () => photoInput.click();
photoInput.onchange = () => attach(photoInput.files?.[0] ?? null);

let dragDepth = 0;
const showDrop = (depth: number) => {
  dragDepth = Math.max(0, depth);
  find('drop').hidden = dragDepth === 0;
};
addEventListener('dragenter', () => showDrop(dragDepth + 1));
addEventListener('dragleave', () => showDrop(dragDepth - 1));
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  showDrop(0);
  attach(event.dataTransfer?.files[0] ?? null);
});

function showChoices(): void {
  const tab = (label: string, name: string) => {
    const selected = channel === name;
    const made = element(
      'button',
      {
        type: 'button',
        role: 'tab',
        'aria-selected': String(selected),
        'aria-controls': 'panel',
        tabindex: selected ? '0' : '-1',
        'data-channel': name,
      },
      label,
    );
    made.onclick = () => {
      channel = name;
      sessionStorage.setItem('channel', name);
      setAnswering(null);
      showChoices();
      showAll();
    };
    return made;
  };
  find('channels').replaceChildren(tab(words.hall, hall), tab(words.direct, 'direct'));
  const people = words.names.map((name, index) => {
    const checked = which === index + 1;
    const made = element(
      'button',
      {
        type: 'button',
        role: 'radio',
        'aria-checked': String(checked),
        tabindex: checked ? '0' : '-1',
      },
      name,
    );
    made.onclick = () => {
      which = index + 1;
      sessionStorage.setItem('person', String(which));
      setAnswering(null);
      showChoices();
      connect();
    };
    return made;
  });
  find('people').replaceChildren(...people);
}

/** Arrow keys move within a group, as its role promises. */
for (const id of ['channels', 'people']) {
  find(id).onkeydown = (event) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    const buttons = [...find(id).querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(at + (event.key === 'ArrowRight' ? 1 : buttons.length - 1)) % buttons.length]?.click();
    find(id).querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  };
}

document.documentElement.lang = locale;
find('people').setAttribute('aria-label', words.people);
find('channels').setAttribute('aria-label', words.messages);
panel.setAttribute('aria-label', words.messages);
find('attach').textContent = words.attach;
find('attach').setAttribute('aria-label', words.attachLabel);
find('send').textContent = words.send;
text.placeholder = words.placeholder;
text.setAttribute('aria-label', words.placeholder);
completion.setAttribute('aria-label', '/dance');
list.setAttribute('aria-label', words.messages);
find('drop').textContent = words.drop;
showChoices();
connect();
