import type { TemplatesFound } from '../../../config/templates.ts';
import { judgeDance } from '../../../core/dance/measures/judge-dance.ts';
import { measureDance } from '../../../core/dance/measures/measure-dance.ts';
import type { Locale } from '../../../core/words/locale.ts';
import { templatesWords } from '../../../core/words/templates.ts';
import { chooseTemplate } from './choose-template.ts';

/** One dance's measures; 1 when one of them fails. */
export function checkTemplate(
  { templates }: TemplatesFound,
  asked: string,
  { json, locale }: { readonly json: boolean; readonly locale: Locale },
): number {
  const words = templatesWords(locale);
  const template = chooseTemplate(templates, asked);
  const measures = measureDance(template, templates);
  const judgements = judgeDance(measures, { hops: template.hops ?? false });
  const ok = judgements.every((judgement) => judgement.ok);
  if (json) {
    process.stdout.write(`${JSON.stringify({ id: template.id, ok, measures, judgements })}\n`);
    return ok ? 0 : 1;
  }
  for (const { measure, value, limit, ok: isOk } of judgements) {
    const held = limit === null ? words.reported : `${limit}`;
    process.stdout.write(
      `${isOk ? '✓' : '✗'} ${words.measures[measure]}: ${value.toFixed(3)} (${held})\n`,
    );
  }
  return ok ? 0 : 1;
}
