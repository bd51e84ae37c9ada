/** Checks of what is sent, told field by field: what is missing, unknown, of a wrong type or over a limit. */
export type Check = (value: unknown, path: string, report: Report) => void;

export type Report = (fault: string) => void;

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const snowflake: Check = (value, path, report) => {
  if (typeof value !== 'string' || !/^\d{17,20}$/.test(value)) report(`${path}: not a snowflake`);
};

export const flag: Check = (value, path, report) => {
  if (typeof value !== 'boolean') report(`${path}: not a boolean`);
};

export const anything: Check = () => {};

/** Lengths are those of characters. */
export function text(max: number, min = 0): Check {
  return (value, path, report) => {
    if (typeof value !== 'string') return report(`${path}: not a text`);
    const { length } = [...value];
    if (length > max) report(`${path}: ${length} characters, ${max} at most`);
    if (length < min) report(`${path}: ${length} characters, ${min} at least`);
  };
}

export function integer(min: number, max: number): Check {
  return (value, path, report) => {
    if (!Number.isInteger(value)) return report(`${path}: not an integer`);
    if (Number(value) < min || Number(value) > max) report(`${path}: ${value} is out of range`);
  };
}

export function oneOf(...values: readonly unknown[]): Check {
  return (value, path, report) => {
    if (!values.includes(value)) report(`${path}: ${JSON.stringify(value)} is not allowed`);
  };
}

/** An integer with no bits but these. */
export function bits(allowed: number): Check {
  return (value, path, report) => {
    if (!Number.isInteger(value) || (Number(value) & ~allowed) !== 0) {
      report(`${path}: bits ${JSON.stringify(value)} are not allowed`);
    }
  };
}

export function list(check: Check, max: number, min = 0): Check {
  return (value, path, report) => {
    if (!Array.isArray(value)) return report(`${path}: not a list`);
    if (value.length > max) report(`${path}: ${value.length} items, ${max} at most`);
    if (value.length < min) report(`${path}: ${value.length} items, ${min} at least`);
    for (const [index, item] of value.entries()) check(item, `${path}[${index}]`, report);
  };
}

export function orNull(check: Check): Check {
  return (value, path, report) => {
    if (value !== null) check(value, path, report);
  };
}

export function fields(
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): Check {
  return (value, path, report) => {
    if (!isFields(value)) return report(`${path}: not an object`);
    for (const [name, check] of Object.entries(required)) {
      if (value[name] === undefined) report(`${path}.${name}: missing`);
      else check(value[name], `${path}.${name}`, report);
    }
    for (const [name, inner] of Object.entries(value)) {
      if (name in required) continue;
      if (name in optional) optional[name]?.(inner, `${path}.${name}`, report);
      else report(`${path}.${name}: unknown`);
    }
  };
}

/** Texts by language tags that Discord knows. */
export function texts(max: number, min = 1): Check {
  return (value, path, report) => {
    if (!isFields(value)) return report(`${path}: not an object`);
    for (const [tag, inner] of Object.entries(value)) {
      if (!locales.includes(tag)) report(`${path}: no language ${tag}`);
      text(max, min)(inner, `${path}.${tag}`, report);
    }
  };
}

/** Source: Discord API, "Locales" (discord-api-spec, openapi.json of 2026-07-18, MIT). */
const locales = [
  ...['ar', 'bg', 'cs', 'da', 'de', 'el', 'en-GB', 'en-US', 'es-419', 'es-ES', 'fi', 'fr', 'he'],
  ...['hi', 'hr', 'hu', 'id', 'it', 'ja', 'ko', 'lt', 'nl', 'no', 'pl', 'pt-BR', 'ro', 'ru'],
  ...['sv-SE', 'th', 'tr', 'uk', 'vi', 'zh-CN', 'zh-TW'],
];
