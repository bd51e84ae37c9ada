import { writeFile } from 'node:fs/promises';
import { compileKernels } from './compile-kernels.ts';

/** Writes compiled-kernels.ts from assembly/. Run in the project's folder. */

const base64 = Buffer.from(await compileKernels()).toString('base64');
const lines = [
  '/** What `npm run kernels` made of assembly/: WebAssembly, base64. */',
  'export const compiledKernels =',
  `  '${base64}';`,
];
await writeFile('worker/kernels/compiled-kernels.ts', `${lines.join('\n')}\n`);
