import type { Upload } from './multipart.ts';
import { methods, objects } from './parameters.ts';

/** A call as the server understands it; a file is its bytes, or the id or name by which it is known. */
export type Parameters = Record<string, unknown>;

/** What is wrong with the parameters of a call: one sentence each. Values of a form come as text and are read as what
 *  they stand for; uploads take the place of their `attach://` names. */
export function checkParameters(
  method: string,
  given: Parameters,
  uploads: ReadonlyMap<string, Upload>,
  isForm: boolean,
): { readonly parameters: Parameters; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const used = new Set<string>();

  function readObject(
    shapes: Readonly<Record<string, string>>,
    value: Parameters,
    place: string,
    fromForm: boolean,
  ): Parameters {
    const read: Parameters = {};
    for (const [name, raw] of Object.entries(value)) {
      const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
      if (shape === undefined) problems.push(`${place}: unknown field ${name}`);
      else read[name] = readValue(shape.replace(/!$/, ''), raw, `${place}.${name}`, fromForm);
    }
    for (const [name, shape] of Object.entries(shapes)) {
      if (shape.endsWith('!') && value[name] === undefined) {
        problems.push(`${place}: missing ${name}`);
      }
    }
    return read;
  }

  function readValue(shape: string, raw: unknown, place: string, fromForm: boolean): unknown {
    const wrong = () => {
      problems.push(`${place}: not ${shape}`);
      return undefined;
    };
    const isText = typeof raw === 'string';
    switch (shape) {
      case 'String':
        return isText ? raw : wrong();
      case 'Integer':
        if (fromForm && isText && /^-?\d+$/.test(raw)) return Number(raw);
        return Number.isSafeInteger(raw) ? raw : wrong();
      case 'Boolean':
        if (fromForm && (raw === 'true' || raw === 'false')) return raw === 'true';
        return typeof raw === 'boolean' ? raw : wrong();
      case 'File': {
        if (!isText || raw === '') return wrong();
        if (!raw.startsWith('attach://')) return raw;
        const name = raw.slice('attach://'.length);
        used.add(name);
        return uploads.get(name) ?? wrong();
      }
    }
    const value = fromForm && isText ? parseJson(raw) : raw;
    if (shape.endsWith('[]')) {
      if (!Array.isArray(value)) return wrong();
      const of = shape.slice(0, -2);
      return value.map((one, index) => readValue(of, one, `${place}[${index}]`, false));
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong();
    return readObject(objects[shape] ?? {}, value as Parameters, place, false);
  }

  const parameters = readObject(methods[method] ?? {}, given, method, isForm);
  for (const name of uploads.keys()) {
    if (!used.has(name)) problems.push(`${method}: upload ${name} belongs to nothing`);
  }
  return { parameters, problems };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
