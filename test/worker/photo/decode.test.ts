import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { DanceError } from '../../../core/faults.ts';
import type { Picture } from '../../../core/media/picture.ts';
import { plainGround } from '../../../worker/photo/canvas-shape.ts';
import { type DecodedPhoto, decodePhoto } from '../../../worker/photo/decode.ts';
import { pngHeader } from '../../png-header.ts';

const widthPx = 240;
const heightPx = 320;

/** An upright picture whose four corners differ and whose colours run smoothly: [y, x, (r, g, b)]. */
const upright = new Uint8Array(widthPx * heightPx * 3);
for (let y = 0; y < heightPx; y++) {
  for (let x = 0; x < widthPx; x++) {
    const at = (y * widthPx + x) * 3;
    upright[at] = 40 + (170 * x) / widthPx;
    upright[at + 1] = 40 + (170 * y) / heightPx;
    upright[at + 2] = x < widthPx / 2 === y < heightPx / 2 ? 180 : 60;
  }
}

const raw = { width: widthPx, height: heightPx, channels: 3 } as const;
const photo = () => sharp(upright, { raw });

let expected: DecodedPhoto;
beforeAll(async () => {
  expected = await decodePhoto(await photo().png().toBuffer());
});

/** Mean absolute difference of two pictures, 0..255. */
function difference(a: Picture, b: Picture): number {
  expect([a.widthPx, a.heightPx]).toEqual([b.widthPx, b.heightPx]);
  let sum = 0;
  for (let i = 0; i < a.rgb.length; i++) sum += Math.abs(a.rgb[i] - b.rgb[i]);
  return sum / a.rgb.length;
}

function pixel(picture: Picture, x: number, y: number): number[] {
  const at = (y * picture.widthPx + x) * 3;
  return [...picture.rgb.subarray(at, at + 3)];
}

async function faultOf(bytes: Uint8Array): Promise<DanceError> {
  const fault = await decodePhoto(bytes).then(
    () => null,
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(DanceError);
  return fault as DanceError;
}

describe('formats', () => {
  test('PNG comes out as drawn, on the canvas', () => {
    const { picture, content, sourceWidthPx, sourceHeightPx } = expected;
    expect([picture.widthPx, picture.heightPx]).toEqual([768, 1024]);
    expect(picture.rgb.length).toBe(768 * 1024 * 3);
    expect(content).toEqual({ xPx: 0, yPx: 0, widthPx: 768, heightPx: 1024 });
    expect([sourceWidthPx, sourceHeightPx]).toEqual([240, 320]);
    for (const [x, y] of [
      [100, 100],
      [600, 100],
      [100, 900],
      [600, 900],
    ]) {
      const source = (Math.floor((y * 320) / 1024) * widthPx + Math.floor((x * 240) / 768)) * 3;
      pixel(picture, x, y).forEach((value, channel) => {
        expect(Math.abs(value - upright[source + channel])).toBeLessThan(4);
      });
    }
  });

  // CMYK cannot print the brightest of these colours: read wrongly it would be off by 40 and more.
  test.each([
    ['JPEG', () => photo().jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer(), 2],
    ['progressive JPEG', () => photo().jpeg({ quality: 95, progressive: true }).toBuffer(), 2],
    ['WebP', () => photo().webp({ quality: 95 }).toBuffer(), 3],
    ['lossless WebP', () => photo().webp({ lossless: true }).toBuffer(), 0.1],
    ['AVIF', () => photo().avif({ quality: 90, chromaSubsampling: '4:4:4' }).toBuffer(), 3],
    ['GIF', () => photo().gif().toBuffer(), 6],
    ['16-bit PNG', () => photo().toColourspace('rgb16').png().toBuffer(), 1],
    [
      '16-bit PNG with a profile',
      () => photo().toColourspace('rgb16').withIccProfile('p3').png().toBuffer(),
      1.5,
    ],
    ['palette PNG', () => photo().png({ palette: true, quality: 100 }).toBuffer(), 6],
    ['Display P3', () => photo().withIccProfile('p3').png().toBuffer(), 1.5],
    [
      'CMYK',
      () => photo().toColourspace('cmyk').withIccProfile('cmyk').jpeg({ quality: 95 }).toBuffer(),
      10,
    ],
    [
      'CMYK without a profile',
      () => photo().toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer(),
      10,
    ],
  ])('%s gives the same picture', async (_, encode, limit) => {
    const { picture } = await decodePhoto(await encode());
    expect(difference(picture, expected.picture)).toBeLessThan(limit);
  });

  test.each([
    ['8-bit grey', () => photo().greyscale().png().toBuffer()],
    ['16-bit grey', () => photo().toColourspace('grey16').png().toBuffer()],
    ['grey JPEG', () => photo().greyscale().jpeg({ quality: 95 }).toBuffer()],
  ])('%s gives three equal channels', async (_, encode) => {
    const { picture } = await decodePhoto(await encode());
    const [r, g, b] = pixel(picture, 600, 900);
    expect([g, b]).toEqual([r, r]);
    const [dark] = pixel(picture, 60, 60);
    expect(r - dark).toBeGreaterThan(60);
  });

  test('the first frame of an animated GIF is taken', async () => {
    const red = sharp({ create: { width: 120, height: 160, channels: 3, background: '#c02020' } });
    const blue = sharp({ create: { width: 120, height: 160, channels: 3, background: '#2020c0' } });
    const frames = [await red.png().toBuffer(), await blue.png().toBuffer()];
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect((await sharp(gif).metadata()).pages).toBe(2);
    const { picture } = await decodePhoto(gif);
    expect([picture.widthPx, picture.heightPx]).toEqual([768, 1024]);
    const [r, , b] = pixel(picture, 300, 600);
    expect(r).toBeGreaterThan(150);
    expect(b).toBeLessThan(80);
  });

  test('transparency is laid on the plain ground', async () => {
    const half = new Uint8Array(100 * 100 * 4);
    for (let i = 0; i < 100 * 100; i++) {
      half.set(i % 100 < 50 ? [200, 0, 0, 255] : [0, 0, 0, 0], i * 4);
    }
    const png = await sharp(half, { raw: { width: 100, height: 100, channels: 4 } })
      .png()
      .toBuffer();
    const { picture } = await decodePhoto(png);
    expect(pixel(picture, 100, 500)).toEqual([200, 0, 0]);
    expect(pixel(picture, 900, 500)).toEqual([plainGround.r, plainGround.g, plainGround.b]);
  });
});

/** Where the pixel (x, y) of the upright picture is stored: [column, row].
 *  Source: EXIF 2.32, Orientation (0x0112): which side the first row and the first column are. */
const stored: Record<number, (x: number, y: number) => [number, number]> = {
  1: (x, y) => [x, y],
  2: (x, y) => [widthPx - 1 - x, y],
  3: (x, y) => [widthPx - 1 - x, heightPx - 1 - y],
  4: (x, y) => [x, heightPx - 1 - y],
  5: (x, y) => [y, x],
  6: (x, y) => [y, widthPx - 1 - x],
  7: (x, y) => [heightPx - 1 - y, widthPx - 1 - x],
  8: (x, y) => [heightPx - 1 - y, x],
};

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'EXIF orientation %i is turned upright',
  async (orientation) => {
    const width = orientation > 4 ? heightPx : widthPx;
    const height = orientation > 4 ? widthPx : heightPx;
    const turned = new Uint8Array(upright.length);
    for (let y = 0; y < heightPx; y++) {
      for (let x = 0; x < widthPx; x++) {
        const [column, row] = stored[orientation](x, y);
        const from = (y * widthPx + x) * 3;
        turned.set(upright.subarray(from, from + 3), (row * width + column) * 3);
      }
    }
    const jpeg = await sharp(turned, { raw: { width, height, channels: 3 } })
      .withMetadata({ orientation })
      .jpeg({ quality: 95, chromaSubsampling: '4:4:4' })
      .toBuffer();
    const { picture, sourceWidthPx, sourceHeightPx } = await decodePhoto(jpeg);
    expect([sourceWidthPx, sourceHeightPx]).toEqual([240, 320]);
    expect(difference(picture, expected.picture)).toBeLessThan(2);
  },
);

describe('the canvas', () => {
  const plain = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#4080c0' } })
      .png()
      .toBuffer();

  test.each([
    [576, 1024, 576, 1024, 576, 1024],
    [614, 922, 682, 1024, 682, 1024],
    [3000, 4000, 768, 1024, 768, 1024],
    [1920, 1080, 1024, 576, 1024, 576],
    [100, 100, 1024, 1024, 1024, 1024],
    [1080, 2400, 576, 1024, 461, 1024],
    [2400, 800, 1024, 576, 1024, 341],
  ])('%i×%i lies on %i×%i as %i×%i', async (w, h, canvasW, canvasH, contentW, contentH) => {
    const { picture, content } = await decodePhoto(await plain(w, h));
    expect([picture.widthPx, picture.heightPx]).toEqual([canvasW, canvasH]);
    expect([content.widthPx, content.heightPx]).toEqual([contentW, contentH]);
    expect(Math.abs(canvasW - contentW - 2 * content.xPx)).toBeLessThanOrEqual(1);
    expect(Math.abs(canvasH - contentH - 2 * content.yPx)).toBeLessThanOrEqual(1);
    const colours = new Set<string>();
    for (let i = 0; i < picture.rgb.length; i += 3) {
      colours.add([...picture.rgb.subarray(i, i + 3)].join());
    }
    expect([...colours]).toEqual(['64,128,192']);
  });

  test.each([
    ['sideways', 160, 640],
    ['above and below', 640, 160],
  ])('the padding %s goes on without a seam and without detail', async (_, width, height) => {
    const stripes = new Uint8Array(width * height * 3);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const along = width < height ? y : x;
        stripes.fill(
          Math.floor(along / 40) % 2 ? 220 : 40,
          (y * width + x) * 3,
          (y * width + x) * 3 + 3,
        );
      }
    }
    const png = await sharp(stripes, { raw: { width, height, channels: 3 } })
      .png()
      .toBuffer();
    const { picture, content } = await decodePhoto(png);
    const at = (along: number, across: number) =>
      width < height ? pixel(picture, across, along)[0] : pixel(picture, along, across)[0];
    const start = width < height ? content.xPx : content.yPx;
    const contrast = (across: number) => {
      const line = Array.from({ length: 1024 }, (_, along) => at(along, across));
      return Math.max(...line.slice(200, 800)) - Math.min(...line.slice(200, 800));
    };
    for (let along = 0; along < 1024; along += 7) {
      expect(Math.abs(at(along, start - 1) - at(along, start))).toBeLessThan(60);
    }
    expect(contrast(start + 5)).toBeGreaterThan(150);
    expect(contrast(0)).toBeLessThan(30);
  });
});

describe('refused', () => {
  test('an empty file', async () => {
    expect((await faultOf(new Uint8Array())).code).toBe('PHOTO_EMPTY');
  });

  test('text under whatever name', async () => {
    expect((await faultOf(Buffer.from('I am a photo, honest.\n'))).code).toBe('PHOTO_UNSUPPORTED');
  });

  test.each([
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    '\ufeff<?xml version="1.0"?>\n<!-- drawn -->\n<svg width="9" height="9"></svg>',
  ])('an SVG', async (svg) => {
    expect((await faultOf(Buffer.from(svg))).code).toBe('PHOTO_IS_SVG');
  });

  test.each([
    ['heic', ['mif1', 'heic']],
    ['mif1', ['mif1', 'heic']],
    ['heix', ['heix']],
  ])('HEIC of brand %s', async (major, compatible) => {
    expect((await faultOf(isoMedia(major, compatible))).code).toBe('PHOTO_IS_HEIC');
  });

  test('a video', async () => {
    expect((await faultOf(isoMedia('isom', ['iso2', 'mp41']))).code).toBe('PHOTO_UNSUPPORTED');
  });

  test('more than 20 MB, before anything else', async () => {
    const fault = await faultOf(new Uint8Array(20 * 1024 * 1024 + 1));
    expect(fault.code).toBe('PHOTO_TOO_LARGE');
  });

  test('1×1', async () => {
    const fault = await faultOf(
      await sharp(upright.subarray(0, 3), { raw: { width: 1, height: 1, channels: 3 } })
        .png()
        .toBuffer(),
    );
    expect(fault.code).toBe('PHOTO_TOO_FEW_PIXELS');
    expect(fault.details).toMatchObject({ widthPx: 1, heightPx: 1 });
  });

  test('30,000×30,000, from its header alone', async () => {
    const fault = await faultOf(pngHeader(30_000, 30_000));
    expect(fault.code).toBe('PHOTO_TOO_MANY_PIXELS');
    expect(fault.details).toMatchObject({ widthPx: 30_000, heightPx: 30_000 });
  });

  test.each([
    ['JPEG', () => photo().jpeg().toBuffer()],
    ['progressive JPEG', () => photo().jpeg({ progressive: true }).toBuffer()],
    ['PNG', () => photo().png().toBuffer()],
    ['WebP', () => photo().webp().toBuffer()],
    ['AVIF', () => photo().avif().toBuffer()],
    ['GIF', () => photo().gif().toBuffer()],
  ])('a truncated %s', async (_, encode) => {
    const whole = await encode();
    for (const share of [0.9, 0.5, 0.1]) {
      const cut = whole.subarray(0, Math.floor(whole.length * share));
      expect((await faultOf(cut)).code, `${share} of the file`).toBe('PHOTO_DAMAGED');
    }
    expect((await faultOf(whole.subarray(0, 12))).code).toBe('PHOTO_DAMAGED');
  });
});

/** The first box of an ISO media file, and nothing after it. */
function isoMedia(major: string, compatible: readonly string[]): Buffer {
  const bytes = Buffer.alloc(16 + compatible.length * 4 + 32);
  bytes.writeUInt32BE(16 + compatible.length * 4, 0);
  bytes.write(`ftyp${major}`, 4, 'latin1');
  compatible.forEach((brand, i) => {
    bytes.write(brand, 16 + i * 4, 'latin1');
  });
  return bytes;
}
