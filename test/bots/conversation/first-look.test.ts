import { readFile } from 'node:fs/promises';
import { afterEach, expect, it } from 'vitest';
import { StatusKeeper } from '../../../bots/conversation/refresh-status.ts';
import { statusReply } from '../../../bots/conversation/status-reply.ts';
import type { Surroundings } from '../../../bots/conversation/surroundings.ts';
import type { PictureFile, Reply } from '../../../core/chat/reply.ts';
import type { JobRecord } from '../../../core/job/job-record.ts';
import type { JobState } from '../../../core/job/job-state.ts';
import { DanceHouse } from '../../house/dance-house.ts';
import { aChatEvent, anImage } from '../../house/paper-chat.ts';

const record = {
  id: 'j1',
  locale: 'en',
  wanted: { templateId: 'robot', scene: null },
  photo: { image: { isSpoiler: true } },
} as unknown as JobRecord;

const rendering = (more: Partial<Extract<JobState, { phase: 'rendering' }>>): JobState => ({
  ...{ phase: 'rendering', stage: 'draw', fraction: 0.5, remainingMs: null, hasPreview: false },
  ...more,
});

it.each([
  [null, /drawing, \d+%$/i],
  [40_000, /\d+%, about 40 s left$/],
  [95_000, /\d+%, about 2 min left$/],
  [3 * 3_600_000, /\d+%, about 3 h left$/],
])('a status tells what remains of a stage that takes long: %j ms', (remainingMs, expected) => {
  expect(statusReply(record, rendering({ remainingMs }), 'Robot').text).toMatch(expected);
});

it('a status shows the first look once it is there, as soon as the platform is free, and keeps it', async () => {
  let state = rendering({});
  let isFree = true;
  let isStored = false;
  let borrowed = 0;
  const shown: Reply['picture'][] = [];
  const around = {
    port: {
      editEveryMs: 0,
      async editIfFree(_: unknown, { picture }: Reply) {
        if (isFree) shown.push(picture);
        return isFree;
      },
    },
    desk: {
      state: async () => state,
      message: async (_: string, kind: string) =>
        kind === 'status' ? { channelId: 'c', messageId: 'status' } : null,
      isCancelled: async () => false,
    },
    store: {
      async borrow(path: string) {
        if (!isStored) return null;
        borrowed++;
        return { localPath: `/there/${path}`, release: async () => void borrowed-- };
      },
    },
    dances: () => [],
  };
  const keeper = new StatusKeeper(around as unknown as Surroundings);
  const refresh = () => keeper.refresh([record], 0);
  await refresh();
  state = rendering({ hasPreview: true });
  await refresh();
  isStored = true;
  isFree = false;
  await refresh();
  isFree = true;
  await refresh();
  await refresh();
  state = rendering({ fraction: 0.75, hasPreview: true });
  await refresh();
  expect(shown).toEqual([
    null,
    {
      path: '/there/clips/j1-preview.jpg',
      fileName: 'photodance-j1.jpg',
      description: expect.stringContaining('AI-generated'),
      isSpoiler: true,
    } satisfies Record<keyof PictureFile, unknown>,
    'kept',
  ]);
  expect(borrowed).toBe(0);
});

let house: DanceHouse | null = null;
afterEach(() => house?.close());

it('from the renderer to the chat: the first look is shown while the clip is made, and nothing of it stays', async () => {
  house = await DanceHouse.open();
  const { chat } = house;
  const looks: string[] = [];
  const { editIfFree } = chat;
  chat.editIfFree = async (message, reply) => {
    const { picture } = reply;
    if (picture !== null && picture !== 'kept') looks.push(await readFile(picture.path, 'utf8'));
    return await editIfFree.call(chat, message, reply);
  };
  await house.startWorker({ STUB_MS: '3000', STUB_PREVIEW: 'a first look' });
  await house.tell(aChatEvent({ text: 'robot', images: [anImage()] }));
  await expect.poll(() => chat.messages.length, { timeout: 20_000 }).toBe(1);
  const action = chat.button(chat.messages[0], /./);
  await house.tell(aChatEvent({ action, addressedBy: 'button' }));
  await expect.poll(() => chat.clips.length, { timeout: 20_000 }).toBe(1);
  expect(looks).toEqual(['a first look']);
  await expect
    .poll(async () => (await house?.files())?.filter((file) => !file.startsWith('store/photos')))
    .toEqual([]);
});
