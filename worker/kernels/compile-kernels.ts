import { main } from 'assemblyscript/asc';

/** Compiles the loops of assembly/ to WebAssembly, the same bytes from the same source. Returns the text of
 *  compiled-kernels.ts. Needs the package assemblyscript, which only who changes a kernel installs.
 *  @throws Error with the compiler's words */
export async function compileKernels(): Promise<string> {
  // Code that comes with declarations has more in it than the kernels: it is left.
  const types = await compile('--outFile', 'types.wasm', '--bindings', 'raw');
  return `${[
    '/** What `npm run kernels` made of assembly/. */',
    '',
    "import type { Place } from './place.ts';",
    '',
    ...writeInterface(types('types.d.ts').toString()),
    '',
    '/** WebAssembly, base64. */',
    'export const compiledKernels =',
    `  '${await compileCode()}';`,
  ].join('\n')}\n`;
}

/** The WebAssembly alone, base64, with more of the compiler's options.
 *  @throws Error with the compiler's words */
export async function compileCode(...options: readonly string[]): Promise<string> {
  const code = await compile('--outFile', 'kernels.wasm', '-O3', '--noAssert', ...options);
  return code('kernels.wasm').toString('base64');
}

/** The files that the compiler writes, by name. */
async function compile(...options: string[]): Promise<(name: string) => Buffer> {
  const files = new Map<string, Buffer>();
  const { error, stderr } = await main(
    ['worker/kernels/assembly/index.ts', '--runtime', 'stub', '--enable', 'simd', ...options],
    { writeFile: (name, contents) => void files.set(name, Buffer.from(contents)) },
  );
  if (error) throw new Error(stderr.toString(), { cause: error });
  return (name) => {
    const file = files.get(name);
    if (!file) throw new Error(`the compiler wrote no ${name}`);
    return file;
  };
}

/** What the compiler tells of a function: `export function growMask(mask: __Record0<undefined>, radiusPx: number): void;` */
const told = /export function (\w+)\((.*)\): (.*);/g;

/** The compiler's declarations as an interface. A list or a record is told by its place; what is true, by 1. */
function writeInterface(types: string): string[] {
  const methods = [...types.matchAll(told)].map(([, name, parameters, result]) => {
    const takes = parameters.replaceAll(/__Record\d+<undefined>( \| null)?/g, 'Place');
    const gives = result.replaceAll(/__Record\d+<never>( \| null)?/g, 'Place');
    return `  ${name}(${takes}): ${gives.replace('boolean', 'number')};`;
  });
  return [
    '/** The loops over pixels of assembly/, by name. A list or a record is told by its place. */',
    'export interface Kernels {',
    '  readonly memory: { readonly buffer: ArrayBuffer };',
    ...methods,
    '}',
  ];
}
