import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../config/project-root.ts';
import { compileKernels } from '../../../worker/kernels/compile-kernels.ts';

test('the kernels in the repository are what their source compiles to', async () => {
  const written = await readFile(join(projectRoot, 'worker/kernels/compiled-kernels.ts'), 'utf8');
  const compiled = await compileKernels();
  // Not shown when they differ: it is as long as a book.
  expect(compiled === written, 'run: npm run kernels').toBe(true);
});
