/** WebAssembly by hand: as many instructions as a few loops over pixels need. An expression is its bytes; arguments stand
 *  before what takes them. Source: WebAssembly Core Specification 2.0, chapter 5, and its SIMD instructions. */
export type Code = readonly number[];

const v128Prefix = 0xfd;

/** LEB128. */
function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

function signed(value: number): number[] {
  const isLast = value >= -64 && value < 64;
  return isLast ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)];
}

const simd = (opcode: number): number[] => [v128Prefix, ...unsigned(opcode)];
const unary = (opcode: Code) => (a: Code) => [...a, ...opcode];
const binary = (opcode: Code) => (a: Code, b: Code) => [...a, ...b, ...opcode];

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)];
export const int = (value: number): Code => [0x41, ...signed(value)];
export const addInts = binary([0x6a]);
export const multiplyInts = binary([0x6c]);
export const andInts = binary([0x71]);
export const shiftIntLeft = (a: Code, bits: number) => binary([0x74])(a, int(bits));
/** With the sign. */
export const halveInt = (a: Code, bits: number) => binary([0x75])(a, int(bits));
/** Again and again while a condition holds at the end. */
export const repeatWhile = (condition: Code, ...body: Code[]): Code => [
  ...[0x03, 0x40],
  ...body.flat(),
  ...condition,
  ...[0x0d, 0, 0x0b],
];
/** Without and with the sign. */
export const isLess = binary([0x49]);
export const isLower = binary([0x48]);
export const loadInt = (address: Code): Code => [...address, 0x28, 0, 0];
export const storeInt = (address: Code, value: Code): Code => [...address, ...value, 0x36, 0, 0];
export const when = (condition: Code, ...body: Code[]): Code => [
  ...[...condition, 0x04, 0x40],
  ...body.flat(),
  0x0b,
];

/** Numbers with fractions. */
export const float = (value: number): Code => [
  0x44,
  ...new Uint8Array(Float64Array.of(value).buffer),
];
export const addFloats = binary([0xa0]);
export const subtractFloats = binary([0xa1]);
export const multiplyFloats = binary([0xa2]);
export const lesser = binary([0xa4]);
export const greater = binary([0xa5]);
export const ceil = unary([0x9b]);
export const floor = unary([0x9c]);
export const toFloat = unary([0xb7]);
/** What is too large becomes the largest. */
export const toInt = unary([0xfc, 0x02]);

/** 16 bytes. */
export const load = (address: Code, offset = 0): Code => [
  ...[...address, ...simd(0x00), 0],
  ...unsigned(offset),
];
/** 8 bytes, each to 16 bits. */
export const loadTo8 = (address: Code, offset = 0): Code => [
  ...[...address, ...simd(0x02), 0],
  ...unsigned(offset),
];
/** 4 bytes, and nothing after them. */
export const load4 = (address: Code, offset = 0): Code => [
  ...[...address, ...simd(0x5c), 0],
  ...unsigned(offset),
];
export const store = (address: Code, value: Code): Code => [
  ...[...address, ...value, ...simd(0x0b)],
  ...[0, 0],
];
/** The first 8 or 4 bytes. */
export const store8 = (address: Code, value: Code): Code => [
  ...[...address, ...value, ...simd(0x5b)],
  ...[0, 0, 0],
];
export const store4 = (address: Code, value: Code): Code => [
  ...[...address, ...value, ...simd(0x5a)],
  ...[0, 0, 0],
];
/** bytes: sixteen, 0..15 of the first and 16..31 of the second. */
export const shuffle = (a: Code, b: Code, bytes: readonly number[]): Code => [
  ...[...a, ...b, ...simd(0x0d)],
  ...bytes,
];
/** The same number in four or eight lanes. */
export const fourOf = unary(simd(0x11));
export const four = (value: number): Code => fourOf(int(value));
export const eightOf = unary(simd(0x10));
export const eight = (value: number): Code => eightOf(int(value));

/** A number for each of four lanes. */
export const lanes4 = (values: Int32Array<ArrayBuffer>): Code => [
  ...simd(0x0c),
  ...new Uint8Array(values.buffer),
];
/** All bits of a lane where it is so, with the sign. */
export const isLower4 = binary(simd(0x39));

/** 1 where a bit of a vector is set. */
export const hasAny = unary(simd(0x53));
export const and = binary(simd(0x4e));
export const or = binary(simd(0x50));
export const narrowTo16 = binary(simd(0x66));
export const narrowTo8 = binary(simd(0x86));
export const lowTo8 = unary(simd(0x89));
export const highTo8 = unary(simd(0x8a));
export const add8 = binary(simd(0x8e));
export const subtract8 = binary(simd(0x91));
export const multiply8 = binary(simd(0x95));
export const shiftRight8 = (a: Code, bits: number) => binary(simd(0x8d))(a, int(bits));
export const add4 = binary(simd(0xae));
export const multiply4 = binary(simd(0xb5));
/** Products of eight, with the sign, as fours; and the fours of eight without a sign. */
export const multiplyLowTo4 = binary(simd(0xbc));
export const multiplyHighTo4 = binary(simd(0xbd));
export const lowTo4 = unary(simd(0xa9));
export const highTo4 = unary(simd(0xaa));
/** Without and with the sign. */
export const shiftRight4 = (a: Code, bits: number) => binary(simd(0xad))(a, int(bits));
export const halve4 = (a: Code, bits: number) => binary(simd(0xac))(a, int(bits));

export interface Kernel {
  readonly name: string;
  /** Whole numbers; the first locals. */
  readonly parameters: number;
  /** Numbers with fractions; the parameters after them. */
  readonly floats?: number;
  /** Whole numbers; the locals after the parameters. */
  readonly wholes?: number;
  /** Vectors; the locals after those. */
  readonly vectors: number;
  readonly body: Code;
}

const i32 = 0x7f;
const f64 = 0x7c;
const v128 = 0x7b;

const list = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()];
const sized = (content: Code): Code => [...unsigned(content.length), ...content];
const text = (value: string): Code => sized([...Buffer.from(value)]);
const section = (id: number, items: readonly Code[]): Code => [id, ...sized(list(items))];

/** A module of kernels that give nothing back, over the memory that is imported as `env.memory`. */
export function assemble(kernels: readonly Kernel[]): Uint8Array<ArrayBuffer> {
  const type = ({ parameters, floats = 0 }: Kernel) => [
    0x60,
    ...list([...Array(parameters).fill([i32]), ...Array(floats).fill([f64])]),
    0,
  ];
  const code = ({ wholes = 0, vectors, body }: Kernel) => {
    const locals = [
      [...unsigned(wholes), i32],
      [...unsigned(vectors), v128],
    ];
    return sized([...list(locals), ...body, 0x0b]);
  };
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, kernels.map(type)),
    ...section(2, [[...text('env'), ...text('memory'), 2, 0, 1]]),
    ...section(
      3,
      kernels.map((_, i) => unsigned(i)),
    ),
    ...section(
      7,
      kernels.map(({ name }, i) => [...text(name), 0, ...unsigned(i)]),
    ),
    ...section(10, kernels.map(code)),
  ]);
}
