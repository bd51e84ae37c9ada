import type { IncomingMessage } from 'node:http';

export interface UploadedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | null;
  /** Undefined without a body; also for one that is not JSON. */
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  /** What was wrong with the form of it. */
  readonly faults: readonly string[];
}

/** Reads a request: JSON, or a form with payload_json and files[n]. */
export async function readRequest(request: IncomingMessage): Promise<ApiRequest> {
  const url = new URL(request.url ?? '/', 'http://discord');
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  const faults: string[] = [];
  let body: unknown;
  const files: UploadedFile[] = [];
  const parse = (text: string) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      faults.push('the body is not JSON');
      return undefined;
    }
  };
  if (type.startsWith('multipart/form-data')) {
    const form = await new Response(bytes, { headers: { 'content-type': type } })
      .formData()
      .catch(() => null);
    if (form === null) faults.push('the form cannot be read');
    for (const [name, value] of form ?? []) {
      if (name === 'payload_json' && typeof value === 'string') body = parse(value);
      else if (/^files\[\d\]$/.test(name) && typeof value !== 'string') {
        if (name !== `files[${files.length}]`) faults.push(`${name} is out of order`);
        files.push({
          name: value.name,
          type: value.type,
          bytes: new Uint8Array(await value.arrayBuffer()),
        });
      } else faults.push(`the form has a field ${name}`);
    }
  } else if (bytes.length > 0) {
    if (!type.startsWith('application/json')) faults.push(`the body is of type ${type}`);
    body = parse(bytes.toString());
  }
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    authorization: request.headers.authorization ?? null,
    body,
    files,
    faults,
  };
}
