import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { projectRoot } from '../../../config/project-root.ts';
import { loadTemplates } from '../../../config/templates.ts';
import { compileCode } from '../../../worker/kernels/compile-kernels.ts';

/** Kernels look at no bounds. Here they are compiled with free bytes beside every list: what is written there traps, and
 *  what is read there shows, because the same pictures come out another way when those bytes are others. */

const cacheDir = mkdtempSync(join(tmpdir(), 'photodance-guards-'));

afterAll(() => rmSync(cacheDir, { recursive: true, force: true }));
afterEach(() => {
  vi.doUnmock('../../../worker/kernels/compiled-kernels.ts');
  vi.resetModules();
});

/** As large as pictures are danced: upright and across, with halves and quarters that are odd; the figure is small in a
 *  wide one, and cut by the border of the last. */
const photos = [
  { sample: 'terracotta-warrior', widthPx: 1024, heightPx: 702 },
  { sample: 'terracotta-warrior', widthPx: 574, heightPx: 1024 },
  { sample: 'astronaut', widthPx: 1024, heightPx: 994 },
  { sample: 'anime-dancer', widthPx: 618, heightPx: 1024, cutPx: 40 },
];

async function pictureOf({ sample, widthPx, heightPx, cutPx = 0 }: (typeof photos)[number]) {
  const whole = sharp(join(projectRoot, 'samples', `${sample}.png`)).removeAlpha();
  const { width, height } = await whole.metadata();
  const cut = { left: cutPx, top: 0, width: width - 2 * cutPx, height: height - cutPx };
  return sharp(await whole.extract(cut).toBuffer())
    .resize(widthPx, heightPx, { fit: 'contain', background: '#8a9aa8' })
    .png()
    .toBuffer();
}

/** What is found and drawn of every photo, by kernels that are compiled so. */
async function drawAll(compiledKernels: string): Promise<string[]> {
  vi.resetModules();
  vi.doMock('../../../worker/kernels/compiled-kernels.ts', () => ({ compiledKernels }));
  const { openFigureFinder } = await import('../../../worker/figure/figure-finder.ts');
  const { decodePhoto } = await import('../../../worker/photo/decode.ts');
  const { planDrawing, drawPlan } = await import('../../../worker/engines/puppet/puppet.ts');
  const { choreograph } = await import('../../../core/dance/choreograph.ts');
  const { templates } = await loadTemplates(join(projectRoot, 'templates'));
  const finder = await openFigureFinder({ cacheDir, threads: 1 });
  const { signal } = new AbortController();
  const hashes: string[] = [];
  for (const [i, photo] of photos.entries()) {
    const hash = createHash('sha256');
    const { picture } = await decodePhoto(await pictureOf(photo));
    const { figure } = await finder.find(picture);
    if (!figure) throw new Error(`nobody was found in ${photo.sample}`);
    hash.update(figure.alpha).update(figure.foreground);
    const { widthPx, heightPx } = picture;
    const choreography = choreograph(templates[i % templates.length]!, figure, {
      ...{ seconds: 5, mirror: false, framesPerSecond: 5, halfBody: false, widthPx, heightPx },
    });
    const scene = { picture, figure, choreography, seed: i };
    const plan = await planDrawing(scene, signal);
    for await (const { i420 } of drawPlan(scene, plan, { signal, report: () => {} })) {
      hash.update(i420);
    }
    hashes.push(hash.digest('hex'));
  }
  await finder.close();
  return hashes;
}

test('no kernel writes beside a list, and none gives what it read there', async () => {
  const guarded = (fill: number) =>
    compileCode('--use', 'GUARD_BYTES=64', '--use', `GUARD_FILL=${fill}`);
  const plain = await drawAll(await compileCode());
  expect(await drawAll(await guarded(0))).toEqual(plain);
  expect(await drawAll(await guarded(255))).toEqual(plain);
}, 300_000);
