import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { TemplatesFound } from '../../../config/templates.ts';
import { DanceError } from '../../../core/faults.ts';
import type { Locale } from '../../../core/words/locale.ts';
import { templatesWords } from '../../../core/words/templates.ts';
import { chooseTemplate } from './choose-template.ts';
import type { Sharing } from './open-sharing.ts';

/** Shares a dance that lies on this machine, or what it has become since; 2 for one of the project's own, which every
 *  machine has. @throws DanceError UNKNOWN_DANCE, REDIS_AWAY where no Redis is named, as Sharing does */
export async function shareTemplate(
  { templates }: TemplatesFound,
  asked: string,
  {
    templatesDir,
    sharing,
    locale,
  }: {
    readonly templatesDir: string;
    readonly sharing: Sharing | null;
    readonly locale: Locale;
  },
): Promise<number> {
  const words = templatesWords(locale);
  const { id } = chooseTemplate(templates, asked);
  const isBrought = await access(join(templatesDir, id)).then(
    () => true,
    () => false,
  );
  if (!isBrought) {
    process.stderr.write(`${words.everywhere}\n`);
    return 2;
  }
  if (sharing === null) throw new DanceError('REDIS_AWAY');
  await sharing.share(id);
  process.stderr.write(`${words.shared}\n`);
  return 0;
}
