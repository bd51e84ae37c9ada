import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClipSpec } from '../../../core/media/clip.ts';
import { type Locale, readLocale } from '../../../core/words/locale.ts';
import { wordsOf } from '../../../core/words/say.ts';
import { drawLabel } from '../../../worker/video/draw-label.ts';
import { encodeBare, encodeClip } from '../../../worker/video/encode.ts';
import { loadTextOutline } from '../../../worker/video/glyph-outlines.ts';
import { loadLabel } from '../../../worker/video/label.ts';
import { greyFrames, optionsOf } from './a-clip.ts';
import { decodeFrames } from './ffmpeg.ts';

const folder = mkdtempSync(join(tmpdir(), 'photodance-label-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The large label must be there this long; with the small mark the clip goes on. */
const largeSeconds = 2.5;
const frameCount = 105;
const grey = 110;

interface Ink {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Letters: groups of columns with ink, from left to right, and the rows that each has ink in. */
function letters(luma: Uint8Array, { widthPx, heightPx }: ClipSpec, level: number): Ink[] {
  const found: Ink[] = [];
  let letter: Ink | undefined;
  for (let x = 0; x <= widthPx; x++) {
    let [top, bottom] = [heightPx, 0];
    for (let y = 0; x < widthPx && y < heightPx; y++) {
      if (luma[y * widthPx + x]! < level) continue;
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
    }
    if (bottom === 0) {
      if (letter) found.push(letter);
      letter = undefined;
      continue;
    }
    letter = {
      left: letter?.left ?? x,
      right: x + 1,
      top: Math.min(letter?.top ?? heightPx, top),
      bottom: Math.max(letter?.bottom ?? 0, bottom),
    };
  }
  return found;
}

const height = ({ top, bottom }: Ink) => bottom - top;

describe.each<[Locale, number, number]>([
  ['en', 360, 640],
  ['zh-CN', 360, 640],
  ['zh-CN', 640, 360],
  ['en', 400, 400],
])('the label in %s on a clip of %i×%i', (locale, widthPx, heightPx) => {
  const spec = { widthPx, heightPx, framesPerSecond: 30 };
  const shortest = Math.min(widthPx, heightPx);
  let labelled: Uint8Array[] = [];
  let bare: Uint8Array[] = [];

  beforeAll(async () => {
    const options = (name: string) =>
      optionsOf(join(folder, `${name}-${locale}-${widthPx}.mp4`), frameCount, { spec, locale });
    const frames = () => greyFrames(frameCount, () => grey, spec);
    await encodeClip(frames(), options('labelled'));
    async function* bytes() {
      for await (const { i420 } of frames()) yield i420;
    }
    await encodeBare(bytes(), options('bare'));
    labelled = await decodeFrames(options('labelled').outPath, spec);
    bare = await decodeFrames(options('bare').outPath, spec);
    expect([labelled.length, bare.length]).toEqual([frameCount, frameCount]);
  });

  /** Where a frame differs from the one without label: left, top, right, bottom. */
  const changed = (index: number, least = 14): Ink => {
    let [left, top, right, bottom] = [widthPx, heightPx, 0, 0];
    for (let i = 0; i < widthPx * heightPx; i++) {
      if (Math.abs(labelled[index]![i]! - bare[index]![i]!) < least) continue;
      left = Math.min(left, i % widthPx);
      right = Math.max(right, (i % widthPx) + 1);
      top = Math.min(top, Math.floor(i / widthPx));
      bottom = Math.max(bottom, Math.floor(i / widthPx) + 1);
    }
    return { left, top, right, bottom };
  };

  test('is large and white for the first 2.5 s, its letters 5 % of the shortest side', () => {
    for (const index of [0, 1, 30, 60, largeSeconds * 30 - 1]) {
      const ink = letters(labelled[index]!, spec, 190);
      // The A at its left end; an ideograph or, in English, the d at its right end.
      const [first, last] = [ink[0]!, ink.at(-1)!];
      expect(height(first), `frame ${index}`).toBeGreaterThanOrEqual(0.05 * shortest);
      expect(height(last), `frame ${index}`).toBeGreaterThanOrEqual(0.05 * shortest);
      expect(last.right - first.left).toBeGreaterThan(0.14 * shortest);
      expect(last.right).toBeLessThan(widthPx);
    }
  });

  test('is a small mark in the same corner then, to the last frame', () => {
    const large = changed(0);
    const small = changed(frameCount - 1);
    expect(height(small)).toBeGreaterThan(0.02 * shortest);
    expect(height(small)).toBeLessThan(0.6 * height(large));
    expect(small.right - small.left).toBeLessThan(0.6 * (large.right - large.left));
    for (const box of [large, small]) {
      expect(box.left).toBeLessThan(0.06 * shortest);
      expect(box.top).toBeLessThan(0.06 * shortest);
      expect(box.bottom).toBeLessThan(0.2 * shortest);
    }
    // One frame further on nothing of the large one is left.
    expect(changed(95)).toEqual(small);
  });

  test('is there in every frame, also while one goes and the other comes', () => {
    for (let index = 0; index < frameCount; index++) {
      expect(height(changed(index)), `frame ${index}`).toBeGreaterThan(0.02 * shortest);
    }
  });

  test('leaves the rest of the picture alone', () => {
    const { right, bottom } = changed(0);
    for (const index of [0, 50, frameCount - 1]) {
      const around = changed(index, 6);
      expect(around.right).toBeLessThanOrEqual(right + 16);
      expect(around.bottom).toBeLessThanOrEqual(bottom + 16);
    }
  });
});

const wide = { widthPx: 720, heightPx: 720, framesPerSecond: 30 };

async function drawn(locale: Locale, seconds = 0, u = 128): Promise<Uint8Array> {
  const i420 = new Uint8Array((wide.widthPx * wide.heightPx * 3) / 2).fill(u);
  i420.fill(grey, 0, wide.widthPx * wide.heightPx);
  drawLabel({ ...wide, i420 }, await loadLabel(wide, locale), seconds);
  return i420;
}

describe('the text', () => {
  test.each(['en', 'zh-CN'] as const)('says in %s that it is generated by AI', (locale) => {
    expect(wordsOf(locale).aiLabel).toMatch(/AI|人工智能/);
    expect(wordsOf(locale).aiLabel).toMatch(/生成|合成|generated/);
  });

  test('is drawn from outlines that the project brings: no two ideographs alike, none a box', async () => {
    const frame = await drawn('zh-CN');
    const ink = letters(frame, wide, 190);
    const [sheng, cheng] = ink.slice(-2);
    const shape = ({ left, top, right, bottom }: Ink) => {
      const rows: boolean[] = [];
      for (let y = 0; y < 16; y++) {
        for (let x = 0; x < 16; x++) {
          const px = Math.floor(left + ((x + 0.5) / 16) * (right - left));
          const py = Math.floor(top + ((y + 0.5) / 16) * (bottom - top));
          rows.push(frame[py * wide.widthPx + px]! > 170);
        }
      }
      return rows;
    };
    const [a, b] = [shape(sheng!), shape(cheng!)];
    expect(a.filter((on, i) => on !== b[i]).length).toBeGreaterThan(40);
    for (const glyph of [a, b]) {
      const inside = glyph.filter((_, i) => i % 16 > 2 && i % 16 < 13 && i > 47 && i < 208);
      const share = inside.filter(Boolean).length / inside.length;
      expect(share).toBeGreaterThan(0.2);
      expect(share).toBeLessThan(0.8);
    }
  });

  test('has a glyph for every character of both languages, and says which one it lacks', async () => {
    for (const locale of ['en', 'zh-CN'] as const) {
      const { outline, widthEm } = await loadTextOutline(wordsOf(locale).aiLabel);
      expect(outline.length).toBeGreaterThan(4);
      expect(widthEm).toBeGreaterThan(2);
    }
    await expect(loadTextOutline('AI \u{1f9ff}')).rejects.toThrow('U+1f9ff');
  });

  test('has capitals of the height that it counts with', async () => {
    const { outline } = await loadTextOutline('AI');
    const ys = outline.flat().map(([, y]) => y);
    expect(Math.abs(Math.max(...ys))).toBeLessThan(0.01);
    expect(Math.abs(-Math.min(...ys) - 0.733)).toBeLessThan(0.01);
  });

  test('is English where the language is unknown', async () => {
    for (const tag of ['fr_FR.UTF-8', 'C', '']) {
      const locale = readLocale(tag);
      expect(Buffer.from(await drawn(locale)).equals(await drawn('en'))).toBe(true);
    }
    expect(Buffer.from(await drawn('zh-CN')).equals(await drawn('en'))).toBe(false);
  });

  test('is white on coloured ground too', async () => {
    const frame = await drawn('en', 0, 60);
    const lumaSize = wide.widthPx * wide.heightPx;
    const [a] = letters(frame, wide, 225);
    let whites = 0;
    for (let y = a!.top & ~1; y < a!.bottom; y += 2) {
      for (let x = a!.left & ~1; x < a!.right; x += 2) {
        const four = [0, 1, wide.widthPx, wide.widthPx + 1];
        if (four.some((at) => frame[y * wide.widthPx + x + at]! < 234)) continue;
        const at = lumaSize + ((y / 2) * wide.widthPx) / 2 + x / 2;
        expect([frame[at], frame[at + lumaSize / 4]]).toEqual([128, 128]);
        whites++;
      }
    }
    expect(whites).toBeGreaterThan(20);
  });
});
