import { main } from 'assemblyscript/asc';

/** Compiles the loops of assembly/ to WebAssembly, the same bytes from the same source. Needs the package
 *  assemblyscript, which only who changes a kernel installs.
 *  @throws Error with the compiler's words */
export async function compileKernels(): Promise<Uint8Array> {
  let compiled: Uint8Array | null = null;
  const { error, stderr } = await main(
    [
      'worker/kernels/assembly/index.ts',
      ...['--outFile', 'kernels.wasm'],
      ...['--runtime', 'stub'],
      ...['-O3', '--noAssert'],
      ...['--enable', 'simd'],
    ],
    {
      writeFile: (_, contents) => {
        compiled = Uint8Array.from(Buffer.from(contents));
      },
    },
  );
  if (error || !compiled) throw new Error(stderr.toString(), { cause: error });
  return compiled;
}
