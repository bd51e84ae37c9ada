import { expect, it } from 'vitest';
import type { Notebook } from '../../../bots/conversation/ports.ts';
import { sendOnce } from '../../../bots/queue/send-once.ts';
import { say } from '../../../core/chat/reply.ts';
import { aChatEvent, PaperChat } from '../../house/paper-chat.ts';

function paperNotebook(): Notebook {
  const notes = new Map<string, string>();
  return {
    note: async (name, text) => void notes.set(name, text),
    noteFirst: async (name, text) => notes.get(name) ?? text,
    read: async (name) => notes.get(name) ?? null,
    strike: async (name) => void notes.delete(name),
  };
}

it('what was sent for a key is not sent for it again, by whoever comes after', async () => {
  const notebook = paperNotebook();
  const { thread } = aChatEvent();
  const before = new PaperChat();
  const first = await sendOnce(before, notebook, 60).send(thread, say('a'), 'k1');
  // Another process knows nothing but the notebook.
  const after = new PaperChat();
  const port = sendOnce(after, notebook, 60);
  expect(await port.send(thread, say('a'), 'k1')).toEqual(first);
  expect(after.messages).toHaveLength(0);
  await port.send(thread, say('b'), 'k2');
  expect(after.messages).toHaveLength(1);
});

it('what could not be sent is sent when it is tried again', async () => {
  const chat = new PaperChat();
  const port = sendOnce(chat, paperNotebook(), 60);
  const { thread } = aChatEvent();
  const clip = { ...say('c'), clip: {} as never };
  chat.clipsTaken = false;
  await expect(port.send(thread, clip, 'k')).rejects.toThrow('CLIP_TOO_LARGE');
  chat.clipsTaken = true;
  await port.send(thread, clip, 'k');
  expect(chat.messages).toHaveLength(1);
});
