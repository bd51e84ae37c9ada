import { expect, test } from 'vitest';
import { compileKernels } from '../../../worker/kernels/compile-kernels.ts';
import { compiledKernels } from '../../../worker/kernels/compiled-kernels.ts';

test('the kernels in the repository are what their source compiles to', async () => {
  const compiled = Buffer.from(await compileKernels()).toString('base64');
  // Not shown when they differ: it is as long as a book.
  expect(compiled === compiledKernels, 'run: npm run kernels').toBe(true);
});
