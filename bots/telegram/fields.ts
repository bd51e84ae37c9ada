/** A JSON object of which nothing is known yet. */
export type Payload = Readonly<Record<string, unknown>>;

/** Longer than any id, name or type that a platform gives. */
const shortLengthMax = 256;

/** The value when it is an object; null for anything else. */
export function readObject(value: unknown): Payload | null {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Payload) : null;
}

/** A member that is a list of objects; what is none is left out. */
export function readObjects(from: Payload, name: string): Payload[] {
  const value = from[name];
  if (!Array.isArray(value)) return [];
  return value.map(readObject).filter((one) => one !== null);
}

export function readInteger(from: Payload | null, name: string): number | null {
  const value = from?.[name];
  return Number.isSafeInteger(value) ? (value as number) : null;
}

/** A member that is a text of any length. */
export function readText(from: Payload | null, name: string): string | null {
  const value = from?.[name];
  return typeof value === 'string' ? value : null;
}

/** A member that is a name or an id: not empty, and not longer than those are. */
export function readName(from: Payload | null, name: string): string | null {
  const value = readText(from, name);
  return value !== null && value !== '' && value.length <= shortLengthMax ? value : null;
}

export function isTrue(from: Payload | null, name: string): boolean {
  return from?.[name] === true;
}
