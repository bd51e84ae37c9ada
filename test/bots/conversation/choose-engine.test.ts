import { afterEach, describe, expect, it, test } from 'vitest';
import { chooseEngine } from '../../../bots/conversation/choose-engine.ts';
import type { Desk } from '../../../bots/conversation/ports.ts';
import { wantedOf } from '../../../bots/conversation/wanted.ts';
import { canEngineDo, type EngineName, engineNames } from '../../../core/job/engine-name.ts';
import type { WantedScene } from '../../../core/job/job-record.ts';
import { emptyBrief } from '../../../core/prompt/scene-brief.ts';
import { DanceHouse } from '../../house/dance-house.ts';
import { aChatEvent, anImage } from '../../house/paper-chat.ts';

const scene: WantedScene = { brief: emptyBrief, sentence: null, notUnderstood: [] };

/** The engine that is chosen where these are offered, in this order, and these have a worker. */
const chosen = (
  engines: readonly EngineName[],
  living: readonly EngineName[],
  wanted: { engine: EngineName | null; scene: WantedScene | null },
) => {
  const desk = { hasWorker: async (engine: EngineName) => living.includes(engine) };
  return chooseEngine(wanted, { engines, desk: desk as Desk });
};

describe('the engine of a job', () => {
  const dance = { engine: null, scene: null };
  test.each<[EngineName[], EngineName[], EngineName]>([
    [['animate-anyone', 'puppet'], ['animate-anyone', 'puppet'], 'animate-anyone'],
    [['animate-anyone', 'puppet'], ['puppet'], 'puppet'],
    [['puppet', 'animate-anyone'], ['animate-anyone', 'puppet'], 'puppet'],
    [['puppet', 'animate-anyone'], ['animate-anyone'], 'animate-anyone'],
    [['animate-anyone', 'puppet'], [], 'animate-anyone'],
    [['puppet'], ['animate-anyone'], 'puppet'],
  ])('of %j, with workers of %j alive, is %s', async (engines, living, expected) => {
    expect(await chosen(engines, living, dance)).toBe(expected);
  });

  test('for a sentence is one that takes sentences, in the same order', async () => {
    const takers = engineNames.filter((engine) => canEngineDo(engine, 'prompt'));
    expect(takers).toContain('puppet');
    for (const first of engineNames) {
      const engines = [first, ...engineNames.filter((engine) => engine !== first)];
      const expected = engines.find((engine) => takers.includes(engine));
      expect(await chosen(engines, engines, { engine: null, scene })).toBe(expected);
      expect(await chosen(engines, ['puppet'], { engine: null, scene })).toBe('puppet');
    }
  });

  test('that was named is taken, whoever lives', async () => {
    const named = { engine: 'animate-anyone', scene: null } as const;
    expect(await chosen(['puppet'], ['puppet'], named)).toBe('animate-anyone');
  });

  test('that was named for what it cannot do is refused', () => {
    const offered = { id: 'robot', version: 1, names: [] };
    const words = { title: { en: '', 'zh-CN': '' }, description: { en: '', 'zh-CN': '' } };
    const ask = () =>
      wantedOf({ ...offered, ...words }, { engine: 'animate-anyone' }, aChatEvent(), scene);
    expect(ask).toThrow(expect.objectContaining({ code: 'ENGINE_WITHOUT_SENTENCES' }));
  });
});

describe('in a chat', () => {
  let house: DanceHouse;
  afterEach(() => house.close());

  const caption = (index: number) => house.chat.clips[index]?.reply.text;
  const consent = async () => {
    await expect.poll(() => house.chat.messages.length, { timeout: 20_000 }).toBe(1);
    const action = house.chat.button(house.chat.messages[0], /./);
    await house.tell(aChatEvent({ action, addressedBy: 'button' }));
  };
  const clips = (count: number) =>
    expect.poll(() => house.chat.clips.length, { timeout: 20_000 }).toBe(count);

  it('the first engine that has a worker dances, and the clip says which; a sentence goes where it can', async () => {
    house = await DanceHouse.open({ engines: ['animate-anyone', 'puppet'] });
    await house.startWorker();
    await house.tell(aChatEvent({ text: 'robot', images: [anImage()] }));
    await consent();
    await clips(1);
    expect(caption(0)).toContain('puppet engine');

    await house.startWorker({}, 20_000, 'animate-anyone');
    await house.tell(aChatEvent({ text: 'robot', images: [anImage()] }));
    await clips(2);
    expect(caption(1)).toContain('AnimateAnyone engine');

    const sentence = 'dancing in a red dress';
    await house.tell(aChatEvent({ text: sentence, images: [anImage()] }));
    await clips(3);
    expect(caption(2)).toContain('puppet engine');
    const { reply } = house.chat.clips[2]!;
    const again = reply.buttons.flat().find(({ label }) => label === 'Again')!;
    // Once more, the sentence is danced to, not the dance alone.
    await house.tell(aChatEvent({ action: again.action, addressedBy: 'button' }));
    await clips(4);
    expect(caption(3)).toBe(caption(2));
    expect(caption(3)).toContain('place');
    await house.tell(
      aChatEvent({ text: `/dance ${sentence} engine=animate-anyone`, images: [anImage()] }),
    );
    await expect
      .poll(() => house.chat.seen.at(-1)?.reply.text, { timeout: 20_000 })
      .toContain('dances a template, not a sentence');
  });
});
