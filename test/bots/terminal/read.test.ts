import { describe, expect, test } from 'vitest';
import { readArguments } from '../../../bots/terminal/read.ts';

const read = (...args: string[]) => readArguments(args, 'en');

const usual = {
  kind: 'dance',
  locale: 'en',
  json: false,
  photoPath: 'a.png',
  ask: 'gokuraku',
  outPath: null,
  seconds: 10,
  mirror: false,
  music: true,
  seed: 0,
  engine: null,
};

test.each<[string[], object]>([
  [['a.png', 'gokuraku'], {}],
  [['a.png', 'gokuraku', '-o', 'b.mp4'], { outPath: 'b.mp4' }],
  [['-o', 'b.mp4', 'a.png', 'gokuraku'], { outPath: 'b.mp4' }],
  [['a.png', 'gokuraku', '--output=x y.MP4'], { outPath: 'x y.MP4' }],
  [['a.png', 'gokuraku', '-o', 'clips.d/out'], { outPath: 'clips.d/out' }],
  [['a.png', 'gokuraku', '--seconds', '5'], { seconds: 5 }],
  [['a.png', 'gokuraku', '--seconds=12.5'], { seconds: 12.5 }],
  [['a.png', 'gokuraku', '--seconds', '30', '--seconds', '8'], { seconds: 8 }],
  [['a.png', 'gokuraku', '--mirror', '--no-music'], { mirror: true, music: false }],
  [['a.png', 'gokuraku', '--seed', '42'], { seed: 42 }],
  [['a.png', 'gokuraku', '--engine', 'animate-anyone'], { engine: 'animate-anyone' }],
  [['a.png', 'gokuraku', '--json', '--lang', 'zh-CN'], { json: true, locale: 'zh-CN' }],
  [['a.png', 'gokuraku', '--lang=zh'], { locale: 'zh-CN' }],
  [['a.png', 'subject', 'three'], { ask: 'subject three' }],
  [['--', '-a.png', '--json'], { photoPath: '-a.png', ask: '--json' }],
  [['-', 'gokuraku'], { photoPath: '-' }],
])('%j', (args, differing) => {
  expect(read(...args)).toEqual({ ...usual, ...differing });
});

describe('what is wrong', () => {
  test.each<[string[], object]>([
    [
      ['a.png', 'x', '--engine', 'toString'],
      {
        problem: 'engineWrong',
        value: 'toString',
        engines: ['puppet', 'animate-anyone', 'dreamoving'],
      },
    ],
    [[], { problem: 'photoMissing' }],
    [[''], { problem: 'photoMissing' }],
    [['a.png'], { problem: 'danceMissing' }],
    [['a.png', ' '], { problem: 'danceMissing' }],
    [['a.png', 'gokuraku', '--fast'], { problem: 'optionUnknown', option: '--fast' }],
    [['a.png', 'gokuraku', '-x'], { problem: 'optionUnknown', option: '-x' }],
    [['a.png', 'gokuraku', '--json=1'], { problem: 'optionUnknown', option: '--json=1' }],
    [['a.png', 'gokuraku', '--toString'], { problem: 'optionUnknown', option: '--toString' }],
    [['a.png', 'gokuraku', '-o'], { problem: 'valueMissing', option: '-o' }],
    [['a.png', 'gokuraku', '--seed='], { problem: 'valueMissing', option: '--seed' }],
    [
      ['a.png', 'gokuraku', '--seconds', '4.9'],
      { problem: 'secondsWrong', value: '4.9', min: 5, max: 30 },
    ],
    [
      ['a.png', 'gokuraku', '--seconds', '31'],
      { problem: 'secondsWrong', value: '31', min: 5, max: 30 },
    ],
    [
      ['a.png', 'gokuraku', '--seconds', 'ten'],
      { problem: 'secondsWrong', value: 'ten', min: 5, max: 30 },
    ],
    [
      ['a.png', 'gokuraku', '--seconds', '1e1'],
      { problem: 'secondsWrong', value: '1e1', min: 5, max: 30 },
    ],
    [['a.png', 'gokuraku', '--seed', '1.5'], { problem: 'seedWrong', value: '1.5' }],
    [['a.png', 'gokuraku', '--seed', '-1'], { problem: 'seedWrong', value: '-1' }],
    [['a.png', 'gokuraku', '--lang', 'fr'], { problem: 'languageWrong', value: 'fr' }],
    [['a.png', 'gokuraku', '-o', 'b.gif'], { problem: 'outputNotMp4', value: 'b.gif' }],
  ])('%j', (args, details) => {
    expect(read(...args)).toEqual({ kind: 'problem', locale: 'en', json: false, details });
  });

  test('is said in the language and the form asked for, wherever they stand', () => {
    expect(read('--fast', '--json', '--lang', 'zh-CN')).toMatchObject({
      kind: 'problem',
      locale: 'zh-CN',
      json: true,
    });
  });
});

test('help is given whatever else is asked', () => {
  expect(read('--help')).toEqual({ kind: 'help', locale: 'en' });
  expect(read('a.png', '-h', '--bad', '--lang', 'zh')).toEqual({ kind: 'help', locale: 'zh-CN' });
});
