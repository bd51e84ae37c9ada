import { hostileText } from '../../core/command/hostile-text.ts';

/** What an attacker knows: the names of things, but nobody's cookie but their own. */
export interface Known {
  readonly host: string;
  readonly cookie: string;
  /** Files and messages, their own and somebody else's. */
  readonly files: readonly string[];
  readonly messages: readonly string[];
  readonly channels: readonly string[];
}

export interface HostileRequest {
  readonly bytes: Buffer;
  /** Whether a browser would say that another site asks. */
  readonly isForeign: boolean;
}

/** One request that no page would send, or nearly one that it would. chance gives 0..1. */
export function hostileRequest(chance: () => number, known: Known): HostileRequest {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)]!;
  // What is wrong everywhere is refused at the door; what is wrong in one place comes further.
  const oddness = pick([0, 0, 0.03, 0.1, 0.3]);
  const odd = (share = 1) => chance() < share * oddness;
  const often = (usual: string, others: readonly string[]) => (odd() ? pick(others) : usual);
  const text = () => hostileText(chance).slice(0, 2000);
  const escaped = () => encodeURIComponent(text().replace(/\p{Cs}/gu, '')).slice(0, 1500);
  const name = () =>
    pick([
      ...known.files,
      ...known.messages,
      'messages.jsonl',
      '..',
      '../messages.jsonl',
      '..%2fmessages.jsonl',
      '%2e%2e%2fmessages.jsonl',
      '..%5cmessages.jsonl',
      '%252e%252e%252fmessages.jsonl',
      `${known.files[0]}%00.mp4`,
      `${known.files[0]}.mp4`,
      `../files/${known.files[0]}`,
      '/etc/passwd',
      '%2fetc%2fpasswd',
      escaped(),
    ]);

  const query = pick([
    '?person=1',
    '?person=1',
    '?person=2',
    '?person=3',
    '',
    '?person=1&person=2',
  ]);
  const path = pick([
    () => `/api/files/${name()}${query}`,
    () => `/api/files/${pick([name(), ...known.files])}${query}`,
    () => `/api/messages${query}`,
    () => `/api/messages${query}`,
    () => `/api/actions${query}`,
    () => `/api/actions${query}`,
    () => `/api/events${query}`,
    () => `/gallery/${pick(['robot', '..', '%2e%2e', name()])}/${pick(['still.webp', name()])}`,
    () =>
      pick(['/', '/style.css', '/app/app.js', '//', '/./', '/api', '*', `http://${known.host}/`]),
    () => `/${name()}`,
    () => `http://evil.example/api/files/${name()}`,
    () => (odd() ? text().replace(/[\r\n]/g, '') : `/${escaped()}`),
  ])();
  const usual = /messages|actions/.test(path) ? 'POST' : 'GET';
  const methods = ['GET', 'POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'CONNECT'];
  const method = often(usual, [...methods, 'get', 'P OST', 'PROPFIND', '']);

  const ownOrigin = `http://${known.host}`;
  // One lie that matters, in a request that is otherwise as it should be.
  const lie = pick(['origin', 'site', 'host', 'cookie', ...Array<null>(8).fill(null)]);
  const perhaps = (about: string, usual: string, others: readonly string[]) =>
    lie === about ? pick(others) : often(usual, others);
  const foreign = ['http://evil.example', 'null', '', `${ownOrigin}.evil.example`];
  const origin = perhaps('origin', ownOrigin, foreign);
  const site = perhaps('site', 'same-origin', ['cross-site', 'same-site', 'none', 'x']);
  const elsewhere = ['evil.example', '', '127.0.0.1', `${known.host}.evil.example`];
  const host = perhaps('host', known.host, elsewhere);
  const cookies = ['', 'photodance=', `photodance=${'x'.repeat(32)}`, text()];
  const { type, body } = hostileBody(chance, known, { pick, odd, text, name });
  const headers: [string, string][] = [
    ['host', host],
    ['cookie', perhaps('cookie', known.cookie, cookies)],
    ['origin', origin],
    ['sec-fetch-site', site],
  ];
  if (odd()) headers.splice(Math.floor(chance() * headers.length), 1);
  if (odd()) headers.push(pick(headers));
  if (chance() < 0.3) headers.push(['range', pick(ranges)]);
  if (odd()) headers.push(['accept-language', text()]);
  if (odd(0.2)) headers.push(['x-long', 'a'.repeat(20_000)]);
  if (chance() < 0.05) headers.push(['expect', '100-continue']);
  let sentBody: Buffer = Buffer.alloc(0);
  if (method !== 'GET' || odd()) {
    headers.push(['content-type', type]);
    const length = String(body.length);
    sentBody = body;
    if (chance() < 0.8) headers.push(['content-length', often(length, ['0', '-1', '1e9', '9'])]);
    else {
      headers.push(['transfer-encoding', 'chunked']);
      const size = body.length.toString(16);
      const chunk = [Buffer.from(`${size}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')];
      if (!odd()) sentBody = Buffer.concat(chunk);
    }
  }
  const head = [
    `${method} ${path} HTTP/1.1`,
    ...headers.map(([field, value]) => `${field}: ${value.replace(/[\r\n]/g, ' ')}`),
    'connection: close',
  ];
  const sent = (field: string) =>
    headers.filter(([own]) => own === field).map(([, value]) => value.trim());
  const sites = sent('sec-fetch-site');
  return {
    bytes: Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), sentBody]),
    isForeign:
      sites.some((of) => of !== 'same-origin' && of !== 'none') ||
      (method !== 'GET' && method !== 'HEAD' && !sent('origin').includes(ownOrigin)),
  };
}

const ranges = [
  'bytes=0-',
  'bytes=0-0',
  'bytes=5-2',
  'bytes=-5',
  'bytes=999999-',
  'bytes=0-999999999999',
  'bytes=0-1,2-3',
  'lines=1-2',
  'bytes=a-b',
] as const;

interface Means {
  readonly odd: (share?: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly text: () => string;
  readonly name: () => string;
}

function hostileBody(
  chance: () => number,
  known: Known,
  { pick, odd, text, name }: Means,
): { type: string; body: Buffer } {
  const id = () => (odd() ? pick(['x', text(), name()]) : `fuzz-${Math.floor(chance() * 1e9)}-id`);
  if (chance() < 0.4) {
    const action = pick(['f', 'c.x', 'y.x', `d.robot.${name()}`, 'p.99999', text()]);
    const told = { id: id(), message: pick([...known.messages, text()]), action };
    const others = [[told], null, 1, 'x', { ...told, message: {} }];
    const whole = JSON.stringify(odd() ? pick(others) : told);
    const body = odd() ? whole.slice(0, Math.floor(chance() * whole.length)) : whole;
    return {
      type: odd() ? pick(['text/plain', text()]) : 'application/json',
      body: Buffer.from(body),
    };
  }
  const boundary = odd() ? pick(['x'.repeat(70), '', '"', 'a b']) : 'b';
  const fields = [
    ['id', id()],
    ['channel', pick([...known.channels, 'hall', text()])],
    ['text', pick(['robot', '', text()])],
    ['replyTo', pick([...known.messages, text()])],
  ];
  const parts = fields.map(
    ([field, value]) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  );
  const size = pick([0, 1, 500, 999, 1000, 1001, 5000, 200_000]);
  const file = pick(['photo.png', '../../photo.png', text().replace(/[\r\n]/g, '')]);
  if (chance() < 0.5) {
    parts.push(
      `--${boundary}\r\ncontent-disposition: form-data; name="photo"; filename="${file}"\r\n\r\n`,
      `${'p'.repeat(odd() ? size : 3)}\r\n`,
    );
  }
  parts.push(`--${boundary}--\r\n`);
  if (odd()) parts.splice(Math.floor(chance() * parts.length), 1);
  if (odd()) parts.push(...parts);
  const whole = Buffer.from(parts.join(''));
  const body = odd() ? whole.subarray(0, Math.floor(chance() * whole.length)) : whole;
  const others = ['multipart/form-data', 'application/x-www-form-urlencoded', 'text/plain', ''];
  const type = odd() ? pick(others) : `multipart/form-data; boundary=${boundary}`;
  return { type, body };
}
