import { expect, test } from 'vitest';
import { type Action, actionBytesMax, readAction, writeAction } from '../../../core/chat/action.ts';
import { createChance } from '../../soak/chance.ts';
import { hostileText } from '../command/hostile-text.ts';

const longId = 'a'.repeat(40);
const photoId = 'x'.repeat(16);
const actions: Action[] = [
  { kind: 'dance', templateId: 'subject-three', photoId: null },
  { kind: 'dance', templateId: longId, photoId },
  { kind: 'page', page: 12, photoId },
  { kind: 'page', page: 0, photoId: null },
  { kind: 'cancel', jobId: 'j_0-Az' },
  { kind: 'again', jobId: 'j1' },
  { kind: 'another', jobId: 'j1' },
  { kind: 'delete', jobId: 'j1' },
  { kind: 'consent', wishId: 'w1' },
  { kind: 'language', locale: 'zh-CN' },
  { kind: 'forget' },
];

test.each(actions)('$kind is read as it was written, in few bytes', (action) => {
  const text = writeAction(action);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(actionBytesMax);
  expect(readAction(text)).toEqual(action);
});

test.each([
  '',
  'd',
  'z.1',
  'd.',
  'd.a.b.c',
  'p.one',
  'p.-1',
  'l.klingon',
  'l.en.x',
  'f.now',
  'c.1.2',
  'd.a b',
  `c.${'x'.repeat(80)}`,
])('“%s” is no action', (text) => {
  expect(readAction(text)).toBeNull();
});

test('any text is an action or none', () => {
  const chance = createChance(1);
  for (let round = 0; round < 2000; round++) {
    const action = readAction(hostileText(chance));
    if (action !== null) expect(readAction(writeAction(action))).toEqual(action);
  }
});
