import { z } from 'zod';

const idSchema = z.string().min(1).max(60);

const colourSchema = z.strictObject({
  name: idSchema,
  /** Null: the colour as it is. */
  shade: idSchema.nullable(),
});

/** Something that is worn, held, or in the air. Null and an empty list: nobody said. */
export const itemSchema = z.strictObject({
  kind: idSchema,
  /** In the order in which they were said. */
  colours: z.array(colourSchema).max(6),
  pattern: idSchema.nullable(),
  material: idSchema.nullable(),
  length: idSchema.nullable(),
  sleeves: idSchema.nullable(),
  fit: idSchema.nullable(),
  count: z.int().min(2).max(1000).nullable(),
});

const tintedSchema = z.strictObject({ kind: idSchema, colours: z.array(colourSchema).max(6) });

const idsSchema = z.array(idSchema).max(6);

const itemsSchema = z.array(itemSchema).max(12);

/** What a sentence asks to be drawn: ids of the vocabulary. Null and empty: nobody said. JSON only: it crosses
 *  processes. */
export const sceneBriefSchema = z.strictObject({
  place: tintedSchema.nullable(),
  weather: idsSchema,
  time: idSchema.nullable(),
  season: idSchema.nullable(),
  lights: z.array(tintedSchema).max(6),
  garments: itemsSchema,
  shoes: itemsSchema,
  headwear: itemsSchema,
  accessories: itemsSchema,
  inHand: itemsSchema,
  /** In the air and on the ground. */
  around: itemsSchema,
  /** What is not wanted. */
  without: z.array(z.strictObject({ subject: idSchema, kind: idSchema })).max(24),
  moods: idsSchema,
  style: idSchema.nullable(),
  /** How the person is built. Jobs that were queued before there was any say nothing. */
  build: idSchema.nullable().default(null),
  /** The id of a dance. */
  dance: z.string().min(1).nullable(),
});

export type Colour = z.infer<typeof colourSchema>;
export type Item = z.infer<typeof itemSchema>;
export type SceneBrief = z.infer<typeof sceneBriefSchema>;

export const emptyBrief: SceneBrief = {
  place: null,
  weather: [],
  time: null,
  season: null,
  lights: [],
  garments: [],
  shoes: [],
  headwear: [],
  accessories: [],
  inHand: [],
  around: [],
  without: [],
  moods: [],
  style: null,
  build: null,
  dance: null,
};
