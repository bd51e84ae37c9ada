/** Payloads as they come: nothing is believed of them. Whatever is not as expected counts as not said. */
export type Loose = Readonly<Record<string, unknown>>;

const nothing: Loose = {};

/** The object at a name; an empty one for anything else. */
export function objectAt(from: Loose, name: string): Loose {
  return asObject(from[name]) ?? nothing;
}

export function asObject(value: unknown): Loose | null {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Loose) : null;
}

export function objectsAt(from: Loose, name: string): Loose[] {
  const value = from[name];
  return Array.isArray(value) ? value.map(asObject).filter((one) => one !== null) : [];
}

export function textAt(from: Loose, name: string): string | null {
  const value = from[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** An id of Discord's: digits alone, so that it can stand in any address. */
export function idAt(from: Loose, name: string): string | null {
  const value = from[name];
  return typeof value === 'string' && /^\d{1,20}$/.test(value) ? value : null;
}

export function countAt(from: Loose, name: string): number | null {
  const value = from[name];
  return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : null;
}
