import { z } from 'zod';
import { templateCardSchema } from './template.ts';

/** The files of a dance's folder that machines share, and no other. */
export const sharedFileNames = [
  'template.json',
  'choreography.json',
  'half-body.json',
  'music.m4a',
  'preview.webp',
  'still.webp',
  'SOURCE.md',
] as const;

/** The most that one file of a shared dance may hold. */
export const sharedFileBytesMax = 32 * 1024 * 1024;

/** The most characters of a dance's entry in the catalogue. */
export const sharedEntryLengthMax = 32 * 1024;

/** An entry of the catalogue: a dance's card, and its files as they lie in the store. */
export const sharedDanceSchema = z.strictObject({
  card: templateCardSchema,
  files: z
    .array(
      z.strictObject({
        name: z.enum(sharedFileNames),
        sizeBytes: z.int().min(1).max(sharedFileBytesMax),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(sharedFileNames.length),
});

export type SharedDance = z.infer<typeof sharedDanceSchema>;

/** Where a file of a shared dance lies in the store. */
export function sharedPathOf(
  { id, version }: SharedDance['card'],
  name: (typeof sharedFileNames)[number],
): string {
  return `templates/${id}/${version}/${name}`;
}
