import { describe, expect, test } from 'vitest';
import { levels, shapeBody } from '../../../../../worker/engines/puppet/drawn/body-shape.ts';
import { placeFigure } from '../../../../../worker/engines/puppet/drawn/figure-place.ts';
import type { PhotoHead } from '../../../../../worker/engines/puppet/drawn/photo-head.ts';
import { placeHead } from '../../../../../worker/engines/puppet/drawn/place-head.ts';
import { tidyJaw } from '../../../../../worker/engines/puppet/drawn/tidy-jaw.ts';
import { trimShoulders } from '../../../../../worker/engines/puppet/drawn/trim-shoulders.ts';
import { rasterise } from '../../../../../worker/paint/rasterise.ts';
import { size } from './drawn-frames.ts';
import { paperHead } from './paper-head.ts';

const place = placeFigure(size.widthPx, size.heightPx);
const shape = shapeBody('medium');

/** The placed head's pixels: [x, y] in units, and straight colours with alpha. */
function pixelsOf(head: PhotoHead) {
  const photo = placeHead(head, shape, place, size.widthPx, size.heightPx);
  tidyJaw(photo, head, place, shape.neckHalf);
  trimShoulders(photo, place, shape.neckHalf);
  const { pixels, widthPx } = photo;
  return Array.from({ length: pixels.length / 4 }, (_, i) => ({
    x: ((i % widthPx) + 0.5 - place.middleXPx) / place.pxPerUnit,
    y: (Math.floor(i / widthPx) + 0.5 - place.floorYPx) / place.pxPerUnit + 1000,
    rgba: [...pixels.subarray(i * 4, i * 4 + 4)] as const,
  })).filter(({ rgba }) => rgba[3] > 60);
}

/** A paper head, with something painted below and beside its chin. */
async function headWith(svg: string): Promise<PhotoHead> {
  const head = await paperHead();
  const { pixels } = await rasterise(svg, head.widthPx, head.heightPx);
  const rgba = head.rgba.map((value, i) => {
    const alpha = pixels[i - (i % 4) + 3] / 255;
    return Math.round(pixels[i] + value * (1 - alpha));
  });
  return { ...head, rgba };
}

describe('placeHead', () => {
  test('no head is taller than 0.18 of its figure, however low its eyes sit', async () => {
    const head = await paperHead();
    const lowEyes = { ...head, eyeL: [48, 86], eyeR: [72, 86] } as const;
    const top = Math.min(...pixelsOf(lowEyes).map(({ y }) => y));
    expect(levels.chin - top).toBeLessThan(183);
    expect(levels.chin - top).toBeGreaterThan(165);
  });

  test('a smaller head stays as small as its eyes say', async () => {
    const head = await paperHead();
    const highEyes = { ...head, eyeL: [48, 40], eyeR: [72, 40] } as const;
    const top = Math.min(...pixelsOf(highEyes).map(({ y }) => y));
    expect(levels.chin - top).toBeLessThan(140);
  });

  test('of a collar before the neck nothing is left', async () => {
    const head = await headWith('<rect x="44" y="126" width="32" height="24" fill="#2c8a4a"/>');
    const green = pixelsOf(head).filter(({ x, y, rgba: [r, g] }) => {
      return Math.abs(x) < shape.neckHalf - 14 && y > levels.chin + 14 && g > r;
    });
    expect(green).toHaveLength(0);
  });

  test('of a neck wider than the painted one nothing stands out', async () => {
    const head = await headWith('<rect x="30" y="124" width="60" height="26" fill="#d9a184"/>');
    const beside = pixelsOf(head).filter(({ x, y }) => {
      return Math.abs(x) > shape.neckHalf + 4 && y > levels.chin + 10;
    });
    expect(beside).toHaveLength(0);
  });

  test('of dark rests beside the neck of a bearded head with short hair nothing is left', async () => {
    const dark =
      '<rect x="40" y="126" width="6" height="20" fill="#4e2d1c"/><rect x="74" y="126" width="6" height="20" fill="#4e2d1c"/>';
    const head = {
      ...(await headWith(`<ellipse cx="60" cy="116" rx="18" ry="8" fill="#33251f"/>${dark}`)),
      hair: [78, 45, 28],
    } as const;
    const beside = pixelsOf(head).filter(({ x, y }) => {
      return Math.abs(x) > 20 && y > levels.chin + 14;
    });
    expect(beside).toHaveLength(0);
  });

  test('of the shoulders that a helmet stands on nothing is left', async () => {
    const helmet =
      '<circle cx="60" cy="64" r="58" fill="none" stroke="#223a66" stroke-width="22"/>';
    const shoulders = '<path d="M0 112H38V132H0ZM82 112H120V132H82Z" fill="#d8f0d8"/>';
    const count = async (svg: string) =>
      pixelsOf(await headWith(svg)).filter(({ rgba: [r, g, b] }) => g > r + 8 && g > b + 8).length;
    const mark = '<rect x="52" y="60" width="16" height="16" fill="#d8f0d8"/>';
    expect(await count(mark)).toBeGreaterThan(40);
    expect(await count(shoulders)).toBeLessThan(15);
    expect(await count(helmet + shoulders)).toBeLessThan(28);
  });

  test('of a shoulder that begins a little above the end of an ear nothing is left; hair goes on up', async () => {
    const far = async (fromY: number) => {
      const dark = `<rect x="104" y="${fromY}" width="14" height="${104 - fromY}" fill="#141414"/>`;
      return pixelsOf(await headWith(dark)).filter(({ x }) => x > 68).length;
    };
    expect(await far(87.5)).toBe(0);
    expect(await far(60)).toBeGreaterThan(60);
  });

  test('of a shoulder that rises to the ear nothing is left', async () => {
    const skin = '#efbb9d';
    const face = `<ellipse cx="120" cy="62" rx="36" ry="60" fill="${skin}"/><ellipse cx="120" cy="76" rx="46" ry="14" fill="${skin}"/>`;
    const { pixels } = await rasterise(
      `<path d="M150 92L240 84V150H140Z" fill="#181818"/>${face}`,
      240,
      150,
    );
    const places = { crown: [120, 2], chin: [120, 122], eyeL: [108, 72], eyeR: [132, 72] } as const;
    const head = { ...(await paperHead()), ...places, widthPx: 240, rgba: pixels };
    const isDark = ({ rgba: [r] }: { rgba: readonly number[] }) => r < 60;
    const beside = pixelsOf(head).filter((pixel) => pixel.x > 62 && isDark(pixel));
    expect(beside).toHaveLength(0);
  });

  test('light hair beside the neck is no neck', async () => {
    const head = await headWith('<rect x="78" y="80" width="22" height="60" fill="#e6ccbc"/>');
    const light = { ...head, hair: [230, 204, 188] as const };
    const beside = pixelsOf(light).filter(
      ({ x, y }) => x > shape.neckHalf + 8 && y > levels.chin + 8 && y < levels.chin + 16,
    );
    expect(beside.length).toBeGreaterThan(20);
  });

  test('hair that falls beside the neck stays', async () => {
    const head = await headWith(
      '<rect x="18" y="90" width="16" height="60" fill="#33251f"/><rect x="86" y="90" width="16" height="60" fill="#33251f"/>',
    );
    const beside = pixelsOf(head).filter(({ x, y }) => Math.abs(x) > 40 && y > levels.chin + 20);
    expect(beside.length).toBeGreaterThan(40);
  });
});
