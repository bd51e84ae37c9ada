import { z } from 'zod';

/** What a person should know about a clip that was made all the same. */
export const noteCodes = [
  'FACE_NOT_SEEN',
  'HALF_BODY',
  'OTHERS_IGNORED',
  'PICTURE_ENLARGED',
  'PLACE_STANDS_IN',
  'PLACE_UNKNOWN',
  'SENTENCE_CUT',
] as const;

export type NoteCode = (typeof noteCodes)[number];

/** Measured quantities and names that a sentence shows. JSON only. */
export const detailsSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.array(z.string()).readonly()]),
);

export const noteSchema = z.object({
  code: z.enum(noteCodes),
  details: detailsSchema,
});

export type Note = Readonly<z.infer<typeof noteSchema>>;
