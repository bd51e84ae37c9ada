import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Colour, Head, Point } from '../../../../core/dance/head.ts';
import type { Picture } from '../../../../core/media/picture.ts';
import { type FigureFinder, openFigureFinder } from '../../../../worker/figure/figure-finder.ts';
import { cutHead } from '../../../../worker/figure/head/cut-head.ts';
import {
  openPortraitReader,
  type PortraitReader,
} from '../../../../worker/figure/head/portrait-reader.ts';

let cacheDir: string;
let finder: FigureFinder;
let portrait: PortraitReader;

beforeAll(async () => {
  cacheDir = await mkdtemp(path.join(tmpdir(), 'photodance-head-'));
  finder = await openFigureFinder({ cacheDir, threads: 1 });
  portrait = await openPortraitReader({ cacheDir, threads: 1 });
});

afterAll(async () => {
  await Promise.all([finder.close(), portrait.close()]);
  await rm(cacheDir, { recursive: true, force: true });
});

const sampleFile = (name: string) =>
  fileURLToPath(new URL(`../../../../samples/${name}.png`, import.meta.url));

async function read(image: Sharp): Promise<Picture> {
  const { data, info } = await image.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { widthPx: info.width, heightPx: info.height, rgb: new Uint8Array(data) };
}

async function headOf(picture: Picture): Promise<Head> {
  return cutHead(picture, await finder.find(picture), portrait);
}

/** Share of the head's pixels, of those that are seen, that a colour's rule fits, 0..1. */
function shareOf(
  { rgba, widthPx }: Head,
  fits: (r: number, g: number, b: number) => boolean,
  fromYPx = 0,
): number {
  let [all, fitting] = [0, 0];
  for (let i = 4 * widthPx * Math.floor(fromYPx); i < rgba.length; i += 4) {
    const a = rgba[i + 3];
    if (a < 128) continue;
    all++;
    const [r, g, b] = [0, 1, 2].map((c) => (rgba[i + c] * 255) / a);
    if (fits(r, g, b)) fitting++;
  }
  return fitting / all;
}

function alphaAt({ rgba, widthPx }: Head, [x, y]: Point): number {
  return rgba[4 * (Math.floor(y) * widthPx + Math.floor(x)) + 3];
}

const near = (a: Colour, b: Colour) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
const apart = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Skin and hair as the samples are painted, and what must not be left in the cut-out. */
const samples: readonly {
  readonly name: string;
  readonly skin: Colour;
  readonly hair: Colour;
  readonly left: (r: number, g: number, b: number) => boolean;
}[] = [
  // The teal jacket.
  { name: 'night-market', skin: [212, 156, 123], hair: [45, 34, 34], left: (r, g) => g > 2 * r },
  // The white blouse.
  {
    name: 'anime-dancer',
    skin: [255, 226, 207],
    hair: [60, 72, 125],
    left: (r, g, b) => r > 225 && b > 235 && g > 225,
  },
  // The background, olive.
  {
    name: 'terracotta-warrior',
    skin: [166, 110, 72],
    hair: [78, 45, 28],
    left: (r, g) => g > 0.95 * r,
  },
  // The sky.
  {
    name: 'astronaut',
    skin: [204, 144, 107],
    hair: [73, 86, 110],
    left: (r, g, b) => b < 50 && r < 20 && g < 30,
  },
];

describe.each(samples)('the head of $name', ({ name, skin, hair, left }) => {
  let head: Head;
  beforeAll(async () => {
    head = await headOf(await read(sharp(sampleFile(name)).resize({ height: 1024 })));
  });

  test('has its places in order', () => {
    const { crown, eyeL, eyeR, mouth, chin, neckBase, widthPx, heightPx } = head;
    const ys = [crown[1], (eyeL[1] + eyeR[1]) / 2, mouth[1], chin[1], neckBase[1], heightPx];
    expect(ys).toEqual(ys.toSorted((a, b) => a - b));
    expect(crown[1]).toBeGreaterThan(0);
    expect(eyeL[0]).toBeLessThan(eyeR[0]);
    expect(apart(crown, chin)).toBeGreaterThan(80);
    expect(apart(crown, chin)).toBeLessThan(2.4 * apart(eyeL, chin));
    expect(head.neckWidthPx).toBeGreaterThan(0.6 * apart(eyeL, eyeR));
    expect(head.neckWidthPx).toBeLessThan(0.8 * widthPx);
    expect(head.isWhole).toBe(true);
  });

  test('is solid in the face and clear round it', () => {
    const { eyeL, eyeR, mouth, widthPx, heightPx } = head;
    for (const point of [eyeL, eyeR, mouth]) expect(alphaAt(head, point)).toBe(255);
    for (const x of [0, widthPx - 1]) {
      for (const y of [0, heightPx - 1]) expect(alphaAt(head, [x, y])).toBe(0);
    }
  });

  test('has its own colours alone', () => {
    // Her eyes are as white as her blouse.
    const fromYPx = name === 'anime-dancer' ? head.mouth[1] + 10 : 0;
    expect(shareOf(head, left, fromYPx)).toBeLessThan(0.005);
    expect(near(head.skin, skin)).toBeLessThan(14);
    expect(near(head.hair!, hair)).toBeLessThan(25);
    const light = (colour: Colour) => colour[0] + colour[1] + colour[2];
    expect(light(head.shade)).toBeLessThan(light(head.skin));
  });

  test('is premultiplied', () => {
    let brighter = 0;
    for (let i = 0; i < head.rgba.length; i += 4) {
      const [r, g, b, a] = head.rgba.subarray(i, i + 4);
      if (Math.max(r, g, b) > a) brighter++;
    }
    expect(brighter).toBe(0);
  });
});

describe('a close-up', () => {
  const crop = { left: 250, top: 200, width: 220, height: 220 };
  const image = sharp(sampleFile('night-market')).extract(crop);
  const closeUp = async (of: Sharp) => headOf(await read(of.clone().resize(1024, 1024)));
  let head: Head;
  beforeAll(async () => {
    head = await closeUp(image);
  });

  test('gives the head that the whole photo gives', async () => {
    const whole = await headOf(await read(sharp(sampleFile('night-market')).resize(682, 1024)));
    expect(head.showsNeck).toBe(true);
    expect(near(head.skin, whole.skin)).toBeLessThan(8);
    expect(near(head.hair!, whole.hair!)).toBeLessThan(25);
    const shape = ({ crown, chin, eyeL, eyeR }: Head) => apart(crown, chin) / apart(eyeL, eyeR);
    expect(shape(head) / shape(whole)).toBeCloseTo(1, 0);
    // The close-up has more pixels than a clip can show.
    expect(apart(head.crown, head.chin)).toBeLessThan(230);
    expect(shareOf(head, (r, g) => g > 2 * r)).toBeLessThan(0.005);
  });

  test('knows its tilt', async () => {
    const tilted = await image.clone().rotate(15, { background: '#333' }).png().toBuffer();
    const turned = await closeUp(sharp(tilted));
    const degrees = ((turned.rollRad - head.rollRad) * 180) / Math.PI;
    expect(degrees).toBeGreaterThan(10);
    expect(degrees).toBeLessThan(20);
  });

  test('that is cut by the edge says so, and ends softly there', async () => {
    const face = { left: 332, top: 240, width: 64, height: 115 };
    const cut = await headOf(
      await read(sharp(sampleFile('night-market')).extract(face).resize({ height: 1024 })),
    );
    expect(cut.isWhole).toBe(false);
    const { chin, eyeL } = cut;
    expect(alphaAt(cut, [chin[0], cut.heightPx - 6])).toBeLessThan(64);
    expect(alphaAt(cut, eyeL)).toBe(255);
  });

  test('is lit from where it is lit', async () => {
    const mirrored = await closeUp(image.clone().flop());
    expect(head.lightFrom).toBeLessThan(-0.2);
    expect(mirrored.lightFrom).toBeGreaterThan(0.2);
  });
});

describe('no head is cut', () => {
  test('without anybody', async () => {
    const picture = await read(
      sharp({ create: { width: 300, height: 400, channels: 3, background: '#7ac' } }),
    );
    const search = { people: [], figure: null, quarterTurns: 0 } as const;
    await expect(cutHead(picture, search, portrait)).rejects.toMatchObject({ code: 'NO_FACE' });
  });

  test('where the networks take it for the background', async () => {
    const picture = await read(sharp(sampleFile('night-market')).resize(341, 512));
    const search = await finder.find(picture);
    const blind: PortraitReader = {
      read: async (of, frame) =>
        (await portrait.read(of, frame)).map((mask) => ({
          ...mask,
          logits: mask.logits.map(() => -6),
        })),
      close: async () => {},
    };
    await expect(cutHead(picture, search, blind)).rejects.toMatchObject({ code: 'HEAD_UNCLEAR' });
  });
});
