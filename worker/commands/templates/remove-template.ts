import { access, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TemplatesFound } from '../../../config/templates.ts';
import type { Locale } from '../../../core/words/locale.ts';
import { templatesWords } from '../../../core/words/templates.ts';
import { chooseTemplate } from './choose-template.ts';

/** Removes a dance that was brought, also one that is broken; 2 for one of the project's own.
 *  @throws DanceError UNKNOWN_DANCE */
export async function removeTemplate(
  { templates, broken }: TemplatesFound,
  asked: string,
  { templatesDir, locale }: { readonly templatesDir: string; readonly locale: Locale },
): Promise<number> {
  const words = templatesWords(locale);
  const isBroken = broken.some(({ folder }) => folder === asked);
  const id = isBroken ? asked : chooseTemplate(templates, asked).id;
  const folder = join(templatesDir, id);
  const isBrought = await access(folder).then(
    () => true,
    () => false,
  );
  if (!isBrought) {
    process.stderr.write(`${words.notBrought}\n`);
    return 2;
  }
  await rm(folder, { recursive: true });
  process.stdout.write(`${words.removed} ${id}\n`);
  return 0;
}
