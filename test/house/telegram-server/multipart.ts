export interface Upload {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/** The fields and files of a form as a body of multipart/form-data. Source: RFC 7578. Null for a body that is none. */
export function readMultipart(
  body: Buffer,
  contentType: string,
): { readonly fields: Record<string, string>; readonly uploads: Map<string, Upload> } | null {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/.exec(contentType);
  if (!boundary) return null;
  const line = Buffer.from(`--${boundary[1] ?? boundary[2]}`);
  const fields: Record<string, string> = {};
  const uploads = new Map<string, Upload>();
  let from = body.indexOf(line);
  if (from < 0) return null;
  for (;;) {
    from += line.length;
    if (body.toString('latin1', from, from + 2) === '--') return { fields, uploads };
    const headerEnd = body.indexOf('\r\n\r\n', from);
    const to =
      headerEnd < 0 ? -1 : body.indexOf(Buffer.concat([Buffer.from('\r\n'), line]), headerEnd);
    if (to < 0) return null;
    const header = body.toString('utf8', from, headerEnd);
    const name = /\bname="([^"]*)"/i.exec(header)?.[1];
    if (name === undefined) return null;
    const fileName = /\bfilename="?([^"\r\n;]*)"?/i.exec(header)?.[1];
    const content = body.subarray(headerEnd + 4, to);
    if (fileName === undefined) fields[name] = content.toString('utf8');
    else uploads.set(name, { fileName, bytes: Buffer.from(content) });
    from = to + 2;
  }
}
