import { connect } from 'node:net';

export interface RawAnswer {
  /** Null: the connection was closed without a word. */
  readonly status: number | null;
  /** Everything that came back. */
  readonly text: string;
}

/** How long a stream that does not end is listened to. */
const streamMs = 30;

/** Sends bytes as they are, says that nothing more comes, and takes what comes back. @throws Error when the server neither
 *  answers nor hangs up within patienceMs */
export function sendRaw(port: number, bytes: Buffer, patienceMs: number): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const done = () => {
      clearTimeout(timer);
      socket.destroy();
      const [, status] = /^HTTP\/1\.1 ([2-5]\d{2}) /m.exec(text) ?? [];
      resolve({ status: status === undefined ? null : Number(status), text });
    };
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error(`no answer: ${JSON.stringify(bytes.toString('latin1').slice(0, 600))}`));
    }, patienceMs);
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      const isFirst = text === '';
      text += chunk;
      if (isFirst && /^content-type: text\/event-stream/im.test(text)) setTimeout(done, streamMs);
    });
    socket.on('error', done);
    socket.on('close', done);
    socket.end(bytes);
  });
}
