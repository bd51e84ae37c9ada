import type { SourceProblemCode } from '../../core/words/models-words.ts';

const REDIRECTS_MOST = 5;

/** Why an address gives no file, with the values that its sentence shows. */
export class SourceRefused extends Error {
  override readonly name = 'SourceRefused';
  readonly problem: SourceProblemCode;
  readonly details: Readonly<Record<string, string>>;
  /** Whether it may be otherwise in a moment. */
  readonly passes: boolean;

  constructor(
    problem: SourceProblemCode,
    details: Readonly<Record<string, string>> = {},
    options: ErrorOptions & { readonly passes?: boolean } = {},
  ) {
    super(problem, options);
    this.problem = problem;
    this.details = details;
    this.passes = options.passes ?? false;
  }
}

/** A source's answer: the file from a byte on. */
export interface SourceAnswer {
  readonly startByte: number;
  /** Of the whole file; null when the source does not tell. */
  readonly totalBytes: number | null;
  /** By which the source knows this version of the file; null when it gives none that is certain. */
  readonly validator: string | null;
  readonly body: AsyncIterable<Uint8Array>;
}

export interface OpenOptions {
  readonly fromByte: number;
  /** Of the version whose first bytes are here; another version comes from its beginning. */
  readonly validator: string | null;
  readonly signal: AbortSignal;
}

/** Asks an address for a file, following redirects. Only encrypted addresses are asked, except on this machine, and no
 *  address elsewhere leads to this machine.
 *  Source: RFC 9110, sections 13.1.5 (If-Range) and 14 (Range). @throws SourceRefused; the signal's reason */
export async function openSource(address: string, options: OpenOptions): Promise<SourceAnswer> {
  let url = requireSafe(new URL(address), null);
  for (let hops = 0; hops <= REDIRECTS_MOST; hops++) {
    const response = await ask(url, options);
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) {
      return await readAnswer(response, options);
    }
    await response.body?.cancel();
    if (!URL.canParse(location, url.href)) throw new SourceRefused('notSafe', { to: '?' });
    url = requireSafe(new URL(location, url), url);
  }
  throw new SourceRefused('tooManyRedirects');
}

/** from: where it was pointed to; null for an address that somebody chose. */
function requireSafe(url: URL, from: URL | null): URL {
  const isHere = isThisMachine(url.hostname);
  const mayBeHere = from === null || isThisMachine(from.hostname);
  const isPlain = url.protocol === 'http:' && isHere && mayBeHere;
  const isSafe = url.protocol === 'https:' && (!isHere || mayBeHere);
  if ((isSafe || isPlain) && url.username === '' && url.password === '') return url;
  throw new SourceRefused('notSafe', { to: `${url.protocol}//${url.host}` });
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

async function ask(url: URL, { fromByte, validator, signal }: OpenOptions): Promise<Response> {
  const headers: Record<string, string> = { 'accept-encoding': 'identity' };
  if (fromByte > 0 && validator !== null) {
    headers['range'] = `bytes=${fromByte}-`;
    headers['if-range'] = validator;
  }
  try {
    return await fetch(url, { headers, redirect: 'manual', signal });
  } catch (cause) {
    signal.throwIfAborted();
    throw new SourceRefused('noAnswer', {}, { cause, passes: true });
  }
}

async function readAnswer(
  response: Response,
  { fromByte, validator }: OpenOptions,
): Promise<SourceAnswer> {
  const { status, headers, body } = response;
  if ((status !== 200 && status !== 206) || body === null) {
    await body?.cancel();
    if (status === 404 || status === 410) throw new SourceRefused('notThere');
    const passes = status >= 500 || status === 429 || status === 408;
    throw new SourceRefused('status', { status: String(status) }, { passes });
  }
  const told = headers.get('etag');
  const certain = told !== null && /^"[^"]*"$/.test(told) ? told : null;
  if (status === 200) {
    const length = Number(headers.get('content-length') ?? Number.NaN);
    const totalBytes = Number.isSafeInteger(length) ? length : null;
    return { startByte: 0, totalBytes, validator: certain, body };
  }
  const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers.get('content-range') ?? '');
  if (Number(range?.[1] ?? Number.NaN) !== fromByte) {
    await body.cancel();
    throw new SourceRefused('status', { status: '206' });
  }
  const totalBytes = range && range[2] !== '*' ? Number(range[2]) : null;
  return { startByte: fromByte, totalBytes, validator: certain ?? validator, body };
}
