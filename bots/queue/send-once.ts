import { messageRefSchema } from '../../core/chat/thread-ref.ts';
import type { ChatPort, Notebook } from '../conversation/ports.ts';

/** The same port, but what was sent for a key is not sent for it again while that is remembered: a step that is
 *  repeated goes on where it was. Between sending and remembering, the platform's own guard has to do. */
export function sendOnce(port: ChatPort, notebook: Notebook, rememberS: number): ChatPort {
  return {
    platform: port.platform,
    editEveryMs: port.editEveryMs,
    async send(thread, reply, key) {
      const name = `sent:${key}`;
      const noted = await notebook.read(name);
      if (noted !== null) return messageRefSchema.parse(JSON.parse(noted));
      const message = await port.send(thread, reply, key);
      await notebook.note(name, JSON.stringify(message), rememberS);
      return message;
    },
    edit: (message, reply) => port.edit(message, reply),
    editIfFree: (message, reply) => port.editIfFree(message, reply),
    remove: (message) => port.remove(message),
    fetchImage: (image, sizeBytesMax) => port.fetchImage(image, sizeBytesMax),
  };
}
