import { expect, test } from 'vitest';
import { canEngineDo, usualEngine } from '../../core/job/engine-name.ts';

test('a sentence goes to an engine that takes sentences, whichever is first', () => {
  expect(canEngineDo('puppet', 'prompt')).toBe(true);
  expect(canEngineDo('animate-anyone', 'prompt')).toBe(false);
  expect(canEngineDo('animate-anyone', 'template')).toBe(true);
  expect(usualEngine(['animate-anyone', 'puppet'], 'template')).toBe('animate-anyone');
  expect(usualEngine(['animate-anyone', 'puppet'], 'prompt')).toBe('puppet');
  expect(usualEngine(['animate-anyone'], 'prompt')).toBe('puppet');
  expect(usualEngine(['animate-anyone', 'dreamoving', 'puppet'], 'prompt')).toBe('dreamoving');
  expect(usualEngine(['dreamoving', 'puppet'], 'template')).toBe('puppet');
  expect(canEngineDo('dreamoving', 'template')).toBe(false);
});
