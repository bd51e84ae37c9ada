import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Config, loadConfig } from '../../config/config.ts';
import { loadLocale } from '../../config/locale.ts';
import { projectRoot } from '../../config/project-root.ts';
import { loadDances, type TemplatesFound } from '../../config/templates.ts';
import { DanceError, faults } from '../../core/faults.ts';
import { readLocale } from '../../core/words/locale.ts';
import { wordFault } from '../../core/words/say.ts';
import { templatesWords } from '../../core/words/templates.ts';
import { answerHelp } from './answer-help.ts';
import { addTemplate } from './templates/add-template.ts';
import { checkTemplate } from './templates/check-template.ts';
import { listTemplates } from './templates/list-templates.ts';
import { openSharing, type Sharing } from './templates/open-sharing.ts';
import { removeTemplate } from './templates/remove-template.ts';
import { shareTemplate } from './templates/share-template.ts';

answerHelp('templates', process.argv.slice(2));

const { values, positionals } = parseArgs({
  options: {
    json: { type: 'boolean' },
    lang: { type: 'string' },
    sheet: { type: 'string' },
    name: { type: 'string' },
    music: { type: 'string' },
    'keep-music': { type: 'boolean' },
  },
  allowPositionals: true,
  strict: false,
});
const text = (option: keyof typeof values) => {
  const value = values[option];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
};
const lang = text('lang');
const locale = lang === null ? loadLocale() : readLocale(lang);
const words = templatesWords(locale);

try {
  process.exitCode = await act();
} catch (error) {
  if (!(error instanceof DanceError)) throw error;
  const problem = words.bvhProblems[error.details['problem'] as keyof typeof words.bvhProblems];
  const details = problem ? { ...error.details, problem } : error.details;
  const { message, advice } = wordFault(error.code, details, locale);
  process.stderr.write(`${message}\n${advice}\n`);
  process.exitCode = faults[error.code].exit;
}

async function act(): Promise<number> {
  const config = loadConfig();
  const { templatesDir, cacheDir, threads } = config;
  const json = values.json === true;
  const [action, subject] = positionals;
  const name = text('name');
  if (action === undefined) {
    const found = await loadDances(templatesDir);
    return await listTemplates(found, { json, sheetPath: text('sheet'), locale });
  }
  if (action === 'check' && subject) {
    return checkTemplate(await loadDances(templatesDir), subject, { json, locale });
  }
  if (action === 'remove' && subject) {
    return await amongMachines(config, (found, sharing) =>
      removeTemplate(found, subject, { templatesDir, sharing, locale }),
    );
  }
  if (action === 'share' && subject) {
    return await amongMachines(config, (found, sharing) =>
      shareTemplate(found, subject, { templatesDir, sharing, locale }),
    );
  }
  if (action === 'add' && subject && name) {
    const music = text('music');
    return await amongMachines(config, (found, sharing) =>
      addTemplate(found, {
        ...{ path: resolve(subject), name, keepMusic: values['keep-music'] === true, locale },
        musicPath: music === null ? null : resolve(music),
        ...{ sharing, templatesDir, cacheDir, threads, ownDir: join(projectRoot, 'templates') },
      }),
    );
  }
  process.stderr.write(`${words.usage}\n`);
  return faults.BAD_ARGUMENTS.exit;
}

/** Does something with the dances as they are on all machines that share them. */
async function amongMachines(
  config: Config,
  act: (found: TemplatesFound, sharing: Sharing | null) => Promise<number>,
): Promise<number> {
  const sharing = await openSharing(config);
  try {
    await sharing?.sync();
    return await act(await loadDances(config.templatesDir), sharing);
  } finally {
    sharing?.close();
  }
}
