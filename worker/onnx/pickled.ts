import type { TensorType } from './stored-tensor.ts';

/** What a pickle of a checkpoint may hold, as data. Nothing here is a class of the file's own. */
export type Pickled =
  | null
  | boolean
  | number
  | bigint
  | string
  | PickledTuple
  | PickledList
  | PickledDict
  | PickledStorage
  | PickledTensor
  | PickledGlobal;

/** A name of Python that a pickle may call or mention; see `globals` for all there are. */
export interface PickledGlobal {
  readonly kind: 'global';
  readonly does: 'dict' | 'tensor' | 'parameter' | TensorType;
}

export interface PickledTuple {
  readonly kind: 'tuple';
  readonly items: readonly Pickled[];
}

export interface PickledList {
  readonly kind: 'list';
  readonly items: Pickled[];
}

export interface PickledDict {
  readonly kind: 'dict';
  readonly entries: Map<Pickled, Pickled>;
}

export interface PickledStorage {
  readonly kind: 'storage';
  readonly type: TensorType;
  /** The entry of the zip file, under data/. */
  readonly key: string;
  readonly items: number;
}

/** A view of a storage; offset and strides in items. */
export interface PickledTensor {
  readonly kind: 'tensor';
  readonly storage: PickledStorage;
  readonly offset: number;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
}

/** Weights have five at most. A long shape that is named again and again would fill memory faster than the file grows. */
const AXES_MOST = 16;

const storages: Readonly<Record<string, TensorType>> = {
  FloatStorage: 'float32',
  HalfStorage: 'float16',
  BFloat16Storage: 'bfloat16',
  DoubleStorage: 'float64',
  LongStorage: 'int64',
  IntStorage: 'int32',
  ShortStorage: 'int16',
  CharStorage: 'int8',
  ByteStorage: 'uint8',
  BoolStorage: 'bool',
};

/** Every name that a checkpoint may mention. Source: torch/_utils.py and torch/serialization.py, torch 1.6 to 2. */
const globals = new Map<string, PickledGlobal>([
  ['collections OrderedDict', { kind: 'global', does: 'dict' }],
  ['torch._utils _rebuild_tensor_v2', { kind: 'global', does: 'tensor' }],
  ['torch._utils _rebuild_parameter', { kind: 'global', does: 'parameter' }],
  ...Object.entries(storages).map(
    ([name, does]) => [`torch ${name}`, { kind: 'global', does }] as const,
  ),
]);

/** A name that makes Python run something. */
export class UnwantedName extends Error {
  override readonly name = 'UnwantedName';
}

/** @throws UnwantedName that names what is refused */
export function findGlobal(module: string, name: string): PickledGlobal {
  const found = globals.get(`${module} ${name}`);
  if (!found) throw new UnwantedName(`its pickle wants ${module}.${name}, which no weights need`);
  return found;
}

/** Calls one of the three functions there are.
 *  @throws Error when the arguments are not those that torch writes */
export function call(callee: Pickled, args: Pickled): Pickled {
  const does = isA(callee, 'global') ? callee.does : null;
  const given = isA(args, 'tuple') ? args.items : null;
  if (does === 'dict' && given?.length === 0) return { kind: 'dict', entries: new Map() };
  if (does === 'tensor' && given) return rebuildTensor(given);
  if (does === 'parameter' && given && isA(given[0], 'tensor')) return given[0];
  throw new Error('its pickle makes a call that no weights need');
}

/** Resolves a persistent id: a storage of the zip file.
 *  @throws Error when it is not ('storage', type, key, device, number of items) */
export function loadStorage(id: Pickled): PickledStorage {
  const [tag, type, key, , items] = isA(id, 'tuple') ? id.items : [];
  const does = isA(type, 'global') ? type.does : 'dict';
  const known = does !== 'dict' && does !== 'tensor' && does !== 'parameter';
  if (tag !== 'storage' || !known || typeof key !== 'string' || !isSize(items)) {
    throw new Error('its pickle names a storage in an unknown way');
  }
  return { kind: 'storage', type: does, key, items };
}

export function isA<Kind extends Extract<Pickled, object>['kind']>(
  value: Pickled | undefined,
  kind: Kind,
): value is Extract<Pickled, { kind: Kind }> {
  return typeof value === 'object' && value !== null && value.kind === kind;
}

function rebuildTensor([storage, offset, shape, strides]: readonly Pickled[]): PickledTensor {
  const sizes = sizesOf(shape);
  const steps = sizesOf(strides);
  const whole = sizes && steps && sizes.length === steps.length && isSize(offset);
  if (!isA(storage, 'storage') || !whole)
    throw new Error('its pickle holds a tensor without shape');
  return { kind: 'tensor', storage, offset, shape: sizes, strides: steps };
}

function sizesOf(value: Pickled | undefined): number[] | null {
  if (!isA(value, 'tuple') || value.items.length > AXES_MOST) return null;
  const sizes = value.items.filter(isSize);
  return sizes.length === value.items.length ? sizes : null;
}

function isSize(value: Pickled | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
