import { parseArgs } from 'node:util';
import { loadLocale } from '../../config/locale.ts';
import { doctorWords } from '../../core/words/doctor.ts';
import { type Locale, readLocale } from '../../core/words/locale.ts';
import { fill, wordsOf } from '../../core/words/say.ts';
import { examine, type Finding } from './examination.ts';
import { discordInvitation } from './invitation.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, lang: { type: 'string' } },
  strict: false,
});
const locale = typeof values.lang === 'string' ? readLocale(values.lang) : loadLocale();

const findings = await examine();
const invite = await discordInvitation();
const ready = findings.every(({ ok }) => ok);
process.stdout.write(values.json ? writeJson(findings) : writeReport(findings, locale));
process.exitCode = ready ? 0 : 1;

function writeJson(found: readonly Finding[]): string {
  return `${JSON.stringify({ ready, checks: found, discordInvite: invite })}\n`;
}

function writeReport(found: readonly Finding[], inLocale: Locale): string {
  const words = doctorWords(inLocale);
  const lines = found.flatMap(({ check, ok, found: what }) => [
    `${ok ? '✓' : '✗'} ${words.names[check]}: ${what}`,
    ...(ok ? [] : [`  ${words.advice[check]}`]),
  ]);
  const invitation =
    invite === null ? [] : [fill(words.discordInvite, { url: invite }, wordsOf(inLocale)), ''];
  return [...lines, '', ...invitation, ready ? words.ready : words.notReady, ''].join('\n');
}
