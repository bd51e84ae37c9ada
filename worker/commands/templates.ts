import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadLocale } from '../../config/locale.ts';
import { projectRoot } from '../../config/project-root.ts';
import {
  type BrokenTemplate,
  type InstalledTemplate,
  loadTemplates,
} from '../../config/templates.ts';
import { findDance, nearestDances } from '../../core/command/find-dance.ts';
import { judgeDance } from '../../core/dance/measures/judge-dance.ts';
import { measureDance } from '../../core/dance/measures/measure-dance.ts';
import { faults } from '../../core/faults.ts';
import { readLocale } from '../../core/words/locale.ts';
import { wordFault } from '../../core/words/say.ts';
import { templatesWords } from '../../core/words/templates.ts';

const { values, positionals } = parseArgs({
  options: {
    json: { type: 'boolean' },
    lang: { type: 'string' },
    sheet: { type: 'string' },
  },
  allowPositionals: true,
  strict: false,
});
const locale = typeof values.lang === 'string' ? readLocale(values.lang) : loadLocale();
const words = templatesWords(locale);
const { templates, broken } = await loadTemplates(join(projectRoot, 'templates'));

const [action, name] = positionals;
if (action === undefined) process.exitCode = await list();
else if (action === 'check' && name !== undefined) process.exitCode = check(name);
else {
  process.stderr.write(`${words.usage}\n`);
  process.exitCode = faults.BAD_ARGUMENTS.exit;
}

/** All dances, as text, for machines, or as one picture. */
async function list(): Promise<number> {
  if (typeof values.sheet === 'string') {
    const { drawSheet } = await import('../gallery/sheet.ts');
    const path = resolve(values.sheet);
    await writeFile(path, await drawSheet(templates, { named: true }));
    process.stdout.write(`${words.sheetWritten} ${path}\n`);
  } else if (values.json) {
    const dances = templates.map(({ score, musicPath, ...card }) => card);
    process.stdout.write(`${JSON.stringify({ templates: dances, broken })}\n`);
  } else {
    process.stdout.write(templates.map(describe).join('\n'));
    process.stderr.write(broken.map(complain).join(''));
  }
  return broken.length > 0 ? 1 : 0;
}

function describe(template: InstalledTemplate): string {
  const { id, names, description, beatsPerMinute, energy, suits } = template;
  const facts = [
    `${beatsPerMinute} ${words.beatsPerMinute}`,
    words.energies[energy],
    ...suits.map((suit) => words.suits[suit]),
  ];
  return `${names[locale]} (${id})\n  ${description[locale]}\n  ${facts.join(' · ')}\n`;
}

function complain({ folder, reason }: BrokenTemplate): string {
  return `${words.broken.replace('{folder}', folder).replace('{reason}', reason)}\n`;
}

/** One dance's measures; 1 when one of them fails. */
function check(asked: string): number {
  const named = templates.map((dance) => ({
    dance,
    id: dance.id,
    names: [...Object.values(dance.names), ...dance.aliases],
  }));
  const template = findDance(asked, named)?.dance;
  if (!template) {
    const nearest = nearestDances(asked, named, 3).map(({ id }) => id);
    const { message, advice } = wordFault('UNKNOWN_DANCE', { name: asked, nearest }, locale);
    process.stderr.write(`${message}\n${advice}\n`);
    return faults.UNKNOWN_DANCE.exit;
  }
  const measures = measureDance(template, templates);
  const judgements = judgeDance(measures, { hops: template.hops ?? false });
  const ok = judgements.every((judgement) => judgement.ok);
  if (values.json) {
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
