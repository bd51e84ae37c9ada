import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { engineNames } from '../../core/job/engine-name.ts';
import type { Frame } from '../../core/media/frame.ts';
import type { DrawOptions, Engine, Scene } from '../../worker/engines/engine.ts';

/** What every engine must do, whatever it draws with. createScene gives a small scene of at least 30 frames
 *  for a seed, a new one every time. */
export function describeEngine(
  name: string,
  createEngine: () => Engine | Promise<Engine>,
  createScene: (seed: number) => Scene,
): void {
  const draw = async (scene: Scene, options: Partial<DrawOptions> = {}) => {
    const engine = await createEngine();
    const { signal } = new AbortController();
    return engine.draw(scene, { signal, report: () => {}, ...options });
  };

  describe(`the engine ${name}`, () => {
    test('has a name that a job can ask for', async () => {
      expect(engineNames).toContain((await createEngine()).name);
    });

    test('draws every frame of the dance at the size of the picture, in the limited range', async () => {
      const scene = createScene(1);
      const { widthPx, heightPx } = scene.picture;
      const lumaSize = widthPx * heightPx;
      const seen = new Set<string>();
      const reports: number[] = [];
      let count = 0;
      for await (const frame of await draw(scene, { report: (done) => reports.push(done) })) {
        count++;
        expect(frame).toMatchObject({ widthPx, heightPx });
        expect(frame.i420).toHaveLength((lumaSize * 3) / 2);
        const [low, high] = rangeOf(frame.i420.subarray(0, lumaSize));
        const [lowest, highest] = rangeOf(frame.i420.subarray(lumaSize));
        expect(Math.min(low, lowest)).toBeGreaterThanOrEqual(16);
        expect(high).toBeLessThanOrEqual(235);
        expect(highest).toBeLessThanOrEqual(240);
        seen.add(hashOf(frame.i420));
      }
      expect(count).toBe(scene.choreography.frameCount);
      expect(count).toBeGreaterThanOrEqual(30);
      // It moves.
      expect(seen.size).toBeGreaterThan(0.5 * count);
      // What it reports never goes back, and ends at 1.
      expect(reports.length).toBeGreaterThan(0);
      expect(reports).toEqual(reports.toSorted((a, b) => a - b));
      expect(reports[0]).toBeGreaterThanOrEqual(0);
      expect(reports.at(-1)).toBe(1);
    });

    test('draws the same bytes for the same seed, first or later, and leaves the scene untouched', async () => {
      const scene = createScene(7);
      const before = structuredClone(scene);
      const once = await hashes(await draw(scene));
      expect(isSame(scene, before)).toBe(true);
      const engine = await createEngine();
      const options = { signal: new AbortController().signal, report: () => {} };
      for await (const _ of engine.draw(createScene(8), options)) break;
      expect(await hashes(engine.draw(createScene(7), options))).toEqual(once);
    });

    test('draws no further than it is asked; a frame stays until the next one is asked for', async () => {
      const reports: number[] = [];
      const report = (fraction: number) => reports.push(fraction);
      const frames = (await draw(createScene(1), { report }))[Symbol.asyncIterator]();
      for (let i = 0; i < 5; i++) {
        const { value } = (await frames.next()) as { value: Frame };
        const before = hashOf(value.i420);
        const reported = reports.length;
        for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
        expect(hashOf(value.i420)).toBe(before);
        expect(reports.length).toBeLessThanOrEqual(reported + 1);
      }
      await frames.return?.();
    });

    test('draws nothing when it was aborted before', async () => {
      const controller = new AbortController();
      const reason = new Error('stop');
      controller.abort(reason);
      const { signal } = controller;
      await expect(hashes(await draw(createScene(1), { signal }))).rejects.toBe(reason);
    });

    test('ends at once with the reason when it is aborted between two frames', async () => {
      const after = 5;
      const controller = new AbortController();
      const reason = new Error('stop');
      let count = 0;
      const run = async () => {
        for await (const _ of await draw(createScene(1), { signal: controller.signal })) {
          count++;
          if (count === after) controller.abort(reason);
        }
      };
      await expect(run()).rejects.toBe(reason);
      expect(count).toBe(after);
    });

    test('ends with the reason when it is aborted before its first frame is there', async () => {
      const controller = new AbortController();
      const reason = new Error('stop');
      const frames = (await draw(createScene(1), { signal: controller.signal }))[
        Symbol.asyncIterator
      ]();
      const first = frames.next();
      controller.abort(reason);
      await expect(first).rejects.toBe(reason);
    });
  });
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function hashes(frames: AsyncIterable<Frame>): Promise<string[]> {
  const all: string[] = [];
  for await (const { i420 } of frames) all.push(hashOf(i420));
  return all;
}

function rangeOf(values: Uint8Array): [number, number] {
  let [low, high] = [255, 0];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/** Deep equality that does not print megabytes when it fails. */
function isSame(a: unknown, b: unknown): boolean {
  if (ArrayBuffer.isView(a) && ArrayBuffer.isView(b)) {
    const bytes = (view: ArrayBufferView) =>
      Buffer.from(view.buffer, view.byteOffset, view.byteLength);
    return bytes(a).equals(bytes(b));
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  const at = (of: object, key: string) => (of as Record<string, unknown>)[key];
  return (
    keys.length === Object.keys(b).length && keys.every((key) => isSame(at(a, key), at(b, key)))
  );
}
