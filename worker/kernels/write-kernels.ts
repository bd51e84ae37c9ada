import { writeFile } from 'node:fs/promises';
import { compileKernels } from './compile-kernels.ts';

/** Writes compiled-kernels.ts from assembly/. Run in the project's folder. */

await writeFile('worker/kernels/compiled-kernels.ts', await compileKernels());
