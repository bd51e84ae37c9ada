import { describe, expect, test } from 'vitest';
import { shapeBody } from '../../../../../worker/engines/puppet/drawn/body-shape.ts';
import { placeFigure } from '../../../../../worker/engines/puppet/drawn/figure-place.ts';
import { dropScraps } from '../../../../../worker/engines/puppet/drawn/jaw-scraps.ts';
import { placeHead } from '../../../../../worker/engines/puppet/drawn/place-head.ts';
import { rasterise } from '../../../../../worker/paint/rasterise.ts';
import { paperHead } from './paper-head.ts';

const size = { widthPx: 576, heightPx: 1024 };
const place = placeFigure(size.widthPx, size.heightPx);
const face = '<ellipse cx="60" cy="62" rx="36" ry="60" fill="#efbb9d"/>';

/** A painted head's pixels in their place, before and after. */
async function drop(svg: string) {
  const head = await paperHead();
  const { pixels } = await rasterise(svg, head.widthPx, head.heightPx);
  const made = { ...head, rgba: pixels };
  const photo = placeHead(made, shapeBody('medium'), place, size.widthPx, size.heightPx);
  const before = photo.pixels.slice();
  dropScraps(photo, made, place);
  return { before, after: photo.pixels };
}

function countDark(pixels: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < pixels.length; i += 4) {
    if (pixels[i + 3] > 128 && pixels[i] < 0.5 * pixels[i + 3]) count++;
  }
  return count;
}

describe('a dark scrap beside the jaw', () => {
  test.each([
    ['left', '<rect x="26" y="94" width="7" height="5" fill="#1c2030"/>'],
    ['right', '<rect x="87" y="94" width="7" height="5" fill="#1c2030"/>'],
  ])('goes at the %s', async (_, scrap) => {
    const { before, after } = await drop(scrap + face);
    expect(countDark(before)).toBeGreaterThan(4);
    expect(countDark(after)).toBe(0);
    const whole = await drop(face);
    expect(Buffer.compare(whole.after, whole.before)).toBe(0);
  });

  test.each([
    ['a drawn outline', face.replace('/>', ' stroke="#33251f" stroke-width="2"/>')],
    ['hair', `<path d="M14 40H34V118H14ZM86 40H106V118H86Z" fill="#33251f"/>${face}`],
    [
      'the outline of hair',
      `<path d="M18 40H38V118H18ZM82 40H102V118H82Z" fill="#4a5fb0" stroke="#1c2030" stroke-width="3" stroke-dasharray="7 4"/>${face}`,
    ],
    ['a lock down to the jaw', `<path d="M22 40H32V96H22Z" fill="#33251f"/>${face}`],
  ])('is not %s', async (_, svg) => {
    const { before, after } = await drop(svg);
    expect(countDark(before)).toBeGreaterThan(20);
    expect(Buffer.compare(after, before)).toBe(0);
  });
});
