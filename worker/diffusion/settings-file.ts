import { CheckpointError } from '../onnx/checkpoint-error.ts';

/** Gives a value of a model's config.json by its name, or the fallback where it is not named there.
 *  @throws CheckpointError for a value that does not fit */
export type ReadSetting = <T>(name: string, fallback: T, fits: (value: unknown) => value is T) => T;

/** What the weights of a model do not tell: its config.json, or null where there is none. Names that nobody asks for
 *  are left alone. @throws CheckpointError for what is no JSON object */
export function openSettings(file: string, text: string | null): ReadSetting {
  const given = text === null ? {} : parse(file, text);
  return (name, fallback, fits) => {
    const value: unknown = Object.hasOwn(given, name) ? given[name] : fallback;
    if (fits(value)) return value;
    throw new CheckpointError(file, `“${name}” cannot be ${JSON.stringify(value)}`, {
      kind: 'settings',
    });
  };
}

function parse(file: string, text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return { ...value };
  } catch (cause) {
    throw new CheckpointError(file, 'it is no JSON', { cause, kind: 'settings' });
  }
  throw new CheckpointError(file, 'it is no JSON object', { kind: 'settings' });
}

export function whole(least: number, most: number) {
  return (value: unknown): value is number =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

export function within(least: number, most: number) {
  return (value: unknown): value is number =>
    typeof value === 'number' && value >= least && value <= most;
}

export function oneOf<T extends string>(...values: readonly T[]) {
  return (value: unknown): value is T => values.some((known) => known === value);
}

export const STEPS_MOST = 1000;
export const GUIDANCE_MOST = 100;
/** Of attention's heads, and of a norm's groups. */
export const PARTS_MOST = 128;
