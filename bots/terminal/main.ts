import { fileURLToPath } from 'node:url';
import type { Config } from '../../config/config.ts';
import { loadLocale } from '../../config/locale.ts';
import type { DanceError } from '../../core/faults.ts';
import type { Locale } from '../../core/words/locale.ts';
import type { OfferedDance } from './adapter.ts';
import { readArguments, type TerminalRequest } from './read.ts';
import { type RendererProcess, startRenderer } from './renderer-process.ts';
import type { Written } from './write.ts';

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => interruption.abort());
}

const asked = readArguments(process.argv.slice(2), loadLocale());

// The renderer starts before the rest is even imported: both take their time, side by side.
const renderer =
  asked.kind === 'dance'
    ? startRenderer(fileURLToPath(new URL('../../worker/renderer.js', import.meta.url)))
    : null;

const { stdout, stderr, exitCode } = await answer(asked).finally(() => renderer?.kill());
process.stderr.write(stderr);
process.stdout.write(stdout);
process.exit(exitCode);

async function answer(asked: TerminalRequest): Promise<Written> {
  const { writeFault, writeHelp } = await import('./write.ts');
  if (asked.kind === 'problem') return writeFault('BAD_ARGUMENTS', asked.details, asked);
  try {
    if (asked.kind === 'dance' && renderer) return await danceIn(asked, renderer);
    const { loadConfig } = await import('../../config/config.ts');
    const { dances } = await offerDances(loadConfig(), asked.locale);
    return writeHelp(
      dances.map(({ label }) => label),
      asked.locale,
    );
  } catch (error) {
    const { DanceError } = await import('../../core/faults.ts');
    const fault =
      error instanceof DanceError ? error : new DanceError('INTERNAL', {}, { cause: error });
    await logBug(fault);
    return writeFault(fault.code, fault.details, { json: false, ...asked });
  }
}

async function danceIn(
  asked: Extract<TerminalRequest, { kind: 'dance' }>,
  renderer: RendererProcess,
): Promise<Written> {
  const [{ dance }, { openProgress }, { loadConfig }, { rendererConfigOf }] = await Promise.all([
    import('./adapter.ts'),
    import('./progress.ts'),
    import('../../config/config.ts'),
    import('../../config/renderer-config.ts'),
  ]);
  const config = loadConfig();
  renderer.send({ kind: 'configure', config: rendererConfigOf(config) });
  const offered = await offerDances(config, asked.locale);
  const progress = openProgress(asked.locale, process.stderr);
  const { signal } = interruption;
  const { engines } = config;
  const { report, tell, close } = progress;
  return await dance(asked, { renderer, ...offered, engines, signal, report, tell }).finally(close);
}

async function offerDances(
  config: Config,
  locale: Locale,
): Promise<{ dances: OfferedDance[]; brokenIds: readonly string[] }> {
  const { loadDances, namedDance } = await import('../../config/templates.ts');
  const { templates, broken } = await loadDances(config.templatesDir);
  if (broken.length > 0) {
    const { createLog } = await import('../../config/log.ts');
    const log = createLog(config);
    for (const fault of broken) log.warn(fault, 'TEMPLATE_BROKEN');
  }
  const dances = templates.map(({ musicPath, ...template }) => ({
    ...namedDance(template),
    version: template.version,
    label: `${template.names[locale]} (${template.id})`,
    template,
    musicPath,
  }));
  return { dances, brokenIds: broken.map(({ folder }) => folder) };
}

/** What nobody at the terminal can mend is told to whoever can: its cause, as a line of the log. */
async function logBug({ code, cause }: DanceError): Promise<void> {
  const { faults } = await import('../../core/faults.ts');
  if (faults[code].blame !== 'bug') return;
  const [{ loadConfig }, { createLog }] = await Promise.all([
    import('../../config/config.ts'),
    import('../../config/log.ts'),
  ]);
  const why = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  createLog(loadConfig()).error({ why }, code);
}
