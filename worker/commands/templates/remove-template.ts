import { access, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TemplatesFound } from '../../../config/templates.ts';
import type { Locale } from '../../../core/words/locale.ts';
import { templatesWords } from '../../../core/words/templates.ts';
import { chooseTemplate } from './choose-template.ts';
import type { Sharing } from './open-sharing.ts';

/** Removes a dance that was brought, from all machines when it is shared, and also one that is broken; 2 for one of the
 *  project's own. @throws DanceError UNKNOWN_DANCE, as Sharing does */
export async function removeTemplate(
  { templates, broken }: TemplatesFound,
  asked: string,
  {
    templatesDir,
    sharing,
    locale,
  }: {
    readonly templatesDir: string;
    /** With whom dances are shared; null for a machine that is alone. */
    readonly sharing: Sharing | null;
    readonly locale: Locale;
  },
): Promise<number> {
  const words = templatesWords(locale);
  const withdraw = async (id: string) => (await sharing?.withdraw(id)) ?? false;
  const say = (id: string) => process.stdout.write(`${words.removed} ${id}\n`);
  // One that is broken may be nowhere but in the catalogue.
  if (await withdraw(asked)) {
    say(asked);
    return 0;
  }
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
  if (!(await withdraw(id))) await rm(folder, { recursive: true });
  say(id);
  return 0;
}
