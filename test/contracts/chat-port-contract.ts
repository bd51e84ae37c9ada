import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ChatGone, type ChatPort } from '../../bots/conversation/ports.ts';
import { type ChatEvent, chatEventSchema, type ImageRef } from '../../core/chat/chat-event.ts';
import { type Reply, say } from '../../core/chat/reply.ts';
import type { MessageRef } from '../../core/chat/thread-ref.ts';

/** A message of the bot as somebody in the chat sees it. */
export interface SeenMessage {
  readonly text: string;
  /** Of its buttons, in order. */
  readonly actions: readonly string[];
  readonly hasPicture: boolean;
  readonly hasClip: boolean;
  /** The message that it answers; null for none. */
  readonly answersId: string | null;
}

/** One adapter and its platform, with one person who talks to the bot in private. */
export interface ChatSubject {
  /** As a bot uses it: where the platform cannot tell a repeated sending, behind sendOnce. */
  readonly port: ChatPort;
  /** Every event that the adapter made so far. */
  readonly events: readonly ChatEvent[];
  /** The person says something, and the platform delivers that so many times; resolves when all have been heard. */
  say(text: string, times?: number): Promise<void>;
  /** The person presses a button of a message; resolves when that has been heard. */
  press(message: MessageRef, action: string): Promise<void>;
  /** The person posts a picture; what the adapter calls it. */
  post(picture: Uint8Array): Promise<ImageRef>;
  /** The platform has it no more. */
  lose(image: ImageRef): Promise<void>;
  /** The messages of the bot that are there, the oldest first. */
  seen(): Promise<readonly SeenMessage[]>;
  /** The adapter ends and is opened again; what the platform and the bot remember stays. */
  reopen(): Promise<void>;
  close(): Promise<void>;
}

export interface ChatTraits {
  /** The longest text that the platform shows, as it counts; null where a reply never comes near. */
  readonly textLengthMax: number | null;
  /** A clip of so many bytes is too large; null where none is. */
  readonly tooLargeClipBytes: number | null;
  /** Makes the bot unwelcome where the person is; null where that cannot happen. */
  readonly leave: ((subject: ChatSubject) => Promise<void>) | null;
}

const action = `d.${'a'.repeat(62)}`;

/** What every adapter must do, whatever its platform. open gives a new one with nothing said. */
export function describeChatPort(
  name: string,
  open: () => Promise<ChatSubject>,
  { textLengthMax, tooLargeClipBytes, leave }: ChatTraits,
): void {
  describe(`the chat ${name}`, () => {
    let subject: ChatSubject;
    let folder = '';

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'photodance-contract-'));
      subject = await open();
    });
    afterEach(async () => {
      await subject.close();
      await rm(folder, { recursive: true });
    });

    const heard = async (text = 'hello') => {
      await subject.say(text);
      return subject.events.at(-1)!;
    };
    const texts = async () => (await subject.seen()).map(({ text }) => text);
    const withClip = async (sizeBytes: number): Promise<Reply> => {
      const path = join(folder, 'clip.mp4');
      await writeFile(path, new Uint8Array(sizeBytes));
      const shape = { widthPx: 576, heightPx: 1024, durationMs: 10_000 };
      const names = { fileName: 'photodance-robot.mp4', description: 'A clip' };
      const looks = { thumbnailPath: null, isSpoiler: false };
      return { ...say('clip', [[button]]), clip: { path, ...names, ...shape, ...looks } };
    };
    const button = { label: 'Robot', action, style: 'main' } as const;

    test('hears what is said, as JSON can carry it, under one id however often it is delivered', async () => {
      await subject.say('dance 科目三 🕺', 2);
      const event = subject.events.at(-1)!;
      expect(event).toMatchObject({ text: 'dance 科目三 🕺', addressedBy: 'direct', action: null });
      expect(event.thread.platform).toBe(subject.port.platform);
      expect(chatEventSchema.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
      expect(new Set(subject.events.map(({ id }) => id)).size).toBe(1);
      await subject.say('dance 科目三 🕺');
      expect(new Set(subject.events.map(({ id }) => id)).size).toBe(2);
    });

    test('answers where it was said, also from an address that was written down', async () => {
      const { thread } = await heard();
      await subject.reopen();
      const message = await subject.port.send(
        JSON.parse(JSON.stringify(thread)),
        say('here', [[button]]),
        'k1',
      );
      expect(message.channelId).toBe(thread.channelId);
      expect(await subject.seen()).toEqual([
        {
          ...{ text: 'here', actions: [action], hasPicture: false, hasClip: false },
          answersId: thread.replyToId,
        },
      ]);
    });

    test('hears a button with the whole of its action', async () => {
      const { thread, sender } = await heard();
      const message = await subject.port.send(thread, say('choose', [[button]]), 'k1');
      await subject.press(message, action);
      const pressed = subject.events.at(-1);
      expect(pressed).toMatchObject({ addressedBy: 'button', action, sender: { id: sender.id } });
      expect(pressed?.thread.channelId).toBe(thread.channelId);
    });

    test('does not hear itself', async () => {
      const { thread } = await heard();
      const message = await subject.port.send(thread, say('dance robot'), 'k1');
      await subject.port.edit(message, say('/dance robot'));
      await subject.port.remove(message);
      await heard('last');
      expect(subject.events.map(({ text }) => text)).toEqual(['hello', 'last']);
    });

    test('sends once for a key, also after it was opened again', async () => {
      const { thread } = await heard();
      const first = await subject.port.send(thread, say('once'), 'k1');
      expect(await subject.port.send(thread, say('once'), 'k1')).toEqual(first);
      await subject.reopen();
      expect(await subject.port.send(thread, say('once'), 'k1')).toEqual(first);
      await subject.port.send(thread, say('another'), 'k2');
      expect(await texts()).toEqual(['once', 'another']);
    });

    test('edits a message, and an edit that changes nothing is no fault', async () => {
      const { thread } = await heard();
      const message = await subject.port.send(thread, say('one', [[button]]), 'k1');
      await subject.port.edit(message, say('two'));
      await subject.port.edit(message, say('two'));
      expect(await subject.seen()).toMatchObject([{ text: 'two', actions: [] }]);
      if (await subject.port.editIfFree(message, say('three'))) {
        expect(await texts()).toEqual(['three']);
      }
    });

    test('a message that is gone can be edited and removed without a fault', async () => {
      const { thread } = await heard();
      const message = await subject.port.send(thread, say('soon gone'), 'k1');
      await subject.port.remove(message);
      await subject.port.remove(message);
      await subject.port.edit(message, say('back'));
      await subject.port.editIfFree(message, say('back'));
      expect(await subject.seen()).toEqual([]);
    });

    test('sends a clip that is theirs from then on, and takes it away again', async () => {
      const { thread } = await heard();
      const reply = await withClip(2000);
      const message = await subject.port.send(thread, reply, 'k1');
      await rm(reply.clip!.path);
      expect(await subject.seen()).toMatchObject([{ text: 'clip', hasClip: true }]);
      await subject.port.remove(message);
      expect(await subject.seen()).toEqual([]);
    });

    test('shows a picture with the words, keeps it while they change, and takes both away', async () => {
      const { thread } = await heard();
      const message = await subject.port.send(thread, say('25%', [[button]]), 'k1');
      const path = join(folder, 'look.jpg');
      const sides = { width: 180, height: 320, channels: 3, background: '#345' } as const;
      await sharp({ create: sides }).jpeg().toFile(path);
      const looks = { fileName: 'look.jpg', description: 'A first look', isSpoiler: false };
      const picture = { path, ...looks };
      await subject.port.edit(message, { ...say('26%', [[button]]), picture });
      await rm(path);
      const shown = { actions: [action], hasPicture: true, hasClip: false };
      expect(await subject.seen()).toMatchObject([{ text: '26%', ...shown }]);
      await subject.port.edit(message, { ...say('90%', [[button]]), picture: 'kept' });
      expect(await subject.seen()).toMatchObject([{ text: '90%', ...shown }]);
      await subject.port.edit(message, say('cancelled'));
      expect(await subject.seen()).toMatchObject([{ text: 'cancelled', actions: [] }]);
      await subject.port.remove(message);
      expect(await subject.seen()).toEqual([]);
    });

    test('words that keep a picture that is not there are shown all the same', async () => {
      const { thread } = await heard();
      const message = await subject.port.send(thread, say('25%'), 'k1');
      await subject.port.edit(message, { ...say('90%'), picture: 'kept' });
      expect(await subject.seen()).toMatchObject([{ text: '90%', hasPicture: false }]);
    });

    test('fetches a picture byte for byte, also later', async () => {
      const picture = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7) % 256);
      const image = await subject.post(picture);
      await subject.reopen();
      const kept: ImageRef = JSON.parse(JSON.stringify(image));
      expect(new Uint8Array(await subject.port.fetchImage(kept, 5000))).toEqual(picture);
    });

    test('refuses a picture that is too large, whatever it is said to be', async () => {
      const image = await subject.post(new Uint8Array(5000));
      for (const sizeBytes of [null, 1, 5000]) {
        const fetched = subject.port.fetchImage({ ...image, sizeBytes }, 4999);
        await expect(fetched).rejects.toMatchObject({ code: 'PHOTO_TOO_LARGE' });
      }
    });

    test('says that a picture is gone', async () => {
      const image = await subject.post(new Uint8Array(5000));
      await subject.lose(image);
      const fetched = subject.port.fetchImage(image, 5000);
      await expect(fetched).rejects.toMatchObject({ code: 'PHOTO_GONE' });
    });

    test('a text of any length is sent, cut where the platform ends, never within a letter', async () => {
      const { thread } = await heard();
      const message = await subject.port.send(thread, say('𠮷'.repeat(20_000)), 'k1');
      await subject.port.edit(message, say(`x${'𠮷'.repeat(20_000)}`));
      const [text = ''] = await texts();
      expect(text).toMatch(/^x(𠮷)+/u);
      expect(text).not.toMatch(/\p{Cs}/u);
      if (textLengthMax !== null) expect(text.length).toBeLessThanOrEqual(textLengthMax);
    });

    if (tooLargeClipBytes !== null) {
      test('refuses a clip that the platform does not take', async () => {
        const { thread } = await heard();
        const sent = subject.port.send(thread, await withClip(tooLargeClipBytes), 'k1');
        await expect(sent).rejects.toMatchObject({ code: 'CLIP_TOO_LARGE' });
        expect(await subject.seen()).toEqual([]);
      });
    }

    if (leave !== null) {
      test('tells when nobody can be reached any more', async () => {
        const { thread } = await heard();
        await leave(subject);
        await expect(subject.port.send(thread, say('hello?'), 'k1')).rejects.toThrow(ChatGone);
      });
    }
  });
}
