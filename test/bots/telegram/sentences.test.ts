import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../../config/project-root.ts';
import { rows } from './sentences.ts';

it('every sentence has a test that exists, and a mutation of a file that exists', () => {
  expect(rows.length).toBeGreaterThan(50);
  for (const { file, test, mutation } of rows) {
    const text = readFileSync(join(import.meta.dirname, file), 'utf8');
    expect(text.includes(`'${test}'`), `${file}: ${test}`).toBe(true);
    expect(existsSync(join(projectRoot, mutation.file)), mutation.file).toBe(true);
  }
});
