import { describeChatPort } from '../contracts/chat-port-contract.ts';
import { aChatEvent, anImage, PaperChat } from './paper-chat.ts';

// The stand-in that other tests talk to keeps what adapters promise.
describeChatPort(
  'on paper',
  async () => {
    const port = new PaperChat();
    const events: ReturnType<typeof aChatEvent>[] = [];
    let pictures = 0;
    return {
      port,
      events,
      async say(text, times = 1) {
        const event = aChatEvent({ text });
        for (let time = 0; time < times; time++) events.push(event);
      },
      async press({ messageId }, action) {
        events.push(aChatEvent({ addressedBy: 'button', action, replyToId: messageId }));
      },
      async post(picture) {
        const image = anImage(`picture-${pictures++}`);
        port.images.set(image.fileId, picture);
        return image;
      },
      async lose({ fileId }) {
        port.images.delete(fileId);
      },
      async seen() {
        return port.seen.map(({ reply, replyToId }) => ({
          text: reply.text,
          actions: reply.buttons.flat().map(({ action }) => action),
          hasPicture: reply.picture !== null,
          hasClip: reply.clip !== null,
          answersId: replyToId,
        }));
      },
      async reopen() {},
      async close() {},
    };
  },
  { textLengthMax: null, tooLargeClipBytes: null, leave: null },
);
