import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const SHA256 = /^[0-9a-f]{64}$/;
/** A path within a folder, in forward slashes, that leads nowhere else. */
const INNER_PATH = /^(?!.*(^|\/)\.{1,2}(\/|$))[\w.-]+(\/[\w.-]+)*$/;

const licenceSchema = z.strictObject({
  name: z.string().min(1),
  url: z.url({ protocol: /^https$/ }),
  /** What its user may not do, in our words. */
  restriction: z.strictObject({ 'zh-CN': z.string().min(1), en: z.string().min(1) }).nullable(),
});

const modelSchema = z.strictObject({
  /** The engine that uses it; its folder below the models' folder. */
  set: z.string().regex(/^[a-z-]+$/),
  /** What it is there; files of the same part of a set do the same. */
  part: z.string().regex(/^[a-z-]+$/),
  /** Within the set's folder. */
  path: z.string().regex(INNER_PATH),
  kind: z.enum(['weights', 'vocabulary', 'merges']),
  /** Files of config/manifests, any of which fits; none where nobody has written the keys down. */
  manifests: z.array(z.string().regex(/^[\w.-]+\.json$/)),
  /** Whether others have published networks of the same keys, so that keys alone do not tell that it is this one. */
  lookalikes: z.boolean(),
  /** Null, like the hash, where nobody has seen it: never guessed. */
  sizeBytes: z.number().int().positive().nullable(),
  /** As its page rounds it. */
  aboutBytes: z.number().int().positive(),
  sha256: z.string().regex(SHA256).nullable(),
  licence: z.string(),
  /** An engine does without it. */
  optional: z.boolean(),
  sources: z.array(z.url({ protocol: /^https?$/ })),
});

const listSchema = z
  .strictObject({ licences: z.record(z.string(), licenceSchema), files: z.array(modelSchema) })
  .refine(({ licences, files }) => files.every(({ licence }) => Object.hasOwn(licences, licence)), {
    message: 'a file has a licence that is not in the list',
  })
  .refine(({ files }) => new Set(files.map(nameOf)).size === files.length, {
    message: 'two files have the same place',
  });

export type KnownModel = z.infer<typeof modelSchema>;
export type KnownModels = z.infer<typeof listSchema>;

/** What a model file is called: its path below the models' folder, in forward slashes. */
export function nameOf({ set, path: inner }: Pick<KnownModel, 'set' | 'path'>): string {
  return `${set}/${inner}`;
}

/** Whether two entries are one file, as the autoencoder of both engines is. */
export function isSameFile(a: KnownModel, b: KnownModel): boolean {
  return a.sha256 !== null && a.sha256 === b.sha256;
}

/** The list of known model files, config/models.json. Its sizes and hashes are those that the files' pages and several
 *  public projects state alike. @throws Error when it is not such a list */
export async function loadKnownModels(file: string): Promise<KnownModels> {
  return readKnownModels(JSON.parse(await readFile(file, 'utf8')));
}

export function readKnownModels(data: unknown): KnownModels {
  return listSchema.parse(data);
}

/** The known files, and where they lie on this machine. */
export interface ModelLibrary {
  /** MODELS_DIR. */
  readonly folder: string;
  /** config/manifests. */
  readonly manifestsFolder: string;
  readonly known: KnownModels;
}

export function placeOf(modelLibrary: ModelLibrary, model: KnownModel): string {
  return path.join(modelLibrary.folder, model.set, ...model.path.split('/'));
}
