import { parseArgs } from 'node:util';
import { loadConfig } from '../../config/config.ts';
import { loadLocale } from '../../config/locale.ts';
import { doctorWords } from '../../core/words/doctor.ts';
import { type Locale, readLocale } from '../../core/words/locale.ts';
import { fill, wordsOf } from '../../core/words/say.ts';
import { answerHelp } from './answer-help.ts';
import type { EnginesFound } from './doctor/examine-engines.ts';
import { examine, type Finding } from './examination.ts';
import { discordInvitation } from './invitation.ts';

answerHelp('doctor', process.argv.slice(2));

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, lang: { type: 'string' } },
  strict: false,
});
const locale = typeof values.lang === 'string' ? readLocale(values.lang) : loadLocale();

const findings = await examine();
const invite = await discordInvitation();
const engines = await lookAtEngines();
const ready = findings.every(({ ok }) => ok);
process.stdout.write(values.json ? writeJson(findings) : await writeReport(findings, locale));
process.exitCode = ready ? 0 : 1;

function writeJson(found: readonly Finding[]): string {
  return `${JSON.stringify({ ready, checks: found, ...engines, discordInvite: invite })}\n`;
}

/** Null where the packages are missing that it takes: the checks say so. */
async function lookAtEngines(): Promise<EnginesFound | null> {
  try {
    const { examineEngines } = await import('./doctor/examine-engines.ts');
    const { openModelLibrary } = await import('./models/open-model-library.ts');
    const { modelsDir, providers } = loadConfig().neural;
    return await examineEngines(await openModelLibrary(modelsDir), providers);
  } catch {
    return null;
  }
}

async function writeReport(found: readonly Finding[], inLocale: Locale): Promise<string> {
  const words = doctorWords(inLocale);
  const lines = found.flatMap(({ check, ok, found: what }) => [
    `${ok ? '✓' : '✗'} ${words.names[check]}: ${what}`,
    ...(ok ? [] : [`  ${words.advice[check]}`]),
  ]);
  const invitation =
    invite === null ? [] : [fill(words.discordInvite, { url: invite }, wordsOf(inLocale)), ''];
  const { reportEngines } = await import('./doctor/report-engines.ts');
  const ofEngines = engines === null ? [] : reportEngines(engines, inLocale);
  return [...lines, '', ...ofEngines, ...invitation, ready ? words.ready : words.notReady, ''].join(
    '\n',
  );
}
