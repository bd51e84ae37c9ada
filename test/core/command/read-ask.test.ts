import { describe, expect, test } from 'vitest';
import { findDance, nearestDances } from '../../../core/command/find-dance.ts';
import { readAsk } from '../../../core/command/read-ask.ts';

const dances = [
  { id: 'subject-three', names: ['科目三', 'Subject Three', '科目三舞', 'ke mu san'] },
  { id: 'gokuraku', names: ['极乐净土', 'Gokuraku Jodo', '極楽浄土', 'ji le jing tu'] },
  { id: 'window-wipe', names: ['擦玻璃', 'Window Wipe', 'ca bo li'] },
];

test.each([
  ['subject-three', 'subject-three'],
  ['Subject Three', 'subject-three'],
  ['SUBJECT_THREE', 'subject-three'],
  ['ｓｕｂｊｅｃｔ　ｔｈｒｅｅ', 'subject-three'],
  ['  科目三！', 'subject-three'],
  ['“科目三”', 'subject-three'],
  ['kemusan', 'subject-three'],
  ['kē mù sān', 'subject-three'],
  ['極楽浄土', 'gokuraku'],
  ['Gokuraku  jōdo', 'gokuraku'],
  ['擦 玻 璃', 'window-wipe'],
])('“%s” is %s', (text, id) => {
  expect(findDance(text, dances)?.id).toBe(id);
});

test.each(['', '  ', '!!', 'subject', '科目', '科目四', 'window'])('“%s” is no dance', (text) => {
  expect(findDance(text, dances)).toBeNull();
});

test.each([
  ['subject-tree', 'subject-three'],
  ['科目四', 'subject-three'],
  ['gokuraka', 'gokuraku'],
  ['wipe', 'window-wipe'],
  ['wnidow', 'window-wipe'],
])('the nearest to “%s” is %s', (text, id) => {
  const nearest = nearestDances(text, dances, 3);
  expect(nearest.map((dance) => dance.id)[0]).toBe(id);
  expect(nearest).toHaveLength(3);
});

describe('a single word that says something to draw', () => {
  test.each(['海边', '红裙子', '宇航服', 'beach', 'armour', '🎉🎉'])('“%s” is a prompt', (text) => {
    expect(readAsk(text, dances)).toEqual({ kind: 'prompt', prompt: text });
  });
});

describe('what is no dance', () => {
  test.each([
    'macarena',
    '科目四',
    '跳大神',
    '科目 四',
    'subjekt three',
    'windows wipe',
    '广场舞啊',
    'macarena!',
    '9',
  ])('“%s” is an unknown dance', (text) => {
    const asked = readAsk(text, dances);
    expect(asked).toMatchObject({ kind: 'unknown', name: text });
    expect(asked.kind === 'unknown' && asked.nearest).toHaveLength(3);
  });

  test.each([
    'dancing on a snowy mountain in a red dress',
    'two words',
    '在雪山上穿红裙跳舞',
    '雪山 dance',
    '科目三 on a beach at night',
  ])('“%s” is a prompt', (text) => {
    expect(readAsk(text, dances)).toEqual({ kind: 'prompt', prompt: text });
  });
});
