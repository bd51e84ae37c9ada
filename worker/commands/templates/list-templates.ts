import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type {
  BrokenTemplate,
  InstalledTemplate,
  TemplatesFound,
} from '../../../config/templates.ts';
import type { Locale } from '../../../core/words/locale.ts';
import { templatesWords } from '../../../core/words/templates.ts';

export interface ListOptions {
  readonly json: boolean;
  /** Where the dances are drawn, instead of being listed. */
  readonly sheetPath: string | null;
  readonly locale: Locale;
}

/** All dances, as text, for machines, or as one picture. */
export async function listTemplates(
  { templates, broken }: TemplatesFound,
  { json, sheetPath, locale }: ListOptions,
): Promise<number> {
  const words = templatesWords(locale);
  if (sheetPath !== null) {
    const { drawSheet } = await import('../../gallery/sheet.ts');
    const path = resolve(sheetPath);
    await writeFile(path, await drawSheet(templates, { named: true }));
    process.stdout.write(`${words.sheetWritten} ${path}\n`);
  } else if (json) {
    const dances = templates.map(({ score, halfBodyScore, musicPath, ...card }) => card);
    process.stdout.write(`${JSON.stringify({ templates: dances, broken })}\n`);
  } else {
    process.stdout.write(templates.map((template) => describe(template, locale)).join('\n'));
    process.stderr.write(broken.map((fault) => complain(fault, locale)).join(''));
  }
  return broken.length > 0 ? 1 : 0;
}

function describe(template: InstalledTemplate, locale: Locale): string {
  const words = templatesWords(locale);
  const { id, names, description, beatsPerMinute, energy, limbs, suits } = template;
  const facts = [
    `${beatsPerMinute} ${words.beatsPerMinute}`,
    words.energies[energy],
    `${words.needs} ${limbs.map((limb) => words.limbs[limb]).join(words.and)}`,
    ...suits.map((suit) => words.suits[suit]),
  ];
  return `${names[locale]} (${id})\n  ${description[locale]}\n  ${facts.join(' · ')}\n`;
}

function complain({ folder, reason }: BrokenTemplate, locale: Locale): string {
  return `${templatesWords(locale).broken.replace('{folder}', folder).replace('{reason}', reason)}\n`;
}
