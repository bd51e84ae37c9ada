import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { choreograph } from '../../../../core/dance/choreograph.ts';
import type { Choreography } from '../../../../core/dance/choreography.ts';
import { jointCount } from '../../../../core/dance/skeleton.ts';
import { createStandIn, standInPicture } from '../../../../core/dance/stand-in.ts';
import { emptyBrief } from '../../../../core/prompt/scene-brief.ts';
import { encodeFace } from '../../../../worker/engines/dreamoving/encode-face.ts';
import { encodeSentences } from '../../../../worker/engines/dreamoving/encode-sentences.ts';
import { usualSettings } from '../../../../worker/engines/dreamoving/settings.ts';
import { type DreamAsk, stageDream } from '../../../../worker/engines/dreamoving/stage-dream.ts';
import { danceOf } from '../../../core/dance/dance-of.ts';
import { expectParity, openGolden, readGolden } from '../../diffusion/golden.ts';
import { relativeError } from '../../onnx/run-graph.ts';
import { paperScene } from '../paper-scene.ts';
import { openTinyCheckpoints, tinyFiles } from './tiny-checkpoints.ts';

const { folder, file } = await openGolden(
  ...tinyFiles,
  'animate-anyone/vae-weights.safetensors',
  'dreamoving/ip_image.safetensors',
  'dreamoving/clip_text.safetensors',
);
const checkpoints = await openTinyCheckpoints(folder);
const machine = { threads: 1 };
const settings = {
  ...usualSettings,
  steps: 2,
  longestSidePx: 64,
  window: { frames: 4, overlap: 1 },
};
const FRAMES = 6;

const { picture, figure } = paperScene();
const ask: DreamAsk = { brief: emptyBrief, sentence: 'a red dress', picture, figure, seed: 3 };

/** The first frames of a dance of the stand-in. */
function shortDance(): Choreography {
  const options = { seconds: 5, mirror: false, framesPerSecond: 30, halfBody: false };
  const whole = choreograph(danceOf(), createStandIn(), { ...options, ...standInPicture });
  return { ...whole, frameCount: FRAMES, joints: whole.joints.slice(0, FRAMES * jointCount * 3) };
}

async function dream(
  asked: Partial<DreamAsk> = {},
  changed: Partial<typeof settings> = {},
  frames = FRAMES,
) {
  const { signal } = new AbortController();
  const tools = { checkpoints, settings: { ...settings, ...changed }, machine };
  const staged = await stageDream({ ...ask, ...asked }, tools, signal);
  const reports: number[] = [];
  const hashes: string[] = [];
  const report = (fraction: number) => reports.push(fraction);
  for await (const frame of staged.draw(shortDance(), { signal, report })) {
    expect(frame.i420.length).toBe((standInPicture.widthPx * standInPicture.heightPx * 3) / 2);
    hashes.push(createHash('sha256').update(frame.i420).digest('hex'));
    if (hashes.length === frames) break;
  }
  return { staged, reports, hashes };
}

describe('a clip of the tiny networks', async () => {
  const first = await dream();

  test('every frame, each another; what is reported never goes back and ends at 1', () => {
    const { staged, reports, hashes } = first;
    expect(staged).toMatchObject({ ...standInPicture, notes: [] });
    expect(new Set(hashes).size).toBe(FRAMES);
    expect(reports).toEqual(reports.toSorted((a, b) => a - b));
    expect(reports.at(-1)).toBe(1);
  });

  test('the same seed gives the same clip; seed, sentence, face and pose each give another; no face is one of scale 0', async () => {
    const { hashes } = first;
    const firstFrame = async (asked: Partial<DreamAsk>, changed: Partial<typeof settings> = {}) =>
      (await dream(asked, changed, 1)).hashes[0];
    expect(await firstFrame({})).toBe(hashes[0]);
    const others = [
      await firstFrame({ seed: 4 }),
      await firstFrame({ sentence: 'a blue dress' }),
      await firstFrame({}, { faceScale: 0 }),
      await firstFrame({}, { poseScale: 0 }),
    ];
    expect(new Set([hashes[0], ...others]).size).toBe(1 + others.length);
    const visibility = new Float32Array(figure.visibility.length);
    expect(await firstFrame({ figure: { ...figure, visibility } })).toBe(others[2]);
  });

  test('the end of a sentence that has no room is told', async () => {
    const { staged } = await dream({ sentence: `${'a'.repeat(70)} dress` }, { steps: 1 }, 1);
    expect(staged.notes).toEqual([{ code: 'SENTENCE_CUT', details: { cut: expect.any(String) } }]);
    expect(String(staged.notes[0].details['cut'])).toMatch(/dress$/);
  });

  test('it ends when it is called off', async () => {
    const off = new AbortController();
    const reason = new Error('called off');
    const tools = { checkpoints, settings, machine };
    const staged = await stageDream(ask, tools, off.signal);
    const options = { signal: off.signal, report: () => off.abort(reason) };
    await expect(staged.draw(shortDance(), options)[Symbol.asyncIterator]().next()).rejects.toBe(
      reason,
    );
    await expect(stageDream(ask, tools, off.signal)).rejects.toBe(reason);
  });
});

test('sentences: the negative prompt first', async () => {
  const both = await encodeSentences(checkpoints, { prompt: 'da', negative: 'd' }, machine);
  expect(both.text.shape).toEqual([2, 77, 48]);
  const turned = await encodeSentences(checkpoints, { prompt: 'd', negative: 'da' }, machine);
  const half = both.text.data.length / 2;
  expect(turned.text.data.subarray(0, half)).toEqual(both.text.data.subarray(half));
  expect(relativeError(turned.text.data, both.text.data)).toBeGreaterThan(0.01);
});

test('a vocabulary of more tokens than the text encoder has is refused', async () => {
  const vocabulary = file('larger.json');
  const tokens = JSON.parse(await readFile(checkpoints.vocabulary, 'utf8'));
  await writeFile(vocabulary, JSON.stringify({ ...tokens, '<|endoftext|>': 512 }));
  const larger = { ...checkpoints, vocabulary };
  await expect(encodeSentences(larger, { prompt: '', negative: '' }, machine)).rejects.toThrow(
    'a token 512, the text encoder only 512',
  );
});

test('an empty sentence is the reference’s empty sentence', async () => {
  const golden = await readGolden(file('clip_text.safetensors'));
  const { text } = await encodeSentences(checkpoints, { prompt: '', negative: '' }, machine);
  const { data, shape } = golden['last_hidden_state'];
  const empty = { data: data.subarray(0, data.length / 2), shape };
  expectParity(text.data.subarray(0, empty.data.length), empty);
});

test('a face: the reference’s tokens, those of no face first', async () => {
  const golden = await readGolden(file('ip_image.safetensors'), ['tokens_cond', 'tokens_uncond']);
  const nothing = { data: new Float32Array(3 * 224 * 224), shape: [1, 3, 224, 224] };
  const { data, shape } = await encodeFace(checkpoints, nothing, machine);
  expect(shape).toEqual([2, 16, 48]);
  const half = data.length / 2;
  expectParity(data.subarray(0, half), golden['tokens_uncond']);
  expectParity(data.subarray(half), golden['tokens_uncond']);
  const gaze = { ...nothing, data: nothing.data.map((_, i) => Math.sin(i)) };
  const seen = await encodeFace(checkpoints, gaze, machine);
  expectParity(seen.data.subarray(0, half), golden['tokens_uncond']);
  expect(relativeError(seen.data.subarray(half), golden['tokens_uncond'].data)).toBeGreaterThan(
    0.01,
  );
});
