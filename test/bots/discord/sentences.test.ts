import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../../config/project-root.ts';
import { sentences } from './sentences.ts';

it.each(sentences)('$sentence', ({ test: [file, name], mutation: [mutated, change] }) => {
  const written = [name, name.replaceAll("'", "\\'")];
  const tests = readFileSync(join(projectRoot, file), 'utf8');
  expect(written.some((one) => tests.includes(`'${one}'`) || tests.includes(`"${one}"`))).toBe(
    true,
  );
  expect(readFileSync(join(projectRoot, mutated), 'utf8')).not.toBe('');
  expect(change).not.toBe('');
});
