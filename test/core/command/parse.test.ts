import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../../config/project-root.ts';
import { loadTemplates, namedDance } from '../../../config/templates.ts';
import { commandKinds } from '../../../core/command/grammar.ts';
import { parse } from '../../../core/command/parse.ts';
import { usualOptions } from '../../../core/command/read-options.ts';
import { romanize } from '../../../core/command/romanize.ts';
import { createChance } from '../../soak/chance.ts';
import { hostileText } from './hostile-text.ts';

const { templates } = await loadTemplates(join(projectRoot, 'templates'));
const dances = templates.map(namedDance);
const read = (text: string) => parse(text, { dances, romanize });

describe('a dance by name', () => {
  test.each([
    ['科目三', 'subject-three'],
    ['科目3', 'subject-three'],
    ['科目３', 'subject-three'],
    ['ke mu san', 'subject-three'],
    ['Kēmù Sān', 'subject-three'],
    ['Subject Three!', 'subject-three'],
    ['SUBJECT-3', 'subject-three'],
    ['ｓｕｂｊｅｃｔ　３', 'subject-three'],
    ['「极乐净土」', 'gokuraku'],
    ['極樂淨土', 'gokuraku'],
    ['dj', null],
    ['DJ 慢摇', 'dj-sway'],
    ['/dance 科目三', 'subject-three'],
    ['/dance@photodance_bot hip hop', 'hip-hop'],
    ['/跳 恰恰', 'cha-cha'],
    ['/科目三', 'subject-three'],
    ['dance robot', 'robot'],
    ['Dance: robot', 'robot'],
    ['跳科目三', 'subject-three'],
    ['跳个擦玻璃', 'window-wipe'],
    ['跳一支 蒙古舞', 'mongolian'],
    ['\u200b科\u200b目三\u200f', 'subject-three'],
  ])('“%s”', (text, id) => {
    const result = read(text);
    if (id === null) expect(result.ok).toBe(false);
    else {
      expect(result).toMatchObject({
        ok: true,
        named: /^(\/|dance|跳)/i.test(text) ? 'command' : 'dance',
        command: { kind: 'dance', ask: { kind: 'template', dance: { id } }, options: usualOptions },
      });
    }
  });

  test('every name, alias and id of every dance is found, and is that dance', () => {
    for (const { id, names } of dances) {
      for (const name of [id, ...names]) {
        for (const text of [name, name.toUpperCase(), ` ${name}。`, `跳 ${name}`]) {
          expect(read(text), text).toMatchObject({ command: { ask: { dance: { id } } } });
        }
      }
    }
  });
});

describe('a near miss', () => {
  test.each([
    ['课目三', 'subject-three'],
    ['科目二', 'subject-three'],
    ['subjct three', 'subject-three'],
    ['ke mu shan', 'subject-three'],
    ['dance 极乐静土', 'gokuraku'],
    ['/dance widow wipe', 'window-wipe'],
    ['macarena', null],
    ['广场舞啊', null],
  ])('“%s” is no dance, and the nearest three are offered', (text, nearest) => {
    const result = read(text);
    expect(result).toMatchObject({ ok: false, problem: { kind: 'unknownDance' } });
    if (result.ok || result.problem.kind !== 'unknownDance') return;
    expect(result.problem.nearest).toHaveLength(3);
    if (nearest !== null) expect(result.problem.nearest[0]?.id).toBe(nearest);
  });
});

test.each([
  'on a snowy mountain in a red dress',
  '在雪山上穿红裙跳舞',
  'dancing in the rain',
  '穿着汉服在故宫里跳舞',
  'a silent mirror lake, 15 seconds before dawn',
  'a silent mirror lake 15 seconds',
])('“%s” is a prompt, word for word', (prompt) => {
  expect(read(prompt)).toMatchObject({
    ok: true,
    named: null,
    command: { kind: 'dance', ask: { kind: 'prompt', prompt }, options: usualOptions },
  });
});

test('a prompt is in compatibility form', () => {
  expect(read('in ａ red　dress on a mountain')).toMatchObject({
    command: { ask: { prompt: 'in a red dress on a mountain' } },
  });
});

describe('options', () => {
  test.each([
    ['科目三 15秒', { seconds: 15 }],
    ['科目三15秒', { seconds: 15 }],
    ['robot 15s', { seconds: 15 }],
    ['robot for fun --seconds 20', { seconds: 20 }],
    ['robot --seconds=20 --mirror', { seconds: 20, mirror: true }],
    ['robot seconds=20 seed:7', { seconds: 20, seed: 7 }],
    ['robot, 12 seconds, no music.', { seconds: 12, music: false }],
    ['robot --no-music', { music: false }],
    ['robot music=off', { music: false }],
    ['科目三 音乐：关', { music: false }],
    ['科目三 镜像 无音乐', { mirror: true, music: false }],
    ['科目三静音', { music: false }],
    ['/dance robot engine=puppet', { engine: 'puppet' }],
    ['科目三 引擎=Puppet', { engine: 'puppet' }],
    ['robot seconds=6 seconds=20', { seconds: 20 }],
    ['robot 7.4s', { seconds: 7 }],
  ])('“%s”', (text, options) => {
    expect(read(text)).toMatchObject({
      ok: true,
      command: { kind: 'dance', options: { ...usualOptions, ...options } },
    });
  });

  test.each([
    ['robot 4s', 'seconds', '4'],
    ['robot seconds=31', 'seconds', '31'],
    ['robot --seconds', 'seconds', ''],
    ['robot --seconds=ten', 'seconds', 'ten'],
    ['robot seed=-1', 'seed', '-1'],
    ['robot music=loud', 'music', 'loud'],
    ['robot engine=warp', 'engine', 'warp'],
    ['on a beach at night --seconds=99', 'seconds', '99'],
  ])('“%s” is told', (text, option, value) => {
    expect(read(text)).toMatchObject({
      ok: false,
      problem: { kind: 'badOption', option, value },
    });
  });
});

describe('commands', () => {
  test.each([
    ['舞王', 'templates'],
    ['一张照片来跳舞', 'templates'],
    ['/templates', 'templates'],
    ['/queue', 'queue'],
    ['排队', 'queue'],
    ['/cancel@somebot', 'cancel'],
    ['取消！', 'cancel'],
    ['/privacy', 'privacy'],
    ['隐私', 'privacy'],
    ['/forget', 'forget'],
    ['Forget me', 'forget'],
    ['/help', 'help'],
    ['/start', 'help'],
    ['你好', 'help'],
    ['/HELP me please', 'help'],
  ])('“%s” is %s', (text, kind) => {
    expect(read(text)).toEqual({ ok: true, command: { kind }, named: 'command' });
  });

  test.each([
    ['/language', null],
    ['/language English', 'en'],
    ['/language klingon', null],
    ['语言 中文', 'zh-CN'],
    ['lang zh-CN', 'zh-CN'],
  ])('“%s” sets the language', (text, locale) => {
    expect(read(text)).toEqual({
      ok: true,
      command: { kind: 'language', locale },
      named: 'command',
    });
  });

  test.each(['dance', '跳', '/dance', '跳舞', '来跳'])('“%s” asks for a dance to pick', (text) => {
    const command = { kind: 'dance', ask: null, options: usualOptions };
    expect(read(text)).toEqual({ ok: true, command, named: 'command' });
  });

  test('again takes a dance and options', () => {
    expect(read('again')).toMatchObject({ command: { kind: 'again', ask: null } });
    expect(read('换成街舞 8秒')).toMatchObject({
      command: { kind: 'again', ask: { dance: { id: 'hip-hop' } }, options: { seconds: 8 } },
    });
  });

  test('one that does not exist', () => {
    const problem = { kind: 'unknownCommand', name: 'frobnicate' };
    expect(read('/frobnicate now')).toEqual({ ok: false, problem, named: null });
  });

  test('nothing at all opens the picker, and names nothing', () => {
    for (const text of ['', '  ', '\u200b', '\u202e\u0000']) {
      expect(read(text)).toMatchObject({
        ok: true,
        named: null,
        command: { kind: 'dance', ask: null },
      });
    }
  });
});

test('any text whatever gives a command or a problem', () => {
  const chance = createChance(20_261_124);
  for (let round = 0; round < 4000; round++) {
    const text = hostileText(chance);
    const result = read(text);
    const kind = result.ok ? result.command.kind : result.problem.kind;
    expect([...commandKinds, 'unknownDance', 'badOption', 'unknownCommand']).toContain(kind);
    expect(JSON.stringify(result).length).toBeLessThan(40_000);
  }
});
