import { expect, test } from 'vitest';
import { writeAigcMetadata } from '../../../worker/video/aigc-metadata.ts';

test('the fields are those of the standard, in its order, all strings', () => {
  const fields = Object.entries(JSON.parse(writeAigcMetadata('producer-1', 'clip-9')));
  expect(fields).toEqual([
    ['Label', '1'],
    ['ContentProducer', 'producer-1'],
    ['ProduceID', 'clip-9'],
    ['ReservedCode1', ''],
    ['ContentPropagator', ''],
    ['PropagateID', ''],
    ['ReservedCode2', ''],
  ]);
});

test('values have only the characters that the standard allows', () => {
  const written = writeAigcMetadata('公司 "A"\\\n', 'é{}~!=;,');
  expect(written).toMatch(/^[\x21-\x7e]+$/);
  const { ContentProducer, ProduceID } = JSON.parse(written);
  for (const value of [ContentProducer, ProduceID]) {
    expect(value).toMatch(/^[\x21-\x7e]+$/);
    expect(value).not.toMatch(/["\\]/);
  }
  expect(ProduceID).toBe('-{}~!=;,');
});
