import type { JobRecord } from '../../core/job/job-record.ts';
import type { Surroundings } from './surroundings.ts';

/** The name of a job's dance in the person's language; its id when it is offered no more. */
export function titleOf(
  { wanted, locale }: Pick<JobRecord, 'wanted' | 'locale'>,
  { dances }: Pick<Surroundings, 'dances'>,
): string {
  const dance = dances().find(({ id }) => id === wanted.templateId);
  return dance?.title[locale] ?? wanted.templateId;
}
