import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../../config/config.ts';
import { projectRoot } from '../../config/project-root.ts';
import { type InstalledTemplate, loadTemplates } from '../../config/templates.ts';
import { arrange } from '../../core/dance/arrange.ts';
import { DanceError } from '../../core/faults.ts';
import type { Scene } from '../engines/engine.ts';
import { createPuppetEngine, planDrawing } from '../engines/puppet/puppet.ts';
import { type FigureFinder, openFigureFinder } from '../figure/figure-finder.ts';
import { portraitOnDemand } from '../figure/head/portrait-on-demand.ts';
import { prepareBareEncode } from '../measure/bare-encode.ts';
import { measurePicture } from '../measure/picture-measures.ts';
import { prepareScene } from '../measure/prepare-scene.ts';
import { measurePromptSpeed, type PromptSpeed } from '../measure/prompt-speed.ts';
import { measureSpeed, type SpeedMeasures } from '../measure/speed.ts';
import { answerHelp } from './answer-help.ts';
import { benchLoad } from './bench/bench-load.ts';
import { benchDream, benchNetwork } from './bench/bench-network.ts';
import { writeNetworkReport } from './bench/network-report.ts';
import {
  type BenchRow,
  writeBenchReport,
  writeLoadReport,
  writePromptReport,
} from './bench-report.ts';

answerHelp('bench', process.argv.slice(2));

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    photos: { type: 'string' },
    dances: { type: 'string' },
    seconds: { type: 'string', default: '10' },
    runs: { type: 'string', default: '5' },
    only: { type: 'string' },
    steps: { type: 'string', default: '2' },
    tiny: { type: 'boolean' },
    engine: { type: 'string' },
  },
  strict: false,
});

const photoEndings = /\.(png|jpe?g|webp|avif)$/i;

const photosDir = resolve(String(values.photos ?? join(projectRoot, 'samples')));
const seconds = Number(values.seconds);
const runs = Math.max(1, Number(values.runs));
const config = loadConfig();
// Only when it is asked for: it writes about ten gigabytes of weights.
if (values.only === 'network') {
  const steps = Math.max(1, Number(values.steps));
  const { threads } = config;
  const bench =
    values.engine === 'dreamoving'
      ? await benchDream({ steps, threads }, join(projectRoot, 'config/manifests'))
      : await benchNetwork({ tiny: Boolean(values.tiny), steps, threads });
  process.stdout.write(values.json ? `${JSON.stringify(bench)}\n` : writeNetworkReport(bench));
  process.exit();
}
const wanted = typeof values.dances === 'string' ? values.dances.split(',') : null;
const { templates } = await loadTemplates(join(projectRoot, 'templates'));
const dances = templates.filter(({ id }) => wanted === null || wanted.includes(id));
const photos = (await readdir(photosDir)).filter((name) => photoEndings.test(name)).sort();
const finder = await openFigureFinder({ cacheDir: config.cacheDir, threads: config.threads });
const withLoad = values.only === undefined || values.only === 'load';
const withPrompts = values.only === undefined || values.only === 'prompt';

const rows: BenchRow[] = [];
for (const photo of ['load', 'prompt'].includes(String(values.only)) ? [] : photos) {
  for (const [i, dance] of dances.entries()) {
    // Speed hardly depends on the dance; one is enough.
    const row = await benchOne(photo, dance, finder, i === 0);
    rows.push(row);
    if (!values.json) process.stdout.write(writeBenchReport(row));
  }
}
await finder.close();
const prompts = withPrompts ? await timePrompts() : [];
if (!values.json) process.stdout.write(writePromptReport(prompts));
const load = withLoad ? await benchLoad() : null;
if (values.json)
  process.stdout.write(`${JSON.stringify({ seconds, runs, rows, prompts, load })}\n`);
else if (load) process.stdout.write(writeLoadReport(load));

async function benchOne(
  photo: string,
  dance: InstalledTemplate,
  openFinder: FigureFinder,
  timed: boolean,
): Promise<BenchRow> {
  const photoPath = join(photosDir, photo);
  const folder = await mkdtemp(join(tmpdir(), 'photodance-bench-'));
  try {
    const scene = await prepareScene(photoPath, dance, seconds, openFinder);
    const speed =
      timed && values.only !== 'picture'
        ? await timeOne(photoPath, dance, scene, openFinder, folder)
        : null;
    const picture =
      values.only === 'speed'
        ? null
        : await measurePicture(
            scene,
            await planDrawing(scene, new AbortController().signal),
            openFinder,
          );
    return { photo, dance: dance.id, speed, picture, refused: null };
  } catch (error) {
    if (!(error instanceof DanceError)) throw error;
    return { photo, dance: dance.id, speed: null, picture: null, refused: error.code };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function timePrompts(): Promise<PromptSpeed[]> {
  const [photo] = photos;
  if (!photo) return [];
  const folder = await mkdtemp(join(tmpdir(), 'photodance-bench-'));
  try {
    return await measurePromptSpeed({ photoPath: join(photosDir, photo), seconds, runs, folder });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function timeOne(
  photoPath: string,
  dance: InstalledTemplate,
  scene: Scene,
  openFinder: FigureFinder,
  folder: string,
): Promise<SpeedMeasures> {
  const engine = createPuppetEngine();
  const { musicPath } = dance;
  const { musicSegments } = arrange(dance, seconds);
  return await measureSpeed({
    ...{ photoPath, template: dance, musicPath, seconds, runs },
    outPath: join(folder, 'clip.mp4'),
    tools: {
      engine,
      finder: Promise.resolve(openFinder),
      portrait: portraitOnDemand({ cacheDir: config.cacheDir, threads: config.threads }),
      aigcProducer: config.aigcProducer,
    },
    encodeBare: await prepareBareEncode({ scene, engine, musicPath, musicSegments, folder }),
  });
}
