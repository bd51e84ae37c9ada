import { z } from 'zod';
import { detailsSchema } from './note.ts';

/** What may be worth knowing while a clip is being made. */
export const reportCodes = [
  'PROVIDER_CHOSEN',
  'MEMORY_PLANNED',
  'WEIGHTS_HALVED',
  'PREVIEW_READY',
] as const;

export const reportSchema = z.object({
  code: z.enum(reportCodes),
  details: detailsSchema,
});

export type ReportCode = (typeof reportCodes)[number];

export type Report = Readonly<z.infer<typeof reportSchema>>;
